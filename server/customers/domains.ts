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

/** What the domain of an address says about its company, and why it says nothing. */
export type DomainVerdict =
  | { readonly kind: 'company'; readonly domain: string; readonly isRole: boolean }
  | { readonly kind: 'own' | 'not-registrable' | 'free-mail'; readonly domain: string }

export function judgeDomain(address: string, organization: Organization): DomainVerdict {
  const normalized = normalizeAddress(address)
  const domain = domainToASCII(domainOf(normalized))
  if (isOwnAddress(normalized, organization)) return { kind: 'own', domain }
  const registrable = registrableDomain(domain)
  if (registrable === undefined) return { kind: 'not-registrable', domain }
  const isFree = [domain, registrable].some((name) => isFreeMail(name, organization))
  if (isFree) return { kind: 'free-mail', domain: registrable }
  return { kind: 'company', domain: registrable, isRole: isRoleAddress(normalized) }
}

/** The domain by which an address belongs to a company; free-mail and our own addresses do not. */
export function companyDomainOf(address: string, organization: Organization): string | undefined {
  const verdict = judgeDomain(address, organization)
  return verdict.kind === 'company' ? verdict.domain : undefined
}

/**
 * The domain that begins to stand for a company when this address is added to it. Whoever answers `info@` may answer it
 * for somebody else, so a role address makes no match; it may well be of a company that is known by its domain.
 */
export function domainToClaim(address: string, organization: Organization): string | undefined {
  const verdict = judgeDomain(address, organization)
  return verdict.kind === 'company' && !verdict.isRole ? verdict.domain : undefined
}

/** Whether whoever writes from this address is a colleague. Expects a normalized address. */
export function isOwnAddress(address: string, { ownDomains }: Organization): boolean {
  const domain = domainOf(address)
  return ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`))
}

export const isFreeMail = (domain: string, { freeMailDomains }: Organization) =>
  freeMail.has(domain) || freeMailDomains.includes(domain)
