import { and, desc, eq, inArray, isNull, lt, type SQL } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { MovedThing } from '../../shared/merges.ts'
import type { Reader, Writer } from '../db/database.ts'

type Tables = Reader['tables']

/**
 * What is about a customer, in whichever feature: each names the contact, the company, or both. The tables only: the
 * features themselves are to the right of this one. A test compares the list with the schema.
 */
const tablesOf = ({ tables: { interactions, followUps, promises, deals } }: Reader) => ({
  interactions: { table: interactions, madeAt: interactions.loggedAt },
  followUps: { table: followUps, madeAt: followUps.createdAt },
  promises: { table: promises, madeAt: promises.promisedAt },
  deals: { table: deals, madeAt: deals.createdAt },
})
export type Belonging = keyof ReturnType<typeof tablesOf>

/** Drizzle's types do not see that what all of them have is the same, so they all are called interactions. */
export const belongingsOf = (db: Reader) =>
  Object.entries(tablesOf(db)).map(([name, { table, madeAt }]) => ({
    name: name as Belonging,
    table: table as unknown as Tables['interactions'],
    madeAt: madeAt as unknown as Tables['interactions']['loggedAt'],
  }))

/**
 * The rows about a contact. Interactions have no index by contact, which every log would pay for; but whoever one is with
 * took part in it, and that has one.
 */
export function isOfContact(db: Reader, name: Belonging, contactId: string): SQL | undefined {
  const { interactionContacts: taken } = db.tables
  const { table } = belongingsOf(db).find((one) => one.name === name)!
  const isTheirs = eq(table.contactId, contactId)
  if (name !== 'interactions') return isTheirs
  const tookPart = db.select({ id: taken.interactionId }).from(taken).where(eq(taken.contactId, contactId))
  return and(isTheirs, inArray(table.id, tookPart))
}

export const thingOf: Record<Belonging, MovedThing> = {
  interactions: 'interactions',
  followUps: 'follow-ups',
  promises: 'promises',
  deals: 'deals',
}

/** Open ones whose event in a calendar names the customer. */
export async function listOpenFollowUpIds(db: Reader, of: 'contact' | 'company', id: string): Promise<string[]> {
  const { followUps } = db.tables
  const rows = await db
    .select({ id: followUps.id })
    .from(followUps)
    .where(and(eq(of === 'contact' ? followUps.contactId : followUps.companyId, id), eq(followUps.status, 'open')))
  return rows.map((row) => row.id)
}

/**
 * Whoever joins a company brings along what was kept for them alone: the card shows the company's history. Answers the
 * ids by table.
 */
export async function bringAlong(
  tx: Writer,
  contactId: string,
  companyId: string,
): Promise<Map<Belonging, readonly string[]>> {
  const brought = new Map<Belonging, readonly string[]>()
  for (const { name, table } of belongingsOf(tx)) {
    const rows = await tx
      .update(table)
      .set({ companyId })
      .where(and(isOfContact(tx, name, contactId), isNull(table.companyId)))
      .returning({ id: table.id })
    brought.set(
      name,
      rows.map(({ id }) => id),
    )
  }
  return brought
}

/** Since when a contact is of the company that they are of, if they had none before. */
export async function findJoinedAt(db: Reader, contactId: string, companyId: string): Promise<Instant | undefined> {
  const { customerChanges: changes } = db.tables
  const [last] = await db
    .select({ before: changes.before, at: changes.changedAt })
    .from(changes)
    .where(and(eq(changes.contactId, contactId), eq(changes.field, 'companyId'), eq(changes.after, companyId)))
    .orderBy(desc(changes.changedAt), desc(changes.revision))
    .limit(1)
  return last?.before === null ? last.at : undefined
}

/** Whoever leaves a company takes along what they brought: a wrong company is left without a trace. */
export async function takeAlong(
  tx: Writer,
  contactId: string,
  { from, to, madeBefore }: { from: string; to: string | null; madeBefore: Instant },
): Promise<void> {
  for (const { name, table, madeAt } of belongingsOf(tx)) {
    await tx
      .update(table)
      .set({ companyId: to })
      .where(and(isOfContact(tx, name, contactId), eq(table.companyId, from), lt(madeAt, madeBefore)))
  }
}
