import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Add20Regular } from '@fluentui/react-icons/svg/add'
import { lazy, Suspense, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day } from '../../shared/common.ts'
import { type Interaction, type TimelinePage } from '../../shared/interactions.ts'
import { useApi } from '../ApiContext.tsx'
import { messageOf } from '../messages.ts'
import { dayIn } from '../ui/days.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useFocusReturn } from '../ui/orphaned-focus.ts'
import { useRowStyles } from '../ui/row.ts'
import { Bar } from '../ui/Skeleton.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { getTimeline, type TimelineOf } from './interactions.api.ts'
import { TimelineEntry } from './TimelineEntry.tsx'

const HandLog = lazy(() => import(/* webpackChunkName: "hand-log" */ './HandLog.tsx'))

interface TimelineProps {
  readonly of: TimelineOf
  /** The first page came with the card. */
  readonly first: TimelinePage
  readonly myId: string | undefined
  /** Logged just now: tinted for as long as its mail is shown. */
  readonly newId?: string | undefined
  readonly heading?: string
  /** The customer's; with it, what left no mail can be logged here. */
  readonly name?: string
}

export function Timeline({ of, first, myId, newId, heading, name }: TimelineProps) {
  const { t } = useTranslation()
  const api = useApi()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const id = useId()
  const [isAdding, setAdding] = useState(false)
  const [addedId, setAddedId] = useState<string>()
  const { remember, bringBack } = useFocusReturn()
  const older = useInfiniteQuery({
    queryKey: ['timeline', of.companyId ?? of.contactId, first.next],
    queryFn: ({ pageParam, signal }) => getTimeline(api, of, pageParam, signal),
    initialPageParam: first.next ?? '',
    getNextPageParam: ({ next }) => next,
    enabled: false,
  })
  const entries = [...first.entries, ...(older.data?.pages.flatMap((page) => page.entries) ?? [])]
  const hasMore = older.data ? older.hasNextPage : first.next !== null
  const days = byDay(entries, dates.timeZone)

  function close() {
    setAdding(false)
    bringBack()
  }

  return (
    <section aria-labelledby={`${id}-heading`} className={styles.timeline}>
      <div className={styles.head}>
        <h2 id={`${id}-heading`} className={row.heading}>
          {heading ?? t('timeline.heading')}
        </h2>
        {name !== undefined && (
          <IconButton
            label={t('hand.add')}
            icon={<Add20Regular />}
            isExpanded={isAdding}
            onClick={() => {
              remember()
              setAdding(!isAdding)
            }}
          />
        )}
      </div>
      {isAdding && name !== undefined && (
        <Suspense>
          <HandLog
            customer={{ ...of, name }}
            onLogged={({ id: logged }) => {
              setAddedId(logged)
              close()
            }}
            onClose={close}
          />
        </Suspense>
      )}
      {entries.length === 0 && <p className={mergeClasses(row.text, row.meta)}>{t('timeline.empty')}</p>}
      {[...days].map(([day, ofDay]) => (
        <div key={day}>
          <h3 className={styles.day}>{dates.heading(day)}</h3>
          <ul className={row.plainList}>
            {ofDay.map((entry) => (
              <TimelineEntry
                key={entry.id}
                entry={entry}
                myId={myId}
                isNew={entry.id === newId || entry.id === addedId}
                position={entries.indexOf(entry) + 1}
                total={hasMore ? -1 : entries.length}
              />
            ))}
          </ul>
        </div>
      ))}
      {older.isError && (
        <p role="alert" className={mergeClasses(row.text, row.meta)}>
          {t('timeline.failed', { reason: messageOf(older.error, t) })}
        </p>
      )}
      {hasMore && (
        <TextButton className={styles.more} aria-busy={older.isFetching} onClick={() => void older.fetchNextPage()}>
          {older.isFetching ? t('timeline.loading') : older.isError ? t('actions.tryAgain') : t('timeline.more')}
        </TextButton>
      )}
    </section>
  )
}

function byDay(entries: readonly Interaction[], timeZone: string): Map<Day, Interaction[]> {
  const days = new Map<Day, Interaction[]>()
  for (const entry of entries) {
    const day = dayIn(entry.occurredAt, timeZone)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return days
}

export function TimelineLoading() {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  return (
    <section aria-busy className={styles.timeline}>
      <h2 className={row.heading}>{t('timeline.heading')}</h2>
      {[190, 220, 160, 200].map((width) => (
        <div key={width} className={mergeClasses(row.row, styles.loadingRow)}>
          <span className={row.lead}>
            <Bar width={18} height={18} />
          </span>
          <Bar width={width} />
          <Bar width={32} height={10} />
        </div>
      ))}
    </section>
  )
}

const useStyles = makeStyles({
  timeline: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', minHeight: '24px' },
  day: {
    margin: '4px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  more: { alignSelf: 'flex-start', marginInlineStart: '40px' },
  loadingRow: { paddingBlock: '9px' },
})
