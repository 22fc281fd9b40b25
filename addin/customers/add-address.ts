import { type Customer } from '../../shared/customers.ts'
import { type Api } from '../api.ts'
import { getCustomer } from '../standing/standing.api.ts'
import { patchContact } from './customers.api.ts'

/** Adds an address to those a contact has. Of two who do so at once the second is refused, and sees who it is. */
export async function addAddress(api: Api, contactId: string, address: string, key: string): Promise<Customer> {
  const { card } = await getCustomer(api, { contactId }, new AbortController().signal)
  const { addresses, formerAddresses, revision } = card.contact!
  if (addresses.includes(address)) return card
  const kept = formerAddresses.filter((former) => former.address !== address)
  const used = [...addresses, address].map((one) => ({ address: one, until: null }))
  return patchContact(api, contactId, { revision, addresses: [...used, ...kept] }, { key })
}
