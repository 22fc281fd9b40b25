import { type InfiniteData, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Interaction, type MailLog, type Visibility } from '../../shared/interactions.ts'
import { type RecognizeReply } from '../../shared/recognition.ts'
import { type AboutCustomer } from '../../shared/standing.ts'
import { type CountedTimelinePage, type TimelineEntry } from '../../shared/timeline.ts'
import { useApi } from '../ApiContext.tsx'
import { useActKey } from '../use-act-key.ts'
import { deleteLog, deleteNote, getInteraction, postNote, putVisibility } from './interactions.api.ts'

/** An opened entry: whole, with what follows from it. */
export function useEntry(id: string) {
  const api = useApi()
  return useQuery({ queryKey: ['interaction', id], queryFn: ({ signal }) => getInteraction(api, id, signal) })
}

export type EntryAct =
  | { readonly kind: 'add-note'; readonly text: string }
  | { readonly kind: 'remove-note'; readonly noteId: string }
  | { readonly kind: 'show-to'; readonly visibility: Visibility; readonly seen: Visibility }

/** What is done with an entry shows in it and in every list that it stands in, without asking for thousands of others anew. */
export function useEntryAct(id: string) {
  const api = useApi()
  const queries = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: (act: EntryAct) => {
      const once = { key: keyOf(act) }
      switch (act.kind) {
        case 'add-note':
          return postNote(api, id, { text: act.text }, once)
        case 'remove-note':
          return deleteNote(api, id, act.noteId, once)
        case 'show-to':
          return putVisibility(api, id, { visibility: act.visibility, seen: act.seen }, once)
      }
    },
    onSuccess: (log) => {
      queries.setQueryData<MailLog>(['interaction', id], log)
      const { notes, visibility } = log.interaction
      changeEntries(queries, (entry) => (isInteraction(entry, id) ? { ...entry, notes, visibility } : entry))
      queries.setQueriesData<RecognizeReply>({ queryKey: ['recognize'] }, (reply) =>
        reply?.log?.interaction.id === id ? { ...reply, log } : reply,
      )
      void queries.invalidateQueries({ queryKey: ['recognize'] })
    },
  })
}

/** Takes a log back, with all it brought about. */
export function useUndoEntry(id: string) {
  const api = useApi()
  const queries = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: () => deleteLog(api, id, { key: keyOf('undo') }),
    onSuccess: () => {
      changeEntries(queries, (entry) => (entry.kind !== 'change' && isOf(entry, id) ? undefined : entry))
      queries.removeQueries({ queryKey: ['interaction', id] })
      for (const queryKey of [['recognize'], ['follow-ups']]) void queries.invalidateQueries({ queryKey })
    },
  })
}

const isInteraction = (entry: TimelineEntry, id: string): entry is Interaction =>
  entry.kind !== 'change' && entry.kind !== 'follow-up' && entry.id === id

/** Of a log: itself, and what became of its follow-ups. */
const isOf = (entry: Exclude<TimelineEntry, { kind: 'change' }>, id: string) =>
  entry.kind === 'follow-up' ? entry.interactionId === id : entry.id === id

function changeEntries(queries: QueryClient, change: (entry: TimelineEntry) => TimelineEntry | undefined): void {
  const changed = (entries: readonly TimelineEntry[]) => entries.flatMap((entry) => change(entry) ?? [])
  queries.setQueriesData<InfiniteData<CountedTimelinePage>>(
    { queryKey: ['timeline'] },
    (data) => data && { ...data, pages: data.pages.map((page) => less(page, changed(page.entries))) },
  )
  for (const queryKey of [['recognize'], ['follow-ups', 'customer']])
    queries.setQueriesData<RecognizeReply | AboutCustomer>(
      { queryKey },
      (about) => about && { ...about, timeline: { ...about.timeline, entries: changed(about.timeline.entries) } },
    )
}

function less(page: CountedTimelinePage, entries: TimelineEntry[]): CountedTimelinePage {
  const gone = page.entries.length - entries.length
  const count = page.count && { matching: page.count.matching - gone, all: page.count.all - gone }
  return { ...page, entries, count }
}
