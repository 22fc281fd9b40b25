import { describeRoute, resolver, type DescribeRouteOptions } from 'hono-openapi'
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
      ...refusals,
      ...(notFound === undefined ? {} : { 404: problemReply(notFound) }),
    },
  })
}

const bytes = { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } }

export const describeDownload = ({ summary, notFound }: { summary: string; notFound: string }) =>
  describeRoute({
    summary,
    responses: { 200: { description: 'The file.', content: bytes }, ...refusals, 404: problemReply(notFound) },
  })

export const describeUpload = ({ summary, reply }: { summary: string; reply: z.ZodType }) =>
  describeRoute({
    summary,
    parameters: [
      {
        name: 'Content-Digest',
        in: 'header',
        required: true,
        description: '`sha-256=:<Base64>:` of the body, RFC 9530.',
        schema: { type: 'string' },
      },
    ],
    requestBody: { required: true, content: bytes },
    responses: {
      200: { description: 'Done.', content: { 'application/json': { schema: resolver(reply) } } },
      ...refusals,
      413: problemReply('The file is too large.'),
    },
  })

const refusals = {
  400: problemReply('The request is wrong; `fields` says where.'),
  429: problemReply('Too many requests; Retry-After says when to come back.'),
} satisfies DescribeRouteOptions['responses']
