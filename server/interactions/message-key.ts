import { createHash } from 'node:crypto'
import { normalizeAddress, type Mail } from '../../shared/mail.ts'

/** PostgreSQL indexes no text of any length; and what is longer than this is not an id that a mail system made. */
const MAX_KEY = 250

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

/**
 * The team-wide key of a mail: its Message-ID, which every copy of it has in every mailbox (RFC 5322 section 3.6.4), or,
 * for the rare mail without, what everybody who has a copy sees of it.
 */
export function messageKeyOf({
  internetMessageId,
  sentAt,
  from,
  subject,
}: Pick<Mail, 'internetMessageId' | 'sentAt' | 'from' | 'subject'>): string {
  const id = internetMessageId?.replace(/[\s<>]/g, '')
  if (!id) return sha256(JSON.stringify([sentAt, normalizeAddress(from?.address ?? ''), subject]))
  return id.length > MAX_KEY ? sha256(id) : `<${id}>`
}

/** The team-wide key of a thread: Exchange gives all mails of one the same conversation id. */
export function threadKeyOf({ conversationId }: Pick<Mail, 'conversationId'>): string | null {
  if (!conversationId) return null
  return conversationId.length > MAX_KEY ? sha256(conversationId) : conversationId
}
