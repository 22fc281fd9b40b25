import { and, asc, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import type { CustomerField } from '../../shared/customer-changes.ts'
import type { Instant } from '../../shared/common.ts'
import type { Reader, Writer } from '../db/database.ts'
import { insertPhoneKeys, type CustomerRef } from './customers.repository.ts'
import type { EditRow, UsedAddress } from './edit.rules.ts'

/** A contact or a company: one of both. */
export interface Subject {
  readonly of: 'contact' | 'company'
  readonly id: string
}

const refOf = ({ of, id }: Subject): CustomerRef =>
  of === 'contact' ? { contactId: id, companyId: null } : { contactId: null, companyId: id }

/** The edits after a revision. */
export async function listEditsSince(db: Reader, { of, id }: Subject, revision: number): Promise<EditRow[]> {
  const { customerChanges, users } = db.tables
  const subjectId = of === 'contact' ? customerChanges.contactId : customerChanges.companyId
  return db
    .select({
      field: customerChanges.field,
      revision: customerChanges.revision,
      changedAt: customerChanges.changedAt,
      changedBy: { id: users.id, name: users.name },
    })
    .from(customerChanges)
    .innerJoin(users, eq(users.id, customerChanges.changedBy))
    .where(and(eq(subjectId, id), gt(customerChanges.revision, revision)))
    .orderBy(asc(customerChanges.revision))
}

interface NewEdit {
  readonly id: string
  readonly field: CustomerField
  readonly before: string | null
  readonly after: string | null
  readonly revision: number
  readonly changedBy: string
  readonly changedAt: Instant
}

export async function insertEdits(tx: Writer, subject: Subject, edits: readonly NewEdit[]): Promise<void> {
  await tx.insert(tx.tables.customerChanges).values(edits.map((edit) => ({ ...edit, ...refOf(subject) })))
}

type Tables = Reader['tables']
type Columns<T extends 'contacts' | 'companies'> = Partial<Omit<Tables[T]['$inferInsert'], 'id'>>

export async function markContact(tx: Writer, id: string, columns: Columns<'contacts'>): Promise<void> {
  const { contacts, contactPhones } = tx.tables
  await tx.update(contacts).set(columns).where(eq(contacts.id, id))
  if (columns.phones === undefined) return
  await tx.delete(contactPhones).where(eq(contactPhones.contactId, id))
  await insertPhoneKeys(tx, id, columns.phones)
}

export async function markCompany(tx: Writer, id: string, columns: Columns<'companies'>): Promise<void> {
  const { companies } = tx.tables
  await tx.update(companies).set(columns).where(eq(companies.id, id))
}

/** It stays as a row that says into whom it went, and is found by nothing but its id. */
export async function markMergedAway(tx: Writer, { of, id }: Subject, intoId: string): Promise<void> {
  const { contacts, companies, contactPhones } = tx.tables
  const table = of === 'contact' ? contacts : (companies as unknown as typeof contacts)
  const revision = sql`${table.revision} + 1`
  await tx.update(table).set({ mergedIntoId: intoId, revision }).where(eq(table.id, id))
  if (of === 'contact') await tx.delete(contactPhones).where(eq(contactPhones.contactId, id))
}

export async function markThereAgain(tx: Writer, { of, id }: Subject): Promise<void> {
  const { contacts, companies } = tx.tables
  if (of === 'company') {
    const revision = sql`${companies.revision} + 1`
    await tx.update(companies).set({ mergedIntoId: null, revision }).where(eq(companies.id, id))
    return
  }
  const revision = sql`${contacts.revision} + 1`
  const [row] = await tx
    .update(contacts)
    .set({ mergedIntoId: null, revision })
    .where(eq(contacts.id, id))
    .returning({ phones: contacts.phones })
  await insertPhoneKeys(tx, id, row?.phones ?? [])
}

/** In this order; the first is the one they use now. */
export async function replaceAddresses(
  tx: Writer,
  contactId: string,
  addresses: readonly UsedAddress[],
): Promise<void> {
  const { contactAddresses } = tx.tables
  await tx.delete(contactAddresses).where(eq(contactAddresses.contactId, contactId))
  if (addresses.length === 0) return
  await tx
    .insert(contactAddresses)
    .values(addresses.map(({ address, until }, position) => ({ address, contactId, position, endedOn: until })))
}

/** Another company that is called the same, however it is written. */
export async function findOtherOfName(
  db: Reader,
  companyId: string,
  searchKey: string,
): Promise<{ name: string } | undefined> {
  const { companies } = db.tables
  const [found] = await db
    .select({ name: companies.name })
    .from(companies)
    .where(and(eq(companies.searchKey, searchKey), ne(companies.id, companyId), isNull(companies.mergedIntoId)))
    .limit(1)
  return found
}

/** A contact or a company, there or merged into another one. */
export async function findMerged(
  db: Reader,
  { of, id }: Subject,
): Promise<{ id: string; name: string; mergedIntoId: string | null } | undefined> {
  const { contacts, companies } = db.tables
  const table = of === 'contact' ? contacts : (companies as unknown as typeof contacts)
  const [row] = await db
    .select({ id: table.id, name: table.name, mergedIntoId: table.mergedIntoId })
    .from(table)
    .where(eq(table.id, id))
  return row
}
