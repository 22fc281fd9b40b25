import { randomUUID } from 'node:crypto'
import { type ContentfulStatusCode } from 'hono/utils/http-status'

/** A refusal with Graph's error code. https://learn.microsoft.com/graph/errors */
export class GraphError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.name = 'GraphError'
  }

  toResponse(now: Date, clientRequestId: string | undefined): Response {
    const requestId = randomUUID()
    const innerError = {
      date: now.toISOString().slice(0, 19),
      'request-id': requestId,
      'client-request-id': clientRequestId ?? requestId,
    }
    const body = { error: { code: this.code, message: this.message, innerError } }
    return Response.json(body, { status: this.status, headers: { ...this.headers, 'request-id': requestId } })
  }
}

/** The body cannot be read as the type it should have. */
export const unreadable = (message: string) => new GraphError(400, 'RequestBodyRead', message)
/** The body can be read, but Exchange does not accept it. */
export const invalid = (message: string) => new GraphError(400, 'ErrorInvalidRequest', message)
export const badQuery = (message: string) => new GraphError(400, 'RequestBroker--ParseUri', message)
export const badToken = (message: string) =>
  new GraphError(401, 'InvalidAuthenticationToken', message, { 'WWW-Authenticate': 'Bearer realm=""' })
export const accessDenied = () =>
  new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
export const noMailbox = () =>
  new GraphError(
    404,
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  )
export const itemNotFound = () =>
  new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
export const unknownTimeZone = (name: string) =>
  new GraphError(400, 'TimeZoneNotSupportedException', `The following TimeZone value is not supported: '${name}'.`)
