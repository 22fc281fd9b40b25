/**
 * Arithmetic with calendar days (`YYYY-MM-DD`) and with wall-clock times in an IANA zone. A day is handled as midnight
 * UTC, where every day has 24 hours, so that no change to or from summer time can shift it.
 */
import { type Day, type Instant } from '../../shared/common.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

export function dayFromParts(year: number, month: number, day: number): Day {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

export function partsOf(day: Day): { year: number; month: number; day: number } {
  const [year, month, date] = day.split('-').map(Number)
  return { year: year!, month: month!, day: date! }
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay() || 7
}

export function isWeekend(day: Day): boolean {
  return weekdayOf(day) > 5
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

export function lastDayOfMonth(year: number, month: number): Day {
  return dayFromParts(year, month + 1, 0)
}

/** The day itself, or the Monday after a weekend. */
export function workingDayFrom(day: Day): Day {
  return isWeekend(day) ? addDays(mondayOf(day), 7) : day
}

/** Counts Monday to Friday; holidays are not known here. */
export function addWorkingDays(day: Day, count: number): Day {
  let result = day
  for (let left = count; left > 0;) {
    result = addDays(result, 1)
    if (!isWeekend(result)) left -= 1
  }
  return result
}

/** The wall clock in `timeZone` at an instant. */
export function wallClock(at: Date, timeZone: string): { day: Day; minutes: number } {
  const parts = Object.fromEntries(
    wallClockFormat(timeZone)
      .formatToParts(at)
      .map((part) => [part.type, Number(part.value)]),
  )
  return { day: dayFromParts(parts.year!, parts.month!, parts.day!), minutes: parts.hour! * 60 + parts.minute! }
}

export function dayIn(at: Instant | Date, timeZone: string): Day {
  return wallClock(new Date(at), timeZone).day
}

/**
 * The instant at which the clock in `timeZone` shows `minutes` after midnight on `day`. A time that the change to summer
 * time skips becomes the same distance after the change; of a time that comes twice, the first is taken.
 */
export function instantAt(day: Day, minutes: number, timeZone: string): Instant {
  const wanted = Date.parse(day) + minutes * MINUTE_MS
  const offsetAt = (time: number) => {
    const shown = wallClock(new Date(time), timeZone)
    return Date.parse(shown.day) + shown.minutes * MINUTE_MS - time
  }
  // The offsets on both sides of any change that is near: no zone is further than a day from UTC.
  const before = offsetAt(wanted - DAY_MS)
  const after = offsetAt(wanted + DAY_MS)
  const hit = [before, after].find((offset) => offsetAt(wanted - offset) === offset) ?? before
  return new Date(wanted - hit).toISOString()
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs about 50 µs, using one 1 µs. */
function wallClockFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}
