import { normalizeAddress } from '../../shared/mail.ts'
import type {
  Doubles,
  DoublesRequest,
  LikelyCompany,
  LikelyPerson,
  MergeCandidate,
  PersonReason,
} from '../../shared/doubles.ts'
import type { Reader } from '../db/database.ts'
import type { Organization, Services } from '../services.ts'
import { findCompanyIdByName, listCompaniesByDomains } from './customers.repository.ts'
import { phoneKey, searchKey } from './customers.rules.ts'
import {
  listAddressesOfContacts,
  listCompaniesByLabel,
  listCompaniesLike,
  listDomainsOf,
  listLastSeen,
  listPeopleByNameKeys,
  listPeopleByPhoneKeys,
  listPeopleLike,
  listPeopleOfCompany,
  type CompanyRow,
  type PersonRow,
} from './doubles.repository.ts'
import { domainLabel, whySameCompany, whySamePerson, type PersonLike } from './doubles.rules.ts'
import { companyDomainOf } from './domains.ts'
import { findMergeable } from './merges.repository.ts'
import { goneError } from './successor.ts'

/** More is no hint any more. */
const MOST_SHOWN = 3
const MOST_LISTED = 10

/** Who and what may be here already, before somebody is added. A hint, which costs a few short look-ups. */
export async function findDoubles(
  { db, organization }: Services,
  { name, address: written, phone, company }: DoublesRequest,
): Promise<Doubles> {
  const address = normalizeAddress(written)
  const domain = companyDomainOf(address, organization)
  const companyKey = company && 'name' in company ? searchKey(company.name) : null
  const companyId = company && 'id' in company ? company.id : await companyMeant(db.read, companyKey, domain)
  const person = {
    ...{ nameKey: searchKey(name), phones: phone === null ? [] : [phone], companyId: companyId ?? null },
    domains: domain === undefined ? [] : [domain],
  }
  // A name that is known already is that company; nobody has to be asked.
  const isNewCompany = companyKey !== null && companyId === undefined
  return {
    people: await likePerson(db.read, organization, person, () => true),
    companies: isNewCompany ? await likeCompany(db.read, { nameKey: companyKey, domains: person.domains }) : [],
  }
}

async function companyMeant(
  db: Reader,
  companyKey: string | null,
  domain: string | undefined,
): Promise<string | undefined> {
  const byName = companyKey === null ? undefined : await findCompanyIdByName(db, companyKey)
  if (byName !== undefined || domain === undefined) return byName
  return (await listCompaniesByDomains(db, [domain]))[0]?.companyId
}

const strength: Record<PersonReason, number> = { phone: 0, company: 1, domain: 2, name: 3 }

async function likePerson(
  db: Reader,
  organization: Organization,
  person: PersonLike,
  isWanted: (id: string) => boolean,
): Promise<LikelyPerson[]> {
  const keys = person.phones.map(phoneKey).filter((key) => key !== undefined)
  const spelled = [...new Set([person.nameKey, person.nameKey.split(' ').reverse().join(' ')])]
  const namesakes = person.nameKey.includes(' ') ? await listPeopleByNameKeys(db, spelled) : []
  const found = [
    ...(person.companyId === null ? [] : await listPeopleOfCompany(db, person.companyId)),
    ...(await listPeopleByPhoneKeys(db, keys)),
    ...namesakes,
  ]
  const rows = [...new Map(found.map((row) => [row.id, row])).values()].filter(({ id }) => isWanted(id))
  const others = namesakes.filter(({ id }) => isWanted(id))
  const domainsOf = await domainsOfPeople(
    db,
    organization,
    rows.filter(({ companyId }) => companyId !== person.companyId),
  )
  const likely = rows.flatMap((row) => {
    const reason = whySamePerson(person, { ...row, domains: domainsOf.get(row.id) ?? [] }, others.length === 1)
    return reason ? [{ row, reason }] : []
  })
  const shown = likely.sort((a, b) => strength[a.reason] - strength[b.reason]).slice(0, MOST_SHOWN)
  const seen =
    shown.length === 0
      ? []
      : await listLastSeen(
          db,
          shown.map(({ row }) => row.id),
        )
  return shown.map(({ row: { id, name, companyName }, reason }) => ({
    ...{ contactId: id, name, companyName, reason },
    lastContactAt: seen.find(({ contactId }) => contactId === id)?.at ?? null,
  }))
}

