import * as z from 'zod'
import { instantSchema } from './common.ts'

/** How Followthrough gets into one user's calendar. Everything but `ok` and `off` needs somebody to act. */
export const linkStates = [
  'off',
  'unverified',
  'ok',
  'needs-admin',
  'no-mailbox',
  'out-of-scope',
  'unavailable',
] as const

export const calendarLinkSchema = z.object({
  state: z.enum(linkStates),
  /** Since when it is in this state. */
  since: instantSchema.nullable(),
  lastOkAt: instantSchema.nullable(),
  /** Follow-ups that are not yet in the calendar as they should be. */
  waiting: z.int(),
})
export type CalendarLink = z.infer<typeof calendarLinkSchema>
