import { and, eq, inArray } from 'drizzle-orm'
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

const choiceFrom = (row: ChoiceRow): RememberedChoice => ({
  id: row.id,
  address: row.address,
  contactId: row.contactId,
  scope: row.threadKey === EVERY_THREAD ? 'address' : 'thread',
  by: { id: row.chosenBy, name: row.chosenByName },
  at: row.chosenAt,
})
