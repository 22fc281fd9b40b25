/** All entries of a customer: searched, filtered, and drawn only where they are in view. A chunk of its own. */
import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../ApiContext.tsx'
import { messageOf } from '../messages.ts'
import { announce } from '../ui/live-region.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { useRowStyles } from '../ui/row.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { type EntriesProps } from './Timeline.tsx'
import { getTimeline, NO_FILTER, type TimelineFilter, type TimelineOf } from './timeline.api.ts'
import { TimelineTools } from './TimelineTools.tsx'
import { VirtualEntries } from './VirtualEntries.tsx'

interface WholeTimelineProps extends EntriesProps {
  readonly of: TimelineOf
  /** The entry that gets the focus; `null`: the search does. */
  readonly from: number | null
  readonly takesFocus: boolean
  readonly onClose?: () => void
}

const PAGE = 50
const TYPING_PAUSE_MS = 250

export default function WholeTimeline({ of, from, takesFocus, onClose, first, ...list }: WholeTimelineProps) {
  const { t } = useTranslation()
  const api = useApi()
  const row = useRowStyles()
  const styles = useStyles()
  const [filter, setFilter] = useState<TimelineFilter>(NO_FILTER)
  const asked = usePaused(filter)
  const isFiltered = filter.kinds.length > 0 || filter.person !== null || filter.words.trim() !== ''
  const timeline = useInfiniteQuery({
    queryKey: ['timeline', of.companyId ?? of.contactId, asked],
    queryFn: ({ pageParam, signal }) => getTimeline(api, of, asked, { before: pageParam, limit: PAGE }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    // Comparing thousands of entries with themselves for every further page would be felt.
    structuralSharing: false,
    // Asking for all pages anew only because the window was looked at again would be, too.
    staleTime: Infinity,
    gcTime: 0,
  })
  const { data, isPlaceholderData } = timeline
  const entries = useMemo(
    () => data?.pages.flatMap((page) => page.entries) ?? (isFiltered ? [] : first.entries),
    [data, isFiltered, first],
  )
  const count = data?.pages[0]?.count ?? undefined
  const counted = count && !isPlaceholderData ? count : undefined
  const spoken = counted && (isFiltered ? t('timeline.countOf', counted) : t('timeline.count', { count: counted.all }))

  useEffect(() => {
    if (spoken) announce(spoken, 500)
  }, [spoken])

  return (
    <div className={styles.whole} role="presentation" onKeyDown={onClose && onEscape(onClose)}>
      <TimelineTools
        of={of}
        filter={filter}
        onChange={setFilter}
        count={spoken}
        isBusy={isPlaceholderData || timeline.isPending}
        takesFocus={takesFocus && from === null}
      />
      {timeline.isError && !data && (
        <p role="alert" className={row.text}>
          {t('timeline.notLoaded', { reason: messageOf(timeline.error, t) })}{' '}
          <TextButton onClick={() => void timeline.refetch()}>{t('actions.tryAgain')}</TextButton>
        </p>
      )}
      {data && entries.length === 0 && (
        <p className={mergeClasses(row.text, row.meta)}>
          {isFiltered ? t('timeline.noMatch') : t('timeline.empty')}{' '}
          {isFiltered && <TextButton onClick={() => setFilter(NO_FILTER)}>{t('timeline.showEverything')}</TextButton>}
        </p>
      )}
      {entries.length > 0 && (
        <VirtualEntries
          {...list}
          entries={entries}
          total={count?.matching ?? -1}
          from={takesFocus ? from : null}
          isBusy={timeline.isFetching}
          onNearEnd={() => {
            if (timeline.hasNextPage && !timeline.isFetching && !timeline.isFetchNextPageError)
              void timeline.fetchNextPage()
          }}
        />
      )}
      {timeline.isFetchingNextPage && <p className={mergeClasses(row.text, row.meta)}>{t('timeline.loading')}</p>}
      {timeline.isFetchNextPageError && !timeline.isFetching && (
        <p role="alert" className={mergeClasses(row.text, row.meta)}>
          {t('timeline.failed', { reason: messageOf(timeline.error, t) })}{' '}
          <TextButton onClick={() => void timeline.fetchNextPage()}>{t('actions.tryAgain')}</TextButton>
        </p>
      )}
    </div>
  )
}

/** Words are asked for once the typing pauses, everything else at once. */
function usePaused(filter: TimelineFilter): TimelineFilter {
  const [words, setWords] = useState(filter.words)
  useEffect(() => {
    const timer = setTimeout(() => setWords(filter.words), filter.words === '' ? 0 : TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [filter.words])
  return useMemo(() => ({ ...filter, words }), [filter, words])
}

const useStyles = makeStyles({ whole: { display: 'flex', flexDirection: 'column', rowGap: '8px' } })
