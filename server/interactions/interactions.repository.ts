import { and, desc, eq, inArray, lt, max, ne, or, sql, type SQL } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import {
  TEXT_IN_LISTS,
  type Direction,
  type Interaction,
  type InteractionPerson,
  type MailLog,
} from '../../shared/interactions.ts'
import type { KeptFile } from '../../shared/files.ts'
import type { CustomerRef } from '../customers/customers.repository.ts'
import type { Reader, Writer } from '../db/database.ts'
import { fixedLimit, prepared, preparedInsert } from '../db/prepared.ts'
import { FIRST_PAGE, type Cursor } from './interactions.rules.ts'

/** As stored, private or not: only `interactionFrom` makes something of it that a reader may see. */
export interface InteractionRow extends CustomerRef {
  readonly id: string
  readonly kind: Interaction['kind']
  readonly direction: Direction | null
  readonly occurredAt: Instant
  readonly subject: string
  readonly text: string | null
  readonly note: string | null
  readonly level: Interaction['level']
  readonly visibility: Interaction['visibility']
  readonly people: InteractionPerson[]
  readonly durationMinutes: number | null
  readonly loggedBy: string
  readonly loggedByName: string
  readonly loggedAt: Instant
  readonly nextAction: MailLog['nextAction']
  readonly nothingReason: string | null
  readonly dealId: string | null
  readonly dealName: string | null
  readonly files: KeptFile[] | null
}

export interface LogRow extends InteractionRow {
  readonly companyName: string | null
  readonly contactName: string | null
}

const listByMessageKey = prepared<{ messageKey: string }, LogRow>('interaction_by_message_key', (db, value) =>
  selectLogs(db).where(eq(db.tables.interactions.messageKey, value('messageKey'))),
)

/** The team's one log of a mail. */
export async function findInteractionByMessageKey(db: Reader, messageKey: string): Promise<LogRow | undefined> {
  return (await listByMessageKey(db, { messageKey }))[0]
}

const listById = prepared<{ id: string }, LogRow>('interaction_by_id', (db, value) =>
  selectLogs(db).where(eq(db.tables.interactions.id, value('id'))),
)

export async function findInteraction(db: Reader, id: string): Promise<LogRow | undefined> {
  return (await listById(db, { id }))[0]
}

const listNewestOfCompany = prepared<{ companyId: string }, InteractionRow>('timeline_of_company', (db, value) =>
  selectTimeline(db)
    .where(eq(db.tables.interactions.companyId, value('companyId')))
    .orderBy(...newestFirst(db))
    .limit(fixedLimit(FIRST_PAGE + 1)),
)

/** The newest of a company or, without one, of a contact: a first page, and one more if there is a next one. */
export async function listNewestInteractions(
  db: Reader,
  { companyId, contactId }: CustomerRef,
): Promise<InteractionRow[]> {
  if (companyId !== null) return listNewestOfCompany(db, { companyId })
  return contactId === null ? [] : listInteractionsOfContact(db, contactId, undefined, FIRST_PAGE + 1)
}

export async function listInteractionsOfCompany(
  db: Reader,
  companyId: string,
  before: Cursor | undefined,
  limit: number,
): Promise<InteractionRow[]> {
  const { interactions } = db.tables
  return selectTimeline(db)
    .where(
      and(eq(interactions.companyId, companyId), before && olderThan(interactions.occurredAt, interactions.id, before)),
    )
    .orderBy(...newestFirst(db))
    .limit(limit)
}

export async function listInteractionsOfContact(
  db: Reader,
  contactId: string,
  before: Cursor | undefined,
  limit: number,
): Promise<InteractionRow[]> {
  const { interactions, interactionContacts: taken } = db.tables
  return selectTimeline(db)
    .innerJoin(taken, eq(taken.interactionId, interactions.id))
    .where(and(eq(taken.contactId, contactId), before && olderThan(taken.occurredAt, taken.interactionId, before)))
    .orderBy(desc(taken.occurredAt), desc(taken.interactionId))
    .limit(limit)
}

/** The newest one that is not a note, which one writes without having contact. */
export async function findLastContact(
  db: Reader,
  { companyId, contactId }: CustomerRef,
): Promise<InteractionRow | undefined> {
  const { interactions, interactionContacts: taken } = db.tables
  const isContact = ne(interactions.kind, 'note')
  if (companyId !== null) {
    const [row] = await selectTimeline(db)
      .where(and(eq(interactions.companyId, companyId), isContact))
      .orderBy(...newestFirst(db))
      .limit(1)
    return row
  }
  const [row] = await selectTimeline(db)
    .innerJoin(taken, eq(taken.interactionId, interactions.id))
    .where(and(eq(taken.contactId, contactId ?? ''), isContact))
    .orderBy(desc(taken.occurredAt), desc(taken.interactionId))
    .limit(1)
  return row
}

/** The newest log of a thread. */
export async function findNewestOfThread(db: Reader, threadKey: string): Promise<LogRow | undefined> {
  const { interactions } = db.tables
  const [row] = await selectLogs(db)
    .where(eq(interactions.conversationId, threadKey))
    .orderBy(...newestFirst(db))
    .limit(1)
  return row
}

