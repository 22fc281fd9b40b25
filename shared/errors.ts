import * as z from 'zod'
import { idSchema, instantSchema, userRefSchema } from './common.ts'

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
  'silenced',
  'undone',
  'merged',
  'idempotency-mismatch',
  'too-many-requests',
  'calendar-unavailable',
  'storage-unavailable',
  'shutting-down',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** What a value is refused for that somebody typed or chose. The pane says it in their language; `detail` is English. */
export const refusalReasons = [
  'colleague',
  'address-taken',
  'company-name-taken',
  'domain-taken',
  'own-domain',
  'free-mail-domain',
  'no-domain',
  'still-to-come',
] as const
export const refusalReasonSchema = z.object({
  code: z.enum(refusalReasons),
  /** The name of whom or what stands in the way; `''` where there is none. */
  about: z.string(),
})
export type RefusalReason = z.infer<typeof refusalReasonSchema>

/** With `version-conflict`: how things stand, and who made them so. */
export const versionConflictSchema = z.object({
  /** Sent with the same change, it says that its author has seen this. */
  revision: z.int(),
  /** By the name of the field, as the request has it; the values as the reply would have them. */
  fields: z.record(z.string(), z.object({ value: z.unknown(), by: userRefSchema, at: instantSchema })),
})
export type VersionConflict = z.infer<typeof versionConflictSchema>

/** With `merged`: who is gone, and of whom they are part now. */
export const mergedAwaySchema = z.object({
  of: z.enum(['contact', 'company']),
  name: z.string(),
  into: z.object({ id: idSchema, name: z.string() }),
})
export type MergedAway = z.infer<typeof mergedAwaySchema>

/** RFC 9457 problem details, with members of our own: `code`, `requestId`, `fields`, `reason`, `conflict` and `merged`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.enum(errorCodes),
  requestId: z.string(),
  /** For `invalid`: what is wrong, by the dotted path of the field; `''` for the body as a whole. */
  fields: z.record(z.string(), z.array(z.string())).optional(),
  reason: refusalReasonSchema.optional(),
  conflict: versionConflictSchema.optional(),
  merged: mergedAwaySchema.optional(),
})
export type Problem = z.infer<typeof problemSchema>
