import { type Behavior } from './behavior.ts'
import { type EventFields, type StoredEvent } from './calendar-event.ts'
import { GraphError, invalid, unknownTimeZone, unreadable } from './errors.ts'
import { instantOf, resolveTimeZone, wallClockOf } from './time-zones.ts'

/** https://learn.microsoft.com/graph/api/resources/datetimetimezone */
interface DateTimeTimeZone {
  readonly dateTime?: string | undefined
  readonly timeZone?: string | null | undefined
}

export interface TimesInput {
  readonly start: DateTimeTimeZone
  readonly end: DateTimeTimeZone
  readonly isAllDay: boolean
}

export type EventTimes = Pick<EventFields, 'isAllDay' | 'start' | 'end' | 'startTimeZone' | 'endTimeZone'>
export type TimeRules = Pick<Behavior, 'offsetInDateTime' | 'ianaZones' | 'repeatedTime'>

interface ReadTime {
  readonly wallClock: string
  readonly instant: string
  readonly timeZone: string
}

const dateTimePattern = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?(\.\d{1,7})?(Z|[+-]\d\d:\d\d)?$/

/** Checks start and end as Exchange does and brings them into the form that is kept. */
export function readTimes({ start, end, isAllDay }: TimesInput, rules: TimeRules): EventTimes {
  const from = readTime('Start', start, rules)
  const to = readTime('End', end, rules)
  const zones = { startTimeZone: from.timeZone, endTimeZone: to.timeZone }
  if (!isAllDay) {
    if (to.instant < from.instant) throw invalid('The end of the event is before its start.')
    return { isAllDay, start: from.instant, end: to.instant, ...zones }
  }
  requireMidnight('Start', from)
  requireMidnight('End', to)
  if (from.timeZone !== to.timeZone) {
    throw invalid('The start and end of an all-day event need to be in the same time zone.')
  }
  if (to.wallClock <= from.wallClock) {
    throw invalid('The duration of an event marked as All day must be at least 24 hours.')
  }
  return { isAllDay, start: from.wallClock.slice(0, 10), end: to.wallClock.slice(0, 10), ...zones }
}

/** The times of an event as a client would send them, so that a PATCH of one of them can be checked with the others. */
export function timesOf(event: StoredEvent): TimesInput {
  const { isAllDay, startTimeZone, endTimeZone } = event
  const write = (value: string, timeZone: string): DateTimeTimeZone => {
    if (isAllDay) return { dateTime: `${value}T00:00:00`, timeZone }
    return { dateTime: wallClockOf(value, resolveTimeZone(timeZone, 'all') ?? 'UTC'), timeZone }
  }
  return { isAllDay, start: write(event.start, startTimeZone), end: write(event.end, endTimeZone) }
}

function readTime(which: 'Start' | 'End', { dateTime, timeZone }: DateTimeTimeZone, rules: TimeRules): ReadTime {
  const iana = resolveTimeZone(timeZone ?? '', rules.ianaZones)
  if (iana === undefined) throw unknownTimeZone(timeZone ?? '')
  const [, date, minutes, seconds = ':00', fraction = '', offset] = dateTimePattern.exec(dateTime ?? '') ?? []
  // Only milliseconds are kept; Date reads no more than that anyway.
  const wallClock = `${date ?? ''}T${minutes ?? ''}${seconds}${fraction.slice(0, 4)}`
  if (!isRealTime(wallClock)) {
    throw unreadable(
      `Cannot convert the literal '${dateTime ?? ''}' to the expected type 'Edm.DateTime' (Event.${which}).`,
    )
  }
  if (offset === undefined) {
    return { wallClock, instant: instantOf(wallClock, iana, rules.repeatedTime), timeZone: timeZone! }
  }
  if (rules.offsetInDateTime === 'refuse') {
    throw new GraphError(
      400,
      'ErrorPropertyValidationFailure',
      `Event.${which}.DateTime '${dateTime!}' has an offset although a time zone is given.`,
    )
  }
  const instant = new Date(`${wallClock}${offset}`).toISOString()
  return { wallClock: wallClockOf(instant, iana), instant, timeZone: timeZone! }
}

/** Date takes 31 February for 3 March; Graph does not. */
function isRealTime(wallClock: string): boolean {
  const parsed = new Date(`${wallClock}Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(wallClock.slice(0, 19))
}

function requireMidnight(which: 'Start' | 'End', { wallClock }: ReadTime): void {
  if (!/T00:00:00(\.0+)?$/.test(wallClock)) {
    throw invalid(`The Event.${which} property for an all-day event needs to be set to midnight.`)
  }
}
