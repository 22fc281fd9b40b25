import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { accessDenied, badToken, GraphError, noMailbox } from './errors.ts'
import { type Fault, type FaultKind, type Faults } from './faults.ts'
import { type GraphHttp } from './graph-http.ts'

type Refusal = Extract<FaultKind, `status-${string}`>

const refusals: Record<Refusal, () => GraphError> = {
  'status-401': () => badToken('Lifetime validation failed, the token is expired.'),
  'status-403': accessDenied,
  'status-404-mailbox': noMailbox,
  'status-409': () => new GraphError(409, 'ErrorConcurrentItemSave', 'The item was saved by somebody else meanwhile.'),
  'status-429': () => new GraphError(429, 'TooManyRequests', 'The request is throttled.'),
  'status-500': () =>
    new GraphError(500, 'ErrorInternalServerError', 'An internal server error occurred. The operation failed.'),
  'status-503': () => new GraphError(503, 'ErrorServerBusy', 'The server is busy. Try again later.'),
  'status-504': () => new GraphError(504, 'UnknownError', 'The gateway did not answer in time.'),
}

/** Makes a request fail as the next fault says. */
export function injectFaults(faults: Faults) {
  return createMiddleware<GraphHttp>(async (c, next) => {
    const { addressee, entry } = c.var
    const names = addressee ? [addressee.oid.toLowerCase(), addressee.email.toLowerCase()] : []
    const fault = faults.take(c.req.method, names)
    if (!fault) return next()
    entry.fault = fault.kind
    switch (fault.kind) {
      case 'commit-then-504':
        await next()
        if (c.res.ok) replaceResponse(c, new GraphError(504, 'UnknownError', 'The gateway did not answer in time.'))
        return
      case 'commit-then-drop':
        await next()
        return breakConnection(c)
      case 'drop':
        return breakConnection(c)
      case 'hang':
        await faults.hang(c.req.raw.signal)
        return breakConnection(c)
      case 'html':
        return c.html('<!doctype html><html><body><h1>Please accept the terms of this network</h1></body></html>')
      case 'empty':
        return c.body(null, 200)
      default:
        throw withRetryAfter(refusals[fault.kind](), fault)
    }
  })
}

function withRetryAfter({ status, code, message, headers }: GraphError, { retryAfterSeconds }: Fault): GraphError {
  if (retryAfterSeconds === undefined) return new GraphError(status, code, message, headers)
  return new GraphError(status, code, message, { ...headers, 'Retry-After': String(retryAfterSeconds) })
}

function replaceResponse(c: Context<GraphHttp>, error: GraphError): void {
  // Without this, Hono would carry the headers of the first response over to the second.
  c.res = undefined
  c.res = error.toResponse(new Date(), c.req.header('client-request-id'))
}

/** Ends the connection without an answer. Without a server the answer's body breaks while it is read, as in `fetch`. */
function breakConnection(c: Context<GraphHttp>): Response {
  c.var.entry.isBroken = true
  const socket = (c.env as GraphHttp['Bindings'] | undefined)?.incoming?.socket
  if (socket) {
    socket.destroy()
    return RESPONSE_ALREADY_SENT
  }
  return new Response(new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) }))
}
