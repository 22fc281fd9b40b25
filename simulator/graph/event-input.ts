import { z } from 'zod'
import {
  attendeeTypeSchema,
  bodyTypeSchema,
  extendedPropertySchema,
  importanceSchema,
  onlineMeetingProviderSchema,
  sensitivitySchema,
  showAsSchema,
  type EventFields,
  type StoredEvent,
} from './calendar-event.ts'
import { GraphError, unreadable } from './errors.ts'
import { readTimes, timesOf, type TimeRules } from './event-times.ts'

/**
 * Real properties of an event that nobody may write.
 * https://learn.microsoft.com/graph/api/resources/event and https://learn.microsoft.com/graph/api/event-update
 */
const readOnlyProperties = new Set(
  `id changeKey createdDateTime lastModifiedDateTime bodyPreview iCalUId isCancelled isDraft isOrganizer hasAttachments
  onlineMeeting onlineMeetingUrl originalStart originalStartTimeZone originalEndTimeZone organizer responseStatus
  seriesMasterId type webLink cancelledOccurrences`.split(/\s+/),
)

const dateTimeTimeZoneSchema = z.strictObject({
  dateTime: z.string().optional(),
  timeZone: z.string().nullable().optional(),
})
const locationSchema = z.strictObject({
  displayName: z.string().nullable().optional(),
  locationType: z.string().optional(),
  locationUri: z.string().nullable().optional(),
  locationEmailAddress: z.string().nullable().optional(),
  uniqueId: z.string().nullable().optional(),
  uniqueIdType: z.string().optional(),
  address: z.record(z.string(), z.unknown()).nullable().optional(),
  coordinates: z.record(z.string(), z.unknown()).nullable().optional(),
})
/** https://learn.microsoft.com/graph/api/resources/extended-properties-overview */
const extendedPropertyId =
  /^(ApplicationTime|Binary|Boolean|CLSID|Currency|Double|Float|Integer|Long|Short|String|SystemTime) (\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\} (Name .+|Id 0x[0-9a-fA-F]{4})|0x[0-9a-fA-F]+)$/

const patchSchema = z
  .strictObject({
    subject: z.string().max(255).nullable(),
    body: z.strictObject({ contentType: bodyTypeSchema.default('text'), content: z.string().nullable() }).nullable(),
    start: dateTimeTimeZoneSchema,
    end: dateTimeTimeZoneSchema,
    isAllDay: z.boolean(),
    location: locationSchema.nullable(),
    locations: z.array(locationSchema),
    categories: z.array(z.string().max(255)),
    showAs: showAsSchema,
    sensitivity: sensitivitySchema,
    importance: importanceSchema,
    isReminderOn: z.boolean(),
    reminderMinutesBeforeStart: z.int32().nonnegative(),
    responseRequested: z.boolean(),
    hideAttendees: z.boolean(),
    isOnlineMeeting: z.boolean(),
    onlineMeetingProvider: onlineMeetingProviderSchema,
    attendees: z
      .array(
        z
          .strictObject({
            emailAddress: z.strictObject({ address: z.string(), name: z.string().default('') }),
            type: attendeeTypeSchema.default('required'),
            status: z.unknown().optional(),
            proposedNewTime: z.unknown().optional(),
          })
          .transform(({ emailAddress, type }) => ({ emailAddress, type })),
      )
      .max(500),
    singleValueExtendedProperties: z.array(extendedPropertySchema),
  })
  .partial()
const createSchema = patchSchema.extend({
  allowNewTimeProposals: z.boolean().optional(),
  transactionId: z.string().min(1).nullable().optional(),
})

/** What is stored just as it came. */
const keptAsSent = z.object(
  createSchema.omit({
    start: true,
    end: true,
    isAllDay: true,
    transactionId: true,
    subject: true,
    body: true,
    location: true,
    locations: true,
  }).shape,
)

/** Reads the body of a POST. Throws a GraphError for whatever Graph would refuse. */
export function readNewEvent(body: unknown, rules: TimeRules) {
  const input = parse(createSchema, body)
  if (!input.start || !input.end) {
    throw new GraphError(
      400,
      'ErrorPropertyValidationFailure',
      'At least one property failed validation: an event needs a start and an end.',
    )
  }
  const times = readTimes({ start: input.start, end: input.end, isAllDay: input.isAllDay ?? false }, rules)
  return { fields: { ...plainFields(input), ...times }, transactionId: input.transactionId ?? undefined }
}

/** Reads the body of a PATCH; times that are left out are taken from the event. */
export function readEventChanges(body: unknown, event: StoredEvent, rules: TimeRules): Partial<EventFields> {
  const input = parse(patchSchema, body)
  const { start, end, isAllDay } = input
  const fields = plainFields(input)
  if (fields.singleValueExtendedProperties) {
    fields.singleValueExtendedProperties = mergedProperties(event, fields.singleValueExtendedProperties)
  }
  if (start === undefined && end === undefined && isAllDay === undefined) return fields
  const known = timesOf(event)
  const times = { start: start ?? known.start, end: end ?? known.end, isAllDay: isAllDay ?? known.isAllDay }
  return { ...fields, ...readTimes(times, rules) }
}

function plainFields(input: z.output<typeof createSchema>): Partial<EventFields> {
  const { subject, body, location, locations } = input
  const fields: Partial<EventFields> = present(keptAsSent.parse(input))
  if (subject !== undefined) fields.subject = subject ?? ''
  if (body !== undefined) fields.body = { contentType: body?.contentType ?? 'html', content: body?.content ?? '' }
  const place = location === undefined ? locations?.[0] : (location ?? {})
  if (place) fields.location = { ...place, displayName: place.displayName ?? '' }
  for (const { id } of fields.singleValueExtendedProperties ?? []) {
    if (!extendedPropertyId.test(id)) {
      throw new GraphError(
        400,
        'ErrorInvalidProperty',
        `The property id '${id}' is invalid: expected '{type} {guid} Name {name}'.`,
      )
    }
  }
  return fields
}

function present<T extends object>(values: T) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>
  }
}

function mergedProperties(event: StoredEvent, changes: EventFields['singleValueExtendedProperties']) {
  const changed = new Set(changes.map(({ id }) => id))
  return [...event.singleValueExtendedProperties.filter(({ id }) => !changed.has(id)), ...changes]
}

function parse<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  // OData control information may come back from a client that sends what it was given; a service ignores it.
  const isControl = (name: string) => name.startsWith('@odata.')
  const sent = Object.fromEntries(Object.entries(body as object).filter(([name]) => !isControl(name)))
  const parsed = schema.safeParse(sent)
  if (parsed.success) return parsed.data
  throw unreadable(sentenceFor(parsed.error.issues[0]!))
}

function sentenceFor(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    const name = issue.keys[0]!
    if (path === '' && readOnlyProperties.has(name)) return `The property '${name}' is read-only and cannot be set.`
    if (name === 'transactionId') return "The property 'transactionId' can only be set when the event is created."
    if (name === 'recurrence') return 'This stand-in keeps no recurring events.'
    const type = path === '' ? 'microsoft.graph.event' : `microsoft.graph.event/${path}`
    return `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`
  }
  return `Cannot convert the value of property '${path}' to the expected type: ${issue.message}.`
}
