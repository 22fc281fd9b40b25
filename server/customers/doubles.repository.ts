import { and, eq, gte, inArray, isNull, like, lt, max, type SQL } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { Reader } from '../db/database.ts'

type Tables = Reader['tables']
type TextColumn =
  Tables['contacts']['searchKey'] | Tables['companies']['searchKey'] | Tables['companyDomains']['domain']

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly nameKey: string
  readonly phones: string[]
  readonly companyId: string | null
  readonly companyName: string | null
}

/** Of a company with more people, those are compared that come first: it is a hint, and has to be quick. */
const MOST_COLLEAGUES = 1000
const MOST_NAMESAKES = 20

/** Of one company. */
export const listPeopleOfCompany = (db: Reader, companyId: string): Promise<PersonRow[]> =>
  selectPeople(db, eq(db.tables.contacts.companyId, companyId), MOST_COLLEAGUES)

export async function listPeopleByPhoneKeys(db: Reader, keys: readonly string[]): Promise<PersonRow[]> {
  if (keys.length === 0) return []
  const { contacts, contactPhones } = db.tables
  const ids = db
    .select({ id: contactPhones.contactId })
    .from(contactPhones)
    .where(inArray(contactPhones.phoneKey, [...keys]))
  return selectPeople(db, inArray(contacts.id, ids), MOST_NAMESAKES)
}

/** By the whole name, in any of these spellings. */
export const listPeopleByNameKeys = (db: Reader, keys: readonly string[]): Promise<PersonRow[]> =>
  selectPeople(db, inArray(db.tables.contacts.searchKey, [...keys]), MOST_NAMESAKES)

/** How a name begins, or a whole address. */
export async function listPeopleLike(db: Reader, nameKey: string, address: string): Promise<PersonRow[]> {
  const { contacts, contactAddresses } = db.tables
  const users = db
    .select({ id: contactAddresses.contactId })
    .from(contactAddresses)
    .where(eq(contactAddresses.address, address))
  const byAddress = await selectPeople(db, inArray(contacts.id, users), MOST_NAMESAKES)
  return nameKey === ''
    ? byAddress
    : [...byAddress, ...(await selectPeople(db, beginsWith(contacts.searchKey, nameKey), MOST_NAMESAKES))]
}

function selectPeople(db: Reader, which: SQL | undefined, limit: number): Promise<PersonRow[]> {
  const { contacts, companies } = db.tables
  return db
    .select({
      id: contacts.id,
      name: contacts.name,
      nameKey: contacts.searchKey,
      phones: contacts.phones,
      companyId: contacts.companyId,
      companyName: companies.name,
    })
    .from(contacts)
    .leftJoin(companies, eq(companies.id, contacts.companyId))
    .where(and(which, isNull(contacts.mergedIntoId)))
    .limit(limit)
}

export async function listAddressesOfContacts(
  db: Reader,
  contactIds: readonly string[],
): Promise<{ contactId: string; address: string }[]> {
  const { contactAddresses } = db.tables
  return db
    .select({ contactId: contactAddresses.contactId, address: contactAddresses.address })
    .from(contactAddresses)
    .where(inArray(contactAddresses.contactId, [...contactIds]))
}

/** When each of them last took part in anything. The table only: the feature is to the right of this one. */
export async function listLastSeen(
  db: Reader,
  contactIds: readonly string[],
): Promise<{ contactId: string; at: Instant | null }[]> {
  const { interactionContacts: taken } = db.tables
  return db
    .select({ contactId: taken.contactId, at: max(taken.occurredAt) })
    .from(taken)
    .where(inArray(taken.contactId, [...contactIds]))
    .groupBy(taken.contactId)
}

export interface CompanyRow {
  readonly id: string
  readonly name: string
  readonly nameKey: string
}

const MOST_COMPANIES = 100

export async function listCompaniesLike(db: Reader, nameKey: string): Promise<CompanyRow[]> {
  const { companies } = db.tables
  return nameKey === '' ? [] : selectCompanies(db, beginsWith(companies.searchKey, nameKey))
}

/** Whose domain begins with this label: "volta-charging". */
export async function listCompaniesByLabel(db: Reader, label: string): Promise<CompanyRow[]> {
  const { companies, companyDomains } = db.tables
  const ids = db
    .select({ id: companyDomains.companyId })
    .from(companyDomains)
    .where(beginsWith(companyDomains.domain, `${label}.`, label))
  return selectCompanies(db, inArray(companies.id, ids))
}

function selectCompanies(db: Reader, which: SQL | undefined): Promise<CompanyRow[]> {
  const { companies } = db.tables
  return db
    .select({ id: companies.id, name: companies.name, nameKey: companies.searchKey })
    .from(companies)
    .where(and(which, isNull(companies.mergedIntoId)))
    .limit(MOST_COMPANIES)
}

export async function listDomainsOf(
  db: Reader,
  companyIds: readonly string[],
): Promise<{ companyId: string; domain: string }[]> {
  const { companyDomains } = db.tables
  return db
    .select()
    .from(companyDomains)
    .where(inArray(companyDomains.companyId, [...companyIds]))
}

/**
 * LIKE alone uses no index where the database sorts as a language does. The range narrows it down as far as any order
 * of letters allows; its end is the next letter after the last one, where there is one.
 */
function beginsWith(column: TextColumn, prefix: string, range = prefix): SQL | undefined {
  const last = range.at(-1)!
  const end = /[a-y0-8]/.test(last) ? range.slice(0, -1) + String.fromCharCode(last.charCodeAt(0) + 1) : undefined
  return and(gte(column, range), end === undefined ? undefined : lt(column, end), like(column, `${prefix}%`))
}
