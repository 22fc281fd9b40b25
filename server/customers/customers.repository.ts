import { and, eq, inArray, isNull, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { Day, Instant } from '../../shared/common.ts'
import type { Customer, JourneyStage, Segment } from '../../shared/customers.ts'
import type { Reader, Writer } from '../db/database.ts'
import { prepared, preparedForList } from '../db/prepared.ts'
import { customerFrom, phoneKey } from './customers.rules.ts'

/** Names a customer: a contact, or a company, or a contact of this company. */
export interface CustomerRef {
  readonly contactId: string | null
  readonly companyId: string | null
}

/** What a card is made of, apart from addresses and domains. Without a contact, the contact's columns are `null`. */
export interface CustomerRow extends CustomerRef {
  readonly contactName: string | null
  readonly jobTitle: string | null
  readonly phones: string[] | null
  readonly contactSegment: Segment | null
  readonly contactJourneyStage: JourneyStage | null
  readonly contactNote: string | null
  readonly contactNoteBy: string | null
  readonly contactNoteByName: string | null
  readonly contactNoteAt: Instant | null
  readonly contactRevision: number | null
  readonly companyName: string | null
  readonly companySegment: Segment | null
  readonly companyJourneyStage: JourneyStage | null
  readonly companyNote: string | null
  readonly companyNoteBy: string | null
  readonly companyNoteByName: string | null
  readonly companyNoteAt: Instant | null
  readonly companyRevision: number | null
  readonly ownerId: string | null
  readonly ownerName: string | null
  /** There are promises to them that are not kept. */
  readonly isOwed: boolean
}

/** One of a contact's addresses, or one of a company's domains. */
export interface ReachRow {
  readonly kind: 'address' | 'domain'
  readonly value: string
  readonly position: number
  /** Since when an address is not used any more. */
  readonly endedOn: Day | null
}

/** A contact who uses an address. */
export interface AddressMatch extends CustomerRow {
  readonly address: string
  readonly contactId: string
}

const listByAddress = preparedForList<AddressMatch>('contacts_by_address', (db, addresses) => {
  const { contactAddresses, contacts, companies, users } = db.tables
  return db
    .select({ address: contactAddresses.address, ...cardColumns(db) })
    .from(contactAddresses)
    .innerJoin(contacts, eq(contacts.id, contactAddresses.contactId))
    .leftJoin(companies, eq(companies.id, contacts.companyId))
    .leftJoin(users, eq(users.id, ownerOfContact(db)))
    .where(inArray(contactAddresses.address, addresses))
})

/** Everybody who uses one of these addresses, by all the addresses they have. Expects normalized ones. */
export async function listContactsByAddresses(db: Reader, addresses: readonly string[]): Promise<AddressMatch[]> {
  return listByAddress(db, addresses)
}

const listReach = prepared<{ contactId: string; companyId: string }, ReachRow>('reach_of_customer', (db, value) => {
  const { contactAddresses, companyDomains } = db.tables
  const addresses = db
    .select({
      kind: sql<ReachRow['kind']>`'address'`,
      value: contactAddresses.address,
      position: contactAddresses.position,
      endedOn: contactAddresses.endedOn,
    })
    .from(contactAddresses)
    .where(eq(contactAddresses.contactId, value('contactId')))
  const domains = db
    .select({
      kind: sql<ReachRow['kind']>`'domain'`,
      value: companyDomains.domain,
      position: sql<number>`0`,
      endedOn: sql<null>`null`,
    })
    .from(companyDomains)
    .where(eq(companyDomains.companyId, value('companyId')))
  return addresses.unionAll(domains)
})

/** Completes a row to a customer. */
export async function findCustomerOf(db: Reader, row: CustomerRow): Promise<Customer> {
  const { contactId, companyId } = row
  return customerFrom(row, await listReach(db, { contactId: contactId ?? '', companyId: companyId ?? '' }))
}

const listContactRows = prepared<{ contactId: string }, CustomerRow>('contact_row', (db, value) => {
  const { contacts, companies, users } = db.tables
  return db
    .select(cardColumns(db))
    .from(contacts)
    .leftJoin(companies, eq(companies.id, contacts.companyId))
    .leftJoin(users, eq(users.id, ownerOfContact(db)))
    .where(and(eq(contacts.id, value('contactId')), isNull(contacts.mergedIntoId)))
})

/** Whoever was merged into somebody else is not there, see `findSuccessor`. So it is with companies. */
export async function findContactRow(db: Reader, contactId: string): Promise<CustomerRow | undefined> {
  return (await listContactRows(db, { contactId }))[0]
}

export async function findCompanyRow(db: Reader, companyId: string): Promise<CustomerRow | undefined> {
  const { companies, users } = db.tables
  const [row] = await db
    .select({
      companyId: companies.id,
      companyName: companies.name,
      companySegment: companies.segment,
      companyJourneyStage: companies.journeyStage,
      ...companyNoteColumns(db),
      companyRevision: companies.revision,
      ownerId: companies.ownerId,
      ownerName: users.name,
      isOwed: isOwed(db, db.tables.promises.companyId, companies.id),
    })
    .from(companies)
    .leftJoin(users, eq(users.id, companies.ownerId))
    .where(and(eq(companies.id, companyId), isNull(companies.mergedIntoId)))
  return row && { ...noContact, ...row }
}

const noContact = {
  contactId: null,
  contactName: null,
  jobTitle: null,
  phones: null,
  contactSegment: null,
  contactJourneyStage: null,
  contactNote: null,
  contactNoteBy: null,
  contactNoteByName: null,
  contactNoteAt: null,
  contactRevision: null,
}

const listByDomain = preparedForList<{ domain: string; companyId: string }>('companies_by_domain', (db, domains) => {
  const { companyDomains } = db.tables
  return db.select().from(companyDomains).where(inArray(companyDomains.domain, domains))
})

/** Which companies these registrable domains stand for. */
export async function listCompaniesByDomains(
  db: Reader,
  domains: readonly string[],
): Promise<{ domain: string; companyId: string }[]> {
  return listByDomain(db, domains)
}

/** Of several with the same name the oldest, and one that is there before one that was merged into another. */
export async function findCompanyIdByName(db: Reader, searchKey: string): Promise<string | undefined> {
  const { companies } = db.tables
  const [found] = await db
    .select({ id: companies.id })
    .from(companies)
    .where(eq(companies.searchKey, searchKey))
    .orderBy(sql`${companies.mergedIntoId} is not null`, companies.createdAt, companies.id)
    .limit(1)
  return found?.id
}

/** The contact of this company, or without one for `null`, who has this address already. */
export async function findNamesake(
  db: Reader,
  address: string,
  companyId: string | null,
): Promise<{ name: string } | undefined> {
  const { contactAddresses, contacts } = db.tables
  const [found] = await db
    .select({ name: contacts.name })
    .from(contactAddresses)
    .innerJoin(contacts, eq(contacts.id, contactAddresses.contactId))
    .where(
      and(
        eq(contactAddresses.address, address),
        companyId === null ? isNull(contacts.companyId) : eq(contacts.companyId, companyId),
      ),
    )
    .limit(1)
  return found
}

interface NewCompanyRow {
  readonly id: string
  readonly name: string
  readonly searchKey: string
  readonly ownerId: string
  readonly createdAt: Instant
}

export async function insertCompany(tx: Writer, company: NewCompanyRow, domain: string | undefined): Promise<void> {
  await tx.insert(tx.tables.companies).values(company)
  if (domain === undefined) return
  await tx.insert(tx.tables.companyDomains).values({ domain, companyId: company.id }).onConflictDoNothing()
}

interface NewContactRow {
  readonly id: string
  readonly companyId: string | null
  readonly name: string
  readonly searchKey: string
  readonly jobTitle: string | null
  readonly phones: string[]
  readonly ownerId: string | null
  readonly createdAt: Instant
}

export async function insertContact(tx: Writer, contact: NewContactRow, address: string): Promise<void> {
  await tx.insert(tx.tables.contacts).values(contact)
  await tx.insert(tx.tables.contactAddresses).values({ address, contactId: contact.id, position: 0 })
  await insertPhoneKeys(tx, contact.id, contact.phones)
}

/** For those who have none yet. */
export async function insertPhoneKeys(tx: Writer, contactId: string, phones: readonly string[]): Promise<void> {
  const keys = new Set(phones.map(phoneKey).filter((key) => key !== undefined))
  if (keys.size === 0) return
  await tx.insert(tx.tables.contactPhones).values([...keys].map((key) => ({ phoneKey: key, contactId })))
}

function cardColumns(db: Reader) {
  const { contacts, companies, users, promises } = db.tables
  return {
    contactId: contacts.id,
    contactName: contacts.name,
    jobTitle: contacts.jobTitle,
    phones: contacts.phones,
    contactSegment: contacts.segment,
    contactJourneyStage: contacts.journeyStage,
    contactNote: contacts.note,
    contactNoteBy: contacts.noteBy,
    contactNoteByName: nameOfUser(db, contacts.noteBy),
    contactNoteAt: contacts.noteAt,
    contactRevision: contacts.revision,
    companyId: contacts.companyId,
    companyName: companies.name,
    companySegment: companies.segment,
    companyJourneyStage: companies.journeyStage,
    ...companyNoteColumns(db),
    companyRevision: companies.revision,
    ownerId: users.id,
    ownerName: users.name,
    isOwed: sql<boolean>`case when ${contacts.companyId} is null then ${isOwed(db, promises.contactId, contacts.id)}
      else ${isOwed(db, promises.companyId, contacts.companyId)} end`.mapWith(Boolean),
  }
}

const companyNoteColumns = (db: Reader) => {
  const { companies } = db.tables
  return {
    companyNote: companies.note,
    companyNoteBy: companies.noteBy,
    companyNoteByName: nameOfUser(db, companies.noteBy),
    companyNoteAt: companies.noteAt,
  }
}

/** Not one more join: most notes are empty, and for nobody nothing is looked up. */
const nameOfUser = ({ tables: { users } }: Reader, id: SQLWrapper) =>
  sql<string | null>`(select u.name from ${users} u where u.id = ${id})`

/**
 * Most customers are owed nothing, and their promises are not even asked for. The table only: the feature itself is to
 * the right of this one.
 */
const isOwed = ({ tables: { promises } }: Reader, whose: SQLWrapper, id: SQLWrapper) =>
  sql<boolean>`exists (select 1 from ${promises} where ${whose} = ${id} and ${promises.status} = 'open')`.mapWith(
    Boolean,
  )

const ownerOfContact = ({ tables: { contacts, companies } }: Reader): SQL =>
  sql`case when ${contacts.companyId} is null then ${contacts.ownerId} else ${companies.ownerId} end`
