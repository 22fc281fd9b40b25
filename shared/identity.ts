import * as z from 'zod'
import { idSchema, timeZoneSchema, userRefSchema } from './common.ts'
import { localeSchema } from './languages.ts'

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
  language: z.string().nullable(),
  organization: z.object({ name: z.string(), ownDomains: z.array(z.string()), hasCalendar: z.boolean() }),
})
export type Me = z.infer<typeof meSchema>

/** Only the pane sees where its user lives and what Outlook speaks. Their calendar is written in both. */
export const myLocaleSchema = z.strictObject({ timeZone: timeZoneSchema, language: localeSchema })
export type MyLocale = z.infer<typeof myLocaleSchema>

export const colleagueListSchema = z.array(userRefSchema)
