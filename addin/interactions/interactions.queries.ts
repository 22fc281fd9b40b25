import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type NewHandLog } from '../../shared/interactions.ts'
import { useApi } from '../ApiContext.tsx'
import { postHandLog } from './interactions.api.ts'

/** Logs by hand. Afterwards whatever shows this customer, and the rep's day, is asked anew. */
export function useLogByHand() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ entry, key }: { entry: NewHandLog; key: string }) => postHandLog(api, entry, { key }),
    onSuccess: () =>
      Promise.all(
        [['recognize'], ['follow-ups'], ['timeline']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  })
}
