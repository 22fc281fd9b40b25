import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type FollowUp, type FollowUpChange, type NewFollowUp } from '../../shared/follow-ups.ts'
import { type Api, newKey } from '../api.ts'
import { useApi } from '../ApiContext.tsx'
import {
  getFollowUp,
  getMyFollowUps,
  patchFollowUp,
  postCalendarRetry,
  postComplete,
  postDrop,
  postFollowUp,
  postReopen,
} from './follow-ups.api.ts'
import { isOpen, withJustClosed } from './my-day.rules.ts'

const MINE = ['follow-ups', 'mine']

/** The user's open follow-ups, and those that were closed in the list that is shown. */
export function useMyFollowUps() {
  const api = useApi()
  const queries = useQueryClient()
  return useQuery({
    queryKey: MINE,
    queryFn: async ({ signal }) => {
      const open = await getMyFollowUps(api, signal)
      return withJustClosed(open, queries.getQueryData<FollowUp[]>(MINE) ?? [])
    },
  })
}

/** For a list of follow-ups: what was closed before it is shown, or while it was, is history. */
export function useForgetClosed(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const forget = () => void queries.setQueryData<FollowUp[]>(MINE, (mine) => mine?.filter(isOpen))
    forget()
    return forget
  }, [queries])
}

/** One follow-up, asked again until its calendar event stands (or is gone, or refused). */
export function useFollowUp(known: FollowUp) {
  const api = useApi()
  return useQuery({
    queryKey: ['follow-up', known.id],
    queryFn: ({ signal }) => getFollowUp(api, known.id, signal),
    initialData: known,
    initialDataUpdatedAt: Date.now,
    refetchInterval: ({ state }) => {
      const calendar = state.data?.calendar.state
      if (calendar !== 'pending' && calendar !== 'removing') return false
      return state.dataUpdateCount < 10 ? 700 : 5000
    },
  })
}

export type FollowUpAct =
  | { readonly kind: 'change'; readonly change: FollowUpChange }
  | { readonly kind: 'complete' }
  | { readonly kind: 'drop'; readonly reason: string }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'retry-calendar' }

/** What one can do with a follow-up. The same act, tried again, is done once. */
export function useFollowUpAct(id: string) {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ act, key = newKey() }: { act: FollowUpAct; key?: string }) => perform(api, id, act, key),
    onSuccess: (followUp) => {
      queries.setQueryData(['follow-up', id], followUp)
      queries.setQueryData<FollowUp[]>(MINE, (mine) => mine?.map((one) => (one.id === id ? followUp : one)))
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['recognize'] })
      void queries.invalidateQueries({ queryKey: ['follow-ups'] })
      void queries.invalidateQueries({ queryKey: ['calendar-link'] })
    },
  })
}

function perform(api: Api, id: string, act: FollowUpAct, key: string): Promise<FollowUp> {
  switch (act.kind) {
    case 'change':
      return patchFollowUp(api, id, act.change, { key })
    case 'complete':
      return postComplete(api, id, { key })
    case 'drop':
      return postDrop(api, id, { reason: act.reason }, { key })
    case 'reopen':
      return postReopen(api, id, { key })
    case 'retry-calendar':
      return postCalendarRetry(api, id, { key })
  }
}

export function useNewFollowUp() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ followUp, key }: { followUp: NewFollowUp; key: string }) => postFollowUp(api, followUp, { key }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['recognize'] })
      void queries.invalidateQueries({ queryKey: ['follow-ups'] })
    },
  })
}
