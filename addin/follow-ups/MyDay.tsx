import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMyId } from '../identity/identity.queries.ts'
import { messageOf } from '../messages.ts'
import { useRowStyles } from '../ui/row.ts'
import { Bar } from '../ui/Skeleton.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { FollowUpRow } from './FollowUpRow.tsx'
import { useForgetClosed, useMyFollowUps } from './follow-ups.queries.ts'
import { groupByDay, type GroupName, groupNames, isOpen, type MyDay as Groups } from './my-day.rules.ts'

/** What the user has to do, by when. */
export default function MyDay() {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const mine = useMyFollowUps()
  const today = dates.today()
  useForgetClosed()

  return (
    <div className={styles.day}>
      <h1 className={row.title}>{dates.longDay(today)}</h1>
      {mine.isPending && <Loading />}
      {mine.isError && !mine.data && (
        <p role="alert" className={row.text}>
          {messageOf(mine.error, t)}{' '}
          <TextButton onClick={() => void mine.refetch()}>{t('actions.tryAgain')}</TextButton>
        </p>
      )}
      {mine.data?.length === 0 && <p className={mergeClasses(row.text, styles.empty)}>{t('myDay.emptyForGood')}</p>}
      {mine.data && mine.data.length > 0 && <AllGroups groups={groupByDay(mine.data, today, dates.timeZone)} />}
    </div>
  )
}

function AllGroups({ groups }: { groups: Groups }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const isFree = ![...groups.overdue, ...groups.today].some(isOpen)
  return (
    <>
      {isFree && (
        <p className={mergeClasses(row.text, styles.empty)}>
          {t('myDay.empty', { count: groups.thisWeek.filter(isOpen).length })}
        </p>
      )}
      {groupNames.map((name) => (
        <Group key={name} name={name} groups={groups} />
      ))}
    </>
  )
}

function Group({ name, groups }: { name: GroupName; groups: Groups }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const myId = useMyId()
  const [isShown, setShown] = useState(name !== 'later')
  const followUps = groups[name]
  if (followUps.length === 0) return null
  return (
    <section>
      <div className={styles.head}>
        <h2 className={mergeClasses(row.heading, name === 'overdue' && styles.overdue)}>
          {t(`myDay.${name}`)} <span className={styles.count}>{followUps.filter(isOpen).length}</span>
        </h2>
        {name === 'later' && (
          <TextButton aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {t(isShown ? 'actions.hide' : 'actions.show')}
          </TextButton>
        )}
      </div>
      {isShown && (
        <ul className={row.plainList}>
          {followUps.map((followUp) => (
            <FollowUpRow key={followUp.id} followUp={followUp} myId={myId} />
          ))}
        </ul>
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
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '28px' },
  overdue: { color: tokens.colorStatusDangerForeground3 },
  count: {
    marginInlineStart: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  empty: { color: tokens.colorNeutralForeground2 },
  loading: { display: 'flex', flexDirection: 'column', rowGap: '30px', padding: '10px 0 0 36px' },
})
