import * as z from 'zod'
import { idSchema, instantSchema, userRefSchema } from './common.ts'
import { journeyStages, segments } from './customers.ts'
import { directions, interactionKinds, visibilities } from './interactions.ts'
import { plainLine } from './plain-text.ts'

export const searchKinds = ['people', 'companies', 'history'] as const
export type SearchKind = (typeof searchKinds)[number]

/** What is found beyond it is counted as "more". */
export const COUNTED_HITS = 100

export const searchQuerySchema = z
  .strictObject({
    /** From one letter on. Whoever pastes a whole mail searches for how it begins. */
    q: z.string().max(10_000).overwrite(plainLine).min(1, 'Write what to look for.'),
    /** Of one kind only, e.g. to see more of it; or whom a mail could belong to. */
    kind: z.enum([...searchKinds, 'customers']).optional(),
    /** Inside one timeline: then only the history is searched. */
    companyId: idSchema.optional(),
    contactId: idSchema.optional(),
    /** Of each kind. */
    limit: z.coerce.number().int().min(1).max(50).default(5),
  })
  .refine(({ companyId, contactId }) => companyId === undefined || contactId === undefined, {
    path: ['contactId'],
    error: 'Name the contact, or the company: not both.',
  })
export type SearchQuery = z.infer<typeof searchQuerySchema>

/** Text, and which parts of it matched: from, to (exclusive), in the units of JavaScript's strings. */
export const matchedTextSchema = z.object({ text: z.string(), matches: z.array(z.tuple([z.int(), z.int()])) })
export type MatchedText = z.infer<typeof matchedTextSchema>

/** What else of a customer matched, where their name and company did not say it all. */
export const matchedBySchema = z.object({ kind: z.enum(['address', 'phone', 'domain']), value: matchedTextSchema })
export type MatchedBy = z.infer<typeof matchedBySchema>

export const personHitSchema = z.object({
  contactId: idSchema,
  companyId: idSchema.nullable(),
  name: matchedTextSchema,
  jobTitle: matchedTextSchema.nullable(),
  companyName: matchedTextSchema.nullable(),
  segment: z.enum(segments).nullable(),
  owner: userRefSchema.nullable(),
  matchedBy: matchedBySchema.nullable(),
})
export type PersonHit = z.infer<typeof personHitSchema>

export const companyHitSchema = z.object({
  companyId: idSchema,
  name: matchedTextSchema,
  segment: z.enum(segments).nullable(),
  journeyStage: z.enum(journeyStages).nullable(),
  owner: userRefSchema.nullable(),
  matchedBy: matchedBySchema.nullable(),
})
export type CompanyHit = z.infer<typeof companyHitSchema>

export const historyHitSchema = z.object({
  interactionId: idSchema,
  kind: z.enum(interactionKinds),
  direction: z.enum(directions).nullable(),
  occurredAt: instantSchema,
  /** Empty for what is not a mail. */
  subject: matchedTextSchema,
  /** Some words of text or note around what matched; `null` where the subject says it. */
  snippet: matchedTextSchema.nullable(),
  contactId: idSchema.nullable(),
  companyId: idSchema.nullable(),
  /** The company's name, or the contact's where there is no company. */
  customerName: z.string(),
  /** Who wrote the mail, of theirs or of ours; of anything else, who of us. */
  by: z.object({ name: z.string(), userId: idSchema.nullable() }).nullable(),
  visibility: z.enum(visibilities),
})
export type HistoryHit = z.infer<typeof historyHitSchema>

/** The best first. `count`: all there are, or, with `isMore`, as many as were counted (`COUNTED_HITS`). */
const hitsOf = <Hit extends z.ZodType>(hit: Hit) =>
  z.object({ hits: z.array(hit), count: z.int(), isMore: z.boolean() })

export const searchResultSchema = z.object({
  people: hitsOf(personHitSchema),
  companies: hitsOf(companyHitSchema),
  history: hitsOf(historyHitSchema),
  /** Words that nothing is called, and what comes close to them; empty where what was typed was found. */
  corrected: z.array(z.object({ typed: z.string(), found: z.array(z.string()) })),
  /** Everything can be found. After an update or an import it takes minutes until that is so. */
  isComplete: z.boolean(),
})
export type SearchResult = z.infer<typeof searchResultSchema>
