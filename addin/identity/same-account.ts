import { domainOf, normalizeAddress } from '../../shared/mail.ts'

/**
 * Whether the signed-in account can be the one of this mailbox. Sign-in names and addresses differ in many organizations
 * (akeller@contoso.onmicrosoft.com has the mailbox anna.keller@contoso.com), so that only two foreign domains with
 * two different names count as different. https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/7356
 */
export function isSameAccount(signedInAs: string, mailbox: string, ownDomains: readonly string[]): boolean {
  const [account, address] = [normalizeAddress(signedInAs), normalizeAddress(mailbox)]
  const [accountDomain, addressDomain] = [domainOf(account), domainOf(address)]
  if (accountDomain === '' || addressDomain === '' || accountDomain === addressDomain) return true
  if (account.split('@')[0] === address.split('@')[0]) return true
  const own = new Set(ownDomains.map((domain) => domain.toLowerCase()))
  return isOwn(accountDomain, own) && isOwn(addressDomain, own)
}

function isOwn(domain: string, own: ReadonlySet<string>): boolean {
  return own.has(domain) || domain.endsWith('.onmicrosoft.com')
}
