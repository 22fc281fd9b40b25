import * as z from 'zod'

/** Every way a request can be refused. The pane shows one sentence per code; the server sends one HTTP status per code. */
export const errorCodes = [
  'invalid',
  'too-large',
  'unsupported-media-type',
  'unauthenticated',
  'wrong-organization',
  'forbidden',
  'not-found',
  'conflict',
  'version-conflict',
  'already-logged',
  'undone',
  'idempotency-mismatch',
  'too-many-requests',
  'calendar-unavailable',
  'storage-unavailable',
  'shutting-down',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** RFC 9457 problem details, with three members of our own: `code`, `requestId` and `fields`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.enum(errorCodes),
  requestId: z.string(),
  /** For `invalid`: what is wrong, by the dotted path of the field; `''` for the body as a whole. */
  fields: z.record(z.string(), z.array(z.string())).optional(),
})
export type Problem = z.infer<typeof problemSchema>
