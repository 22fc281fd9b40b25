/** The kinds of values that settings have. Every message says what to write instead. */
import * as z from 'zod'
import { normalizeAddress } from '../shared/mail.ts'

/** `URL.parse` came with Node 22. */
const parseUrl = (text: string) => (URL.canParse(text) ? new URL(text) : undefined)

/** An origin such as `https://crm.contoso.com`. */
export const originSchema = z.string().transform((text, context) => {
  const url = parseUrl(text)
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin
  context.addIssue('Write an origin without a path, e.g. https://crm.contoso.com.')
  return z.NEVER
})

/** An http(s) address without query; a trailing slash is dropped. */
export const addressSchema = z.string().transform((text, context) => {
  const url = parseUrl(text)
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash) return text.replace(/\/+$/, '')
  context.addIssue('Write a full address that begins with https://.')
  return z.NEVER
})

/** An address in which `{tenantId}` stands for the tenant of an organization. */
export const tenantAddressSchema = z
  .string()
  .includes('{tenantId}', { error: 'Write {tenantId} where the tenant id belongs in the address.' })
  .pipe(addressSchema)

/** Separated by commas or spaces. */
export const listOf = <T extends z.ZodType<unknown, string>>(entry: T) =>
  z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .pipe(z.array(entry))

export const domainSchema = z
  .string()
  .transform((text) => text.toLowerCase())
  .pipe(z.string().regex(/^[^\s@/:.]+(\.[^\s@/:.]+)+$/, 'Write domains such as contoso.com, separated by commas.'))

/** The object id or the e-mail address of somebody who is always an admin. */
export const adminSchema = z
  .string()
  .transform(normalizeAddress)
  .pipe(
    z.union([z.guid(), z.string().regex(/^[^\s@]+@[^\s@]+$/)], {
      error: 'Write e-mail addresses or object ids of users, separated by commas.',
    }),
  )

export const databaseSchema = z
  .string()
  .regex(/^(sqlite:.|postgres(ql)?:\/\/.)/, 'Write sqlite:data/followthrough.db or postgres://user:password@host/name.')

export const guidSchema = z
  .guid('Write the id as the Entra admin center shows it, e.g. 1b4e28ba-2fa1-11d2-883f-0016d3cca427.')
  .transform((id) => id.toLowerCase())

export const numberSchema = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `Write a number from ${min} to ${max}.`)
    .transform(Number)
    .pipe(z.number().min(min, `At least ${min}.`).max(max, `At most ${max}.`))

export const flagSchema = z.enum(['true', 'false'], 'Write true or false.').transform((text) => text === 'true')
