import { Hono } from 'hono'
import { htmlOf } from '../graph/event-body.ts'
import { type Mailboxes } from '../graph/mailboxes.ts'
import { type CalendarEntry } from './demo-config-answer.ts'

const OUR_PROPERTY = /^String \{[0-9a-f-]+\} Name Followthrough/i

/** The calendar as its owner sees it. Read from the Graph stand-in's own store, not through Graph: its faults are for the server. */
export function calendarRoutes(mailboxes: Mailboxes) {
  return new Hono().get('/calendar/:oid', (c) => {
    const owner = mailboxes.findOwner(c.req.param('oid'))
    if (!owner) return c.json({ error: 'There is no such user.' }, 404)
    const events = mailboxes.events(owner.oid).filter((event) => event.deletedAt === undefined)
    return c.json(
      events.map((event): CalendarEntry => {
        return {
          id: event.immutableId,
          subject: event.subject,
          location: event.location.displayName,
          body: htmlOf(event.body),
          isAllDay: event.isAllDay,
          start: event.start,
          end: event.end,
          isOurs: event.singleValueExtendedProperties.some(({ id }) => OUR_PROPERTY.test(id)),
          createdAt: event.createdAt,
        }
      }),
    )
  })
}
