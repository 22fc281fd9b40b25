import * as z from 'zod'
import { daySchema, idSchema, instantSchema, lineSchema, timeZoneSchema, userRefSchema } from './common.ts'
import { dealRefSchema } from './pipeline.ts'
import { segments } from './segments.ts'

/** A day without a time, or a moment in somebody's zone: never a guess between both. */
export const dueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), on: daySchema }),
  z.strictObject({
    kind: z.literal('time'),
    at: instantSchema,
    timeZone: timeZoneSchema,
    durationMinutes: z.int().min(5).max(1440),
  }),
])
export type Due = z.infer<typeof dueSchema>

export const followUpKinds = ['action', 'waiting'] as const
export const followUpStatuses = ['open', 'done', 'dropped'] as const

/**
 * Where the mirror of a follow-up in its assignee's Outlook calendar stands. `none`: there is nothing to mirror
 * (no calendar is connected, or the follow-up is closed and its event gone).
 */
export const calendarStates = ['none', 'pending', 'in-calendar', 'failed', 'removing'] as const
export type CalendarState = (typeof calendarStates)[number]

/** Why the calendar refused, as codes that the pane has sentences for. */
export const calendarProblems = [
  'needs-admin',
  'no-mailbox',
  'out-of-scope',
  'throttled',
  'unavailable',
  'refused',
  'removed-in-outlook',
  'has-attendees',
] as const
export type CalendarProblem = (typeof calendarProblems)[number]

export const followUpSchema = z.object({
  id: idSchema,
  kind: z.enum(followUpKinds),
  title: z.string(),
  due: dueSchema,
  status: z.enum(followUpStatuses),
  assignee: userRefSchema,
  createdBy: userRefSchema,
  /** Who of us gave it to its assignee; `null`: they made it for themselves. */
  handedOverBy: userRefSchema.nullable(),
  contactId: idSchema.nullable(),
  companyId: idSchema.nullable(),
  /** The company's name, or the contact's where there is no company. */
  customerName: z.string(),
  contactName: z.string().nullable(),
  segment: z.enum(segments).nullable(),
  /** The deal it is about. */
  deal: dealRefSchema.nullable(),
  /** The log it came from, if it came from one. */
  interactionId: idSchema.nullable(),
  closedAt: instantSchema.nullable(),
  dropReason: z.string().nullable(),
  /** Of a wait: since when we wait for the reply. */
  waitsSince: instantSchema.nullable(),
  /** The reply that resolved a wait; `null` where somebody ticked it off. */
  reply: z.object({ from: z.string(), at: instantSchema }).nullable(),
  /** Rises with every change. A change names the revision it was made on. */
  revision: z.int(),
  calendar: z.object({ state: z.enum(calendarStates), problem: z.enum(calendarProblems).nullable() }),
})
export type FollowUp = z.infer<typeof followUpSchema>

export const followUpListSchema = z.array(followUpSchema)

const titleSchema = lineSchema(200)

export const newFollowUpSchema = z.strictObject({
  kind: z.enum(followUpKinds),
  title: titleSchema,
  due: dueSchema,
  contactId: idSchema.nullable(),
  companyId: idSchema.nullable(),
  interactionId: idSchema.nullable(),
  /** `null`: whoever asks. */
  assigneeId: idSchema.nullable(),
  /** The deal it is about; left out: that of the interaction, if it has one. */
  dealId: idSchema.optional(),
})
export type NewFollowUp = z.infer<typeof newFollowUpSchema>

export const followUpChangeSchema = z.strictObject({
  revision: z.int(),
  title: titleSchema.optional(),
  due: dueSchema.optional(),
  assigneeId: idSchema.optional(),
})
export type FollowUpChange = z.infer<typeof followUpChangeSchema>

export const dropSchema = z.strictObject({ reason: lineSchema(200) })
export type Drop = z.infer<typeof dropSchema>

/** How the open follow-ups of a user are shown: by the day they are due, and apart what they wait for. */
export const dayGroups = ['overdue', 'today', 'thisWeek', 'later', 'waiting'] as const
export type DayGroup = (typeof dayGroups)[number]

const MAX_OF_GROUP = 5000
const shownSchema = z.coerce.number().int().min(0).max(MAX_OF_GROUP).default(0)

/** `on`, `timeZone`: the day that is today where the user is. The others: how many of each group, the next first. */
export const myDayQuerySchema = z.strictObject({
  on: daySchema,
  timeZone: timeZoneSchema,
  overdue: shownSchema,
  today: shownSchema,
  thisWeek: shownSchema,
  later: shownSchema,
  waiting: shownSchema,
  /** Only those of customers of this segment. */
  segment: z.enum(segments).optional(),
  /** Only those that a colleague gave to the user. */
  handedOver: z.literal('true').optional(),
})
export type MyDayQuery = z.output<typeof myDayQuerySchema>

export const myDaySchema = z.object({
  /** Of all, however many are listed. */
  counts: z.record(z.enum(dayGroups), z.int()),
  /** In the order of the groups. */
  followUps: followUpListSchema,
})
export type MyDay = z.infer<typeof myDaySchema>
