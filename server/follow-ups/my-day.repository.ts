import { and, eq, gte, isNotNull, isNull, lt, ne, not, or, sql, type SQL } from 'drizzle-orm'
import type { DayGroup, FollowUp } from '../../shared/follow-ups.ts'
import type { Segment } from '../../shared/segments.ts'
import type { Reader } from '../db/database.ts'
import { byDue, followUpFrom, segmentOf, selectFollowUps } from './follow-ups.repository.ts'
import type { Boundary, DayBounds } from './follow-ups.rules.ts'

export interface DayFilter {
  readonly assigneeId: string
  readonly segment: Segment | undefined
  readonly onlyHandedOver: boolean
}

/** How many there are of each, of all open ones. */
export async function countByGroup(
  db: Reader,
  bounds: DayBounds,
  filter: DayFilter,
): Promise<Record<DayGroup, number>> {
  const { followUps, contacts, companies } = db.tables
  const counted = (group: DayGroup) => sql<number>`count(*) filter (where ${isIn(db, bounds, group)})`.mapWith(Number)
  const [counts] = await db
    .select({
      overdue: counted('overdue'),
      today: counted('today'),
      thisWeek: counted('thisWeek'),
      later: counted('later'),
      waiting: counted('waiting'),
    })
    .from(followUps)
    .leftJoin(contacts, eq(contacts.id, followUps.contactId))
    .leftJoin(companies, eq(companies.id, followUps.companyId))
    .where(isWanted(db, filter))
  return counts!
}

/** The next one first. */
export async function listOfGroup(
  db: Reader,
  bounds: DayBounds,
  filter: DayFilter,
  group: DayGroup,
  limit: number,
): Promise<FollowUp[]> {
  const rows = await selectFollowUps(db)
    .where(and(isWanted(db, filter), isIn(db, bounds, group)))
    .orderBy(...byDue(db))
    .limit(limit)
  return rows.map(followUpFrom)
}

function isWanted(db: Reader, { assigneeId, segment, onlyHandedOver }: DayFilter): SQL | undefined {
  const { followUps } = db.tables
  return and(
    eq(followUps.assigneeId, assigneeId),
    eq(followUps.status, 'open'),
    segment === undefined ? undefined : sql`${segmentOf(db)} = ${segment}`,
    onlyHandedOver ? sql`coalesce(${followUps.handedOverBy}, ${followUps.createdBy}) <> ${assigneeId}` : undefined,
  )
}

function isIn(db: Reader, { today, tomorrow, nextWeek }: DayBounds, group: DayGroup): SQL | undefined {
  const { followUps } = db.tables
  const isBefore = ({ day, instant }: Boundary) =>
    or(
      and(isNull(followUps.dueAt), lt(followUps.dueOn, day)),
      and(isNotNull(followUps.dueAt), lt(followUps.dueAt, instant)),
    )!
  const isFrom = ({ day, instant }: Boundary) =>
    or(
      and(isNull(followUps.dueAt), gte(followUps.dueOn, day)),
      and(isNotNull(followUps.dueAt), gte(followUps.dueAt, instant)),
    )!
  const isAction = ne(followUps.kind, 'waiting')
  switch (group) {
    case 'overdue':
      // Also of a wait that has run out it is the user's turn again.
      return isBefore(today)
    case 'today':
      return and(isAction, isFrom(today), isBefore(tomorrow))
    case 'thisWeek':
      return and(isAction, isFrom(tomorrow), isBefore(nextWeek))
    case 'later':
      return and(isAction, isFrom(tomorrow), isFrom(nextWeek))
    case 'waiting':
      return and(not(isAction), isFrom(today))
  }
}
