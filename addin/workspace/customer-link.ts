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

/** The page of a customer in the workspace, beside the pane's own. */
export function linkToCustomer({
  contactId,
  companyId,
}: {
  contactId: string | null
  companyId: string | null
}): string {
  return `workspace.html?${contactId === null ? `company=${companyId ?? ''}` : `contact=${contactId}`}`
}

/** What an admin wants explained: `?why=…`, perhaps nothing in particular. `undefined`: the address does not lead there. */
export function readAdminLink(search: string): string | undefined {
  return new URLSearchParams(search).get('why') ?? undefined
}
