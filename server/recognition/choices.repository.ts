import { and, desc, eq, inArray, lt, or } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { RememberedChoice } from '../../shared/recognition.ts'
import type { Reader, Writer } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'

/** Of a choice that holds for every mail of its address. */
export const EVERY_THREAD = ''

interface ChoiceRow {
  readonly id: string
  readonly address: string
  readonly threadKey: string
  readonly contactId: string
  readonly chosenBy: string
  readonly chosenByName: string
  readonly chosenAt: Instant
}

const listByAddress = prepared<{ address: string; threadKey: string; everyThread: string }, ChoiceRow>(
  'choices_by_address',
  (db, value) => {
    const { rememberedChoices } = db.tables
    return selectChoices(db).where(
      and(
        eq(rememberedChoices.address, value('address')),
        inArray(rememberedChoices.threadKey, [value('threadKey'), value('everyThread')]),
      ),
    )
  },
)

/** What is remembered about an address, for one thread and for all of them. */
export async function listChoices(db: Reader, address: string, threadKey: string): Promise<RememberedChoice[]> {
  return (await listByAddress(db, { address, threadKey, everyThread: EVERY_THREAD })).map(choiceFrom)
}

export async function findChoice(db: Reader, id: string): Promise<RememberedChoice | undefined> {
  const [row] = await selectChoices(db).where(eq(db.tables.rememberedChoices.id, id))
  return row && choiceFrom(row)
}

type NamedChoice = RememberedChoice & { contactName: string }

/** Newest first, from a page's end on. */
export async function listAllChoices(
  db: Reader,
  before: { at: Instant; id: string } | undefined,
  limit: number,
): Promise<NamedChoice[]> {
  const { rememberedChoices: choices } = db.tables
  const rows = await selectNamedChoices(db)
    .where(
      before && or(lt(choices.chosenAt, before.at), and(eq(choices.chosenAt, before.at), lt(choices.id, before.id))),
    )
    .orderBy(desc(choices.chosenAt), desc(choices.id))
    .limit(limit)
  return rows.map(namedChoiceFrom)
}

/** What is remembered about an address, for all its threads; the newest 20. */
export async function listChoicesOfAddress(db: Reader, address: string): Promise<NamedChoice[]> {
  const { rememberedChoices: choices } = db.tables
  const rows = await selectNamedChoices(db)
    .where(eq(choices.address, address))
    .orderBy(desc(choices.chosenAt))
    .limit(20)
  return rows.map(namedChoiceFrom)
}

export async function insertChoice(tx: Writer, choice: Omit<ChoiceRow, 'chosenByName'>): Promise<void> {
  await tx.insert(tx.tables.rememberedChoices).values(choice)
}

export async function deleteChoice(tx: Writer, id: string): Promise<void> {
  const { rememberedChoices } = tx.tables
  await tx.delete(rememberedChoices).where(eq(rememberedChoices.id, id))
}

/** What was remembered about an address for these threads. */
export async function deleteChoices(tx: Writer, address: string, threadKeys: readonly string[]): Promise<void> {
  const { rememberedChoices } = tx.tables
  await tx
    .delete(rememberedChoices)
    .where(and(eq(rememberedChoices.address, address), inArray(rememberedChoices.threadKey, [...threadKeys])))
}

function selectChoices(db: Reader) {
  const { rememberedChoices, users } = db.tables
  return db
    .select({
      id: rememberedChoices.id,
      address: rememberedChoices.address,
      threadKey: rememberedChoices.threadKey,
      contactId: rememberedChoices.contactId,
      chosenBy: rememberedChoices.chosenBy,
      chosenByName: users.name,
      chosenAt: rememberedChoices.chosenAt,
    })
    .from(rememberedChoices)
    .innerJoin(users, eq(users.id, rememberedChoices.chosenBy))
    .$dynamic()
}

function selectNamedChoices(db: Reader) {
  const { rememberedChoices, users, contacts } = db.tables
  return db
    .select({ choice: rememberedChoices, chosenByName: users.name, contactName: contacts.name })
    .from(rememberedChoices)
    .innerJoin(users, eq(users.id, rememberedChoices.chosenBy))
    .innerJoin(contacts, eq(contacts.id, rememberedChoices.contactId))
    .$dynamic()
}

const namedChoiceFrom = (row: {
  choice: Omit<ChoiceRow, 'chosenByName'>
  chosenByName: string
  contactName: string
}) => ({
  ...choiceFrom({ ...row.choice, chosenByName: row.chosenByName }),
  contactName: row.contactName,
})

const choiceFrom = (row: ChoiceRow): RememberedChoice => ({
  id: row.id,
  address: row.address,
  contactId: row.contactId,
  scope: row.threadKey === EVERY_THREAD ? 'address' : 'thread',
  by: { id: row.chosenBy, name: row.chosenByName },
  at: row.chosenAt,
})
