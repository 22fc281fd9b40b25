import { aliasedTable, and, count, eq, inArray, isNull, ne, notInArray, sql, type SQL } from 'drizzle-orm'
import type { MergeSubject, MovedThing } from '../../shared/merges.ts'
import type { Reader, Writer } from '../db/database.ts'
import { belongingsOf, isOfContact, thingOf } from './belongings.repository.ts'

type Tables = Reader['tables']

/** A column that names the customer, in rows that are told apart by `key`. */
interface Place {
  readonly name: string
  readonly what: MovedThing
  readonly table: Tables['interactions']
  readonly key: Tables['interactions']['id']
  readonly holder: 'contactId' | 'companyId'
  /** The rows of a customer. */
  readonly isOf: (id: string) => SQL | undefined
}

/**
 * Where a customer's id stands. What was changed of a customer (`customer_changes`) is not here: it tells the history of
 * that row, by its own revisions. Nor is `interaction_contacts`, whose rows may not be there twice.
 */
function placesOf(db: Reader, of: MergeSubject): Place[] {
  const { rememberedChoices, contacts, companyDomains } = db.tables
  const holder = of === 'contact' ? ('contactId' as const) : ('companyId' as const)
  const place = (name: string, what: MovedThing, table: object, key: object): Place => ({
    ...{ name, what, holder },
    table: table as Tables['interactions'],
    key: key as Tables['interactions']['id'],
    isOf: (id) => eq((table as Tables['interactions'])[holder], id),
  })
  return [
    ...belongingsOf(db).map(({ name, table }) => ({
      ...place(name, thingOf[name], table, table.id),
      ...(of === 'contact' ? { isOf: (id: string) => isOfContact(db, name, id) } : {}),
    })),
    ...(of === 'contact'
      ? [place('choices', 'choices', rememberedChoices, rememberedChoices.id)]
      : [
          place('contacts', 'contacts', contacts, contacts.id),
          place('domains', 'domains', companyDomains, companyDomains.domain),
        ]),
  ]
}

/** Of a contact, interactions are those they took part in. */
const PARTAKERS = 'partakers'
/** Both took part in it: the row of the one that is gone was one too many. */
const BOTH_PARTOOK = 'both-partook'
/** What was nobody's company before. */
const joinedPlace = (name: string) => `${name}-joined`

/** Rows that would go along, by what they are; only those that there are. */
export async function countMoves(
  db: Reader,
  of: MergeSubject,
  goneId: string,
): Promise<{ what: MovedThing; count: number }[]> {
  const { interactionContacts: taken, contacts } = db.tables
  const counts: { what: MovedThing; count: number }[] = []
  for (const { what, table, isOf } of placesOf(db, of)) {
    const isTakenPart = of === 'contact' && what === 'interactions'
    // Whoever was merged into somebody else moves with their company, but is nobody to be told of.
    const isThere = what === 'contacts' ? isNull(contacts.mergedIntoId) : undefined
    const [row] = isTakenPart
      ? await db.select({ count: count() }).from(taken).where(eq(taken.contactId, goneId))
      : await db
          .select({ count: count() })
          .from(table)
          .where(and(isOf(goneId), isThere))
    if (row && row.count > 0) counts.push({ what, count: row.count })
  }
  return counts
}

/** Each table in two statements, however many rows there are. */
export async function moveAll(
  tx: Writer,
  { id, of, keptId, goneId }: { id: string; of: MergeSubject; keptId: string; goneId: string },
): Promise<void> {
  for (const { name, table, key, holder, isOf } of placesOf(tx, of)) {
    await noteMoves(
      tx,
      tx
        .select(rowNames(id, name, key))
        .from(table)
        .where(isOf(goneId)),
    )
    await tx
      .update(table)
      .set({ [holder]: keptId })
      .where(isOf(goneId))
  }
  if (of === 'contact') await movePartakers(tx, id, keptId, goneId)
}

async function movePartakers(tx: Writer, mergeId: string, keptId: string, goneId: string): Promise<void> {
  const { interactionContacts: taken } = tx.tables
  const mine = aliasedTable(taken, 'mine')
  const keptToo = tx.select({ id: mine.interactionId }).from(mine).where(eq(mine.contactId, keptId))
  const ofGone = eq(taken.contactId, goneId)
  const both = and(ofGone, inArray(taken.interactionId, keptToo))
  const alone = and(ofGone, notInArray(taken.interactionId, keptToo))
  const rows = (place: string) => tx.select(rowNames(mergeId, place, taken.interactionId)).from(taken)
  await noteMoves(tx, rows(BOTH_PARTOOK).where(both))
  await noteMoves(tx, rows(PARTAKERS).where(alone))
  await tx.delete(taken).where(both)
  await tx.update(taken).set({ contactId: keptId }).where(ofGone)
}

const rowNames = (
  mergeId: string,
  place: string,
  key: Tables['interactions']['id'] | Tables['interactionContacts']['interactionId'],
) => ({
  mergeId: sql<string>`${mergeId}`.as('merge_id'),
  place: sql<string>`${place}`.as('place'),
  rowId: sql<string>`${key}`.as('row_id'),
})

/** Drizzle's types want columns where a merge has values of its own. */
async function noteMoves(tx: Writer, rows: object): Promise<void> {
  await tx.insert(tx.tables.mergeMoves).select(rows as never)
}

