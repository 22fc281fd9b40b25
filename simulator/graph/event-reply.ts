import { type StoredEvent } from './calendar-event.ts'
import { htmlOf, textOf } from './event-body.ts'
import { type MailboxOwner } from './mailboxes.ts'
import { type EventQuery } from './odata.ts'
import { type Preferences } from './prefer.ts'
import { wallClockOf } from './time-zones.ts'

/** Every property of an event's reply, and so what `$select` may name. */
export const eventProperties = new Set(
  `id createdDateTime lastModifiedDateTime changeKey categories transactionId originalStartTimeZone originalEndTimeZone
  originalStart iCalUId reminderMinutesBeforeStart isReminderOn hasAttachments subject bodyPreview importance sensitivity
  isAllDay isCancelled isOrganizer responseRequested seriesMasterId showAs type webLink onlineMeetingUrl isOnlineMeeting
  onlineMeetingProvider allowNewTimeProposals isDraft hideAttendees recurrence onlineMeeting cancelledOccurrences
  responseStatus body start end location locations attendees organizer`.split(/\s+/),
)

/** An event as Graph writes it: 7 digits of a second, no offset, the zone that was asked for, defaults spelled out. */
export function eventReply(
  event: StoredEvent,
  owner: MailboxOwner,
  preferences: Preferences,
  { select, expand }: Pick<EventQuery, 'select' | 'expand'>,
) {
  const everything = allProperties(event, owner, preferences)
  const selected = Object.entries(everything).filter(([name]) => !select || name === 'id' || select.has(name))
  const expanded = event.singleValueExtendedProperties.filter(({ id }) => expand?.has(id))
  return {
    '@odata.etag': etagOf(event),
    ...Object.fromEntries(selected),
    // Absent, not empty, when the event has none of them.
    ...(expanded.length > 0 ? { singleValueExtendedProperties: expanded } : {}),
  }
}

export const etagOf = ({ changeKey }: StoredEvent) => `W/"${changeKey}"`

function allProperties(event: StoredEvent, owner: MailboxOwner, preferences: Preferences) {
  const { immutableIds, timeZone, bodyType } = preferences
  const id = immutableIds ? event.immutableId : event.classicId
  const place = event.location.displayName
  return {
    id,
    createdDateTime: sevenDigits(event.createdAt),
    lastModifiedDateTime: sevenDigits(event.lastModifiedAt),
    changeKey: event.changeKey,
    categories: event.categories,
    ...(event.transactionId === undefined ? {} : { transactionId: event.transactionId }),
    originalStartTimeZone: event.startTimeZone,
    originalEndTimeZone: event.endTimeZone,
    iCalUId: event.iCalUId,
    reminderMinutesBeforeStart: event.reminderMinutesBeforeStart,
    isReminderOn: event.isReminderOn,
    hasAttachments: false,
    subject: event.subject,
    bodyPreview: textOf(event.body).slice(0, 255),
    importance: event.importance,
    sensitivity: event.sensitivity,
    isAllDay: event.isAllDay,
    isCancelled: false,
    isOrganizer: true,
    responseRequested: event.responseRequested,
    seriesMasterId: null,
    showAs: event.showAs,
    type: 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: event.isOnlineMeeting,
    onlineMeetingProvider: event.onlineMeetingProvider,
    allowNewTimeProposals: event.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: event.hideAttendees,
    recurrence: null,
    onlineMeeting: null,
    responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' },
    body: {
      contentType: bodyType,
      content: bodyType === 'html' ? htmlOf(event.body) : textOf(event.body),
    },
    start: timeReply(event.isAllDay, event.start, timeZone),
    end: timeReply(event.isAllDay, event.end, timeZone),
    location: place
      ? { locationType: 'default', uniqueId: place, uniqueIdType: 'private', ...event.location }
      : { displayName: '', locationType: 'default', uniqueIdType: 'unknown', address: {}, coordinates: {} },
    locations: place ? [{ locationType: 'default', uniqueId: place, uniqueIdType: 'private', ...event.location }] : [],
    attendees: event.attendees.map((attendee) => ({
      ...attendee,
      status: { response: 'none', time: '0001-01-01T00:00:00Z' },
    })),
    organizer: { emailAddress: { name: owner.name, address: owner.email } },
  }
}

/** All-day events float: midnight, whatever zone was asked for. */
function timeReply(isAllDay: boolean, value: string, { name, iana }: Preferences['timeZone']) {
  const dateTime = isAllDay ? `${value}T00:00:00.0000000` : `${wallClockOf(value, iana)}0000`
  return { dateTime, timeZone: name }
}

const sevenDigits = (instant: string) => instant.replace('Z', '0000Z')
