import * as z from 'zod'
import { idSchema, instantSchema, mailLineSchema, userRefSchema, type Instant } from './common.ts'
import { outcomes, rememberedChoiceSchema } from './recognition.ts'
import { silenceSchema } from './silences.ts'

/** An address, or the Message-ID of a mail. */
export const explainRequestSchema = z.strictObject({
  about: mailLineSchema(998).min(1, 'Write an address or a message id.'),
})
export type ExplainRequest = z.infer<typeof explainRequestSchema>

const personSchema = z.object({ contactId: idSchema, name: z.string(), companyName: z.string().nullable() })
const companySchema = z.object({ companyId: idSchema, name: z.string() })

/** Each rule with what it found, in the order in which recognizing asks them. */
export const ruleSchema = z.discriminatedUnion('rule', [
  /** How it is compared; `base` is the address without its `+tag`. */
  z.object({ rule: z.literal('address'), address: z.string(), base: z.string().nullable() }),
  z.object({ rule: z.literal('colleague'), ownDomain: z.boolean(), user: userRefSchema.nullable() }),
  z.object({ rule: z.literal('automated'), isAutomated: z.boolean() }),
  z.object({
    rule: z.literal('silence'),
    /** What holds for everybody, or for the reader. */
    silences: z.array(silenceSchema),
    /** How many colleagues have silenced it for themselves. */
    others: z.int(),
  }),
  z.object({ rule: z.literal('contacts'), people: z.array(personSchema) }),
  z.object({
    rule: z.literal('choices'),
    choices: z.array(rememberedChoiceSchema.extend({ contactName: z.string() })),
  }),
  /** A thread says it where no address does, and an address alone is in none. */
  z.object({ rule: z.literal('thread') }),
  z.object({
    rule: z.literal('domain'),
    verdict: z.enum(['company', 'own', 'not-registrable', 'free-mail']),
    domain: z.string(),
    isRole: z.boolean(),
    company: companySchema.nullable(),
  }),
])
export type Rule = z.infer<typeof ruleSchema>
export type RuleName = Rule['rule']

const addressExplainedSchema = z.object({
  kind: z.literal('address'),
  /** What a mail from this address would be recognized as, by the reader. */
  outcome: z.enum(outcomes),
  customer: z.object({ contactId: idSchema.nullable(), companyId: idSchema.nullable(), name: z.string() }).nullable(),
  /** The rule that decided; `null`: none says anything, so that it is somebody new. */
  decidedBy: z.enum(['colleague', 'automated', 'silence', 'contacts', 'choices', 'thread', 'domain']).nullable(),
  rules: z.array(ruleSchema),
})

const messageExplainedSchema = z.object({
  kind: z.literal('message'),
  /** Under which the team's one log of the mail is kept. */
  key: z.string(),
  log: z
    .object({
      id: idSchema,
      by: userRefSchema,
      at: instantSchema,
      customerName: z.string(),
      contactId: idSchema.nullable(),
      companyId: idSchema.nullable(),
      visibility: z.enum(['team', 'private']),
    })
    .nullable(),
})

export const explanationSchema = z.discriminatedUnion('kind', [addressExplainedSchema, messageExplainedSchema])
export type Explanation = z.infer<typeof explanationSchema>

/** Where a list of an admin goes on: the `next` of the page before. */
export const pageQuerySchema = z.strictObject({
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z~[0-9a-f-]{36}$/, 'Give back the `next` of the page before.')
    .optional(),
})
export type PageQuery = z.infer<typeof pageQuerySchema>

export const silencePageSchema = z.object({
  entries: z.array(silenceSchema),
  next: z.string().nullable(),
  /** Those that colleagues set for themselves. They are their own, and so only counted. */
  others: z.int(),
})
export type SilencePage = z.infer<typeof silencePageSchema>

export const choicePageSchema = z.object({
  entries: z.array(rememberedChoiceSchema.extend({ contactName: z.string() })),
  next: z.string().nullable(),
})
export type ChoicePage = z.infer<typeof choicePageSchema>

export const pageMark = (at: Instant, id: string) => `${at}~${id}`

export function readPageMark(mark: string | undefined): { at: Instant; id: string } | undefined {
  const [at, id] = mark?.split('~') ?? []
  return at !== undefined && id !== undefined ? { at, id } : undefined
}
