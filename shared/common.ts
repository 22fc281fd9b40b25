import * as z from 'zod'
import { plainLine, plainText } from './plain-text.ts'

/** No customer is older; and PostgreSQL knows no year 0. */
const isInLivingMemory = (date: string) => date >= '1900'
const YEAR_MESSAGE = 'The year must be between 1900 and 9999.'

/** A moment: ISO-8601, UTC, milliseconds. The same string in the database, on the wire and in code. */
export const instantSchema = z.iso.datetime({ precision: 3 }).refine(isInLivingMemory, YEAR_MESSAGE)
export type Instant = string

/** A calendar day without a time zone, `YYYY-MM-DD`. */
export const daySchema = z.iso.date().refine(isInLivingMemory, YEAR_MESSAGE)
export type Day = string

/** Ids of ours and of Microsoft's. `z.uuid()` would refuse some of Microsoft's, which are not RFC 9562 versions. */
export const idSchema = z.guid().toLowerCase()

/** An IANA time zone that this runtime knows, e.g. `Europe/Berlin`. */
export const timeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, 'This is not an IANA time zone such as Europe/Berlin.')

/** Asking the runtime takes a millisecond, so its answers are kept: an organization lives in a few zones. */
const knownZones = new Set<string>()
const MAX_KNOWN_ZONES = 1000

function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    return false
  }
  if (knownZones.size < MAX_KNOWN_ZONES) knownZones.add(zone)
  return true
}

/** One line a person wrote, as `plainLine` leaves it: not empty, at most `max` characters. */
export const lineSchema = (max: number) => z.string().overwrite(plainLine).min(1).max(max)

/** One line of a mail, as `plainLine` leaves it. It may be empty. */
export const mailLineSchema = (max: number) => z.string().overwrite(plainLine).max(max)

/** Several lines, as `plainText` leaves them. They may be empty. */
export const textSchema = (max: number) => z.string().overwrite(plainText).max(max)

/** Who did or has to do something, as much as a reader needs to see of them. */
export const userRefSchema = z.object({ id: idSchema, name: z.string() })
export type UserRef = z.infer<typeof userRefSchema>
