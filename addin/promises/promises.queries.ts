import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type CustomerPromise, type NewPromise } from '../../shared/promises.ts'
import { type RecognizeReply } from '../../shared/recognition.ts'
import { useApi } from '../ApiContext.tsx'
import { useActKey } from '../use-act-key.ts'
import { getMyPromises, postPromise, postPromiseAct } from './promises.api.ts'

const MINE = ['promises', 'mine'] as const

/** What the user has promised and not yet kept, and what was closed in the list that is shown. */
export function useMyPromises() {
  const api = useApi()
  return useQuery({ queryKey: MINE, queryFn: ({ signal }) => getMyPromises(api, signal) })
}

export type PromiseVerb = 'keep' | 'drop' | 'reopen'

/** Ticks a promise as kept, drops it, or takes that back. The same act, tried again, is done once. */
export function usePromiseAct(promise: CustomerPromise) {
  const api = useApi()
  const queries = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: (verb: PromiseVerb) =>
      postPromiseAct(api, promise.id, verb, { key: keyOf([promise.id, promise.status, promise.closedAt, verb]) }),
    onSettled: () => refresh(queries),
  })
}

/** Writes down a promise. It stands on the card at once. */
export function useNewPromise() {
  const api = useApi()
  const queries = useQueryClient()
  const keyOf = useActKey()
  return useMutation({
    mutationFn: (promise: NewPromise) => postPromise(api, promise, { key: keyOf(promise) }),
    onSuccess: (made) => {
      queries.setQueriesData<RecognizeReply>({ queryKey: ['recognize'] }, (reply) =>
        reply && isOn(reply, made) ? { ...reply, promises: [...reply.promises, made] } : reply,
      )
    },
    onSettled: () => refresh(queries),
  })
}

const isOn = ({ card, promises }: RecognizeReply, { id, companyId, contactId }: CustomerPromise) =>
  !promises.some((known) => known.id === id) &&
  (companyId === null ? card?.contact?.id === contactId : card?.company?.id === companyId)

function refresh(queries: QueryClient) {
  for (const key of ['recognize', 'promises', 'follow-ups']) void queries.invalidateQueries({ queryKey: [key] })
}
