import { Hono, type Context } from 'hono'
import { type StoredEvent } from './calendar-event.ts'
import { byStart, isInWindow, readWindow } from './calendar-view.ts'
import { createEvent } from './create-event.ts'
import { badQuery, GraphError, itemNotFound, unreadable } from './errors.ts'
import { readEventChanges } from './event-input.ts'
import { etagOf, eventProperties, eventReply } from './event-reply.ts'
import { type GraphHttp } from './graph-http.ts'
import { type Graph } from './graph-options.ts'
import { readEventQuery, type EventQuery } from './odata.ts'
import { readPreferences } from './prefer.ts'

const listOptions = ['$select', '$expand', '$filter', '$orderby', '$top', '$skip'] as const

/** The events of one mailbox: https://learn.microsoft.com/graph/api/resources/event */
export function eventRoutes({ mailboxes, behavior }: Pick<Graph, 'mailboxes' | 'behavior'>, baseUrl: string) {
  const preferencesOf = (c: Context<GraphHttp>) => readPreferences(c.req.header('prefer'), behavior.ianaZones)
  const isThere = ({ deletedAt }: StoredEvent) => deletedAt === undefined

  function find(c: Context<GraphHttp>): StoredEvent {
    const event = mailboxes.findEvent(c.var.owner.oid, c.req.param('id') ?? '')
    if (!event || !isThere(event)) throw itemNotFound()
    return event
  }

  function requireMatch(c: Context<GraphHttp>, event: StoredEvent): void {
    const wanted = c.req.header('if-match')
    if (wanted === undefined || wanted === '*' || wanted === etagOf(event)) return
    throw new GraphError(
      behavior.conflictStatus,
      'ErrorIrresolvableConflict',
      'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
    )
  }

  function answerOne(
    c: Context<GraphHttp>,
    event: StoredEvent,
    status: 200 | 201,
    query: Pick<EventQuery, 'select' | 'expand'>,
  ) {
    const preferences = preferencesOf(c)
    const context = `${baseUrl}/v1.0/$metadata#users('${encodeURIComponent(c.var.owner.oid)}')/events/$entity`
    markApplied(c, preferences.applied)
    c.header('ETag', etagOf(event))
    return c.json({ '@odata.context': context, ...eventReply(event, c.var.owner, preferences, query) }, status)
  }

  function answerPage(c: Context<GraphHttp>, events: readonly StoredEvent[], query: EventQuery, collection: string) {
    const preferences = preferencesOf(c)
    const { top, skip, descending, filter } = query
    const found = filter ? events.filter(filter) : events
    const sorted = descending ? found.toReversed() : found
    const value = sorted.slice(skip, skip + top).map((event) => eventReply(event, c.var.owner, preferences, query))
    const next = new URL(c.req.url)
    next.searchParams.set('$skip', String(skip + top))
    markApplied(c, preferences.applied)
    return c.json({
      '@odata.context': `${baseUrl}/v1.0/$metadata#users('${encodeURIComponent(c.var.owner.oid)}')/${collection}`,
      value,
      ...(sorted.length > skip + top
        ? { '@odata.nextLink': `${baseUrl}/v1.0/users/${c.var.owner.oid}/${collection}${next.search}` }
        : {}),
    })
  }

  return new Hono<GraphHttp>()
    .get('/events', (c) => {
      const query = readEventQuery(c.req.query(), listOptions, eventProperties)
      const seesDeleted = query.filter !== undefined && behavior.filterSeesDeleted
      const events = mailboxes.events(c.var.owner.oid).filter((event) => seesDeleted || isThere(event))
      return answerPage(c, query.filter ? events : events.toSorted(byStart), query, 'events')
    })
    .get('/calendarView', (c) => {
      const window = readWindow(parameter(c, 'startDateTime'), parameter(c, 'endDateTime'))
      const query = readEventQuery(c.req.query(), listOptions, eventProperties)
      const hidden = ['createdDateTime', 'lastModifiedDateTime'].find((name) => query.select?.has(name))
      if (hidden !== undefined) throw badQuery(`The property '${hidden}' cannot be selected in a calendar view.`)
      const events = mailboxes.events(c.var.owner.oid).filter((event) => isThere(event) && isInWindow(event, window))
      return answerPage(c, events.toSorted(byStart), query, 'calendarView')
    })
    .post('/events', async (c) => {
      const body = await readJson(c)
      preferencesOf(c)
      const event = createEvent(mailboxes, behavior, c.var.owner.oid, body)
      return answerOne(c, event, 201, { select: undefined, expand: undefined })
    })
    .get('/events/:id', (c) => {
      const event = mailboxes.findEvent(c.var.owner.oid, c.req.param('id'))
      if (!event || !(isThere(event) || behavior.deletedVisibleById)) throw itemNotFound()
      return answerOne(c, event, 200, readEventQuery(c.req.query(), ['$select', '$expand'], eventProperties))
    })
    .patch('/events/:id', async (c) => {
      const body = await readJson(c)
      preferencesOf(c)
      const event = find(c)
      requireMatch(c, event)
      mailboxes.update(c.var.owner.oid, event, readEventChanges(body, event, behavior))
      return answerOne(c, event, 200, { select: undefined, expand: undefined })
    })
    .delete('/events/:id', (c) => {
      const event = find(c)
      requireMatch(c, event)
      mailboxes.remove(c.var.owner.oid, event)
      return c.body(null, 204)
    })
}

/** OData names parameters without regard to case. */
function parameter(c: Context<GraphHttp>, name: string): string | undefined {
  return Object.entries(c.req.query()).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
}

async function readJson(c: Context<GraphHttp>): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    throw new GraphError(
      415,
      'RequestBodyRead',
      `A supported MIME type could not be found that matches the content type of the request: '${c.req.header('content-type') ?? ''}'.`,
    )
  }
  const text = await c.req.text()
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new GraphError(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    )
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw unreadable('The body has to be an object.')
  return body
}

function markApplied(c: Context<GraphHttp>, applied: readonly string[]): void {
  if (applied.length > 0) c.header('Preference-Applied', applied.join(', '))
}
