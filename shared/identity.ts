import * as z from 'zod'
import { idSchema, timeZoneSchema, userRefSchema } from './common.ts'

export const roles = ['rep', 'manager', 'admin'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** The signed-in user, and what the pane has to know of the organization. */
export const meSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  timeZone: z.string().nullable(),
  organization: z.object({ name: z.string(), ownDomains: z.array(z.string()), hasCalendar: z.boolean() }),
})
export type Me = z.infer<typeof meSchema>

/** The pane tells in which zone its user lives; their follow-ups are written to the calendar in it. */
export const myTimeZoneSchema = z.strictObject({ timeZone: timeZoneSchema })

export const colleagueListSchema = z.array(userRefSchema)
