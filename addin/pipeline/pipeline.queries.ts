import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type DealChange, type NewDeal } from '../../shared/pipeline.ts'
import { useApi } from '../ApiContext.tsx'
import { deleteDeal, patchDeal, postDeal } from './pipeline.api.ts'

export type DealAct =
  | { readonly kind: 'open'; readonly deal: NewDeal }
  | { readonly kind: 'change'; readonly id: string; readonly change: DealChange }
  | { readonly kind: 'delete'; readonly id: string }

/** What one can do with a deal. Whatever shows this customer is asked anew. */
export function useDealAct() {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ act, key }: { act: DealAct; key: string }) => {
      if (act.kind === 'open') return postDeal(api, act.deal, { key })
      if (act.kind === 'change') return patchDeal(api, act.id, act.change, { key })
      await deleteDeal(api, act.id, { key })
      return null
    },
    onSettled: () =>
      Promise.all([['recognize'], ['follow-ups']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  })
}
