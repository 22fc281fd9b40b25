import { GraphClientError } from '@microsoft/microsoft-graph-client'
import * as z from 'zod'

/** Why Graph did not do what it was asked. Told by status and `error.code`, never by the sentence. */
export type GraphFailure =
  /** The token was refused, a fresh one too, or we were given none: secret expired, consent revoked. */
  | { readonly reason: 'unauthorized' }
  /** The mailbox lies outside of what the administrator allowed this application. */
  | { readonly reason: 'out-of-scope' }
  | { readonly reason: 'no-mailbox' }
  | { readonly reason: 'not-found' }
  /** Somebody else changed it meanwhile: Exchange answers 409 or 412. */
  | { readonly reason: 'conflict' }
  | { readonly reason: 'throttled'; readonly retryAfterMs: number | null }
  | { readonly reason: 'unavailable'; readonly retryAfterMs: number | null }
  /** We asked for something that Graph does not accept. Asking again would not help. */
  | { readonly reason: 'refused'; readonly code: string }
  /** The connection broke, nothing came in time, or something that is no answer of Graph's. It may have been done. */
  | { readonly reason: 'no-answer' }

/** Whether every other request to the same mailbox would fare alike just now. */
export function concernsMailbox({ reason }: GraphFailure): boolean {
  switch (reason) {
    case 'unauthorized':
    case 'out-of-scope':
    case 'no-mailbox':
    case 'throttled':
    case 'unavailable':
    case 'no-answer':
      return true
    case 'not-found':
    case 'conflict':
    case 'refused':
      return false
  }
}

export class GraphFault extends Error {
  constructor(
    readonly failure: GraphFailure,
    readonly status: number,
  ) {
    super(`Graph: ${failure.reason}${failure.reason === 'refused' ? ` (${failure.code})` : ''}, status ${status}`)
    this.name = 'GraphFault'
  }
}

/** Thrown inside the client's middleware, where only errors of this class come through as they are. */
export class TokenFault extends GraphClientError {
  constructor(readonly failure: GraphFailure) {
    super(`No token for Graph: ${failure.reason}`)
    // The client's class makes a plain GraphClientError of whatever is derived from it.
    Object.setPrototypeOf(this, TokenFault.prototype)
    this.name = 'TokenFault'
  }
}

/** Nothing usable came: the client reports a broken connection, and an abort of ours, with the status -1. */
export const noAnswer = (status = -1) => new GraphFault({ reason: 'no-answer' }, status)

/** The user has no mailbox that Graph can open: none at all, on-premises, deleted, or the license was removed. */
const NO_MAILBOX_CODES = new Set([
  'MailboxNotEnabledForRESTAPI',
  'MailboxNotSupportedForRESTAPI',
  'ErrorInvalidUser',
  'ErrorNonExistentMailbox',
  'Request_ResourceNotFound',
])

const errorBodySchema = z.object({ error: z.object({ code: z.string() }) })

/** https://learn.microsoft.com/graph/errors */
export function failureOf(status: number, body: unknown, retryAfter: string | null): GraphFailure {
  const code = errorBodySchema.safeParse(body).data?.error.code
  if (code !== undefined && NO_MAILBOX_CODES.has(code)) return { reason: 'no-mailbox' }
  switch (status) {
    case 401:
      return { reason: 'unauthorized' }
    case 403:
      return { reason: 'out-of-scope' }
    case 404:
    case 410:
      return { reason: 'not-found' }
    case 409:
    case 412:
      return { reason: 'conflict' }
    case 429:
      return { reason: 'throttled', retryAfterMs: readRetryAfter(retryAfter) }
    default:
      if (status === 408 || status >= 500) return { reason: 'unavailable', retryAfterMs: readRetryAfter(retryAfter) }
      return { reason: 'refused', code: code ?? `status ${status}` }
  }
}

/** Seconds, which Graph also sends as a fraction (`2.128`), or a date (RFC 9110, section 10.2.3). In milliseconds. */
export function readRetryAfter(header: string | null, now = Date.now()): number | null {
  if (header === null || header.trim() === '') return null
  const seconds = Number(header)
  const milliseconds = Number.isNaN(seconds) ? Date.parse(header) - now : Math.ceil(seconds * 1000)
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds)
}
