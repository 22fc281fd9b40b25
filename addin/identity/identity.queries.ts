import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { newKey } from '../api.ts'
import { useApi } from '../ApiContext.tsx'
import { getColleagues, getMe, putMyLocale } from './identity.api.ts'

export function useMe() {
  const api = useApi()
  return useQuery({ queryKey: ['me'], queryFn: ({ signal }) => getMe(api, signal), staleTime: Infinity })
}

/** Before it is known who asks, nobody is "you". */
export function useMyId(): string | undefined {
  return useMe().data?.id
}

export function useColleagues() {
  const api = useApi()
  return useQuery({ queryKey: ['colleagues'], queryFn: ({ signal }) => getColleagues(api, signal), staleTime: 300_000 })
}

/** Follow-ups are written to the calendar in zone and language of the mailbox, which only the pane can see. */
export function useTellLocale(timeZone: string, language: string): void {
  const api = useApi()
  const queries = useQueryClient()
  const known = useMe().data
  const isNew = known !== undefined && (known.timeZone !== timeZone || known.language !== language)
  useEffect(() => {
    if (!isNew) return
    putMyLocale(api, { timeZone, language }, { key: newKey() }).then(
      (me) => queries.setQueryData(['me'], me),
      // Told again when the pane is opened the next time; nothing the user could do.
      () => undefined,
    )
  }, [api, queries, isNew, timeZone, language])
}
