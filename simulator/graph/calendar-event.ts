import { z } from 'zod'

/** The values Graph knows, from https://github.com/microsoftgraph/msgraph-metadata. */
export const showAsSchema = z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'])
export const sensitivitySchema = z.enum(['normal', 'personal', 'private', 'confidential'])
export const importanceSchema = z.enum(['low', 'normal', 'high'])
export const bodyTypeSchema = z.enum(['text', 'html'])
export const onlineMeetingProviderSchema = z.enum([
  'unknown',
  'skypeForBusiness',
  'skypeForConsumer',
  'teamsForBusiness',
])
export const attendeeTypeSchema = z.enum(['required', 'optional', 'resource'])

export const extendedPropertySchema = z.strictObject({ id: z.string(), value: z.string() })

const eventFieldsSchema = z.object({
  subject: z.string(),
  body: z.object({ contentType: bodyTypeSchema, content: z.string() }),
  isAllDay: z.boolean(),
  /** An instant in UTC (ISO 8601 with milliseconds); for an all-day event a date, because all-day events float. */
  start: z.string(),
  /** Exclusive. */
  end: z.string(),
  /** As the client named it, Windows or IANA. */
  startTimeZone: z.string(),
  endTimeZone: z.string(),
  location: z.object({ displayName: z.string() }).catchall(z.unknown()),
  categories: z.array(z.string()),
  showAs: showAsSchema,
  sensitivity: sensitivitySchema,
  importance: importanceSchema,
  isReminderOn: z.boolean(),
  reminderMinutesBeforeStart: z.number(),
  responseRequested: z.boolean(),
  allowNewTimeProposals: z.boolean(),
  hideAttendees: z.boolean(),
  isOnlineMeeting: z.boolean(),
  onlineMeetingProvider: onlineMeetingProviderSchema,
  attendees: z.array(
    z.object({ emailAddress: z.object({ address: z.string(), name: z.string() }), type: attendeeTypeSchema }),
  ),
  singleValueExtendedProperties: z.array(extendedPropertySchema),
})
/** What a client may write, in the form the stand-in keeps. */
export type EventFields = z.infer<typeof eventFieldsSchema>

export const storedEventSchema = eventFieldsSchema.extend({
  immutableId: z.string(),
  /** Changes when the event moves to another folder, Deleted Items included. */
  classicId: z.string(),
  iCalUId: z.string(),
  changeKey: z.string(),
  createdAt: z.string(),
  lastModifiedAt: z.string(),
  /** Set when it lies in Deleted Items. */
  deletedAt: z.string().optional(),
  /** Whether it came through Graph rather than from its owner. */
  byApplication: z.boolean(),
  transactionId: z.string().optional(),
  /** The fields it was created with, to tell a repeated request from another one under the same transactionId. */
  createdWith: z.string().optional(),
})
export type StoredEvent = z.infer<typeof storedEventSchema>

/** What Outlook gives an event that says nothing else. The reminder is on: an event without reminder fields does ring. */
export const eventDefaults = {
  subject: '',
  body: { contentType: 'html', content: '' },
  isAllDay: false,
  location: { displayName: '' },
  categories: [],
  showAs: 'busy',
  sensitivity: 'normal',
  importance: 'normal',
  isReminderOn: true,
  reminderMinutesBeforeStart: 15,
  responseRequested: true,
  allowNewTimeProposals: true,
  hideAttendees: false,
  isOnlineMeeting: false,
  onlineMeetingProvider: 'unknown',
  attendees: [],
  singleValueExtendedProperties: [],
} as const
