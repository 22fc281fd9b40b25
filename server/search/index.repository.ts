import { and, asc, eq, gt, inArray, isNull, lt, max, sql } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { SearchKind } from '../../shared/search.ts'
import type { Reader, Writer } from '../db/database.ts'

/** Both engines limit the parameters of a statement. */
const ROWS_PER_STATEMENT = 200

const entriesOf = ({ tables }: Reader, kind: SearchKind) =>
  ({ people: tables.searchPeople, companies: tables.searchCompanies, history: tables.searchHistory })[kind]

const subjectsOf = ({ tables }: Reader, kind: SearchKind) =>
  ({ people: tables.contacts, companies: tables.companies, history: tables.interactions })[kind]

export interface EntryRow {
  readonly entry: number
  readonly subjectId: string
  readonly words: string
}

export async function listEntries(db: Reader, kind: SearchKind, subjectIds: readonly string[]): Promise<EntryRow[]> {
  const table = entriesOf(db, kind)
  return db
    .select()
    .from(table)
    .where(inArray(table.subjectId, [...subjectIds]))
}

export async function findNewestEntry(db: Reader, kind: SearchKind): Promise<number> {
  const table = entriesOf(db, kind)
  const [row] = await db.select({ newest: max(table.entry) }).from(table)
  return row?.newest ?? 0
}

export async function insertEntries(tx: Writer, kind: SearchKind, rows: readonly EntryRow[]): Promise<void> {
  for (const part of inParts(rows)) await tx.insert(entriesOf(tx, kind)).values(part)
}

export async function markEntry(tx: Writer, kind: SearchKind, { entry, words }: EntryRow): Promise<void> {
  const table = entriesOf(tx, kind)
  await tx.update(table).set({ words }).where(eq(table.entry, entry))
}

export async function deleteEntries(tx: Writer, kind: SearchKind, entries: readonly number[]): Promise<void> {
  const table = entriesOf(tx, kind)
  for (const part of inParts(entries)) await tx.delete(table).where(inArray(table.entry, part))
}

/** What of an interaction is found. */
export interface InteractionText {
  readonly id: string
  readonly subject: string
  readonly text: string | null
  readonly note: string | null
  readonly visibility: 'team' | 'private'
  readonly companyId: string | null
  readonly contactId: string | null
  readonly loggedBy: string
}

export async function listInteractionTexts(db: Reader, ids: readonly string[]): Promise<InteractionText[]> {
  const { interactions } = db.tables
  const { id, subject, text, note, visibility, companyId, contactId, loggedBy } = interactions
  return db
    .select({ id, subject, text, note, visibility, companyId, contactId, loggedBy })
    .from(interactions)
    .where(inArray(id, [...ids]))
}

export async function listPartakersOf(
  db: Reader,
  interactionIds: readonly string[],
): Promise<{ subjectId: string; value: string }[]> {
  const { contactId, interactionId } = db.tables.interactionContacts
  return db
    .select({ subjectId: interactionId, value: contactId })
    .from(db.tables.interactionContacts)
    .where(inArray(interactionId, [...interactionIds]))
}

/** In the order of their ids, which nothing but reading all of them needs. */
export async function listSubjectsAfter(
  db: Reader,
  kind: SearchKind,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const { id } = subjectsOf(db, kind)
  const rows = await db
    .select({ id })
    .from(subjectsOf(db, kind))
    .where(after === null ? undefined : gt(id, after))
    .orderBy(asc(id))
    .limit(limit)
  return rows.map((row) => row.id)
}

/** Which subjects have an entry between two ids: after the one, up to the other; `null` is the beginning or the end. */
export async function listEnteredBetween(
  db: Reader,
  kind: SearchKind,
  after: string | null,
  upTo: string | null,
  limit: number,
): Promise<string[]> {
  const { subjectId } = entriesOf(db, kind)
  const rows = await db
    .select({ subjectId })
    .from(entriesOf(db, kind))
    .where(
      and(after === null ? undefined : gt(subjectId, after), upTo === null ? undefined : sql`${subjectId} <= ${upTo}`),
    )
    .orderBy(asc(subjectId))
    .limit(limit)
  return rows.map((row) => row.subjectId)
}

