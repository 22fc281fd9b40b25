import * as z from 'zod'
import { idSchema, instantSchema, userRefSchema } from './common.ts'
import { interactionKinds, promiseWordsSchema } from './interactions.ts'

export const promiseStatuses = ['open', 'kept', 'dropped'] as const

/** What we owe a customer, in the words in which it was promised. It stands on the card until it is kept. */
export const promiseSchema = z.object({
  id: idSchema,
  text: z.string(),
  dueOn: promiseWordsSchema.shape.dueOn,
  status: z.enum(promiseStatuses),
  contactId: idSchema.nullable(),
  companyId: idSchema.nullable(),
  /** The company's name, or the contact's where there is no company. */
  customerName: z.string(),
  promisedBy: userRefSchema,
  promisedAt: instantSchema,
  /** The log it stands in; `null` if it was written down on its own. */
  source: z.object({ id: idSchema, kind: z.enum(interactionKinds), occurredAt: instantSchema }).nullable(),
  closedAt: instantSchema.nullable(),
  closedBy: userRefSchema.nullable(),
})
export type CustomerPromise = z.infer<typeof promiseSchema>

export const promiseListSchema = z.array(promiseSchema)

export const newPromiseSchema = promiseWordsSchema
  .extend({
    contactId: idSchema.nullable(),
    companyId: idSchema.nullable(),
    /** The log it stands in: it is as private as that, and goes with it. */
    interactionId: idSchema.nullable(),
  })
  .refine((of) => of.contactId ?? of.companyId, { path: ['companyId'], error: 'Name the contact or the company.' })
export type NewPromise = z.infer<typeof newPromiseSchema>
