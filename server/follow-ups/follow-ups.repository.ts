import { aliasedTable, and, asc, eq, sql } from 'drizzle-orm'
import type { Instant, UserRef } from '../../shared/common.ts'
import type { CalendarProblem, CalendarState, FollowUp } from '../../shared/follow-ups.ts'
import type { Segment } from '../../shared/segments.ts'
import type { CustomerRef } from '../customers/customers.repository.ts'
import { customerNameOf } from '../customers/customers.ts'
import type { Reader, Writer } from '../db/database.ts'
import { fixedLimit, prepared, preparedInsert } from '../db/prepared.ts'
import { dueFromColumns, type DueColumns } from './follow-ups.rules.ts'

/** More of one person or customer is no list that anybody works through. */
const MAX_LISTED = 500

export async function findFollowUp(db: Reader, id: string): Promise<FollowUp | undefined> {
  const rows = await selectFollowUps(db).where(eq(db.tables.followUps.id, id))
  return rows.map(followUpFrom)[0]
}

/** The next one first; on its day a time comes before "some time that day". */
export async function listOpenFollowUpsOfUser(db: Reader, assigneeId: string): Promise<FollowUp[]> {
  const { followUps } = db.tables
  const rows = await selectFollowUps(db)
    .where(and(eq(followUps.assigneeId, assigneeId), eq(followUps.status, 'open')))
    .orderBy(...byDue(db))
    .limit(MAX_LISTED)
  return rows.map(followUpFrom)
}

const listOpenOfCompany = prepared<{ companyId: string }, FollowUpRow>('open_follow_ups_of_company', (db, value) =>
  selectFollowUps(db)
    .where(and(eq(db.tables.followUps.companyId, value('companyId')), eq(db.tables.followUps.status, 'open')))
    .orderBy(...byDue(db))
    .limit(fixedLimit(MAX_LISTED)),
)

const listOpenOfContact = prepared<{ contactId: string }, FollowUpRow>('open_follow_ups_of_contact', (db, value) =>
  selectFollowUps(db)
    .where(and(eq(db.tables.followUps.contactId, value('contactId')), eq(db.tables.followUps.status, 'open')))
    .orderBy(...byDue(db))
    .limit(fixedLimit(MAX_LISTED)),
)

/** Of a company, or of a contact without one; the next one first. */
export async function listOpenFollowUpsOfCustomer(
  db: Reader,
  { companyId, contactId }: CustomerRef,
): Promise<FollowUp[]> {
  if (companyId !== null) return (await listOpenOfCompany(db, { companyId })).map(followUpFrom)
  return contactId === null ? [] : (await listOpenOfContact(db, { contactId })).map(followUpFrom)
}

const listOfInteraction = prepared<{ interactionId: string }, FollowUpRow>('follow_ups_of_interaction', (db, value) => {
  const { followUps } = db.tables
  return selectFollowUps(db)
    .where(eq(followUps.interactionId, value('interactionId')))
    .orderBy(asc(followUps.createdAt), asc(followUps.id))
})

/** Of one log, open and closed, in the order they were made. */
export async function listFollowUpsOfInteraction(db: Reader, interactionId: string): Promise<FollowUp[]> {
  return (await listOfInteraction(db, { interactionId })).map(followUpFrom)
}

/** Whose log it is that a follow-up is to come from. The table only: the feature itself is to the right of this one. */
export async function findOrigin(
  db: Reader,
  interactionId: string,
): Promise<{ companyId: string | null; dealId: string | null } | undefined> {
  const { interactions } = db.tables
  const [origin] = await db
    .select({ companyId: interactions.companyId, dealId: interactions.dealId })
    .from(interactions)
    .where(eq(interactions.id, interactionId))
  return origin
}

export interface NewFollowUpRow extends DueColumns, CustomerRef {
  readonly id: string
  readonly kind: FollowUp['kind']
  readonly title: string
  readonly assigneeId: string
  readonly createdBy: string
  readonly interactionId: string | null
  readonly dealId: string | null
  readonly createdAt: Instant
  readonly calendarState: CalendarState
  readonly waitsSince: Instant | null
}

const insertRow = preparedInsert<NewFollowUpRow & { status: FollowUp['status']; revision: number }>(
  'insert_follow_up',
  ({ followUps }) => followUps,
)

export async function insertFollowUp(tx: Writer, followUp: NewFollowUpRow): Promise<void> {
  await insertRow(tx, { ...followUp, status: 'open', revision: 1 })
}

export interface FollowUpChanges extends Partial<DueColumns> {
  readonly title?: string
  readonly assigneeId?: string
  readonly handedOverBy?: string
  readonly status?: FollowUp['status']
  readonly closedAt?: Instant | null
  readonly closedBy?: string | null
  readonly dropReason?: string | null
  readonly waitsSince?: Instant
  readonly replyFrom?: string | null
  readonly replyAt?: Instant | null
  readonly replyLogId?: string | null
  readonly calendarState?: CalendarState
  readonly calendarProblem?: CalendarProblem | null
}