/** Who of these contacts took part in a thread. */
export async function listContactIdsInThread(
  db: Reader,
  threadKey: string,
  contactIds: readonly string[],
): Promise<string[]> {
  const { interactions, interactionContacts: taken } = db.tables
  const rows = await db
    .selectDistinct({ contactId: taken.contactId })
    .from(interactions)
    .innerJoin(taken, eq(taken.interactionId, interactions.id))
    .where(and(eq(interactions.conversationId, threadKey), inArray(taken.contactId, [...contactIds])))
  return rows.map(({ contactId }) => contactId)
}

/** When each of these contacts last took part in anything. */
export async function listLastContacts(
  db: Reader,
  contactIds: readonly string[],
): Promise<{ contactId: string; at: Instant | null }[]> {
  const { interactionContacts: taken } = db.tables
  return db
    .select({ contactId: taken.contactId, at: max(taken.occurredAt) })
    .from(taken)
    .where(inArray(taken.contactId, [...contactIds]))
    .groupBy(taken.contactId)
}

/** Whether an interaction once was, and was undone. */
export async function findUndone(db: Reader, id: string): Promise<{ id: string } | undefined> {
  const { auditEntries } = db.tables
  const [entry] = await db
    .select({ id: auditEntries.subjectId })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectId, id), eq(auditEntries.action, 'interaction.undone')))
    .limit(1)
  return entry
}

export type NewInteractionRow = Omit<InteractionRow, 'loggedByName' | 'dealName'> & {
  /** `null` for what is not a mail. */
  readonly messageKey: string | null
  readonly conversationId: string | null
}

const insertRow = preparedInsert<NewInteractionRow>('insert_interaction', ({ interactions }) => interactions)
const insertPartaker = preparedInsert<{ contactId: string; occurredAt: Instant; interactionId: string }>(
  'insert_interaction_contact',
  ({ interactionContacts }) => interactionContacts,
)

export async function insertInteraction(
  tx: Writer,
  interaction: NewInteractionRow,
  contactIds: readonly string[],
): Promise<void> {
  await insertRow(tx, interaction)
  const { id: interactionId, occurredAt } = interaction
  for (const contactId of contactIds) await insertPartaker(tx, { contactId, occurredAt, interactionId })
}

export async function deleteInteraction(tx: Writer, id: string): Promise<void> {
  const { interactions } = tx.tables
  await tx.delete(interactions).where(eq(interactions.id, id))
}

function selectLogs(db: Reader) {
  const { interactions, users, companies, contacts } = db.tables
  return db
    .select({
      ...columns(db),
      text: interactions.text,
      companyName: companies.name,
      contactName: contacts.name,
    })
    .from(interactions)
    .innerJoin(users, eq(users.id, interactions.loggedBy))
    .leftJoin(companies, eq(companies.id, interactions.companyId))
    .leftJoin(contacts, eq(contacts.id, interactions.contactId))
    .$dynamic()
}

function selectTimeline(db: Reader) {
  const { interactions, users } = db.tables
  // One more than is shown tells that the text goes on.
  const text = sql<string | null>`substr(${interactions.text}, 1, ${sql.raw(String(TEXT_IN_LISTS + 1))})`
  return db
    .select({ ...columns(db), text })
    .from(interactions)
    .innerJoin(users, eq(users.id, interactions.loggedBy))
    .$dynamic()
}

function columns({ tables: { interactions, users, deals } }: Reader) {
  return {
    id: interactions.id,
    kind: interactions.kind,
    direction: interactions.direction,
    occurredAt: interactions.occurredAt,
    subject: interactions.subject,
    note: interactions.note,
    level: interactions.level,
    visibility: interactions.visibility,
    people: interactions.people,
    durationMinutes: interactions.durationMinutes,
    contactId: interactions.contactId,
    companyId: interactions.companyId,
    loggedBy: interactions.loggedBy,
    loggedByName: users.name,
    loggedAt: interactions.loggedAt,
    nextAction: interactions.nextAction,
    nothingReason: interactions.nothingReason,
    dealId: interactions.dealId,
    // Not one more join: most entries are about none, and for none nothing is looked up.
    dealName: sql<string | null>`(select d.name from ${deals} d where d.id = ${interactions.dealId})`,
    files: interactions.files,
  }
}

const newestFirst = ({ tables: { interactions } }: Reader) => [desc(interactions.occurredAt), desc(interactions.id)]

type Tables = Reader['tables']
type TimeColumn = Tables['interactions']['occurredAt'] | Tables['interactionContacts']['occurredAt']
type IdColumn = Tables['interactions']['id'] | Tables['interactionContacts']['interactionId']

function olderThan(occurredAt: TimeColumn, id: IdColumn, cursor: Cursor): SQL | undefined {
  return or(lt(occurredAt, cursor.occurredAt), and(eq(occurredAt, cursor.occurredAt), lt(id, cursor.id)))
}
