import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { AppError } from '../errors.ts'
import type { Http } from './http.ts'

/**
 * Refuses bodies of more than `maxBytes`, told by their Content-Length or, without one, counted as they arrive. Routes that
 * read their body piece by piece have a limit of their own.
 */
export function limitBody(maxBytes: number, isStreamed: (c: Context<Http>) => boolean) {
  const counted = bodyLimit({ maxSize: maxBytes, onError: refuse })
  return createMiddleware<Http>((c, next) => {
    if (isStreamed(c)) return next()
    const length = c.req.header('content-length')
    // To count, Hono makes a web stream of the body, which takes longer than most answers do. Nothing is read beyond
    // the announced length (RFC 9112, section 6.3), so there it is enough to look.
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next)
    return Number(length) > maxBytes ? refuse() : next()
  })
}

function refuse(): never {
  throw new AppError(
    'too-large',
    'The body is larger than 1 MB. Log the new part of the mail, or only who wrote to whom.',
  )
}
