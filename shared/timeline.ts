import * as z from 'zod'
import { idSchema, instantSchema, userRefSchema } from './common.ts'
import { dueSchema, followUpKinds, followUpStatuses } from './follow-ups.ts'
import { interactionKinds, interactionSchema } from './interactions.ts'
import { plainLine } from './plain-text.ts'

/** What of a customer's data shows in the timeline when it is changed. */
export const changesShown = ['ownerId', 'segment', 'journeyStage'] as const

export const changeEntrySchema = z.object({
  kind: z.literal('change'),
  id: idSchema,
  occurredAt: instantSchema,
  field: z.enum(changesShown),
  /** Of an owner the name, of the others the value; `null`: there was none, or there is none any more. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  by: userRefSchema,
})
export type ChangeEntry = z.infer<typeof changeEntrySchema>

export const followUpEvents = ['planned', 'done', 'dropped'] as const

/**
 * What became of a follow-up. That it was planned is an entry of its own only where no log brought it: the others stand
 * in the entry of that log.
 */
export const followUpEntrySchema = z.object({
  kind: z.literal('follow-up'),
  /** The follow-up's, which can have two entries: that it was planned, and that it is done or dropped. */
  id: idSchema,
  occurredAt: instantSchema,
  event: z.enum(followUpEvents),
  followUpKind: z.enum(followUpKinds),
  title: z.string(),
  due: dueSchema,
  status: z.enum(followUpStatuses),
  assignee: userRefSchema,
  /** `null`: a reply resolved it, see `replyFrom`, or it was closed before we kept who did it. */
  by: userRefSchema.nullable(),
  replyFrom: z.string().nullable(),
  dropReason: z.string().nullable(),
  interactionId: idSchema.nullable(),
})
export type FollowUpEntry = z.infer<typeof followUpEntrySchema>

export const timelineEntrySchema = z.discriminatedUnion('kind', [
  interactionSchema,
  followUpEntrySchema,
  changeEntrySchema,
])
export type TimelineEntry = z.infer<typeof timelineEntrySchema>

export const timelineKinds = [...interactionKinds, 'follow-up', 'change'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** Newest first. `next` is given back as `before` to get the page after this one. */
export const timelinePageSchema = z.object({
  entries: z.array(timelineEntrySchema),
  next: z.string().nullable(),
})
export type TimelinePage = z.infer<typeof timelinePageSchema>

/** `count`, with the first page only: how many entries match, and how many there are without any filter. */
export const countedTimelinePageSchema = timelinePageSchema.extend({
  count: z.object({ matching: z.int(), all: z.int() }).nullable(),
})
export type CountedTimelinePage = z.infer<typeof countedTimelinePageSchema>

const whose = {
  contactId: idSchema.optional(),
  companyId: idSchema.optional(),
}
const isOneOfBoth = ({ contactId, companyId }: { contactId?: unknown; companyId?: unknown }) =>
  (contactId === undefined) !== (companyId === undefined)
const nameOne = { path: ['companyId'], error: 'Name the company, or the contact: one of both.' }

/** One kind or several, with commas between them. */
const kindsSchema = z
  .string()
  .max(100)
  .transform((list) => list.split(','))
  .pipe(z.array(z.enum(timelineKinds)))

export const MAX_TIMELINE_PAGE = 100

export const timelineQuerySchema = z
  .strictObject({
    ...whose,
    kinds: kindsSchema.optional(),
    /** A colleague: what they logged, took part in, have to do, or changed. */
    userId: idSchema.optional(),
    /** A contact of the company. */
    personId: idSchema.optional(),
    /** Words that all have to be found in an entry, in any order, whatever their case and accents. */
    q: z.string().max(200).overwrite(plainLine).optional(),
    before: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(MAX_TIMELINE_PAGE).default(20),
  })
  .refine(isOneOfBoth, nameOne)
export type TimelineQuery = z.infer<typeof timelineQuerySchema>

export const timelinePeopleQuerySchema = z.strictObject(whose).refine(isOneOfBoth, nameOne)

/** Whom a timeline can be filtered by. */
export const timelinePeopleSchema = z.object({
  colleagues: z.array(userRefSchema),
  contacts: z.array(z.object({ id: idSchema, name: z.string() })),
})
export type TimelinePeople = z.infer<typeof timelinePeopleSchema>
