import * as z from 'zod'
import { idSchema, instantSchema, userRefSchema } from './common.ts'
import { cardSchema, companySchema } from './customers.ts'
import { followUpListSchema } from './follow-ups.ts'
import { mailLogSchema, personRoles } from './interactions.ts'
import { mailSchema } from './mail.ts'
import { dealListSchema } from './pipeline.ts'
import { promiseListSchema } from './promises.ts'
import { silenceSchema } from './silences.ts'
import { timelinePageSchema } from './timeline.ts'

export const recognizeRequestSchema = z.strictObject({
  mail: mailSchema,
  /** The rep's own answer to "who wrote this?", or the chip they clicked. */
  contactId: idSchema.nullable(),
})
export type RecognizeRequest = z.infer<typeof recognizeRequestSchema>

/** Colleagues and automated senders are never proposed as customers. `new`: the company is known, the person is not. */
export const participantKinds = ['customer', 'new', 'unknown', 'colleague', 'automated'] as const

export const participantSchema = z.object({
  address: z.string(),
  name: z.string(),
  role: z.enum(personRoles),
  kind: z.enum(participantKinds),
  /** Who uses this address: none, one, or several people. */
  contactIds: z.array(idSchema),
  companyId: idSchema.nullable(),
  /** The mailbox the mail was read in. */
  isSelf: z.boolean(),
})
export type Participant = z.infer<typeof participantSchema>

export const choiceScopes = ['thread', 'address'] as const
export type ChoiceScope = (typeof choiceScopes)[number]

/** Who of several people who share an address is meant: said once, and known to the whole team until it is taken back. */
export const rememberedChoiceSchema = z.object({
  id: idSchema,
  address: z.string(),
  contactId: idSchema,
  /** For the mails of one thread, or for every mail of the address. */
  scope: z.enum(choiceScopes),
  by: userRefSchema,
  at: instantSchema,
})
export type RememberedChoice = z.infer<typeof rememberedChoiceSchema>

export const newChoiceSchema = z.strictObject({
  /** The mail about which it was asked: it names the address and the thread. */
  mail: mailSchema,
  contactId: idSchema,
  scope: z.enum(choiceScopes),
})
export type NewChoice = z.infer<typeof newChoiceSchema>

export const choiceForgottenSchema = z.object({ id: idSchema })

/** Why this customer: shown in words under the name. */
export const matchReasonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('address'), address: z.string() }),
  z.object({ kind: z.literal('thread'), loggedAt: instantSchema }),
  /** `isRole`: the address is that of a task (info@), so that nobody can say who of them wrote. */
  z.object({ kind: z.literal('domain'), domain: z.string(), isRole: z.boolean().optional() }),
  /** `remembered` is `null` where somebody chose for this mail only. */
  z.object({ kind: z.literal('choice'), address: z.string(), remembered: rememberedChoiceSchema.nullable() }),
])
export type MatchReason = z.infer<typeof matchReasonSchema>

export const candidateSchema = z.object({
  contactId: idSchema,
  name: z.string(),
  jobTitle: z.string().nullable(),
  companyName: z.string().nullable(),
  segment: cardSchema.shape.segment,
  lastContactAt: instantSchema.nullable(),
  /** They are on a logged mail of the same thread. */
  inThread: z.boolean(),
})
export type Candidate = z.infer<typeof candidateSchema>

/**
 * - `known`: one contact. `company`: the company is known, the person is new. Both have a card.
 * - `ambiguous`: `candidates` share `address`; the rep is asked, and asks again with `contactId`.
 * - `unknown`: somebody new. `colleagues`, `automated`: nobody here can be a customer.
 * - `silenced`: somebody said that `address` is not a customer, see `silence`. The mail cannot be logged.
 */
export const outcomes = ['known', 'company', 'ambiguous', 'unknown', 'colleagues', 'automated', 'silenced'] as const

export const recognizeReplySchema = z.object({
  outcome: z.enum(outcomes),
  /** The address the outcome is about; `null` where there is nobody. */
  address: z.string().nullable(),
  participants: z.array(participantSchema),
  match: matchReasonSchema.nullable(),
  /** With `silenced`. */
  silence: silenceSchema.nullable(),
  /** The domain at which everybody can be silenced along with `address`; `null`: only the address can be. */
  wholeDomain: z.string().nullable(),
  candidates: z.array(candidateSchema),
  /** With `ambiguous`: the company that all candidates belong to, if it is one. */
  sharedCompany: companySchema.nullable(),
  card: cardSchema.nullable(),
  timeline: timelinePageSchema,
  /** Open ones of this customer, the next first. */
  followUps: followUpListSchema,
  /** Open ones of this customer, the oldest first. */
  deals: dealListSchema,
  /** What we owe this customer, what is due first first. */
  promises: promiseListSchema,
  /** Not `null`: the mail is logged, by the reader or by a colleague. */
  log: mailLogSchema.nullable(),
})
export type RecognizeReply = z.infer<typeof recognizeReplySchema>