/** Interactions between two ids that have no entry yet. */
export async function listUnentered(db: Reader, after: string, before: string, limit: number): Promise<string[]> {
  const { interactions, searchHistory } = db.tables
  const { id } = interactions
  const rows = await db
    .select({ id })
    .from(interactions)
    .leftJoin(searchHistory, eq(searchHistory.subjectId, id))
    .where(and(gt(id, after), lt(id, before), isNull(searchHistory.entry)))
    .orderBy(asc(id))
    .limit(limit)
  return rows.map((row) => row.id)
}

/** The contacts of a company, and the interactions with a customer, in the order of their ids. */
export async function listContactsOfCompany(
  db: Reader,
  companyId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const { contacts } = db.tables
  const { id } = contacts
  const ofCompany = and(eq(contacts.companyId, companyId), gt(id, after))
  const rows = await db.select({ id }).from(contacts).where(ofCompany).orderBy(asc(id)).limit(limit)
  return rows.map((row) => row.id)
}

export async function listInteractionsWith(
  db: Reader,
  customerId: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const { interactions, interactionContacts: taken } = db.tables
  const ofCompany = await db
    .select({ id: interactions.id })
    .from(interactions)
    .where(and(eq(interactions.companyId, customerId), gt(interactions.id, after)))
    .orderBy(asc(interactions.id))
    .limit(limit)
  const ofContact = await db
    .select({ id: taken.interactionId })
    .from(taken)
    .where(and(eq(taken.contactId, customerId), gt(taken.interactionId, after)))
    .orderBy(asc(taken.interactionId))
    .limit(limit)
  return [...new Set([...ofCompany, ...ofContact].map(({ id }) => id))].sort().slice(0, limit)
}

export async function listKnownWords(db: Reader, words: readonly string[]): Promise<string[]> {
  const { searchVocabulary } = db.tables
  const { word } = searchVocabulary
  const rows = await db
    .select({ word })
    .from(searchVocabulary)
    .where(inArray(word, [...words]))
  return rows.map((row) => row.word)
}

/** Adds to how often words stand in rows of a kind, or, below 0, takes from it. */
export async function countWords(tx: Writer, kind: SearchKind, counts: ReadonlyMap<string, number>): Promise<void> {
  const { searchVocabulary } = tx.tables
  const column = searchVocabulary[kind]
  for (const part of inParts([...counts])) {
    await tx
      .insert(searchVocabulary)
      .values(part.map(([word, count]) => ({ word, people: 0, companies: 0, history: 0, [kind]: count })))
      .onConflictDoUpdate({
        target: searchVocabulary.word,
        set: { [kind]: sql`${column} + ${sql.raw(`excluded.${kind}`)}` },
      })
  }
}

export async function insertDeletions(tx: Writer, rows: readonly { deletion: string; word: string }[]): Promise<void> {
  for (const part of inParts(rows)) await tx.insert(tx.tables.searchDeletions).values(part).onConflictDoNothing()
}

/** Forgets those of the words that stand in no row any more. */
export async function deleteUnusedWords(tx: Writer, words: readonly string[]): Promise<void> {
  const { searchVocabulary, searchDeletions } = tx.tables
  const { word, people, companies, history } = searchVocabulary
  for (const part of inParts(words)) {
    const gone = await tx
      .delete(searchVocabulary)
      .where(and(inArray(word, part), sql`${people} + ${companies} + ${history} <= 0`))
      .returning({ word })
    if (gone.length === 0) continue
    const unused = gone.map((row) => row.word)
    await tx.delete(searchDeletions).where(inArray(searchDeletions.word, unused))
  }
}

export interface ProgressRow {
  readonly id: string
  readonly cursor: string | null
  readonly isDone: boolean
  readonly leaseUntil: Instant | null
}

export async function listProgress(db: Reader): Promise<ProgressRow[]> {
  return db.select().from(db.tables.searchProgress)
}

export async function markProgress(
  tx: Writer,
  { id, ...values }: Pick<ProgressRow, 'id'> & Partial<ProgressRow>,
): Promise<void> {
  const { searchProgress } = tx.tables
  await tx
    .insert(searchProgress)
    .values({ id, cursor: null, isDone: false, leaseUntil: null, ...values })
    .onConflictDoUpdate({ target: searchProgress.id, set: values })
}

function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += ROWS_PER_STATEMENT)
    yield all.slice(start, start + ROWS_PER_STATEMENT)
}
