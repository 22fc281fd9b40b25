import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { type Behavior } from './behavior.ts'
import { type StoredEvent } from './calendar-event.ts'
import { byStart, isInWindow, readWindow } from './calendar-view.ts'
import { GraphError } from './errors.ts'
import { textOf } from './event-body.ts'
import { readEventChanges, readNewEvent } from './event-input.ts'
import { faultSchema } from './faults.ts'
import { type Graph } from './graph-options.ts'
import { mailboxAccessSchema, type MailboxOwner } from './mailboxes.ts'

/** An event for the demo's calendar page. */
export interface ControlEvent {
  readonly id: string
  readonly subject: string
  readonly isAllDay: boolean
  /** An instant in UTC, or a date when `isAllDay`. */
  readonly start: string
  /** Exclusive. */
  readonly end: string
  readonly timeZone: string
  readonly location: string
  readonly text: string
  readonly categories: readonly string[]
  readonly showAs: string
  /** Minutes before the start; null when no reminder rings. */
  readonly reminderMinutes: number | null
  readonly attendees: readonly string[]
  /** Whether it came through Graph rather than from its owner. */
  readonly byApplication: boolean
  readonly createdAt: string
  readonly lastModifiedAt: string
}

const behaviorSchema = z
  .strictObject({
    deletedVisibleById: z.boolean(),
    filterSeesDeleted: z.boolean(),
    transactionIdOtherBody: z.enum(['sameEvent', 'conflict409']),
    transactionIdAfterDelete: z.enum(['deletedEvent', 'newEvent']),
    conflictStatus: z.union([z.literal(409), z.literal(412)]),
    offsetInDateTime: z.enum(['refuse', 'convert']),
    ianaZones: z.enum(['documented', 'all']),
    repeatedTime: z.enum(['earlier', 'later']),
    latencyMs: z.int().nonnegative().max(60_000),
  } satisfies Record<keyof Behavior, z.ZodType>)
  .partial()

/**
 * The demo's hand on the calendars, without a token: act as the owner of a mailbox, make Graph fail, read what was sent.
 * Only for pages of the simulator itself; mount it at `/control` on a loopback address.
 */
export function createGraphControl({ mailboxes, faults, requests, behavior }: Graph): Hono {
  const app = new Hono()

  app.onError((error, c) => {
    if (error instanceof GraphError) return c.json({ error: error.message }, error.status)
    if (error instanceof z.ZodError) return c.json({ error: z.prettifyError(error) }, 400)
    throw error
  })
  app.use(async (c, next) => {
    // Any page the browser has open could ask; this header cannot be set by its script.
    const site = c.req.header('sec-fetch-site') ?? 'none'
    if (site !== 'same-origin' && site !== 'none')
      return c.json({ error: 'Only the demo’s own pages may ask here.' }, 403)
    await next()
  })

  function ownerOf(c: Context): MailboxOwner {
    const owner = mailboxes.findOwner(c.req.param('user') ?? '')
    if (!owner) throw new GraphError(404, 'ErrorInvalidUser', `Nobody here is called '${c.req.param('user') ?? ''}'.`)
    return owner
  }
  function eventOf(c: Context, { oid }: MailboxOwner): StoredEvent {
    const event = mailboxes.findEvent(oid, c.req.param('id') ?? '')
    if (!event || event.deletedAt !== undefined) {
      throw new GraphError(404, 'ErrorItemNotFound', 'This event is not in the calendar (any more).')
    }
    return event
  }

  app.get('/calendars/:user/events', (c) => {
    const window = readWindow(c.req.query('from'), c.req.query('to'))
    const inView = mailboxes
      .events(ownerOf(c).oid)
      .filter((event) => event.deletedAt === undefined && isInWindow(event, window))
    return c.json({ events: inView.toSorted(byStart).map(forControl) })
  })
  app.post('/calendars/:user/events', async (c) => {
    const owner = ownerOf(c)
    const { fields } = readNewEvent(await json(c), behavior)
    return c.json(forControl(mailboxes.create(owner.oid, fields, { byApplication: false })), 201)
  })
  app.patch('/calendars/:user/events/:id', async (c) => {
    const owner = ownerOf(c)
    const body = await json(c)
    const event = eventOf(c, owner)
    return c.json(forControl(mailboxes.update(owner.oid, event, readEventChanges(body, event, behavior))))
  })
  app.delete('/calendars/:user/events/:id', (c) => {
    const owner = ownerOf(c)
    mailboxes.remove(owner.oid, eventOf(c, owner))
    return c.body(null, 204)
  })

  app.get('/mailboxes', (c) =>
    c.json({ mailboxes: mailboxes.owners.map((owner) => ({ ...owner, access: mailboxes.accessTo(owner.oid) })) }),
  )
  app.put('/mailboxes/:user', async (c) => {
    const owner = ownerOf(c)
    const { access } = z.strictObject({ access: mailboxAccessSchema }).parse(await json(c))
    mailboxes.setAccess(owner.oid, access)
    return c.json({ ...owner, access })
  })

  app.get('/faults', (c) => c.json({ faults: faults.list() }))
  app.post('/faults', async (c) => {
    faults.failNext(faultSchema.parse(await json(c)))
    return c.json({ faults: faults.list() }, 201)
  })
  app.delete('/faults', (c) => {
    faults.clear()
    return c.body(null, 204)
  })

  app.get('/behavior', (c) => c.json(behavior))
  app.patch('/behavior', async (c) => c.json(Object.assign(behavior, behaviorSchema.parse(await json(c)))))

  app.get('/requests', (c) => {
    const { mailbox, method } = c.req.query()
    const oid = mailbox === undefined ? undefined : (mailboxes.findOwner(mailbox)?.oid ?? mailbox)
    return c.json({ requests: requests.list({ mailbox: oid, method }) })
  })
  app.delete('/requests', (c) => {
    requests.clear()
    return c.body(null, 204)
  })
  app.get('/invitations', (c) => c.json({ invitations: mailboxes.invitations() }))

  return app
}

function forControl(event: StoredEvent): ControlEvent {
  return {
    id: event.immutableId,
    subject: event.subject,
    isAllDay: event.isAllDay,
    start: event.start,
    end: event.end,
    timeZone: event.startTimeZone,
    location: event.location.displayName,
    text: textOf(event.body),
    categories: event.categories,
    showAs: event.showAs,
    reminderMinutes: event.isReminderOn ? event.reminderMinutesBeforeStart : null,
    attendees: event.attendees.map(({ emailAddress }) => emailAddress.address),
    byApplication: event.byApplication,
    createdAt: event.createdAt,
    lastModifiedAt: event.lastModifiedAt,
  }
}

async function json(c: Context): Promise<object> {
  const body: unknown = await c.req.json().catch(() => undefined)
  if (typeof body !== 'object' || body === null) throw new GraphError(400, 'BadRequest', 'Send a JSON object.')
  return body
}
