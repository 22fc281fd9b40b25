import type { Event } from '@microsoft/microsoft-graph-types'
import * as z from 'zod'
import type { Day, Instant } from '../../shared/common.ts'
import { windowsZoneOf, writeInZone, type DateTimeTimeZone } from './time-zones.ts'

/** When an event is. `zone` is the IANA zone in which Outlook keeps it; an all-day event floats and has none. */
export type EventTime =
  | { readonly kind: 'days'; readonly startOn: Day; /** Exclusive. */ readonly endOn: Day; readonly zone: string }
  | { readonly kind: 'span'; readonly startAt: Instant; readonly endAt: Instant; readonly zone: string }

/** Time and reminder go together: Exchange forgets a reminder when an event is moved. */
export interface EventSchedule {
  readonly time: EventTime
  /** `null`: none. Left out it would ring 15 minutes before. */
  readonly reminderMinutes: number | null
}

export interface EventContent {
  readonly subject: string
  /** HTML. Comes back rewritten, so it is never compared with what Graph answers. */
  readonly body: string
  readonly schedule: EventSchedule
}

export type EventChange = Partial<EventContent>

export interface NewEvent extends EventContent {
  readonly categories: readonly string[]
  readonly showAs: 'free'
  /** Graph answers a repeated create that carries the same one with the event it already made. */
  readonly transactionId: string
  /** Which follow-up it is for, and which generation of it; kept in the one extended property of ours. */
  readonly mark: string
}

export interface GraphEvent {
  /** Immutable, and case-sensitive. */
  readonly id: string
  readonly etag: string
  readonly subject: string
  readonly time: EventTime
  readonly transactionId: string | null
  readonly createdAt: string
  /** Somebody was invited: from now on deleting or moving it sends mail. */
  readonly hasAttendees: boolean
  readonly isOrganizer: boolean
}

/**
 * One name for ever: named properties are a limited resource of a mailbox.
 * https://learn.microsoft.com/graph/api/resources/extended-properties-overview
 */
export const MARK_PROPERTY = 'String {6c1f3d0a-3f6b-4b5e-9c57-0a5d2e8b7f41} Name FollowthroughId'

/**
 * What we ever write of an event. There are no attendees in it: with even one of them Exchange sends invitations, and
 * a cancellation when the event is deleted.
 */
export type EventBody = {
  subject?: string
  body?: { contentType: 'html'; content: string }
  start?: DateTimeTimeZone
  end?: DateTimeTimeZone
  isAllDay?: boolean
  isReminderOn?: boolean
  reminderMinutesBeforeStart?: number
  showAs?: 'free'
  categories?: string[]
  transactionId?: string
  singleValueExtendedProperties?: { id: string; value: string }[]
} & { [property in Exclude<keyof Event, WrittenProperty>]?: never }

type WrittenProperty =
  | 'subject'
  | 'body'
  | 'start'
  | 'end'
  | 'isAllDay'
  | 'isReminderOn'
  | 'reminderMinutesBeforeStart'
  | 'showAs'
  | 'categories'
  | 'transactionId'
  | 'singleValueExtendedProperties'

export function writeNewEvent({ categories, showAs, transactionId, mark, ...content }: NewEvent): EventBody {
  return {
    ...writeChange(content),
    showAs,
    categories: [...categories],
    transactionId,
    singleValueExtendedProperties: [{ id: MARK_PROPERTY, value: mark }],
  }
}

export function writeChange({ subject, body, schedule }: EventChange): EventBody {
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(body === undefined ? {} : { body: { contentType: 'html' as const, content: body } }),
    ...(schedule === undefined ? {} : writeSchedule(schedule)),
  }
}

function writeSchedule({ time, reminderMinutes }: EventSchedule): EventBody {
  return {
    ...writeTime(time),
    isReminderOn: reminderMinutes !== null,
    ...(reminderMinutes === null ? {} : { reminderMinutesBeforeStart: reminderMinutes }),
  }
}

function writeTime(time: EventTime) {
  if (time.kind === 'span') {
    return { isAllDay: false, start: writeInZone(time.startAt, time.zone), end: writeInZone(time.endAt, time.zone) }
  }
  const timeZone = windowsZoneOf(time.zone) ?? 'UTC'
  return {
    isAllDay: true,
    start: { dateTime: `${time.startOn}T00:00:00`, timeZone },
    end: { dateTime: `${time.endOn}T00:00:00`, timeZone },
  }
}

/** All times come in UTC, because every request asks for it. */
const timeSchema = z.object({
  dateTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z?$/),
  timeZone: z.literal('UTC'),
})

const wireEventSchema = z.object({
  id: z.string().min(1),
  '@odata.etag': z.string().min(1),
  subject: z.string().nullish(),
  isAllDay: z.boolean(),
  start: timeSchema,
  end: timeSchema,
  attendees: z.array(z.unknown()).nullish(),
  isOrganizer: z.boolean().nullish(),
  transactionId: z.string().nullish(),
  createdDateTime: z.string(),
})

/** The event of an answer, or a ZodError: a 200 with a page of HTML is no event. */
export const eventSchema = wireEventSchema.transform((wire): GraphEvent => ({
  id: wire.id,
  etag: wire['@odata.etag'],
  subject: wire.subject ?? '',
  time: readTime(wire),
  transactionId: wire.transactionId ?? null,
  createdAt: wire.createdDateTime,
  hasAttendees: (wire.attendees?.length ?? 0) > 0,
  isOrganizer: wire.isOrganizer ?? true,
}))

function readTime({ isAllDay, start, end }: z.output<typeof wireEventSchema>): EventTime {
  // An all-day event floats: its date is the date, whatever zone was asked for.
  if (isAllDay) {
    return { kind: 'days', startOn: start.dateTime.slice(0, 10), endOn: end.dateTime.slice(0, 10), zone: 'UTC' }
  }
  return { kind: 'span', startAt: readInstant(start), endAt: readInstant(end), zone: 'UTC' }
}

/** Graph writes seven digits and no offset, which `new Date` would read as local time. */
const readInstant = ({ dateTime }: { dateTime: string }) => `${dateTime.slice(0, 19)}.000Z`
