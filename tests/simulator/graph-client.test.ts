import { serve, type ServerType } from '@hono/node-server'
import { Client, HTTPMessageHandler, type Context, type Middleware } from '@microsoft/microsoft-graph-client'
import type { Event } from '@microsoft/microsoft-graph-types'
import { Hono } from 'hono'
import { type AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { anna } from '../../simulator/organization.ts'
import { createGraphWorld, followUpEvent, propertyId } from './graph-world.ts'

/** The client's own authentication handler sends no token over http, so a chain needs one of ours anyway. */
class BearerToken implements Middleware {
  readonly #token: string
  readonly #next = new HTTPMessageHandler()

  constructor(token: string) {
    this.#token = token
  }

  execute(context: Context): Promise<void> {
    const headers = new Headers(context.options?.headers)
    headers.set('authorization', `Bearer ${this.#token}`)
    context.options = { ...context.options, headers }
    return this.#next.execute(context)
  }
}

let server: ServerType | undefined
afterEach(() => {
  if (server && 'closeAllConnections' in server) server.closeAllConnections()
  server?.close()
})

async function openCalendar() {
  const world = await createGraphWorld()
  const app = new Hono().route('/graph', world.app)
  const port = await new Promise<number>((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) => resolve(info.port))
  })
  const client = Client.initWithMiddleware({
    baseUrl: `http://127.0.0.1:${port}/graph`,
    middleware: new BearerToken(world.token),
  })
  const at = (path: string) => client.api(path).header('Prefer', 'IdType="ImmutableId", outlook.timezone="UTC"')
  return { ...world, at, path: `/users/${anna.oid}/events` }
}

describe('Microsoft’s own Graph client', () => {
  it('creates, reads, finds, moves and deletes an event', async () => {
    const { at, path } = await openCalendar()
    const created = (await at(path).post({
      ...followUpEvent,
      transactionId: 'one',
      singleValueExtendedProperties: [{ id: propertyId, value: 'fu_42:g3' }],
    })) as Event
    expect(created).toMatchObject({ subject: followUpEvent.subject, transactionId: 'one' })

    const one = `${path}/${created.id!}`
    const read = (await at(one)
      .select(['subject', 'start'])
      .expand(`singleValueExtendedProperties($filter=id eq '${propertyId}')`)
      .get()) as Event
    expect(read).toMatchObject({
      id: created.id,
      singleValueExtendedProperties: [{ id: propertyId, value: 'fu_42:g3' }],
    })

    const found = (await at(path)
      .filter(`singleValueExtendedProperties/Any(ep: ep/id eq '${propertyId}' and ep/value eq 'fu_42:g3')`)
      .get()) as { value: Event[] }
    expect(found.value.map(({ id }) => id)).toEqual([created.id])

    const etag = (created as Record<string, unknown>)['@odata.etag'] as string
    const moved = (await at(one)
      .header('If-Match', etag)
      .patch({
        start: { dateTime: '2026-12-03T10:00:00', timeZone: 'W. Europe Standard Time' },
        end: { dateTime: '2026-12-03T10:15:00', timeZone: 'W. Europe Standard Time' },
        isAllDay: false,
      })) as Event
    expect(moved.start).toEqual({ dateTime: '2026-12-03T09:00:00.0000000', timeZone: 'UTC' })

    const view = (await at(`/users/${anna.oid}/calendarView`)
      .query({ startDateTime: '2026-12-03T00:00:00Z', endDateTime: '2026-12-04T00:00:00Z' })
      .get()) as { value: Event[] }
    expect(view.value).toHaveLength(1)

    await expect(at(one).header('If-Match', etag).delete()).rejects.toMatchObject({ statusCode: 412 })
    await at(one).delete()
    await expect(at(one).get()).rejects.toMatchObject({ statusCode: 404, code: 'ErrorItemNotFound' })
  })

  it('reads the code and the time to wait from a refusal, and asks once', async () => {
    const { at, path, faults, requests } = await openCalendar()
    faults.failNext({ kind: 'status-503', retryAfterSeconds: 7 })
    const refusal: unknown = await at(path)
      .post(followUpEvent)
      .catch((error: unknown) => error)
    expect(refusal).toMatchObject({ statusCode: 503, code: 'ErrorServerBusy' })
    expect((refusal as { headers: Headers }).headers.get('retry-after')).toBe('7')
    expect(requests.list()).toHaveLength(1)
  })

  it('takes a page of HTML for a success, which is why nobody may trust a 200 without an id', async () => {
    const { at, path, faults } = await openCalendar()
    faults.failNext({ kind: 'html' })
    const reply = (await at(path).post(followUpEvent)) as object
    expect(reply).not.toHaveProperty('id')
  })

  it('sees a broken connection as an error without a status', async () => {
    const { at, path, faults, mailboxes } = await openCalendar()
    faults.failNext({ kind: 'commit-then-drop' })
    await expect(at(path).post(followUpEvent)).rejects.toMatchObject({ statusCode: -1 })
    expect(mailboxes.events(anna.oid)).toHaveLength(1)
  })
})
