import * as z from 'zod'
import { daySchema, idSchema, instantSchema, lineSchema, userRefSchema } from './common.ts'
import { followUpSchema } from './follow-ups.ts'
import { directions, interactionKinds } from './interactions.ts'
import { segments } from './segments.ts'

export { segments, type Segment } from './segments.ts'

/** Where the customer stands end to end. */
export const journeyStages = ['awareness', 'consideration', 'purchase', 'onboarding', 'renewal', 'advocacy'] as const
export type JourneyStage = (typeof journeyStages)[number]

/** What one should know of a customer, as the last who wrote it left it. */
export const customerNoteSchema = z.object({ text: z.string(), by: userRefSchema, at: instantSchema })
export type CustomerNote = z.infer<typeof customerNoteSchema>

export const contactSchema = z.object({
  id: idSchema,
  name: z.string(),
  jobTitle: z.string().nullable(),
  /** Normalized; the first is the one they use now. */
  addresses: z.array(z.string()),
  /** Those they use no more. They still tell who somebody is. */
  formerAddresses: z.array(z.object({ address: z.string(), until: daySchema })),
  /** E.164 where it could be told, else as it was written. */
  phones: z.array(z.string()),
  note: customerNoteSchema.nullable(),
  /** To be sent with a change, so that nothing is overwritten that its author has not seen. */
  revision: z.int(),
})
export type Contact = z.infer<typeof contactSchema>

export const companySchema = z.object({
  id: idSchema,
  name: z.string(),
  domains: z.array(z.string()),
  note: customerNoteSchema.nullable(),
  revision: z.int(),
})
export type Company = z.infer<typeof companySchema>

/** "Where we stand": what was, whose turn it is, what is next. */
export const standingSchema = z.object({
  lastContact: z
    .object({
      at: instantSchema,
      kind: z.enum(interactionKinds),
      direction: z.enum(directions).nullable(),
      /** Who wrote the mail, of theirs or of ours; of anything else, who of us. `null` where that is private. */
      by: z.object({ name: z.string(), userId: idSchema.nullable() }).nullable(),
    })
    .nullable(),
  turn: z.object({ who: z.enum(['us', 'them', 'nobody']), since: instantSchema.nullable() }),
  next: followUpSchema.nullable(),
})
export type Standing = z.infer<typeof standingSchema>

/** A contact, their company, or both. */
export const customerSchema = z.object({
  contact: contactSchema.nullable(),
  company: companySchema.nullable(),
  segment: z.enum(segments).nullable(),
  journeyStage: z.enum(journeyStages).nullable(),
  owner: userRefSchema.nullable(),
})
export type Customer = z.infer<typeof customerSchema>

/** A customer as the pane shows it. */
export const cardSchema = customerSchema.extend({ standing: standingSchema })
export type Card = z.infer<typeof cardSchema>

export const addressSchema = lineSchema(320).regex(/^[^\s@]+@[^\s@]+$/, 'Write an e-mail address.')

export const newContactSchema = z.strictObject({
  name: lineSchema(200),
  address: addressSchema,
  jobTitle: lineSchema(200).nullable(),
  phone: lineSchema(50).nullable(),
  /** An existing company, a new one by name, or `null` for a private person. */
  company: z.union([z.strictObject({ id: idSchema }), z.strictObject({ name: lineSchema(200) })]).nullable(),
})
export type NewContact = z.infer<typeof newContactSchema>