/** What came along into the company of the one that stays, see `bringAlong`. */
export async function insertJoined(
  tx: Writer,
  mergeId: string,
  name: string,
  rowIds: readonly string[],
): Promise<void> {
  const place = joinedPlace(name)
  for (let start = 0; start < rowIds.length; start += 500) {
    const rows = rowIds.slice(start, start + 500).map((rowId) => ({ mergeId, place, rowId }))
    await tx.insert(tx.tables.mergeMoves).values(rows)
  }
}

/** Each row back to the one it came from, unless it was moved on or removed since. Answers what is left, by what it is. */
export async function moveBack(
  tx: Writer,
  {
    id,
    of,
    keptId,
    goneId,
    companyId,
  }: { id: string; of: MergeSubject; keptId: string; goneId: string; companyId: string | null },
): Promise<{ what: MovedThing; count: number }[]> {
  const left: { what: MovedThing; count: number }[] = []
  const noted = await countNoted(tx, id)
  for (const { name, what, table, key, holder } of placesOf(tx, of)) {
    const moved = await tx
      .update(table)
      .set({ [holder]: goneId })
      .where(and(eq(table[holder], keptId), inArray(key, notedIn(tx, id, name))))
      .returning({ id: key })
    const missing = (noted.get(name) ?? 0) - moved.length
    // An interaction of a contact is counted by who took part in it.
    if (missing > 0 && !(of === 'contact' && what === 'interactions')) left.push({ what, count: missing })
  }
  if (of === 'company') return left
  for (const { name, table } of companyId === null ? [] : belongingsOf(tx)) {
    await tx
      .update(table)
      .set({ companyId: null })
      .where(and(eq(table.companyId, companyId!), inArray(table.id, notedIn(tx, id, joinedPlace(name)))))
  }
  const back = await movePartakersBack(tx, id, keptId, goneId)
  const missing = (noted.get(PARTAKERS) ?? 0) + (noted.get(BOTH_PARTOOK) ?? 0) - back
  return missing > 0 ? [{ what: 'interactions', count: missing }, ...left] : left
}

async function movePartakersBack(tx: Writer, mergeId: string, keptId: string, goneId: string): Promise<number> {
  const { interactionContacts: taken, interactions } = tx.tables
  const moved = await tx
    .update(taken)
    .set({ contactId: goneId })
    .where(and(eq(taken.contactId, keptId), inArray(taken.interactionId, notedIn(tx, mergeId, PARTAKERS))))
    .returning({ id: taken.interactionId })
  const again = await putPartakers(tx, goneId, inArray(interactions.id, notedIn(tx, mergeId, BOTH_PARTOOK)))
  await leaveToOthers(tx, mergeId, keptId)
  return moved.length + again
}

/**
 * Where somebody took part as well who is part of the one that stays by another merge, that one stays on it: as a row that
 * came from them, and goes when they go.
 */
async function leaveToOthers(tx: Writer, mergeId: string, keptId: string): Promise<void> {
  const { interactions, merges, mergeMoves, contacts } = tx.tables
  const others = await tx
    .select({ mergeId: mergeMoves.mergeId, rowId: mergeMoves.rowId })
    .from(mergeMoves)
    .innerJoin(merges, eq(merges.id, mergeMoves.mergeId))
    .innerJoin(contacts, eq(contacts.id, merges.contactId))
    .where(
      and(
        eq(contacts.mergedIntoId, keptId),
        ne(merges.id, mergeId),
        eq(mergeMoves.place, BOTH_PARTOOK),
        inArray(mergeMoves.rowId, notedIn(tx, mergeId, PARTAKERS)),
      ),
    )
  for (const [rowId, other] of new Map(others.map((one) => [one.rowId, one.mergeId]))) {
    await putPartakers(tx, keptId, eq(interactions.id, rowId))
    await tx
      .update(mergeMoves)
      .set({ place: PARTAKERS })
      .where(and(eq(mergeMoves.mergeId, other), eq(mergeMoves.rowId, rowId), eq(mergeMoves.place, BOTH_PARTOOK)))
  }
}

async function putPartakers(tx: Writer, contactId: string, which: SQL | undefined): Promise<number> {
  const { interactionContacts, interactions } = tx.tables
  const rows = tx
    .select({
      contactId: sql<string>`${contactId}`.as('contact_id'),
      occurredAt: interactions.occurredAt,
      interactionId: sql<string>`${interactions.id}`.as('interaction_id'),
    })
    .from(interactions)
    .where(which)
  const put = await tx
    .insert(interactionContacts)
    .select(rows as never)
    .onConflictDoNothing()
    .returning({ id: interactionContacts.interactionId })
  return put.length
}

function notedIn(db: Reader, mergeId: string, place: string) {
  const { mergeMoves } = db.tables
  return db
    .select({ rowId: mergeMoves.rowId })
    .from(mergeMoves)
    .where(and(eq(mergeMoves.mergeId, mergeId), eq(mergeMoves.place, place)))
}

async function countNoted(db: Reader, mergeId: string): Promise<Map<string, number>> {
  const { mergeMoves } = db.tables
  const rows = await db
    .select({ place: mergeMoves.place, count: count() })
    .from(mergeMoves)
    .where(eq(mergeMoves.mergeId, mergeId))
    .groupBy(mergeMoves.place)
  return new Map(rows.map((row) => [row.place, row.count]))
}
