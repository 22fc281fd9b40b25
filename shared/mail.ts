import * as z from 'zod'
import { instantSchema, mailLineSchema } from './common.ts'

export const MAX_SUBJECT = 998
export const MAX_RECIPIENTS = 500

/** As a mail names somebody. Hostile: shown as text, compared only after `normalizeAddress`. */
export const mailPersonSchema = z.strictObject({
  name: mailLineSchema(500),
  address: mailLineSchema(320),
})
export type MailPerson = z.infer<typeof mailPersonSchema>

const recipientsSchema = z
  .array(mailPersonSchema)
  .max(MAX_RECIPIENTS, `A mail with more than ${MAX_RECIPIENTS} recipients cannot be handled. Leave some out.`)

/** What identifies a mail and its people. The pane takes it when the mail is selected; every write names it. */
export const mailSchema = z.strictObject({
  /** Outlook's id in this mailbox. Other mailboxes have other ids for the same mail. */
  itemId: mailLineSchema(1000),
  /** RFC 5322 Message-ID with its angle brackets; `null` where the mail has none. */
  internetMessageId: mailLineSchema(998).nullable(),
  conversationId: mailLineSchema(1000).nullable(),
  subject: mailLineSchema(MAX_SUBJECT),
  /** `null` for the rare mail without From. */
  from: mailPersonSchema.nullable(),
  to: recipientsSchema,
  cc: recipientsSchema,
  sentAt: instantSchema,
  /** The address of the mailbox the mail was read in. */
  mailbox: mailLineSchema(320),
})
export type Mail = z.infer<typeof mailSchema>

/**
 * The form in which addresses are stored and compared: trimmed, lower case, without `mailto:`, angle brackets and quotes
 * that are not needed, the domain as punycode. The local part is case-sensitive by RFC 5321 section 2.4, but no mail
 * system in use treats it so.
 */
export function normalizeAddress(address: string): string {
  const bare = address
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/^mailto:/i, '')
    .normalize('NFC')
    .toLowerCase()
    // RFC 5322, section 3.4.1: what could stand without them means the same with them.
    .replace(/^"([^"\\\s@<>()[\]:;,.]+(?:\.[^"\\\s@<>()[\]:;,.]+)*)"@/, '$1@')
  const at = bare.lastIndexOf('@')
  return at < 0 ? bare : `${bare.slice(0, at)}@${asciiDomain(bare.slice(at + 1))}`
}

// eslint-disable-next-line no-control-regex -- every letter that is not one of ASCII
const ASCII = /^[\x00-\x7f]*$/

/** "müller.example" → "xn--mller-kva.example"; as it is where that cannot be. */
function asciiDomain(domain: string): string {
  if (ASCII.test(domain)) return domain
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return domain
  }
}

/** The address that mail to `priya+fleet@…` goes to: `priya@…` (RFC 5233). Expects a normalized one. */
export function baseAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const plus = address.indexOf('+')
  return plus > 0 && plus < at ? address.slice(0, plus) + address.slice(at) : address
}

/** The part after the last `@`, or `''`. Expects a normalized address. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 0 ? '' : address.slice(at + 1)
}
