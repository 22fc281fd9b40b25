import type { Day, Instant } from '../../shared/common.ts'
import type { CalendarState, Due, FollowUp } from '../../shared/follow-ups.ts'
import type { Actor } from '../services.ts'

/** Whoever has to do it, whoever asked for it, and whoever answers for the team. */
export function mayChange(actor: Actor, { assignee, createdBy }: Pick<FollowUp, 'assignee' | 'createdBy'>): boolean {
  return actor.role !== 'rep' || actor.id === assignee.id || actor.id === createdBy.id
}

export interface DueColumns {
  readonly dueOn: Day
  readonly dueAt: Instant | null
  readonly timeZone: string | null
  readonly durationMinutes: number | null
}

export function columnsOfDue(due: Due): DueColumns {
  if (due.kind === 'day') return { dueOn: due.on, dueAt: null, timeZone: null, durationMinutes: null }
  const { at, timeZone, durationMinutes } = due
  return { dueOn: dayIn(timeZone, at), dueAt: at, timeZone, durationMinutes }
}

export function dueFromColumns({ dueOn, dueAt, timeZone, durationMinutes }: DueColumns): Due {
  if (dueAt === null || timeZone === null || durationMinutes === null) return { kind: 'day', on: dueOn }
  return { kind: 'time', at: dueAt, timeZone, durationMinutes }
}

/**
 * What should stand in the assignee's calendar: the event, the event marked as done, or nothing. What was done stays
 * where it was done, as a calendar is also a diary; what was done before its time frees the time again, and so does
 * whatever was dropped. It is decided as of the closing, so that it does not change while the calendar is out of reach.
 *
 * `timeZone`: the assignee's, in which a day without a time begins and ends.
 */
export function wantedEvent(
  { status, due, closedAt }: Pick<FollowUp, 'status' | 'due' | 'closedAt'>,
  timeZone: string,
): 'open' | 'done' | 'none' {
  if (status === 'open') return 'open'
  if (status === 'dropped' || closedAt === null) return 'none'
  const hadBegun = due.kind === 'time' ? due.at <= closedAt : due.on <= dayIn(timeZone, closedAt)
  return hadBegun ? 'done' : 'none'
}

/** Until the calendar job has been there. */
export function calendarStateFor(wanted: ReturnType<typeof wantedEvent>, hasCalendar: boolean): CalendarState {
  if (!hasCalendar) return 'none'
  return wanted === 'none' ? 'removing' : 'pending'
}

/** Where a day begins: for what is due some time that day, and for what is due at a moment. */
export interface Boundary {
  readonly day: Day
  readonly instant: Instant
}

export interface DayBounds {
  readonly today: Boundary
  readonly tomorrow: Boundary
  /** The Monday after. */
  readonly nextWeek: Boundary
}

/** The days by which open follow-ups are grouped, for somebody in this time zone. */
export function boundsOfDay(on: Day, timeZone: string): DayBounds {
  const boundary = (day: Day): Boundary => ({ day, instant: startOfDay(day, timeZone) })
  // Sunday is the last day of its week.
  const daysLeft = 7 - ((new Date(on).getUTCDay() + 6) % 7)
  return { today: boundary(on), tomorrow: boundary(addDays(on, 1)), nextWeek: boundary(addDays(on, daysLeft)) }
}

const MINUTE_MS = 60_000
/** No zone is further from UTC. */
const MOST_MINUTES = 16 * 60

function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 24 * 60 * MINUTE_MS).toISOString().slice(0, 10)
}

/** The first minute of a day, which is not midnight where the clocks are put forward then. */
function startOfDay(day: Day, timeZone: string): Instant {
  const at = (minutes: number) => new Date(Date.parse(day) + minutes * MINUTE_MS).toISOString()
  let [before, from] = [-MOST_MINUTES, MOST_MINUTES]
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (dayIn(timeZone, at(middle)) < day) before = middle
    else from = middle
  }
  return at(from)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day that a moment belongs to in a time zone. */
function dayIn(timeZone: string, at: Instant): Day {
  let format = formats.get(timeZone)
  if (!format) {
    // Sweden writes days as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(new Date(at))
}
