import * as z from 'zod'
import { anna, sampleUsers, type SampleUser } from '../../organization.ts'
// A type import that leaves no trace: the module itself is for Node.
import type { NestedAppAuthMode } from '../../entra/nested-app-auth.ts'
import { apiLevels } from '../protocol/api-level.ts'
import { permissions } from '../protocol/permission.ts'
import { themes } from '../protocol/theme.ts'

const MAX_DELAY = 3000
export const languages = ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'he-IL'] as const
/** `missing`: there is no bridge at all. The others are what the bridge answers; their list stays on the server's side. */
export const bridges = [
  'ok',
  'missing',
  'interaction-required',
  'cancel',
  'wrong-account',
  'foreign-tenant',
  'no-network',
  'disabled',
] as const satisfies readonly (NestedAppAuthMode | 'missing')[]

const firstName = (user: SampleUser) => user.name.split(' ')[0]!.toLowerCase()

const flag = z.enum(['on', 'off'])

/** Everything the control bar can change, in the page's address: a link shows somebody else the same state. */
const settingsSchema = z.object({
  user: z.enum(sampleUsers.map(firstName)).catch(firstName(anna)),
  theme: z.enum(themes).catch('light'),
  language: z.enum(languages).catch('en-GB'),
  permission: z.enum(permissions).catch('ReadWriteItem'),
  api: z.enum(apiLevels).catch('1.14'),
  delay: z.coerce.number().int().min(0).max(MAX_DELAY).catch(0),
  online: flag.catch('on'),
  bridge: z.enum(bridges).catch('ok'),
  view: z.enum(['mail', 'calendar']).catch('mail'),
  folder: z.string().catch('inbox'),
  pin: flag.catch('on'),
})
export type Settings = z.infer<typeof settingsSchema>

const defaults = settingsSchema.parse({})

/** What is missing or makes no sense takes its default. */
export function settingsFromAddress(search: string): Settings {
  return settingsSchema.parse(Object.fromEntries(new URLSearchParams(search)))
}

/** Only what differs from the default, so that the usual address is short. */
export function addressOf(settings: Settings): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(settings)) {
    if (value !== defaults[name as keyof Settings]) query.set(name, String(value))
  }
  const text = query.toString()
  return text === '' ? '/' : `/?${text}`
}

export function userOf(settings: Settings): SampleUser {
  return sampleUsers.find((user) => firstName(user) === settings.user) ?? anna
}

export const userChoices = sampleUsers.map((user) => ({ value: firstName(user), label: `${user.name}, ${user.role}` }))
