import * as z from 'zod'
import { idSchema, instantSchema, userRefSchema } from './common.ts'

/** Two contacts, or two companies. */
export const mergeSubjects = ['contact', 'company'] as const
export type MergeSubject = (typeof mergeSubjects)[number]

/** What can differ, so that one of both has to be chosen. Addresses, phones and domains are kept all. */
export const mergeFields = ['name', 'jobTitle', 'company', 'owner', 'segment', 'journeyStage', 'note'] as const
export type MergeField = (typeof mergeFields)[number]

export const mergeTakes = ['kept', 'gone', 'both'] as const
export type MergeTake = (typeof mergeTakes)[number]

/** What goes from one to the other. */
export const movedThings = [
  'addresses',
  'phones',
  'domains',
  'contacts',
  'interactions',
  'follow-ups',
  'promises',
  'deals',
  'choices',
] as const
export type MovedThing = (typeof movedThings)[number]

const countsSchema = z.array(z.object({ what: z.enum(movedThings), count: z.int() }))

const pair = {
  of: z.enum(mergeSubjects),
  /** The one that stays, and answers for both from then on. */
  keptId: idSchema,
  goneId: idSchema,
}

export const mergePreviewQuerySchema = z.strictObject(pair)
export type MergePreviewQuery = z.infer<typeof mergePreviewQuerySchema>

const sideSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Of a contact. */
  companyName: z.string().nullable(),
  /** To be sent with the merge, so that nothing is merged that was not seen. */
  revision: z.int(),
})

export const mergePreviewSchema = z.object({
  of: z.enum(mergeSubjects),
  kept: sideSchema,
  gone: sideSchema,
  /** Only those that differ; what they are in words, `null` for none. */
  fields: z.array(
    z.object({
      field: z.enum(mergeFields),
      kept: z.string().nullable(),
      gone: z.string().nullable(),
      /** What is taken unless somebody chooses otherwise. */
      take: z.enum(mergeTakes),
      takes: z.array(z.enum(mergeTakes)),
    }),
  ),
  moves: countsSchema,
  /** Who besides managers and admins may do it, where the reader may not. */
  onlyBy: z.array(userRefSchema).nullable(),
})
export type MergePreview = z.infer<typeof mergePreviewSchema>

export const newMergeSchema = z
  .strictObject({
    ...pair,
    revisions: z.strictObject({ kept: z.int().min(1), gone: z.int().min(1) }),
    take: z.partialRecord(z.enum(mergeFields), z.enum(mergeTakes)),
  })
  .refine(({ keptId, goneId }) => keptId !== goneId, { path: ['goneId'], error: 'Name two different ones.' })
export type NewMerge = z.infer<typeof newMergeSchema>

/** A merge that can be undone. */
export const mergeSchema = z.object({
  id: idSchema,
  of: z.enum(mergeSubjects),
  kept: z.object({ id: idSchema, name: z.string() }),
  gone: z.object({ id: idSchema, name: z.string() }),
  by: userRefSchema,
  at: instantSchema,
  mayUndo: z.boolean(),
})
export type Merge = z.infer<typeof mergeSchema>

export const mergesQuerySchema = z.strictObject({ of: z.enum(mergeSubjects), keptId: idSchema })
export const mergeListSchema = z.array(mergeSchema)

/** What could not be put back, because it was changed, moved on or removed since. */
export const mergeUndoneSchema = z.object({ id: idSchema, fields: z.array(z.enum(mergeFields)), left: countsSchema })
export type MergeUndone = z.infer<typeof mergeUndoneSchema>
