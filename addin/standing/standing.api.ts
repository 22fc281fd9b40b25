import { type AboutCustomer, aboutCustomerSchema, type CustomerQuery } from '../../shared/standing.ts'
import { type Api } from '../api.ts'

export const getCustomer = (
  api: Api,
  { contactId, companyId }: CustomerQuery,
  signal: AbortSignal,
): Promise<AboutCustomer> => {
  const query = contactId === undefined ? `companyId=${companyId ?? ''}` : `contactId=${contactId}`
  return api.get(`/customers?${query}`, aboutCustomerSchema, { signal })
}
