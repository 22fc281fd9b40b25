import * as z from 'zod'
import { daySchema, idSchema, instantSchema, userRefSchema } from './common.ts'
import { interactionKinds } from './interactions.ts'

export const promiseStatuses = ['open', 'kept', 'dropped'] as const

/** What we owe a customer, in the words in which it was promised. It stands on the card until it is kept. */
export const promiseSchema = z.object({
  id: idSchema,
  text: z.string(),
  dueOn: daySchema.nullable(),
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
