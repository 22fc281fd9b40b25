import type { Reader } from '../db/database.ts'
import { invalidField, takenField } from '../errors.ts'
import { listUsersByAddresses } from '../identity/identity.repository.ts'
import type { Services } from '../services.ts'
import { findNamesake } from './customers.repository.ts'
import { isOwnAddress } from './domains.ts'

/** `field` is the one of the request that the address stands in. Expects a normalized address, as the other one does. */
export async function refuseColleague(db: Reader, { organization }: Services, address: string, field: string) {
  const isColleague = isOwnAddress(address, organization) || (await listUsersByAddresses(db, [address])).length > 0
  if (!isColleague) return
  const message = 'This is the address of a colleague, who cannot be a customer.'
  throw invalidField(field, message, { code: 'colleague', about: address })
}

/** Somebody else of the company, or of those without one, has the address already. */
export async function refuseNamesake(db: Reader, address: string, companyId: string | null, field: string) {
  const namesake = await findNamesake(db, address, companyId)
  if (!namesake) return
  const message = `${namesake.name} has this address already. Choose that contact, or another address.`
  throw takenField(field, message, { code: 'address-taken', about: namesake.name })
}
