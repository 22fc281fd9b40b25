import {
  type Deal,
  type DealChange,
  dealDeletedSchema,
  dealListSchema,
  type DealQuery,
  dealSchema,
  type NewDeal,
} from '../../shared/pipeline.ts'
import { type Act, type Api } from '../api.ts'

export const getDeals = (api: Api, { contactId, companyId }: DealQuery, signal: AbortSignal): Promise<Deal[]> => {
  const query = contactId === undefined ? `companyId=${companyId ?? ''}` : `contactId=${contactId}`
  return api.get(`/deals?${query}`, dealListSchema, { signal })
}

export const getDeal = (api: Api, id: string, signal: AbortSignal): Promise<Deal> =>
  api.get(`/deals/${id}`, dealSchema, { signal })

export const postDeal = (api: Api, deal: NewDeal, act: Act): Promise<Deal> =>
  api.write('POST', '/deals', deal, dealSchema, act)

export const patchDeal = (api: Api, id: string, change: DealChange, act: Act): Promise<Deal> =>
  api.write('PATCH', `/deals/${id}`, change, dealSchema, act)

export const deleteDeal = (api: Api, id: string, act: Act): Promise<{ id: string }> =>
  api.write('DELETE', `/deals/${id}`, undefined, dealDeletedSchema, act)
