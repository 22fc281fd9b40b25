import { findIana, findWindows } from 'windows-iana'
import type { Instant } from '../../shared/common.ts'

/** https://learn.microsoft.com/graph/api/resources/datetimetimezone */
export interface DateTimeTimeZone {
  dateTime: string
  timeZone: string
}

const HOUR = 3_600_000

/**
 * A moment as Exchange wants it: what the wall clock shows, and the Windows name of the zone, so that Outlook keeps it
 * at that hour. Where zone and wall clock would not mean exactly this moment, it is written in UTC instead.
 */
export function writeInZone(at: Instant, zone: string): DateTimeTimeZone {
  const windowsZone = windowsZoneOf(zone)
  const dateTime = wallClockOf(at, zone)
  if (windowsZone === undefined || isRepeated(at, zone) || !meansTheSame(windowsZone, at, dateTime)) {
    return { dateTime: at.slice(0, 19), timeZone: 'UTC' }
  }
  return { dateTime, timeZone: windowsZone }
}

/** The Windows name of an IANA zone, or `undefined` where Windows has none. */
export function windowsZoneOf(zone: string): string | undefined {
  // The list knows a zone by one name only, and of `Europe/Kyiv` and `Europe/Kiev` the runtime may prefer either one.
  return findWindows(zone)[0] ?? findWindows(formatOf(zone).resolvedOptions().timeZone)[0]
}

/** What the wall clock shows in an IANA zone, to the second: `2026-12-01T09:00:00` */
export function wallClockOf(at: Instant, zone: string): string {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(Date.parse(at))
      .map(({ type, value }) => [type, value]),
  )
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}`
}

/** In the hour that comes twice when summer time ends, a wall clock does not say which one it is. */
function isRepeated(at: Instant, zone: string): boolean {
  const moment = Date.parse(at)
  const shown = wallClockOf(at, zone)
  return [moment - HOUR, moment - HOUR / 2, moment + HOUR / 2, moment + HOUR].some(
    (other) => wallClockOf(new Date(other).toISOString(), zone) === shown,
  )
}

/** Windows has fewer zones than IANA, and some of them follow other rules than the zone they stand for. */
function meansTheSame(windowsZone: string, at: Instant, dateTime: string): boolean {
  const mainZone = findIana(windowsZone)[0]
  return mainZone !== undefined && wallClockOf(at, mainZone) === dateTime
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one takes a thousand times longer than using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formats.set(zone, format)
  }
  return format
}
