import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons/svg/add'
import { Filter20Regular } from '@fluentui/react-icons/svg/filter'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DayGroup, dayGroups, type MyDay as Day } from '../../shared/follow-ups.ts'
import { segments } from '../../shared/segments.ts'
import { useMyId } from '../identity/identity.queries.ts'
import { messageOf } from '../messages.ts'
import { MyPromises } from '../promises/MyPromises.tsx'
import { Chip } from '../ui/Chip.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useFocusReturn } from '../ui/orphaned-focus.ts'
import { useRowStyles } from '../ui/row.ts'
import { Bar } from '../ui/Skeleton.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { type DayFilter, type Shown, useForgetClosed, useMyDay } from './follow-ups.queries.ts'
import { FollowUpList } from './FollowUpList.tsx'
import { groupByDay, type Groups } from './my-day.rules.ts'

const AddFollowUp = lazy(() => import(/* webpackChunkName: "add-follow-up" */ './AddFollowUp.tsx'))

const AT_FIRST: Shown = { overdue: 50, today: 50, thisWeek: 20, later: 0, waiting: 20 }
const MORE = 50

/** What the user has to do, by when. */
export default function MyDay() {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const [shown, setShown] = useState(AT_FIRST)
  const [filter, setFilter] = useState<DayFilter>({})
  const [isFiltering, setFiltering] = useState(false)
  const [isAdding, setAdding] = useState(false)
  const { remember, bringBack } = useFocusReturn()
  const mine = useMyDay(shown, filter)
  const today = dates.today()
  useForgetClosed()
  const isFiltered = filter.segment !== undefined || filter.handedOver !== undefined

  return (
    <div className={styles.day}>
      <div className={styles.top}>
        <h1 className={row.title}>{dates.longDay(today)}</h1>
        <span className={styles.acts}>
          <IconButton
            label={t('myDay.add')}
            icon={<Add20Regular />}
            isExpanded={isAdding}
            onClick={() => {
              remember()
              setAdding(!isAdding)
            }}
          />
          <IconButton
            label={t('myDay.filter')}
            icon={<Filter20Regular />}
            isExpanded={isFiltering}
            onClick={() => {
              setFiltering(!isFiltering)
              if (isFiltering) setFilter({})
            }}
          />
        </span>
      </div>
      {isFiltering && <FilterChips filter={filter} onChange={setFilter} />}
      {isAdding && (
        <Suspense>
          <AddFollowUp
            followUps={mine.data?.followUps ?? []}
            onClose={() => {
              setAdding(false)
              bringBack()
            }}
          />
        </Suspense>
      )}
      {mine.isPending && <Loading />}
      {mine.isError && !mine.data && (
        <p role="alert" className={row.text}>
          {messageOf(mine.error, t)}{' '}
          <TextButton onClick={() => void mine.refetch()}>{t('actions.tryAgain')}</TextButton>
        </p>
      )}
      {mine.data && isEmpty(mine.data) ? (
        <p className={mergeClasses(row.text, styles.empty)}>
          {t(isFiltered ? 'myDay.emptyFilter' : 'myDay.emptyForGood')}
        </p>
      ) : (
        mine.data && (
          <AllGroups
            counts={mine.data.counts}
            groups={groupByDay(mine.data.followUps, today, dates.timeZone)}
            shown={shown}
            onShow={(name, count) => setShown({ ...shown, [name]: count })}
          />
        )
      )}
      {mine.data && !isFiltered && <MyPromises />}
    </div>
  )
}

const isEmpty = ({ counts, followUps }: Day) =>
  followUps.length === 0 && Object.values(counts).every((count) => count === 0)

function FilterChips({ filter, onChange }: { filter: DayFilter; onChange: (filter: DayFilter) => void }) {
  const { t } = useTranslation()
  const styles = useStyles()
  const { segment, handedOver } = filter
  return (
    <div role="group" aria-label={t('myDay.filter')} className={styles.filter}>
      {segments.map((one) => (
        <Chip
          key={one}
          isChosen={segment === one}
          onClick={() =>
            onChange({ ...(handedOver ? { handedOver } : {}), ...(segment === one ? {} : { segment: one }) })
          }
        >
          {t('card.segment', { segment: one })}
        </Chip>
      ))}
      <Chip
        isChosen={handedOver !== undefined}
        onClick={() => onChange({ ...(segment ? { segment } : {}), ...(handedOver ? {} : { handedOver: 'true' }) })}
      >
        {t('myDay.fromColleagues')}
      </Chip>
    </div>
  )
}

interface AllGroupsProps {
  readonly counts: Day['counts']
  readonly groups: Groups
  readonly shown: Shown
  readonly onShow: (name: DayGroup, count: number) => void
}

function AllGroups({ counts, groups, shown, onShow }: AllGroupsProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  return (
    <>
      {counts.overdue + counts.today === 0 && (
        <p className={mergeClasses(row.text, styles.empty)}>{t('myDay.empty', { count: counts.thisWeek })}</p>
      )}
      {dayGroups.map((name) => (
        <Group
          key={name}
          name={name}
          count={counts[name]}
          followUps={groups[name]}
          shown={shown[name]}
          onShow={(count) => onShow(name, count)}
        />
      ))}
    </>
  )
}

interface GroupProps {
  readonly name: DayGroup
  /** Of all that are open. */
  readonly count: number
  readonly followUps: Groups[DayGroup]
  readonly shown: number
  readonly onShow: (count: number) => void
}

function Group({ name, count, followUps, shown, onShow }: GroupProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const myId = useMyId()
  const list = useRef<HTMLUListElement>(null)
  if (count === 0 && followUps.length === 0) return null
  const isClosable = AT_FIRST[name] === 0
  const left = count - shown
  return (
    <section>
      <div className={styles.head}>
        <h2 className={mergeClasses(row.heading, name === 'overdue' && styles.overdue)}>
          {t(`myDay.${name}`)} <span className={styles.count}>{t('myDay.count', { count })}</span>
        </h2>
        {isClosable && (
          <TextButton aria-expanded={shown > 0} onClick={() => onShow(shown > 0 ? 0 : MORE)}>
            {t(shown > 0 ? 'actions.hide' : 'actions.show')}
          </TextButton>
        )}
      </div>
      {(shown > 0 || !isClosable) && (
        <FollowUpList listRef={list} label={t(`myDay.${name}`)} followUps={followUps} myId={myId} />
      )}
      {shown > 0 && left > 0 && (
        <TextButton
          className={styles.more}
          onClick={() => {
            onShow(shown + MORE)
            // The way on is from the last one that was there.
            if (left <= MORE) [...(list.current?.querySelectorAll<HTMLElement>('[data-tick]') ?? [])].at(-1)?.focus()
          }}
        >
          {t('myDay.showMore', { count: Math.min(MORE, left), left })}
        </TextButton>
      )}
    </section>
  )
}

function Loading() {
  const styles = useStyles()
  return (
    <div aria-busy className={styles.loading}>
      {[200, 160, 220, 180].map((width) => (
        <Bar key={width} width={width} />
      ))}
    </div>
  )
}

const useStyles = makeStyles({
  day: { display: 'flex', flexDirection: 'column', rowGap: '20px' },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  acts: { display: 'flex', columnGap: '4px' },
  filter: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '28px' },
  overdue: { color: tokens.colorStatusDangerForeground3 },
  count: {
    marginInlineStart: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  more: { marginInlineStart: '32px' },
  empty: { color: tokens.colorNeutralForeground2 },
  loading: { display: 'flex', flexDirection: 'column', rowGap: '30px', padding: '10px 0 0 36px' },
})
