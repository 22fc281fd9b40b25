import { idSchema } from '../../shared/common.ts'
import { type CustomerQuery } from '../../shared/standing.ts'

/** Which customer the address names: `?contact=…` or `?company=…`. `undefined`: none, or not clearly one. */
export function readCustomerLink(search: string): CustomerQuery | undefined {
  const query = new URLSearchParams(search)
  const [contactId, companyId] = ['contact', 'company'].map((name) => query.getAll(name))
  if (contactId!.length + companyId!.length !== 1) return undefined
  const id = idSchema.safeParse(contactId![0] ?? companyId![0]).data
  if (id === undefined) return undefined
  return contactId!.length === 1 ? { contactId: id } : { companyId: id }
}
