import { aliasedTable, and, eq, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { FollowUpEntry } from '../../shared/timeline.ts'
import type { CustomerRef } from '../customers/customers.repository.ts'
import type { Reader } from '../db/database.ts'
import { after, newestFirst, type Keyset } from '../db/keyset.ts'
import { fixedLimit, prepared } from '../db/prepared.ts'
import type { DueColumns } from './follow-ups.rules.ts'

/** What became of a follow-up, and when. `by`: who closed it or, of a planned one, who planned it. */
export interface FollowUpEventRow extends DueColumns {
  readonly id: string
  readonly at: Instant
  readonly kind: FollowUpEntry['followUpKind']
  readonly title: string
  readonly status: FollowUpEntry['status']
  readonly assigneeId: string
  readonly assigneeName: string
  readonly byId: string | null
  readonly byName: string | null
  readonly replyFrom: string | null
  readonly dropReason: string | null
  readonly interactionId: string | null
}

/** `planned`: only what no log brought. Each has an index of its own, which holds only the rows that it is about. */
export type FollowUpEvent = 'planned' | 'closed'

export interface FollowUpEventsWanted {
  readonly whose: { readonly companyId: string } | { readonly contactId: string }
  /** Done, planned or to be done by this user. */
  readonly userId?: string | undefined
  /** With or about this contact. */
  readonly personId?: string | undefined
}

export async function listFollowUpEvents(
  db: Reader,
  event: FollowUpEvent,
  wanted: FollowUpEventsWanted,
  keyset: Keyset | undefined,
  limit: number,
): Promise<FollowUpEventRow[]> {
  const { followUps } = db.tables
  const at = timeOf(db, event)
  const rows = await selectEvents(db, event)
    .where(and(isWanted(db, event, wanted), after(at, followUps.id, keyset)))
    .orderBy(...newestFirst(at, followUps.id))
    .limit(limit)
  return rows as FollowUpEventRow[]
}

export async function countFollowUpEvents(
  db: Reader,
  event: FollowUpEvent,
  wanted: FollowUpEventsWanted,
): Promise<number> {
  return db.$count(db.tables.followUps, isWanted(db, event, wanted))
}

/** A page of a timeline, and one more. */
const FIRST_ROWS = 21

const newest = {
  planned: {
    company: prepareNewest('planned', 'company'),
    contact: prepareNewest('planned', 'contact'),
  },
  closed: {
    company: prepareNewest('closed', 'company'),
    contact: prepareNewest('closed', 'contact'),
  },
}

export async function listNewestFollowUpEvents(
  db: Reader,
  event: FollowUpEvent,
  { companyId, contactId }: CustomerRef,
): Promise<FollowUpEventRow[]> {
  if (companyId !== null) return newest[event].company(db, { id: companyId })
  return contactId === null ? [] : newest[event].contact(db, { id: contactId })
}

function prepareNewest(event: FollowUpEvent, of: 'company' | 'contact') {
  return prepared<{ id: string }, FollowUpEventRow>(`newest_${event}_of_${of}`, (db, value) => {
    const { followUps } = db.tables
    const at = timeOf(db, event)
    return selectEvents(db, event)
      .where(and(eq(of === 'company' ? followUps.companyId : followUps.contactId, value('id')), isEvent(db, event)))
      .orderBy(...newestFirst(at, followUps.id))
      .limit(fixedLimit(FIRST_ROWS)) as unknown as { prepare(name: string): { execute(): Promise<FollowUpEventRow[]> } }
  })
}

const timeOf = ({ tables: { followUps } }: Reader, event: FollowUpEvent) =>
  event === 'planned' ? followUps.createdAt : followUps.closedAt

const isEvent = ({ tables: { followUps } }: Reader, event: FollowUpEvent): SQL =>
  event === 'planned' ? isNull(followUps.interactionId) : isNotNull(followUps.closedAt)

function isWanted(db: Reader, event: FollowUpEvent, { whose, userId, personId }: FollowUpEventsWanted) {
  const { followUps } = db.tables
  return and(
    'companyId' in whose ? eq(followUps.companyId, whose.companyId) : eq(followUps.contactId, whose.contactId),
    isEvent(db, event),
    userId === undefined
      ? undefined
      : or(
          eq(followUps.assigneeId, userId),
          eq(event === 'planned' ? followUps.createdBy : followUps.closedBy, userId),
        ),
    personId === undefined ? undefined : eq(followUps.contactId, personId),
  )
}

function selectEvents(db: Reader, event: FollowUpEvent) {
  const { followUps, users } = db.tables
  const [assignee, by] = [aliasedTable(users, 'assignee'), aliasedTable(users, 'doer')]
  return db
    .select({
      id: followUps.id,
      at: timeOf(db, event),
      kind: followUps.kind,
      title: followUps.title,
      dueOn: followUps.dueOn,
      dueAt: followUps.dueAt,
      timeZone: followUps.timeZone,
      durationMinutes: followUps.durationMinutes,
      status: followUps.status,
      assigneeId: assignee.id,
      assigneeName: assignee.name,
      byId: by.id,
      byName: by.name,
      replyFrom: followUps.replyFrom,
      dropReason: followUps.dropReason,
      interactionId: followUps.interactionId,
    })
    .from(followUps)
    .innerJoin(assignee, eq(assignee.id, followUps.assigneeId))
    .leftJoin(by, eq(by.id, event === 'planned' ? followUps.createdBy : followUps.closedBy))
    .$dynamic()
}
