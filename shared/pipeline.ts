import * as z from 'zod'
import { idSchema, instantSchema, lineSchema, userRefSchema } from './common.ts'

export const dealStatuses = ['open', 'won', 'lost'] as const
export type DealStatus = (typeof dealStatuses)[number]

/** What can be changed of a deal, by the names that the requests have for it. */
export const dealFields = ['name', 'value', 'ownerId', 'status'] as const
export type DealField = (typeof dealFields)[number]

const CENTS_LIMIT = 1e15

/** An amount in hundredths of its currency, also where that has no such coins. */
export const moneySchema = z.strictObject({
  cents: z.int().min(0).max(CENTS_LIMIT),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Write the currency as ISO 4217 has it, such as EUR.'),
})
export type Money = z.infer<typeof moneySchema>

export const dealSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** `null`: nobody knows yet. */
  value: moneySchema.nullable(),
  status: z.enum(dealStatuses),
  contactId: idSchema.nullable(),
  companyId: idSchema.nullable(),
  /** The company's name, or the contact's where there is no company. */
  customerName: z.string(),
  owner: userRefSchema,
  createdBy: userRefSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  /** Rises with every change. A change names the revision it was made on. */
  revision: z.int(),
})
export type Deal = z.infer<typeof dealSchema>

/** What something is about, as much as a list shows of it. */
export const dealRefSchema = z.object({ id: idSchema, name: z.string() })

export const dealListSchema = z.array(dealSchema)

export const newDealSchema = z
  .strictObject({
    name: lineSchema(200),
    value: moneySchema.nullable(),
    contactId: idSchema.nullable(),
    companyId: idSchema.nullable(),
    /** `null`: whoever asks. */
    ownerId: idSchema.nullable(),
  })
  .refine((deal) => deal.contactId ?? deal.companyId, {
    path: ['companyId'],
    error: 'Name the contact or the company.',
  })
export type NewDeal = z.infer<typeof newDealSchema>

export const dealChangeSchema = z.strictObject({
  /** The one that was seen. A field that somebody has changed since is refused with `version-conflict`, another is not. */
  revision: z.int().min(1),
  name: lineSchema(200).optional(),
  value: moneySchema.nullable().optional(),
  ownerId: idSchema.optional(),
  /** `won` and `lost` close the deal, `open` opens it again. */
  status: z.enum(dealStatuses).optional(),
})
export type DealChange = z.infer<typeof dealChangeSchema>

/** Names a customer by their company, or by a contact without one. */
export const dealQuerySchema = z
  .strictObject({ contactId: idSchema.optional(), companyId: idSchema.optional() })
  .refine(({ contactId, companyId }) => (contactId === undefined) !== (companyId === undefined), {
    path: ['companyId'],
    error: 'Name the company, or the contact: one of both.',
  })
export type DealQuery = z.infer<typeof dealQuerySchema>

export const dealDeletedSchema = z.object({ id: idSchema })