/** Every change but that of the calendar's own state is a new revision. */
export async function markFollowUp(tx: Writer, id: string, changes: FollowUpChanges): Promise<void> {
  const { followUps } = tx.tables
  await tx
    .update(followUps)
    .set({ ...changes, revision: sql`${followUps.revision} + 1` })
    .where(eq(followUps.id, id))
}

export async function markCalendarState(
  tx: Writer,
  id: string,
  revision: number | null,
  change: { calendarState: CalendarState; calendarProblem: CalendarProblem | null },
): Promise<boolean> {
  const { followUps } = tx.tables
  const changed = await tx
    .update(followUps)
    .set(change)
    .where(and(eq(followUps.id, id), revision === null ? undefined : eq(followUps.revision, revision)))
    .returning({ id: followUps.id })
  return changed.length > 0
}

/** Answers the ids of those that were there. */
export async function deleteFollowUpsOfInteraction(tx: Writer, interactionId: string): Promise<string[]> {
  const { followUps } = tx.tables
  const deleted = await tx
    .delete(followUps)
    .where(eq(followUps.interactionId, interactionId))
    .returning({ id: followUps.id })
  return deleted.map(({ id }) => id)
}

type FollowUpRow = Awaited<ReturnType<typeof selectFollowUps>>[number]

export function selectFollowUps(db: Reader) {
  const { followUps, users, contacts, companies, deals } = db.tables
  const assignee = aliasedTable(users, 'assignee')
  const creator = aliasedTable(users, 'creator')
  return db
    .select({
      id: followUps.id,
      kind: followUps.kind,
      title: followUps.title,
      dueOn: followUps.dueOn,
      dueAt: followUps.dueAt,
      timeZone: followUps.timeZone,
      durationMinutes: followUps.durationMinutes,
      status: followUps.status,
      assigneeId: assignee.id,
      assigneeName: assignee.name,
      creatorId: creator.id,
      creatorName: creator.name,
      handedOverBy: followUps.handedOverBy,
      handedOverByName: sql<string | null>`(select u.name from ${users} u where u.id = ${followUps.handedOverBy})`,
      segment: segmentOf(db),
      dealId: followUps.dealId,
      dealName: sql<string | null>`(select d.name from ${deals} d where d.id = ${followUps.dealId})`,
      contactId: followUps.contactId,
      contactName: contacts.name,
      companyId: followUps.companyId,
      companyName: companies.name,
      interactionId: followUps.interactionId,
      closedAt: followUps.closedAt,
      dropReason: followUps.dropReason,
      createdAt: followUps.createdAt,
      waitsSince: followUps.waitsSince,
      replyFrom: followUps.replyFrom,
      replyAt: followUps.replyAt,
      revision: followUps.revision,
      calendarState: followUps.calendarState,
      calendarProblem: followUps.calendarProblem,
    })
    .from(followUps)
    .innerJoin(assignee, eq(assignee.id, followUps.assigneeId))
    .innerJoin(creator, eq(creator.id, followUps.createdBy))
    .leftJoin(contacts, eq(contacts.id, followUps.contactId))
    .leftJoin(companies, eq(companies.id, followUps.companyId))
    .$dynamic()
}

/** A contact takes it from their company; only one without has one of their own. Where both are joined. */
export const segmentOf = ({ tables: { followUps, companies, contacts } }: Reader) =>
  sql<Segment | null>`case when ${followUps.companyId} is null then ${contacts.segment} else ${companies.segment} end`

export const byDue = ({ tables: { followUps } }: Reader) => [
  asc(followUps.dueOn),
  sql`${followUps.dueAt} asc nulls last`,
  asc(followUps.id),
]

export function followUpFrom(row: FollowUpRow): FollowUp {
  const { id, kind, title, status, contactId, companyId, interactionId, closedAt, dropReason, revision } = row
  return {
    id,
    kind,
    title,
    due: dueFromColumns(row),
    status,
    assignee: { id: row.assigneeId, name: row.assigneeName },
    createdBy: { id: row.creatorId, name: row.creatorName },
    handedOverBy: giverOf(row),
    contactId,
    companyId,
    customerName: customerNameOf(row),
    contactName: row.contactName,
    segment: row.segment,
    deal: row.dealId !== null && row.dealName !== null ? { id: row.dealId, name: row.dealName } : null,
    interactionId,
    closedAt,
    dropReason,
    waitsSince: kind === 'waiting' ? (row.waitsSince ?? row.createdAt) : null,
    reply: row.replyFrom !== null && row.replyAt !== null ? { from: row.replyFrom, at: row.replyAt } : null,
    revision,
    calendar: { state: row.calendarState, problem: row.calendarProblem },
  }
}

/** Whoever handed it over last; else whoever made it for somebody else. */
function giverOf({ assigneeId, creatorId, creatorName, handedOverBy, handedOverByName }: FollowUpRow): UserRef | null {
  if (handedOverBy !== null && handedOverByName !== null) {
    return handedOverBy === assigneeId ? null : { id: handedOverBy, name: handedOverByName }
  }
  return creatorId === assigneeId ? null : { id: creatorId, name: creatorName }
}
