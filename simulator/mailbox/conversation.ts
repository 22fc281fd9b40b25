import { createHash } from 'node:crypto'

/** The headers that say which thread a mail belongs to, as a parser gives them; `source` is the whole file. */
export interface ThreadHeaders {
  readonly messageId?: string | undefined
  readonly inReplyTo?: string | undefined
  readonly references?: string | undefined
  readonly source: Uint8Array
}

/**
 * The oldest mail of the thread that this mail names: the first of References, else In-Reply-To, else itself
 * (https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4). A mail without any of them is a thread of its own.
 */
export function rootMessageIdOf(mail: ThreadHeaders): string {
  return (
    firstMessageId(mail.references) ??
    firstMessageId(mail.inReplyTo) ??
    firstMessageId(mail.messageId) ??
    createHash('sha256').update(mail.source).digest('hex')
  )
}

/** Shaped like the conversation ids of Exchange, and the same for every mailbox that holds a mail of the thread. */
export function conversationIdOf(rootMessageId: string): string {
  return 'AAQk' + createHash('sha256').update(rootMessageId).digest('base64url')
}

function firstMessageId(header: string | undefined): string | undefined {
  return header?.match(/<[^<>]+>/)?.[0]
}
