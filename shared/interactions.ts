import * as z from 'zod'
import { daySchema, idSchema, instantSchema, lineSchema, mailLineSchema, textSchema, userRefSchema } from './common.ts'
import { keptFileSchema, MAX_FILES, newFileSchema } from './files.ts'
import { dueSchema, followUpSchema } from './follow-ups.ts'
import { mailSchema } from './mail.ts'
import { dealRefSchema } from './pipeline.ts'

export const interactionKinds = ['email', 'call', 'meeting', 'visit', 'note'] as const
export const directions = ['inbound', 'outbound'] as const
export type Direction = (typeof directions)[number]

/** What of a mail is kept: subject and people, also the new text, or the whole text. */
export const contentLevels = ['headers', 'excerpt', 'full'] as const
export type ContentLevel = (typeof contentLevels)[number]

/** `private`: colleagues see that there was contact, and nothing of what was written. */
export const visibilities = ['team', 'private'] as const
export type Visibility = (typeof visibilities)[number]

export const personRoles = ['from', 'to', 'cc'] as const

/** A timeline of 20 whole mails could weigh megabytes. */
export const TEXT_IN_LISTS = 2000

/** Somebody on an interaction, as the mail named them and as we know them. */
export const interactionPersonSchema = z.object({
  name: z.string(),
  address: z.string(),
  role: z.enum(personRoles),
  contactId: idSchema.nullable(),
  userId: idSchema.nullable(),
})
export type InteractionPerson = z.infer<typeof interactionPersonSchema>

/** What somebody of the team added to an entry afterwards. Of a private entry only its author and who wrote it see it. */
export const entryNoteSchema = z.object({ id: idSchema, text: z.string(), by: userRefSchema, at: instantSchema })
export type EntryNote = z.infer<typeof entryNoteSchema>

export const newEntryNoteSchema = z.strictObject({
  text: textSchema(10_000).trim().min(1, 'Write what you want to add.'),
})
export type NewEntryNote = z.infer<typeof newEntryNoteSchema>

/** `seen`: what it was when the author decided to change it. */
export const visibilityChangeSchema = z.strictObject({ visibility: z.enum(visibilities), seen: z.enum(visibilities) })
export type VisibilityChange = z.infer<typeof visibilityChangeSchema>

export const interactionSchema = z.object({
  id: idSchema,
  kind: z.enum(interactionKinds),
  direction: z.enum(directions).nullable(),
  occurredAt: instantSchema,
  /** `null` where it is private and not the reader's own. So are `text`, `note`, `people` and `files`, then empty. */
  subject: z.string().nullable(),
  text: z.string().nullable(),
  /** `text` goes on: lists hold the first `TEXT_IN_LISTS` characters, `GET /api/interactions/{id}` holds all. */
  textIsCut: z.boolean(),
  note: z.string().nullable(),
  level: z.enum(contentLevels),
  visibility: z.enum(visibilities),
  people: z.array(interactionPersonSchema),
  files: z.array(keptFileSchema),
  /** Added later, in the order they were written. */
  notes: z.array(entryNoteSchema),
  durationMinutes: z.int().nullable(),
  contactId: idSchema.nullable(),
  companyId: idSchema.nullable(),
  /** The deal it is about. `null` also where it is private and not the reader's own. */
  deal: dealRefSchema.nullable(),
  loggedBy: userRefSchema,
  loggedAt: instantSchema,
})
export type Interaction = z.infer<typeof interactionSchema>

/** Every log ends in one of these. `none` is a deliberate skip, and shows as such. */
export const nextActionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('follow-up'), title: lineSchema(200), due: dueSchema }),
  z.strictObject({ kind: z.literal('waiting'), title: lineSchema(200), due: dueSchema }),
  z.strictObject({ kind: z.literal('nothing'), reason: lineSchema(200) }),
  z.strictObject({ kind: z.literal('none') }),
])
export type NextAction = z.infer<typeof nextActionSchema>

/** A sentence that promises the customer something, and by when. */
export const promiseWordsSchema = z.strictObject({ text: lineSchema(300), dueOn: daySchema.nullable() })
export type PromiseWords = z.infer<typeof promiseWordsSchema>

/** Nobody promises more in one mail; it is a list that somebody has to keep. */
const promisesSchema = z.array(promiseWordsSchema).max(10).optional()

export const newEmailLogSchema = z
  .strictObject({
    mail: mailSchema,
    contactId: idSchema.nullable(),
    companyId: idSchema.nullable(),
    /** The new part of the mail, or all of it, as `level` says; `''` with level `headers`. */
    text: textSchema(200_000),
    note: textSchema(10_000).trim().nullable(),
    level: z.enum(contentLevels),
    visibility: z.enum(visibilities),
    nextAction: nextActionSchema,
    /** The deal it is about. */
    dealId: idSchema.optional(),
    /** Addresses of people who are on the mail and are not to be named in the log. */
    without: z.array(mailLineSchema(320)).max(500).optional(),
    /** What of it is kept as a promise. */
    promises: promisesSchema,
    /** Whose content is sent afterwards, one by one; none with level `headers`. */
    files: z.array(newFileSchema).max(MAX_FILES, `Name at most ${MAX_FILES} files.`).default([]),
  })
  .refine((log) => log.contactId ?? log.companyId, { path: ['companyId'], error: 'Name the contact or the company.' })
export type NewEmailLog = z.infer<typeof newEmailLogSchema>

/** That a mail is logged already: by whom, to whom, and what follows from it. */
export const mailLogSchema = z.object({
  interaction: interactionSchema,
  /**
   * How to find the mail in a mailbox: by its Message-ID in any that has a copy; by Exchange's id in the mailbox it was
   * logged from, which only the author is told. `null` for what is not a mail, or is private to a colleague.
   */
  mail: z.object({ internetMessageId: z.string().nullable(), itemId: z.string().nullable() }).nullable(),
  /** The company's name, or the contact's where there is no company. */
  customerName: z.string(),
  /** `follow-up`, `waiting`: see `followUps`. */
  nextAction: z.enum(['follow-up', 'waiting', 'nothing', 'none']),
  nothingReason: z.string().nullable(),
  followUps: z.array(followUpSchema),
})
export type MailLog = z.infer<typeof mailLogSchema>

const MAX_MINUTES = 24 * 60

/** What a rep notes of a contact that left no mail. */
export const handKinds = ['call', 'meeting', 'visit', 'note'] as const

export const newHandLogSchema = z
  .strictObject({
    kind: z.enum(handKinds),
    contactId: idSchema.nullable(),
    companyId: idSchema.nullable(),
    /** When it was; what is still to come is a follow-up. */
    occurredAt: instantSchema,
    durationMinutes: z.int().min(1).max(MAX_MINUTES).nullable(),
    /** What was said. */
    note: textSchema(10_000).trim().min(1, 'Say in a few words what it was about.'),
    visibility: z.enum(visibilities),
    nextAction: nextActionSchema,
    /** The deal it is about. */
    dealId: idSchema.optional(),
    promises: promisesSchema,
  })
  .refine((log) => log.contactId ?? log.companyId, { path: ['companyId'], error: 'Name the contact or the company.' })
  .refine((log) => log.kind !== 'note' || log.durationMinutes === null, {
    path: ['durationMinutes'],
    error: 'A note takes no time. Leave the minutes out.',
  })
export type NewHandLog = z.infer<typeof newHandLogSchema>

export const undoneSchema = z.object({ id: idSchema })
