import { keepPreviousData, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import {
  type DayGroup,
  type FollowUp,
  type FollowUpChange,
  type MyDay,
  type NewFollowUp,
} from '../../shared/follow-ups.ts'
import { type Api, newKey } from '../api.ts'
import { useApi } from '../ApiContext.tsx'
import {
  getFollowUp,
  getMyDay,
  type MyDayRequest,
  patchFollowUp,
  postCalendarRetry,
  postComplete,
  postDrop,
  postFollowUp,
  postReopen,
} from './follow-ups.api.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { isOpen, withJustClosed } from './my-day.rules.ts'

const MINE = ['follow-ups', 'mine']

/** How many of each group are listed. Counted are all. */
export type Shown = Readonly<Record<DayGroup, number>>
export type DayFilter = Pick<MyDayRequest, 'segment' | 'handedOver'>

const NONE: Shown = { overdue: 0, today: 0, thisWeek: 0, later: 0, waiting: 0 }

/** The user's open follow-ups, and those that were closed in the list that is shown. */
export function useMyDay(shown: Shown, filter: DayFilter = {}) {
  const api = useApi()
  const queries = useQueryClient()
  const dates = useDates()
  const request: MyDayRequest = { on: dates.today(), timeZone: dates.timeZone, ...shown, ...filter }
  const queryKey = [...MINE, request]
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const day = await getMyDay(api, request, signal)
      const before = queries.getQueryData<MyDay>(queryKey)?.followUps ?? []
      return { ...day, followUps: withJustClosed(day.followUps, before) }
    },
    // More of a group, or fewer by a filter: what was there stands until the answer comes.
    placeholderData: keepPreviousData,
  })
}

/** What the tab counts: overdue and today. */
export function useDueCount(): number {
  const counts = useMyDay(NONE).data?.counts
  return counts ? counts.overdue + counts.today : 0
}

/** For a list of follow-ups: what was closed before it is shown, or while it was, is history. */
export function useForgetClosed(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const forget = () => changeListed(queries, (followUps) => followUps.filter(isOpen))
    forget()
    return forget
  }, [queries])
}

function changeListed(queries: QueryClient, change: (followUps: FollowUp[]) => FollowUp[]): void {
  queries.setQueriesData<MyDay>({ queryKey: MINE }, (day) => day && { ...day, followUps: change(day.followUps) })
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
      changeListed(queries, (followUps) => followUps.map((one) => (one.id === id ? followUp : one)))
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
