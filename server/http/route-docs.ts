import { describeRoute, resolver } from 'hono-openapi'
import type * as z from 'zod'
import { problemReply } from './problem-reply.ts'

interface Documentation {
  summary: string
  /** Schema of the answer's JSON; nothing for an answer without a body. */
  reply?: z.ZodType
  status?: 200 | 201 | 202 | 204
  /** Why what was asked for may not be there. */
  notFound?: string
}

/** Tells the API's document what a route does and answers. What it takes is told by `valid`, who may call it by `allow`. */
export function describe({ summary, reply, status = 200, notFound }: Documentation) {
  const content = reply && { 'application/json': { schema: resolver(reply, { options: { io: 'output' } }) } }
  return describeRoute({
    summary,
    responses: {
      [status]: { description: 'Done.', ...(content ? { content } : {}) },
      400: problemReply('The request is wrong; `fields` says where.'),
      ...(notFound === undefined ? {} : { 404: problemReply(notFound) }),
      429: problemReply('Too many requests; Retry-After says when to come back.'),
    },
  })
}
