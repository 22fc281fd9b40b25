import { baseAddress } from '../../shared/mail.ts'
import type { Reader } from '../db/database.ts'
import { listContactsByAddresses, type AddressMatch } from './customers.repository.ts'

/**
 * Who uses each of these addresses, as mails write them: `priya+fleet@…` is Priya's, too, unless somebody has that very
 * address. One look-up. Expects normalized addresses.
 */
export async function listContactsByWritten(
  db: Reader,
  addresses: readonly string[],
): Promise<Map<string, readonly AddressMatch[]>> {
  const asked = [...new Set(addresses.flatMap((address) => [address, baseAddress(address)]))]
  const matches = new Map<string, AddressMatch[]>()
  for (const match of await listContactsByAddresses(db, asked)) {
    const others = matches.get(match.address)
    if (others) others.push(match)
    else matches.set(match.address, [match])
  }
  const found = new Map<string, readonly AddressMatch[]>()
  for (const address of addresses) {
    const users = matches.get(address) ?? matches.get(baseAddress(address))
    if (users) found.set(address, users)
  }
  return found
}
