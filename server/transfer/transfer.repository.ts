import { and, inArray, isNotNull } from 'drizzle-orm'
import type { InferInsertModel } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'

type Tables = Reader['tables']
export type Rows = { [T in keyof Tables]: InferInsertModel<Tables[T]> }

/** More rows in one statement cost more than they save. */
const ROWS_PER_INSERT = 50
/** SQLite takes 32,766 parameters, PostgreSQL 65,535. */
const IDS_PER_QUERY = 1000

/** What a line may refer to by id. */
export type Referable = 'companies' | 'contacts' | 'interactions'

/** Which of these ids there are. */
export async function listKnownIds(db: Reader, table: Referable, ids: readonly string[]): Promise<string[]> {
  const { id } = db.tables[table]
  const known: string[] = []
  for (const part of inParts(ids, IDS_PER_QUERY)) {
    const rows = await db.select({ id }).from(db.tables[table]).where(inArray(id, part))
    known.push(...rows.map((row) => row.id))
  }
  return known
}

/** Which of these were merged into another one. */
export async function listMergedAway(
  db: Reader,
  table: 'companies' | 'contacts',
  ids: readonly string[],
): Promise<string[]> {
  // As in `insertMissing`.
  const { id, mergedIntoId } = db.tables[table] as Tables['companies']
  const merged: string[] = []
  for (const part of inParts(ids, IDS_PER_QUERY)) {
    const rows = await db
      .select({ id })
      .from(db.tables[table])
      .where(and(inArray(id, part), isNotNull(mergedIntoId)))
    merged.push(...rows.map((row) => row.id))
  }
  return merged
}

export async function listAddressesOf(
  db: Reader,
  contactIds: readonly string[],
): Promise<{ address: string; contactId: string }[]> {
  const { contactAddresses } = db.tables
  const { address, contactId } = contactAddresses
  const found: { address: string; contactId: string }[] = []
  for (const part of inParts(contactIds, IDS_PER_QUERY)) {
    found.push(...(await db.select({ address, contactId }).from(contactAddresses).where(inArray(contactId, part))))
  }
  return found
}

type WithId = Referable | 'followUps' | 'promises' | 'deals'

/** Inserts those that are not there yet, and answers their ids. */
export async function insertMissing<T extends WithId>(
  tx: Writer,
  name: T,
  rows: readonly Rows[T][],
): Promise<Set<string>> {
  // Drizzle's types do not see that a table and its own rows belong together whichever it is, so both are called companies.
  const table = tx.tables[name] as unknown as Tables['companies']
  const inserted = new Set<string>()
  for (const part of inParts(rows as unknown as readonly Rows['companies'][], ROWS_PER_INSERT)) {
    const made = await tx.insert(table).values(part).onConflictDoNothing().returning({ id: table.id })
    for (const { id } of made) inserted.add(id)
  }
  return inserted
}

/** Answers those that were free. */
export async function insertFreeDomains(tx: Writer, rows: readonly Rows['companyDomains'][]): Promise<Set<string>> {
  const { companyDomains } = tx.tables
  const inserted = new Set<string>()
  for (const part of inParts(rows, ROWS_PER_INSERT)) {
    const made = await tx
      .insert(companyDomains)
      .values(part)
      .onConflictDoNothing()
      .returning({ domain: companyDomains.domain })
    for (const { domain } of made) inserted.add(domain)
  }
  return inserted
}

export async function insertAddresses(tx: Writer, rows: readonly Rows['contactAddresses'][]): Promise<void> {
  for (const part of inParts(rows, ROWS_PER_INSERT)) await tx.insert(tx.tables.contactAddresses).values(part)
}

export async function insertPhoneKeys(tx: Writer, rows: readonly Rows['contactPhones'][]): Promise<void> {
  for (const part of inParts(rows, ROWS_PER_INSERT)) await tx.insert(tx.tables.contactPhones).values(part)
}

export async function insertPartakers(tx: Writer, rows: readonly Rows['interactionContacts'][]): Promise<void> {
  for (const part of inParts(rows, ROWS_PER_INSERT)) await tx.insert(tx.tables.interactionContacts).values(part)
}

function* inParts<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
}
