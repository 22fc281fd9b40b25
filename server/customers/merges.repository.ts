import { aliasedTable, and, asc, desc, eq, isNull } from 'drizzle-orm'
import { mergeSubjects, type MergeSubject } from '../../shared/merges.ts'
import type { Instant } from '../../shared/common.ts'
import type { Reader, Writer } from '../db/database.ts'
import type { Mergeable } from './merges.rules.ts'
import type { MergedValues } from './merges.tables.ts'

/** A contact or a company as it is; one that was merged away only with `isMerged`. */
export async function findMergeable(db: Reader, of: MergeSubject, id: string): Promise<Mergeable | undefined> {
  const { contacts, companies, users, contactAddresses } = db.tables
  if (of === 'company') {
    const [row] = await db
      .select({ company: companies, ownerName: users.name })
      .from(companies)
      .leftJoin(users, eq(users.id, companies.ownerId))
      .where(and(eq(companies.id, id), isNull(companies.mergedIntoId)))
    if (!row) return undefined
    const { ownerId, revision } = row.company
    return {
      ...{ id, revision, addresses: [], companyName: null, ownerName: row.ownerName },
      columns: { ...row.company, jobTitle: null, phones: [], companyId: null },
      answerable: ownerId === null ? null : { id: ownerId, name: row.ownerName ?? '' },
    }
  }
  const companyOwner = aliasedTable(users, 'company_owner')
  const [row] = await db
    .select({
      contact: contacts,
      ownerName: users.name,
      companyName: companies.name,
      companyOwnerId: companyOwner.id,
      companyOwnerName: companyOwner.name,
    })
    .from(contacts)
    .leftJoin(users, eq(users.id, contacts.ownerId))
    .leftJoin(companies, eq(companies.id, contacts.companyId))
    .leftJoin(companyOwner, eq(companyOwner.id, companies.ownerId))
    .where(and(eq(contacts.id, id), isNull(contacts.mergedIntoId)))
  if (!row) return undefined
  const addresses = await db
    .select({ address: contactAddresses.address, until: contactAddresses.endedOn })
    .from(contactAddresses)
    .where(eq(contactAddresses.contactId, id))
    .orderBy(asc(contactAddresses.position), asc(contactAddresses.address))
  const { contact } = row
  const ownerId = contact.companyId === null ? contact.ownerId : row.companyOwnerId
  const ownerName = contact.companyId === null ? row.ownerName : row.companyOwnerName
  return {
    ...{ id, revision: contact.revision, addresses, columns: contact },
    ...{ companyName: row.companyName, ownerName: row.ownerName },
    answerable: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' },
  }
}

interface NewMergeRow {
  readonly id: string
  readonly of: MergeSubject
  readonly goneId: string
  readonly values: MergedValues
  readonly mergedBy: string
  readonly mergedAt: Instant
}

export async function insertMerge(tx: Writer, { of, goneId, ...merge }: NewMergeRow): Promise<void> {
  const subject = of === 'contact' ? { contactId: goneId } : { companyId: goneId }
  await tx.insert(tx.tables.merges).values({ ...merge, ...subject })
}

export async function deleteMerge(tx: Writer, id: string): Promise<void> {
  const { merges } = tx.tables
  await tx.delete(merges).where(eq(merges.id, id))
}

export interface MergeRow {
  readonly id: string
  readonly of: MergeSubject
  readonly goneId: string
  readonly goneName: string
  readonly keptId: string
  readonly keptName: string
  readonly mergedBy: string
  readonly mergedByName: string
  readonly mergedAt: Instant
}

/** Those that can be undone, newest first: one by its id, or all of the one that stayed. */
export async function listMerges(
  db: Reader,
  of: MergeSubject,
  which: { id: string } | { keptId: string },
): Promise<MergeRow[]> {
  const { merges, users, contacts, companies } = db.tables
  const table = of === 'contact' ? contacts : (companies as unknown as typeof contacts)
  const [gone, kept] = [aliasedTable(table, 'gone'), aliasedTable(table, 'kept')]
  const rows = await db
    .select({
      id: merges.id,
      goneId: gone.id,
      goneName: gone.name,
      keptId: kept.id,
      keptName: kept.name,
      mergedBy: users.id,
      mergedByName: users.name,
      mergedAt: merges.mergedAt,
    })
    .from(merges)
    .innerJoin(gone, eq(gone.id, of === 'contact' ? merges.contactId : merges.companyId))
    .innerJoin(kept, eq(kept.id, gone.mergedIntoId))
    .innerJoin(users, eq(users.id, merges.mergedBy))
    .where('id' in which ? eq(merges.id, which.id) : eq(kept.id, which.keptId))
    .orderBy(desc(merges.mergedAt), desc(merges.id))
  return rows.map((row) => ({ of, ...row }))
}

export async function findMergeValues(db: Reader, id: string): Promise<MergedValues | undefined> {
  const { merges } = db.tables
  const [row] = await db.select({ values: merges.values }).from(merges).where(eq(merges.id, id))
  return row?.values
}

/** Whether a merge once was, and was undone. */
export async function findUndoneMerge(db: Reader, id: string): Promise<{ id: string } | undefined> {
  const { auditEntries } = db.tables
  const [entry] = await db
    .select({ id: auditEntries.subjectId })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectId, id), eq(auditEntries.action, 'merge.undone')))
    .limit(1)
  return entry
}

export async function findMerge(db: Reader, id: string): Promise<MergeRow | undefined> {
  for (const of of mergeSubjects) {
    const [row] = await listMerges(db, of, { id })
    if (row) return row
  }
  return undefined
}
