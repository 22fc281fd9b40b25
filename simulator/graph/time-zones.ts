import { findIana, WINDOWS_TO_IANA_MAP } from 'windows-iana'
import { type Behavior } from './behavior.ts'

/**
 * The IANA names Graph documents beside the Windows ones, with the names that the page gives in parentheses.
 * https://learn.microsoft.com/graph/api/resources/datetimetimezone
 */
const documentedIanaZones = new Set(
  `Etc/GMT+12 Etc/GMT+11 Pacific/Honolulu America/Anchorage America/Santa_Isabel America/Los_Angeles America/Phoenix
  America/Chihuahua America/Denver America/Guatemala America/Chicago America/Mexico_City America/Regina America/Bogota
  America/New_York America/Indiana/Indianapolis America/Caracas America/Asuncion America/Halifax America/Cuiaba
  America/La_Paz America/Santiago America/St_Johns America/Sao_Paulo America/Argentina/Buenos_Aires America/Cayenne
  America/Godthab America/Montevideo America/Bahia Etc/GMT+2 Atlantic/Azores Atlantic/Cape_Verde Africa/Casablanca Etc/GMT
  Europe/London Atlantic/Reykjavik Europe/Berlin Europe/Budapest Europe/Paris Europe/Warsaw Africa/Lagos Africa/Windhoek
  Europe/Bucharest Asia/Beirut Africa/Cairo Asia/Damascus Africa/Johannesburg Europe/Kyiv Europe/Kiev Europe/Istanbul
  Asia/Jerusalem Asia/Amman Asia/Baghdad Europe/Kaliningrad Asia/Riyadh Africa/Nairobi Asia/Tehran Asia/Dubai Asia/Baku
  Europe/Moscow Indian/Mauritius Asia/Tbilisi Asia/Yerevan Asia/Kabul Asia/Karachi Asia/Toshkent Asia/Tashkent Asia/Kolkata
  Asia/Colombo Asia/Kathmandu Asia/Astana Asia/Almaty Asia/Dhaka Asia/Yekaterinburg Asia/Yangon Asia/Rangoon Asia/Bangkok
  Asia/Novosibirsk Asia/Shanghai Asia/Krasnoyarsk Asia/Singapore Australia/Perth Asia/Taipei Asia/Ulaanbaatar Asia/Irkutsk
  Asia/Tokyo Asia/Seoul Australia/Adelaide Australia/Darwin Australia/Brisbane Australia/Sydney Pacific/Port_Moresby
  Australia/Hobart Asia/Yakutsk Pacific/Guadalcanal Asia/Vladivostok Pacific/Auckland Etc/GMT-12 Pacific/Fiji Asia/Magadan
  Pacific/Tongatapu Pacific/Apia Pacific/Kiritimati`.split(/\s+/),
)

const windowsZones = [...new Set(WINDOWS_TO_IANA_MAP.map(({ windowsName }) => windowsName as string))]

/** The names of one standard that a mailbox accepts. */
export function supportedTimeZones(standard: 'Windows' | 'Iana'): readonly string[] {
  return standard === 'Windows' ? windowsZones : [...documentedIanaZones].filter(isKnownToPlatform)
}

/** The IANA name to compute with, or undefined for a name that Graph does not accept. */
export function resolveTimeZone(name: string, accepted: Behavior['ianaZones'] = 'documented'): string | undefined {
  const iana = findIana(name)[0]
  if (iana !== undefined) return iana
  const isAccepted = accepted === 'all' ? name.includes('/') : documentedIanaZones.has(name)
  return isAccepted && isKnownToPlatform(name) ? name : undefined
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(iana: string): Intl.DateTimeFormat {
  let format = formats.get(iana)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: iana,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(iana, format)
  }
  return format
}

function isKnownToPlatform(iana: string): boolean {
  try {
    formatOf(iana)
    return true
  } catch {
    return false
  }
}

/** What a clock on the wall shows, counted as if it were UTC; milliseconds of the epoch. */
function wallOf(instant: number, iana: string): number {
  const parts = formatOf(iana).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((candidate) => candidate.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return wall + (((instant % 1000) + 1000) % 1000)
}

const day = 86_400_000

/**
 * The instant of a wall-clock time without offset (`2026-12-01T09:00:00`), as ISO 8601 in UTC. A time that summer time skips
 * is read with the offset from before the change, so that it lands after the gap (RFC 5545, section 3.3.5).
 */
export function instantOf(wallClock: string, iana: string, repeated: Behavior['repeatedTime'] = 'earlier'): string {
  const wall = Date.parse(`${wallClock}Z`)
  const [before, after] = [wall - day, wall + day].map((instant) => wallOf(instant, iana) - instant) as [number, number]
  const candidates = [wall - before, wall - after].filter((instant) => wallOf(instant, iana) === wall)
  if (candidates.length === 0) return new Date(wall - before).toISOString()
  const instant = repeated === 'earlier' ? Math.min(...candidates) : Math.max(...candidates)
  return new Date(instant).toISOString()
}

/** The wall-clock time of an instant, without offset and with milliseconds: `2026-12-01T09:00:00.000`. */
export function wallClockOf(instant: string, iana: string): string {
  return new Date(wallOf(Date.parse(instant), iana)).toISOString().slice(0, -1)
}
