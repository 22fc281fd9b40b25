import { uniqueSymbol } from 'hono-openapi'
import type { HonoRequest } from 'hono'
import { createMiddleware } from 'hono/factory'
import { createHash } from 'node:crypto'
import { AppError } from '../errors.ts'
import type { Http } from './http.ts'
import { problemReply } from './problem-reply.ts'

/** What makes a repeated request recognizable. The use case keeps it in the transaction of the change itself. */
export interface Once {
  readonly key: string
  /** SHA-256 of method, path and body: a key stands for one request only. */
  readonly fingerprint: string
}

const VISIBLE_ASCII = /^[\x21-\x7e]{8,200}$/

/**
 * For every route that writes: a request whose answer got lost is sent again with the same `Idempotency-Key`, and is
 * not done twice. https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export const once = () => onceBy((request) => request.text())

/** For a body that is streamed: it stands for itself by its hash. */
export const onceByDigest = () => onceBy((request) => request.header('content-digest') ?? '')

function onceBy(contentOf: (request: HonoRequest) => string | Promise<string>) {
  const middleware = createMiddleware<{ Variables: Http['Variables'] & { once: Once } }>(async (c, next) => {
    const key = c.req.header('idempotency-key')
    if (key === undefined || !VISIBLE_ASCII.test(key)) {
      throw new AppError(
        'invalid',
        'Send an Idempotency-Key header of 8 to 200 visible ASCII characters, new for each change and the same when it is repeated.',
      )
    }
    const fingerprint = createHash('sha256')
      .update(`${c.req.method} ${c.req.path}\n${await contentOf(c.req)}`)
      .digest('hex')
    c.set('once', { key, fingerprint })
    await next()
  })
  return Object.assign(middleware, { [uniqueSymbol]: { spec }, isOnce: true })
}

const spec = {
  parameters: [
    {
      name: 'Idempotency-Key',
      in: 'header' as const,
      required: true,
      description: 'New for each change, the same when a request is repeated.',
      schema: { type: 'string' as const, minLength: 8, maxLength: 200 },
    },
  ],
  responses: { 409: problemReply('It conflicts with what is stored, or the key was used for another request.') },
}
