import { and, asc, eq, inArray, isNull, lte, notInArray, or } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { Reader, Writer } from '../db/database.ts'
import type { LinkState } from './calendar-failure.rules.ts'
import type { calendarEventStates, EventBase } from './calendar.tables.ts'

/** An event of ours, as we know it. */
export interface CalendarEvent {
  readonly id: string
  readonly followUpId: string
  readonly userId: string
  readonly generation: number
  readonly transactionId: string
  readonly graphId: string | null
  readonly etag: string | null
  readonly base: EventBase | null
  readonly state: (typeof calendarEventStates)[number]
}

export interface Link {
  readonly userId: string
  readonly state: LinkState
  readonly since: Instant
  readonly lastOkAt: Instant | null
  readonly pausedUntil: Instant | null
}

/** All that were ever made for a follow-up, oldest generation first. */
export async function listCalendarEvents(db: Reader, followUpId: string): Promise<CalendarEvent[]> {
  const { calendarEvents } = db.tables
  return db
    .select()
    .from(calendarEvents)
    .where(eq(calendarEvents.followUpId, followUpId))
    .orderBy(asc(calendarEvents.generation))
}

export async function insertCalendarEvent(tx: Writer, event: CalendarEvent): Promise<void> {
  await tx.insert(tx.tables.calendarEvents).values(event)
}

export async function markCalendarEvent(
  tx: Writer,
  id: string,
  change: Partial<Pick<CalendarEvent, 'graphId' | 'etag' | 'base' | 'state'>>,
): Promise<void> {
  const { calendarEvents } = tx.tables
  await tx.update(calendarEvents).set(change).where(eq(calendarEvents.id, id))
}

export async function deleteCalendarEvents(tx: Writer, followUpId: string): Promise<void> {
  const { calendarEvents } = tx.tables
  await tx.delete(calendarEvents).where(eq(calendarEvents.followUpId, followUpId))
}

export async function findLink(db: Reader, userId: string): Promise<Link | undefined> {
  const { calendarLinks } = db.tables
  const [link] = await db.select().from(calendarLinks).where(eq(calendarLinks.userId, userId)).limit(1)
  return link
}

export async function putLink(tx: Writer, link: Link): Promise<void> {
  const { calendarLinks } = tx.tables
  await tx.insert(calendarLinks).values(link).onConflictDoUpdate({ target: calendarLinks.userId, set: link })
}

/** Lets one worker, of all processes, look whether a paused link works again; the others wait until `pausedUntil`. */
export async function takeProbe(
  tx: Writer,
  userId: string,
  { now, pausedUntil }: { now: Instant; pausedUntil: Instant },
): Promise<boolean> {
  const { calendarLinks } = tx.tables
  const isDue = or(isNull(calendarLinks.pausedUntil), lte(calendarLinks.pausedUntil, now))
  const taken = await tx
    .update(calendarLinks)
    .set({ pausedUntil })
    .where(and(eq(calendarLinks.userId, userId), isDue))
    .returning({ userId: calendarLinks.userId })
  return taken.length > 0
}

export async function clearPauses(tx: Writer, userIds: readonly string[]): Promise<void> {
  const { calendarLinks } = tx.tables
  await tx
    .update(calendarLinks)
    .set({ pausedUntil: null })
    .where(inArray(calendarLinks.userId, [...userIds]))
}

/** Follow-ups of a user that are not in the calendar as they should be, and may get there. */
function isWaiting({ tables: { followUps } }: Reader, userId: string) {
  return and(
    eq(followUps.assigneeId, userId),
    inArray(followUps.calendarState, ['pending', 'failed', 'removing']),
    or(
      isNull(followUps.calendarProblem),
      notInArray(followUps.calendarProblem, ['removed-in-outlook', 'has-attendees']),
    ),
  )
}

export async function countWaiting(db: Reader, userId: string): Promise<number> {
  return db.$count(db.tables.followUps, isWaiting(db, userId))
}

/** What could not go through a user's link: follow-ups of theirs, and events left behind in their calendar. */
export async function listWaitingFollowUpIds(db: Reader, userId: string): Promise<string[]> {
  const { followUps, calendarEvents } = db.tables
  const waiting = await db.select({ id: followUps.id }).from(followUps).where(isWaiting(db, userId))
  const leftBehind = await db
    .select({ id: calendarEvents.followUpId })
    .from(calendarEvents)
    .where(and(eq(calendarEvents.userId, userId), inArray(calendarEvents.state, ['creating', 'removing'])))
  return [...new Set([...waiting, ...leftBehind].map(({ id }) => id))]
}
