import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { type MailLog } from '../../shared/interactions.ts'
import { type Mail } from '../../shared/mail.ts'
import { type RecognizeReply } from '../../shared/recognition.ts'
import { useApi } from '../ApiContext.tsx'
import { type Api } from '../api.ts'
import { postRecognize } from './recognition.api.ts'

const KEPT_ANSWERS = 50

/**
 * Keyed by the mail, so that a late answer for another one is never shown. An answer of the last 50 is shown at once,
 * and a fresh one takes its place.
 */
const recognition = (api: Api, mail: Mail, contactId: string | null) =>
  queryOptions({
    queryKey: ['recognize', mail.itemId, contactId] as const,
    queryFn: ({ signal }) => postRecognize(api, { mail, contactId }, signal),
    gcTime: Infinity,
  })

export function useRecognition(mail: Mail, contactId: string | null) {
  return useQuery(recognition(useApi(), mail, contactId))
}

/** Forgets all but the latest answers. Call once per client. */
export function keepLatestAnswers(queries: QueryClient): void {
  const cache = queries.getQueryCache()
  cache.subscribe(({ type }) => {
    if (type !== 'added') return
    const answers = cache.findAll({ queryKey: ['recognize'], type: 'inactive' })
    const oldest = answers.sort((a, b) => a.state.dataUpdatedAt - b.state.dataUpdatedAt)
    for (const query of oldest.slice(0, Math.max(0, answers.length - KEPT_ANSWERS))) cache.remove(query)
  })
}

/** Resolves with the first answer, or after a while: what can wait until the card stands waits for this. */
export function firstAnswer(queries: QueryClient, longestMs = 5000): Promise<void> {
  return new Promise((resolve) => {
    const stop = queries.getQueryCache().subscribe(({ query }) => {
      if ((query.queryKey as readonly unknown[])[0] === 'recognize' && query.state.status !== 'pending') end()
    })
    const timer = setTimeout(end, longestMs)
    function end() {
      clearTimeout(timer)
      stop()
      resolve()
    }
  })
}

/** What was just logged for a mail stands in its answers at once; the server's fresh answer replaces it. */
export async function showLog(queries: QueryClient, itemId: string, log: MailLog | null): Promise<void> {
  queries.setQueriesData<RecognizeReply>({ queryKey: ['recognize', itemId] }, (reply) => reply && withLog(reply, log))
  await queries.invalidateQueries({ queryKey: ['recognize'] })
}

export function withLog(reply: RecognizeReply, log: MailLog | null): RecognizeReply {
  const undone = log === null ? reply.log : null
  const followUps = [
    ...reply.followUps.filter(({ interactionId }) => !undone || interactionId !== undone.interaction.id),
    ...(log?.followUps ?? []).filter(({ id }) => !reply.followUps.some((known) => known.id === id)),
  ]
  const entries = [
    ...(log ? [log.interaction] : []),
    ...reply.timeline.entries.filter(({ id }) => id !== (log ?? undone)?.interaction.id),
  ].sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1))
  const next = followUps.find(({ status }) => status === 'open') ?? null
  return {
    ...reply,
    log,
    followUps,
    timeline: { ...reply.timeline, entries },
    card: reply.card && {
      ...reply.card,
      standing: { ...reply.card.standing, next: reply.card.standing.next && !undone ? reply.card.standing.next : next },
    },
  }
}
