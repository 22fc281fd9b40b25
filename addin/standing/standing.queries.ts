import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { type AboutCustomer, type CustomerQuery } from '../../shared/standing.ts'
import { useApi } from '../ApiContext.tsx'
import { withJustClosed } from '../follow-ups/my-day.rules.ts'
import { getCustomer } from './standing.api.ts'

/**
 * Under `follow-ups`, so that what is done with one of them asks for the customer anew. What was closed on this page
 * stays on it, to be seen and taken back.
 */
export function useCustomer(of: CustomerQuery) {
  const api = useApi()
  const queries = useQueryClient()
  const queryKey = ['follow-ups', 'customer', of] as const
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const about = await getCustomer(api, of, signal)
      const shown = queries.getQueryData<AboutCustomer>(queryKey)?.followUps ?? []
      const asTheyAre = shown.map((one) => queries.getQueryData<FollowUp>(['follow-up', one.id]) ?? one)
      return { ...about, followUps: withJustClosed(about.followUps, asTheyAre) }
    },
  })
}
