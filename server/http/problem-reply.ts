import { resolver } from 'hono-openapi'
import { problemSchema } from '../../shared/errors.ts'

/** How the API's document describes a refusal. */
export const problemReply = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: resolver(problemSchema) } },
})
