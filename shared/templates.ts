import * as z from 'zod'
import { idSchema, instantSchema, lineSchema, textSchema, userRefSchema } from './common.ts'

/** Whose a template is: the reader's own, or the team's. */
export const templateShelves = ['mine', 'team'] as const

/** A recurring note or next action: what the line is filled with, and below it a note. It may have placeholders. */
export const templateSchema = z.object({
  id: idSchema,
  shelf: z.enum(templateShelves),
  name: z.string(),
  text: z.string(),
  changedBy: userRefSchema,
  changedAt: instantSchema,
  /** To be sent with a change, so that nothing is overwritten that its author has not seen. */
  revision: z.int(),
})
export type Template = z.infer<typeof templateSchema>

export const templateListSchema = z.array(templateSchema)

/** More than that nobody finds again. */
export const MOST_TEMPLATES = { mine: 50, team: 100 } as const

const nameSchema = lineSchema(60)
const wordsSchema = textSchema(2000).trim().min(1, 'A template needs words.')

export const newTemplateSchema = z.strictObject({
  shelf: z.enum(templateShelves),
  name: nameSchema,
  text: wordsSchema,
})
export type NewTemplate = z.infer<typeof newTemplateSchema>

export const templateChangeSchema = z.strictObject({
  revision: z.int(),
  shelf: z.enum(templateShelves).optional(),
  name: nameSchema.optional(),
  text: wordsSchema.optional(),
})
export type TemplateChange = z.infer<typeof templateChangeSchema>

export const templateRemovedSchema = z.object({ id: idSchema })
