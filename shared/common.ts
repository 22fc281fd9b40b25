import * as z from 'zod'

/** A moment: ISO-8601, UTC, milliseconds. The same string in the database, on the wire and in code. */
export const instantSchema = z.iso.datetime({ precision: 3 })
export type Instant = string

/** A calendar day without a time zone, `YYYY-MM-DD`. */
export const daySchema = z.iso.date()
export type Day = string

/** Ids of ours and of Microsoft's. `z.uuid()` would refuse some of Microsoft's, which are not RFC 9562 versions. */
export const idSchema = z.guid()

/** An IANA time zone that this runtime knows, e.g. `Europe/Berlin`. */
export const timeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, 'This is not an IANA time zone such as Europe/Berlin.')

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** One line a person wrote: trimmed, not empty, at most `max` characters, no control characters. */
export const lineSchema = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !CONTROL.test(text), 'Control characters cannot be kept. Remove them.')

// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Who did or has to do something, as much as a reader needs to see of them. */
export const userRefSchema = z.object({ id: idSchema, name: z.string() })
export type UserRef = z.infer<typeof userRefSchema>
