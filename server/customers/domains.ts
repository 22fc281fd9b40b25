import freeMailProviders from 'email-providers'
import { domainToASCII } from 'node:url'
import { getDomain } from 'tldts'
import { domainOf, normalizeAddress } from '../../shared/mail.ts'
import type { Organization } from '../services.ts'
import { isRoleAddress } from './customers.rules.ts'

const freeMail = new Set(freeMailProviders)

/**
 * The part of a domain that somebody registered, as punycode: `mail.brightwater.co.uk` → `brightwater.co.uk`. By the
 * public suffix list with its private part, so that two customers of one hoster are two. `undefined` for what no company
 * can have registered: an IP address, a public suffix, not a domain at all.
 */
export function registrableDomain(domain: string): string | undefined {
  return getDomain(domainToASCII(domain), { allowPrivateDomains: true }) ?? undefined
}

/** The domain by which an address belongs to a company; free-mail, role and our own addresses do not. */
export function companyDomainOf(address: string, organization: Organization): string | undefined {
  const normalized = normalizeAddress(address)
  if (isRoleAddress(normalized) || isOwnAddress(normalized, organization)) return undefined
  const domain = domainToASCII(domainOf(normalized))
  const registrable = registrableDomain(domain)
  if (registrable === undefined) return undefined
  return [domain, registrable].some((name) => isFreeMail(name, organization)) ? undefined : registrable
}

/** Whether whoever writes from this address is a colleague. Expects a normalized address. */
export function isOwnAddress(address: string, { ownDomains }: Organization): boolean {
  const domain = domainOf(address)
  return ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`))
}

export const isFreeMail = (domain: string, { freeMailDomains }: Organization) =>
  freeMail.has(domain) || freeMailDomains.includes(domain)
