import { aliasedTable, and, eq, gte, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { FollowUpEntry } from '../../shared/timeline.ts'
import type { CustomerRef } from '../customers/customers.repository.ts'
import type { Reader } from '../db/database.ts'
import { after, newestFirst, type Keyset } from '../db/keyset.ts'
import type { ColumnOfTable } from '../db/kit.ts'
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
  return rows
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

export type NewestFollowUpEvent = FollowUpEventRow & { readonly event: FollowUpEvent }

const listNewestOfCompany = prepareNewest('company')
const listNewestOfContact = prepareNewest('contact')

/** Of each event as many as a first page can show, newest first: by one statement, as a rep waits for them. */
export async function listNewestFollowUpEvents(
  db: Reader,
  { companyId, contactId }: CustomerRef,
  since: Instant,
): Promise<NewestFollowUpEvent[]> {
  if (companyId !== null) return listNewestOfCompany(db, { id: companyId, since })
  return contactId === null ? [] : listNewestOfContact(db, { id: contactId, since })
}

function prepareNewest(of: 'company' | 'contact') {
  return prepared<{ id: string; since: Instant }, NewestFollowUpEvent>(
    `newest_follow_up_events_of_${of}`,
    (db, value) => {
      const { followUps } = db.tables
      const theirs = eq(of === 'company' ? followUps.companyId : followUps.contactId, value('id'))
      const newest = (event: FollowUpEvent) => {
        const at = timeOf(db, event)
        return selectEvents(db, event)
          .where(and(theirs, isEvent(db, event), gte(at, value('since'))))
          .orderBy(...newestFirst(at, followUps.id))
          .limit(fixedLimit(FIRST_ROWS))
          .as(event)
      }
      // SQLite orders and cuts a part of a union only where it is a table of its own.
      const both = db
        .select()
        .from(newest('closed'))
        .unionAll(db.select().from(newest('planned')))
      return both as unknown as { prepare(name: string): { execute(): Promise<NewestFollowUpEvent[]> } }
    },
  )
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

/** In a union's part, columns of the same name would be one. */
const named = (name: string, column: ColumnOfTable) => sql`${column}`.mapWith(column).as(name)

function selectEvents(db: Reader, event: FollowUpEvent) {
  const { followUps, users } = db.tables
  const [assignee, by] = [aliasedTable(users, 'assignee'), aliasedTable(users, 'doer')]
  return db
    .select({
      event: sql<FollowUpEvent>`${sql.raw(`'${event}'`)}`.as('event'),
      id: followUps.id,
      at: named('at', timeOf(db, event)),
      kind: followUps.kind,
      title: followUps.title,
      dueOn: followUps.dueOn,
      dueAt: followUps.dueAt,
      timeZone: followUps.timeZone,
      durationMinutes: followUps.durationMinutes,
      status: followUps.status,
      assigneeId: named('assignee_id', assignee.id),
      assigneeName: named('assignee_name', assignee.name),
      byId: named('by_id', by.id),
      byName: named('by_name', by.name),
      replyFrom: followUps.replyFrom,
      dropReason: followUps.dropReason,
      interactionId: followUps.interactionId,
    })
    .from(followUps)
    .innerJoin(assignee, eq(assignee.id, followUps.assigneeId))
    .leftJoin(by, eq(by.id, event === 'planned' ? followUps.createdBy : followUps.closedBy))
    .$dynamic()
}
