import { and, count, eq, inArray, max, ne, or, sql, type SQL } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import {
  interactionKinds,
  TEXT_IN_LISTS,
  type Direction,
  type Interaction,
  type InteractionPerson,
  type MailLog,
} from '../../shared/interactions.ts'
import type { KeptFile } from '../../shared/files.ts'
import type { CustomerRef } from '../customers/customers.repository.ts'
import type { Reader, Writer } from '../db/database.ts'
import { after, newestFirst, type Keyset } from '../db/keyset.ts'
import { fixedLimit, prepared, preparedInsert } from '../db/prepared.ts'
import { FIRST_PAGE } from './interactions.rules.ts'

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
  /** How many notes were added to it; `null`: none. */
  readonly noteCount: number | null
}

export interface LogRow extends InteractionRow {
  readonly messageKey: string | null
  /** Exchange's id of the mail in the mailbox it was logged from. */
  readonly outlookItemId: string | null
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
    .orderBy(...newestFirst(db.tables.interactions.occurredAt, db.tables.interactions.id))
    .limit(fixedLimit(FIRST_PAGE + 1)),
)

/** The newest of a company or, without one, of a contact: a first page, and one more if there is a next one. */
export async function listNewestInteractions(
  db: Reader,
  { companyId, contactId }: CustomerRef,
): Promise<InteractionRow[]> {
  if (companyId !== null) return listNewestOfCompany(db, { companyId })
  return contactId === null ? [] : listNewestOfContact(db, { contactId })
}

const listNewestOfContact = prepared<{ contactId: string }, InteractionRow>('timeline_of_contact', (db, value) => {
  const { interactions, interactionContacts: taken } = db.tables
  return selectTimeline(db)
    .innerJoin(taken, eq(taken.interactionId, interactions.id))
    .where(eq(taken.contactId, value('contactId')))
    .orderBy(...newestFirst(taken.occurredAt, taken.interactionId))
    .limit(fixedLimit(FIRST_PAGE + 1))
})

export interface InteractionsWanted {
  readonly whose: { readonly companyId: string } | { readonly contactId: string }
  readonly reader: string
  readonly kinds: readonly Interaction['kind'][]
  /** Logged by this colleague, or one of the people on it. */
  readonly userId?: string | undefined
  /** This contact took part. */
  readonly personId?: string | undefined
}

/** `text`: `whole` for whoever searches in it. */
export async function listInteractions(
  db: Reader,
  wanted: InteractionsWanted,
  keyset: Keyset | undefined,
  limit: number,
  text: 'whole' | 'cut',
): Promise<InteractionRow[]> {
  const { interactions, interactionContacts: taken } = db.tables
  const rows = selectTimeline(db, text)
  const at = 'companyId' in wanted.whose ? interactions.occurredAt : taken.occurredAt
  const id = 'companyId' in wanted.whose ? interactions.id : taken.interactionId
  const ofCustomer =
    'companyId' in wanted.whose ? rows : rows.innerJoin(taken, eq(taken.interactionId, interactions.id))
  return ofCustomer
    .where(and(isWanted(db, wanted), after(at, id, keyset)))
    .orderBy(...newestFirst(at, id))
    .limit(limit)
}

export async function countInteractions(db: Reader, wanted: InteractionsWanted): Promise<number> {
  const { interactions, interactionContacts: taken } = db.tables
  const all = db.select({ count: count() }).from(interactions).$dynamic()
  const ofCustomer = 'companyId' in wanted.whose ? all : all.innerJoin(taken, eq(taken.interactionId, interactions.id))
  const [row] = await ofCustomer.where(isWanted(db, wanted))
  return row?.count ?? 0
}

function isWanted({ tables }: Reader, { whose, reader, kinds, userId, personId }: InteractionsWanted): SQL | undefined {
  const { interactions, interactionContacts: taken } = tables
  // Who is on a private mail is its author's alone, and is not to be found out by asking for one after the other.
  const isShown = or(eq(interactions.visibility, 'team'), eq(interactions.loggedBy, reader))
  return and(
    'companyId' in whose ? eq(interactions.companyId, whose.companyId) : eq(taken.contactId, whose.contactId),
    kinds.length === interactionKinds.length ? undefined : inArray(interactions.kind, [...kinds]),
    userId === undefined
      ? undefined
      : or(
          eq(interactions.loggedBy, userId),
          and(isShown, sql`cast(${interactions.people} as text) like ${`%${userId}%`}`),
        ),
    personId === undefined
      ? undefined
      : or(
          eq(interactions.contactId, personId),
          and(
            isShown,
            sql`exists (select 1 from ${taken} where ${taken.interactionId} = ${interactions.id} and ${taken.contactId} = ${personId})`,
          ),
        ),
  )
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
      .orderBy(...newestFirst(interactions.occurredAt, interactions.id))
      .limit(1)
    return row
  }
  const [row] = await selectTimeline(db)
    .innerJoin(taken, eq(taken.interactionId, interactions.id))
    .where(and(eq(taken.contactId, contactId ?? ''), isContact))
    .orderBy(...newestFirst(taken.occurredAt, taken.interactionId))
    .limit(1)
  return row
}

/** The newest log of a thread. */
export async function findNewestOfThread(db: Reader, threadKey: string): Promise<LogRow | undefined> {
  const { interactions } = db.tables
  const [row] = await selectLogs(db)
    .where(eq(interactions.conversationId, threadKey))
    .orderBy(...newestFirst(interactions.occurredAt, interactions.id))
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

export type NewInteractionRow = Omit<InteractionRow, 'loggedByName' | 'dealName' | 'noteCount'> & {
  readonly outlookItemId: string | null
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

export async function markVisibility(tx: Writer, id: string, visibility: Interaction['visibility']): Promise<void> {
  const { interactions } = tx.tables
  await tx.update(interactions).set({ visibility }).where(eq(interactions.id, id))
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
      messageKey: interactions.messageKey,
      outlookItemId: interactions.outlookItemId,
      companyName: companies.name,
      contactName: contacts.name,
    })
    .from(interactions)
    .innerJoin(users, eq(users.id, interactions.loggedBy))
    .leftJoin(companies, eq(companies.id, interactions.companyId))
    .leftJoin(contacts, eq(contacts.id, interactions.contactId))
    .$dynamic()
}

function selectTimeline(db: Reader, length: 'whole' | 'cut' = 'cut') {
  const { interactions, users } = db.tables
  // One more than is shown tells that the text goes on.
  const start = sql<string | null>`substr(${interactions.text}, 1, ${sql.raw(String(TEXT_IN_LISTS + 1))})`
  return db
    .select({ ...columns(db), text: length === 'cut' ? start : sql<string | null>`${interactions.text}` })
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
    noteCount: interactions.noteCount,
  }
}