async function domainsOfPeople(
  db: Reader,
  organization: Organization,
  rows: readonly PersonRow[],
): Promise<Map<string, string[]>> {
  const domains = new Map<string, string[]>()
  if (rows.length === 0) return domains
  for (const { contactId, address } of await listAddressesOfContacts(
    db,
    rows.map(({ id }) => id),
  )) {
    const domain = companyDomainOf(address, organization)
    if (domain !== undefined) domains.set(contactId, [...(domains.get(contactId) ?? []), domain])
  }
  return domains
}

async function likeCompany(
  db: Reader,
  company: { nameKey: string; domains: readonly string[] },
): Promise<LikelyCompany[]> {
  const found: CompanyRow[] = await listCompaniesLike(db, company.nameKey.split(' ')[0] ?? '')
  for (const domain of company.domains) found.push(...(await listCompaniesByLabel(db, domainLabel(domain))))
  const rows = [...new Map(found.map((row) => [row.id, row])).values()]
  const domains =
    rows.length === 0
      ? []
      : await listDomainsOf(
          db,
          rows.map(({ id }) => id),
        )
  const likely = rows.flatMap(({ id, name, nameKey }): LikelyCompany[] => {
    const theirs = domains.filter(({ companyId }) => companyId === id).map(({ domain }) => domain)
    const reason = whySameCompany(company, { nameKey, domains: theirs })
    return reason ? [{ companyId: id, name, reason }] : []
  })
  return likely.slice(0, MOST_SHOWN)
}

/** With whom a contact or a company may be merged: those who are likely the same, or what somebody looks for. */
export async function findMergeCandidates(
  { db, organization }: Services,
  { of, id, q }: { of: 'contact' | 'company'; id: string; q?: string | undefined },
): Promise<MergeCandidate[]> {
  const self = await findMergeable(db.read, of, id)
  if (!self) throw await goneError(db.read, { of, id })
  const key = searchKey(q ?? '')
  const isOther = (one: { id: string }) => one.id !== id
  if (of === 'company') {
    const own = searchKey(self.columns.name)
    const domains = await listDomainsOf(db.read, [id])
    const company = { nameKey: own, domains: domains.map(({ domain }) => domain) }
    if (q !== undefined) {
      const rows = await listCompaniesLike(db.read, key)
      return rows
        .filter(isOther)
        .slice(0, MOST_LISTED)
        .map((row) => ({ id: row.id, name: row.name, detail: null, reason: null }))
    }
    const likely = await likeCompany(db.read, company)
    return likely
      .filter(({ companyId }) => companyId !== id)
      .map(({ companyId, name, reason }) => ({ id: companyId, name, detail: null, reason }))
  }
  if (q !== undefined) {
    const rows = await listPeopleLike(db.read, key, normalizeAddress(q))
    return [...new Map(rows.filter(isOther).map((row) => [row.id, row])).values()]
      .slice(0, MOST_LISTED)
      .map((row) => ({ id: row.id, name: row.name, detail: row.companyName, reason: null }))
  }
  const person = {
    ...{ nameKey: searchKey(self.columns.name), phones: self.columns.phones, companyId: self.columns.companyId },
    domains: self.addresses.flatMap(({ address }) => companyDomainOf(address, organization) ?? []),
  }
  const likely = await likePerson(db.read, organization, person, (other) => other !== id)
  return likely.map(({ contactId, name, companyName, reason }) => ({
    id: contactId,
    name,
    detail: companyName,
    reason,
  }))
}
