import * as z from 'zod'
import { daySchema, idSchema, lineSchema, textSchema } from './common.ts'
import { addressSchema, journeyStages, newContactSchema, segments } from './customers.ts'

/** What can be changed of a contact or of a company, by the names that the requests have for it. */
export const customerFields = [
  'name',
  'jobTitle',
  'addresses',
  'phones',
  'ownerId',
  'segment',
  'journeyStage',
  'note',
  'companyId',
] as const
export type CustomerField = (typeof customerFields)[number]

const MAX_NOTE = 2000

const shared = {
  /** The one that was seen. A field that somebody has changed since is refused with `version-conflict`, another is not. */
  revision: z.int().min(1),
  name: lineSchema(200).optional(),
  /** Nobody can be taken off without somebody to follow: a customer has one user who is answerable. */
  ownerId: idSchema.optional(),
  segment: z.enum(segments).nullable().optional(),
  journeyStage: z.enum(journeyStages).nullable().optional(),
  note: textSchema(MAX_NOTE).nullable().optional(),
}

export const companyChangeSchema = z.strictObject(shared)
export type CompanyChange = z.infer<typeof companyChangeSchema>

/** Owner, segment and journey stage only for a contact without a company; the others take them from it. */
export const contactChangeSchema = z.strictObject({
  ...shared,
  jobTitle: lineSchema(200).nullable().optional(),
  /** All of them; the first is the one they use now. */
  addresses: z
    .array(z.strictObject({ address: addressSchema, until: daySchema.nullable() }))
    .min(1, 'Keep one address: by it their mail is recognized.')
    .max(50)
    .optional(),
  phones: z.array(lineSchema(50)).max(20).optional(),
  /** Whose they are from now on. What was kept for them alone goes along; the history of a company stays with it. */
  company: newContactSchema.shape.company.optional(),
})
export type ContactChange = z.infer<typeof contactChangeSchema>
