import * as z from 'zod'
import { idSchema, instantSchema } from './common.ts'
import { newContactSchema } from './customers.ts'

/** Somebody who is about to be added. */
export const doublesRequestSchema = newContactSchema.omit({ jobTitle: true })
export type DoublesRequest = z.infer<typeof doublesRequestSchema>

/** Why two could be the same: the number, the name in one company or at one domain, or a name that nobody else has. */
export const personReasons = ['phone', 'company', 'domain', 'name'] as const
export type PersonReason = (typeof personReasons)[number]

export const companyReasons = ['name', 'domain'] as const
export type CompanyReason = (typeof companyReasons)[number]

export const likelyPersonSchema = z.object({
  contactId: idSchema,
  name: z.string(),
  companyName: z.string().nullable(),
  reason: z.enum(personReasons),
  lastContactAt: instantSchema.nullable(),
})
export type LikelyPerson = z.infer<typeof likelyPersonSchema>

export const likelyCompanySchema = z.object({ companyId: idSchema, name: z.string(), reason: z.enum(companyReasons) })
export type LikelyCompany = z.infer<typeof likelyCompanySchema>

/** The likeliest first, and only a few. */
export const doublesSchema = z.object({ people: z.array(likelyPersonSchema), companies: z.array(likelyCompanySchema) })
export type Doubles = z.infer<typeof doublesSchema>

export const mergeCandidatesQuerySchema = z.strictObject({
  of: z.enum(['contact', 'company']),
  id: idSchema,
  /** How a name begins, or a whole address; without it those who are likely the same. */
  q: z.string().max(320).optional(),
})
export const mergeCandidatesSchema = z.array(
  z.object({ id: idSchema, name: z.string(), detail: z.string().nullable(), reason: z.enum(personReasons).nullable() }),
)
export type MergeCandidate = z.infer<typeof mergeCandidatesSchema>[number]
