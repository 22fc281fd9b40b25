import * as z from 'zod'
import { idSchema } from './common.ts'
import { cardSchema } from './customers.ts'
import { followUpListSchema } from './follow-ups.ts'
import { dealListSchema } from './pipeline.ts'
import { promiseListSchema } from './promises.ts'
import { timelinePageSchema } from './timeline.ts'

/** Names a customer by a contact, which means their company too, or by the company. */
export const customerQuerySchema = z
  .strictObject({ contactId: idSchema.optional(), companyId: idSchema.optional() })
  .refine(({ contactId, companyId }) => (contactId === undefined) !== (companyId === undefined), {
    path: ['contactId'],
    error: 'Name the contact, or the company: one of both.',
  })
export type CustomerQuery = z.infer<typeof customerQuerySchema>

/** Where we stand with a customer, and how we came there. */
export const aboutCustomerSchema = z.object({
  card: cardSchema,
  /** The first page: of the company, or of a contact without one. */
  timeline: timelinePageSchema,
  /** The open ones, the next first. */
  followUps: followUpListSchema,
  /** The open ones, the oldest first. */
  deals: dealListSchema,
  /** What we owe them, what is due first first. */
  promises: promiseListSchema,
})
export type AboutCustomer = z.infer<typeof aboutCustomerSchema>
