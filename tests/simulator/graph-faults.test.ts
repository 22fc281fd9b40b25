import { serve, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { type AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type FaultKind } from '../../simulator/graph/faults.ts'
import { anna, ben } from '../../simulator/organization.ts'
import { codeOf, createGraphWorld, followUpEvent } from './graph-world.ts'

describe('a fault', () => {
  it.each([
    ['status-401', 401, 'InvalidAuthenticationToken'],
    ['status-403', 403, 'ErrorAccessDenied'],
    ['status-404-mailbox', 404, 'MailboxNotEnabledForRESTAPI'],
    ['status-409', 409, 'ErrorConcurrentItemSave'],
    ['status-429', 429, 'TooManyRequests'],
    ['status-500', 500, 'ErrorInternalServerError'],
    ['status-503', 503, 'ErrorServerBusy'],
    ['status-504', 504, 'UnknownError'],
  ] as const)('of the kind %s answers with it once and writes nothing', async (kind, status, code) => {
    const { call, events, faults, mailboxes } = await createGraphWorld()
    faults.failNext({ kind })
    expect(codeOf(await call('POST', events, followUpEvent))).toEqual({ status, code })
    expect(mailboxes.events(anna.oid)).toHaveLength(0)
    expect((await call('POST', events, followUpEvent)).status).toBe(201)
  })

  it('says when to come back, also in fractions of a second', async () => {
    const { call, events, faults } = await createGraphWorld()
    faults.failNext({ kind: 'status-429', retryAfterSeconds: 2.128 })
    expect((await call('GET', events)).headers.get('retry-after')).toBe('2.128')
    faults.failNext({ kind: 'status-503' })
    expect((await call('GET', events)).headers.get('retry-after')).toBeNull()
  })

  it('after the commit leaves the event behind, so that a careless retry doubles it', async () => {
    const { call, events, faults, mailboxes } = await createGraphWorld()
    faults.failNext({ kind: 'commit-then-504' })
    const reply = await call('POST', events, followUpEvent)
    expect(reply.status).toBe(504)
    expect(reply.headers.get('etag')).toBeNull()
    await call('POST', events, followUpEvent)
    expect(mailboxes.events(anna.oid)).toHaveLength(2)
  })

  it('after the commit is harmless with a transactionId', async () => {
    const { call, events, faults, mailboxes } = await createGraphWorld()
    faults.failNext({ kind: 'commit-then-504' })
    const body = { ...followUpEvent, transactionId: 'once' }
    await call('POST', events, body)
    expect((await call('POST', events, body)).status).toBe(201)
    expect(mailboxes.events(anna.oid)).toHaveLength(1)
  })

  it('after the commit lets a refusal through as it is', async () => {
    const { call, events, faults } = await createGraphWorld()
    faults.failNext({ kind: 'commit-then-504' })
    expect((await call('POST', events, { colour: 'red' })).status).toBe(400)
  })

  it('can give a page, or nothing, for an answer', async () => {
    const { app, faults, token, events, mailboxes } = await createGraphWorld()
    const post = () =>
      app.request(events, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(followUpEvent),
      })
    faults.failNext({ kind: 'html' })
    const page = await post()
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
    faults.failNext({ kind: 'empty' })
    const nothing = await post()
    expect([nothing.status, await nothing.text()]).toEqual([200, ''])
    expect(mailboxes.events(anna.oid)).toHaveLength(0)
  })

  it('waits for its mailbox, its method and its turn', async () => {
    const { call, events, faults } = await createGraphWorld()
    faults.failNext({ kind: 'status-500', mailbox: ben.email.toUpperCase(), method: 'POST', times: 2 })
    faults.failNext({ kind: 'status-503', mailbox: ben.oid, method: 'POST' })
    const bens = `/v1.0/users/${ben.oid}/events`
    expect((await call('POST', events, followUpEvent)).status).toBe(201)
    expect((await call('GET', bens)).status).toBe(200)
    const statuses = []
    for (let count = 0; count < 4; count += 1) statuses.push((await call('POST', bens, followUpEvent)).status)
    expect(statuses).toEqual([500, 500, 503, 201])
    expect(faults.list()).toEqual([])
  })
})

describe('more than four requests at a time', () => {
  it('are refused for one mailbox, with the time to wait, and counted again afterwards', async () => {
    const { call, events } = await createGraphWorld({ behavior: { latencyMs: 30 } })
    const five = await Promise.all(Array.from({ length: 5 }, () => call('GET', events)))
    expect(five.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429])
    expect(codeOf(five[4]!).code).toBe('ApplicationThrottled')
    expect(five[4]?.headers.get('retry-after')).toBe('1.5')
    expect((await call('GET', events)).status).toBe(200)
  })

  it('are fine for two mailboxes', async () => {
    const { call } = await createGraphWorld({ behavior: { latencyMs: 30 } })
    const paths = [anna, ben].flatMap(({ oid }) => Array.from({ length: 4 }, () => `/v1.0/users/${oid}/events`))
    const all = await Promise.all(paths.map((path) => call('GET', path)))
    expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
  })
})

describe('over a real connection', () => {
  let server: ServerType | undefined
  afterEach(() => {
    if (server && 'closeAllConnections' in server) server.closeAllConnections()
    server?.close()
  })

  /** Mounted under a path, as the simulator does it. */
  async function listen() {
    const world = await createGraphWorld()
    const app = new Hono().route('/graph', world.app)
    const port = await new Promise<number>((resolve) => {
      server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) => resolve(info.port))
    })
    const post = (signal?: AbortSignal) =>
      fetch(`http://127.0.0.1:${port}/graph${world.events}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${world.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(followUpEvent),
        signal: signal ?? null,
      })
    return { ...world, post }
  }

  it.each([
    ['drop', 0],
    ['commit-then-drop', 1],
  ] as [FaultKind, number][])('%s breaks it and leaves %i event', async (kind, count) => {
    const { post, faults, mailboxes, requests } = await listen()
    faults.failNext({ kind })
    await expect(post()).rejects.toThrow('fetch failed')
    expect(mailboxes.events(anna.oid)).toHaveLength(count)
    expect(requests.list().at(-1)).toMatchObject({
      status: 0,
      fault: kind,
      path: expect.stringMatching(/^\/v1\.0\//) as string,
    })
    expect((await post()).status).toBe(201)
  })

  it('hang ends when the client gives up', async () => {
    const { post, faults, mailboxes } = await listen()
    faults.failNext({ kind: 'hang' })
    await expect(post(AbortSignal.timeout(100))).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(mailboxes.events(anna.oid)).toHaveLength(0)
  })

  it('hang breaks the connection when the faults are cleared', async () => {
    const { post, faults, requests } = await listen()
    faults.failNext({ kind: 'hang' })
    const hanging = expect(post()).rejects.toThrow('fetch failed')
    await expect.poll(() => requests.list().length).toBe(1)
    await expect.poll(() => faults.list().length).toBe(0)
    faults.clear()
    await hanging
  })
})

describe('without a server', () => {
  it('a dropped connection breaks the answer while it is read', async () => {
    const { app, faults, events, requests, token } = await createGraphWorld()
    faults.failNext({ kind: 'drop' })
    const response = await app.request(events, { headers: { authorization: `Bearer ${token}` } })
    await expect(response.text()).rejects.toThrow('terminated')
    expect(requests.list()).toMatchObject([{ status: 0, fault: 'drop' }])
  })
})
