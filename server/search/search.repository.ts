import { and, asc, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { JourneyStage, Segment } from '../../shared/customers.ts'
import type { Direction, Interaction, InteractionPerson } from '../../shared/interactions.ts'
import type { Reader } from '../db/database.ts'

/** A contact, as far as they are found and shown by it. */
export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly jobTitle: string | null
  readonly phones: string[]
  readonly companyId: string | null
  readonly companyName: string | null
  readonly segment: Segment | null
  readonly ownerId: string | null
  readonly ownerName: string | null
}

export async function listPeople(db: Reader, ids: readonly string[]): Promise<PersonRow[]> {
  const { contacts, companies, users } = db.tables
  return db
    .select({
      id: contacts.id,
      name: contacts.name,
      jobTitle: contacts.jobTitle,
      phones: contacts.phones,
      companyId: contacts.companyId,
      companyName: companies.name,
      segment: sql<Segment | null>`case when ${contacts.companyId} is null then ${contacts.segment} else ${companies.segment} end`,
      ownerId: users.id,
      ownerName: users.name,
    })
    .from(contacts)
    .leftJoin(companies, eq(companies.id, contacts.companyId))
    .leftJoin(
      users,
      eq(users.id, sql`case when ${contacts.companyId} is null then ${contacts.ownerId} else ${companies.ownerId} end`),
    )
    .where(and(inArray(contacts.id, [...ids]), isNull(contacts.mergedIntoId)))
}

/** The addresses of contacts, those first that they use now. */
export async function listAddressesOf(
  db: Reader,
  contactIds: readonly string[],
): Promise<{ subjectId: string; value: string }[]> {
  const { contactAddresses } = db.tables
  return db
    .select({ subjectId: contactAddresses.contactId, value: contactAddresses.address })
    .from(contactAddresses)
    .where(inArray(contactAddresses.contactId, [...contactIds]))
    .orderBy(asc(contactAddresses.position), asc(contactAddresses.address))
}

export interface CompanyRow {
  readonly id: string
  readonly name: string
  readonly segment: Segment | null
  readonly journeyStage: JourneyStage | null
  readonly ownerId: string | null
  readonly ownerName: string | null
}

export async function listCompanies(db: Reader, ids: readonly string[]): Promise<CompanyRow[]> {
  const { companies, users } = db.tables
  return db
    .select({
      id: companies.id,
      name: companies.name,
      segment: companies.segment,
      journeyStage: companies.journeyStage,
      ownerId: users.id,
      ownerName: users.name,
    })
    .from(companies)
    .leftJoin(users, eq(users.id, companies.ownerId))
    .where(and(inArray(companies.id, [...ids]), isNull(companies.mergedIntoId)))
}

export async function listDomainsOf(
  db: Reader,
  companyIds: readonly string[],
): Promise<{ subjectId: string; value: string }[]> {
  const { companyDomains } = db.tables
  return db
    .select({ subjectId: companyDomains.companyId, value: companyDomains.domain })
    .from(companyDomains)
    .where(inArray(companyDomains.companyId, [...companyIds]))
    .orderBy(asc(companyDomains.domain))
}

/** As stored, private or not. */
export interface HistoryRow {
  readonly id: string
  readonly kind: Interaction['kind']
  readonly direction: Direction | null
  readonly occurredAt: Instant
  readonly subject: string
  /** Not all of a very long one. */
  readonly text: string | null
  readonly note: string | null
  readonly visibility: Interaction['visibility']
  readonly people: InteractionPerson[]
  readonly contactId: string | null
  readonly companyId: string | null
  readonly contactName: string | null
  readonly companyName: string | null
  readonly loggedBy: string
  readonly loggedByName: string
}

const MOST_OF_A_TEXT = 50_000

export async function listHistory(db: Reader, ids: readonly string[]): Promise<HistoryRow[]> {
  const { interactions, users, companies, contacts } = db.tables
  return db
    .select({
      id: interactions.id,
      kind: interactions.kind,
      direction: interactions.direction,
      occurredAt: interactions.occurredAt,
      subject: interactions.subject,
      text: sql<string | null>`substr(${interactions.text}, 1, ${sql.raw(String(MOST_OF_A_TEXT))})`,
      note: interactions.note,
      visibility: interactions.visibility,
      people: interactions.people,
      contactId: interactions.contactId,
      companyId: interactions.companyId,
      contactName: contacts.name,
      companyName: companies.name,
      loggedBy: interactions.loggedBy,
      loggedByName: users.name,
    })
    .from(interactions)
    .innerJoin(users, eq(users.id, interactions.loggedBy))
    .leftJoin(companies, eq(companies.id, interactions.companyId))
    .leftJoin(contacts, eq(contacts.id, interactions.contactId))
    .where(inArray(interactions.id, [...ids]))
}

export interface VocabularyRow {
  readonly word: string
  readonly people: number
  readonly companies: number
  readonly history: number
}

/** After all letters. */
const LAST_LETTER = '\u{10ffff}'

/** The first words of the alphabet that begin like this, itself included. */
export async function listWordsFrom(db: Reader, beginning: string, limit: number): Promise<VocabularyRow[]> {
  const { searchVocabulary } = db.tables
  return db
    .select()
    .from(searchVocabulary)
    .where(and(gte(searchVocabulary.word, beginning), lt(searchVocabulary.word, beginning + LAST_LETTER)))
    .orderBy(asc(searchVocabulary.word))
    .limit(limit)
}

/** Words that have one of these deletions. */
export async function listWordsNear(db: Reader, deletions: readonly string[], limit: number): Promise<VocabularyRow[]> {
  const { searchDeletions, searchVocabulary } = db.tables
  const { word, people, companies, history } = searchVocabulary
  return db
    .selectDistinct({ word, people, companies, history })
    .from(searchDeletions)
    .innerJoin(searchVocabulary, eq(word, searchDeletions.word))
    .where(inArray(searchDeletions.deletion, [...deletions]))
    .limit(limit)
}

export async function countUnfinished(db: Reader, kinds: readonly string[]): Promise<number> {
  const { searchProgress } = db.tables
  const done = await db.$count(
    searchProgress,
    and(inArray(searchProgress.id, [...kinds]), eq(searchProgress.isDone, true)),
  )
  return kinds.length - done
}
