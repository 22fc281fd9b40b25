import { linkStates } from '../../shared/calendar.ts'
import type { Kit } from '../db/kit.ts'
import type { EventTime } from '../graph/calendar-events.ts'
import type { identityTables } from '../identity/identity.tables.ts'

/**
 * `creating`: noted, perhaps already in Outlook. `synced`: we know its id. `removing`: to be deleted.
 * `gone`: deleted by us. `lost`: the rep deleted it. `released`: it got attendees, so we let go of it.
 */
export const calendarEventStates = ['creating', 'synced', 'removing', 'gone', 'lost', 'released'] as const

/** The fields of an event as last written. `body` is `null` where we do not know what stands there. */
export interface EventBase {
  readonly subject: string
  readonly body: string | null
  readonly time: EventTime
}

export function calendarTables(kit: Kit, { users }: ReturnType<typeof identityTables>) {
  const userId = () =>
    kit
      .text()
      .notNull()
      .references(() => users.id)

  /** How we get into one user's calendar, as last seen. */
  const calendarLinks = kit.table('calendar_links', {
    userId: userId().primaryKey(),
    state: kit.text({ enum: linkStates }).notNull(),
    since: kit.instant().notNull(),
    lastOkAt: kit.instant(),
    /** Until then no call is made for this user: Graph asked us to wait, or the link is broken. */
    pausedUntil: kit.instant(),
  })

  /** Events of ours. Kept when the follow-up is gone, until the event is gone too; so no foreign key to it. */
  const calendarEvents = kit.table(
    'calendar_events',
    {
      id: kit.text().primaryKey(),
      followUpId: kit.text().notNull(),
      userId: userId(),
      /** Rises when the event has to be made anew: another assignee, or deleted by the rep. */
      generation: kit.integer().notNull(),
      /** Stored before the first call, so that a repeated create is recognized by Graph. */
      transactionId: kit.text().notNull(),
      /** Immutable id. Case-sensitive. */
      graphId: kit.text(),
      etag: kit.text(),
      /** The fields as last written, to send only what changed. */
      base: kit.json().$type<EventBase>(),
      state: kit.text({ enum: calendarEventStates }).notNull(),
    },
    (t) => [
      kit.uniqueIndex('calendar_events_generation_idx').on(t.followUpId, t.generation),
      kit.index('calendar_events_user_idx').on(t.userId, t.state),
    ],
  )
  return { calendarLinks, calendarEvents }
}
