import { X509Certificate } from 'node:crypto'
import { decodeProtectedHeader } from 'jose'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { EventBody, NewEvent } from '../../../server/graph/calendar-events.ts'
import { createGraphClient, type GraphClientOptions } from '../../../server/graph/graph-client.ts'
import type { GraphFailure } from '../../../server/graph/graph-failure.ts'
import { anna, ben } from '../../../simulator/organization.ts'
import { startMicrosoft, type Microsoft, type MicrosoftOptions } from '../calendar/microsoft.ts'
import { certificate } from './certificate.ts'

let microsoft: Microsoft
afterEach(() => microsoft.stop())

async function start(options: MicrosoftOptions = {}, more: Partial<GraphClientOptions> = {}) {
  microsoft = await startMicrosoft(options)
  return createGraphClient({ ...microsoft.settings, ...more })
}

const event: NewEvent = {
  subject: 'Call',
  body: '<p>Call</p>',
  schedule: {
    time: {
      kind: 'span',
      startAt: '2026-12-01T08:00:00.000Z',
      endAt: '2026-12-01T08:30:00.000Z',
      zone: 'Europe/Berlin',
    },
    reminderMinutes: 10,
  },
  categories: ['Followthrough'],
  showAs: 'free',
  transactionId: 'b2c7a9a4-5f5e-4f0c-8a64-6f3d2f1f0001',
  mark: 'b2c7a9a4-5f5e-4f0c-8a64-6f3d2f1f0002:g1',
}

describe('an event', () => {
  test('comes back as it was written: moments in UTC, days as days', async () => {
    const calendar = (await start()).calendarOf(anna.oid)
    const made = await calendar.createEvent(event)
    expect(made).toMatchObject({
      subject: 'Call',
      time: { kind: 'span', startAt: '2026-12-01T08:00:00.000Z', endAt: '2026-12-01T08:30:00.000Z' },
      transactionId: event.transactionId,
      hasAttendees: false,
      isOrganizer: true,
    })
    expect(await calendar.getEvent(made.id)).toEqual(made)

    const time = { kind: 'days', startOn: '2026-12-24', endOn: '2026-12-25', zone: 'Asia/Tokyo' } as const
    const moved = await calendar.patchEvent(made.id, made.etag, { schedule: { time, reminderMinutes: null } })
    expect(moved.time).toMatchObject({ kind: 'days', startOn: '2026-12-24', endOn: '2026-12-25' })
    expect(microsoft.mailboxes.events(anna.oid)).toMatchObject([{ isReminderOn: false }])

    await calendar.deleteEvent(moved.id, moved.etag)
    await expect(calendar.getEvent(made.id)).rejects.toMatchObject({ failure: { reason: 'not-found' } })
  })

  test('is found by its mark; of several that carry it, the one that was made under the transactionId', async () => {
    const calendar = (await start()).calendarOf(anna.oid)
    expect(await calendar.findEventByFollowUp(event.mark, event.transactionId)).toBeUndefined()
    await calendar.createEvent({ ...event, transactionId: 'another' })
    const made = await calendar.createEvent(event)
    expect(await calendar.findEventByFollowUp(event.mark, event.transactionId)).toEqual(made)
    expect(await calendar.findEventByFollowUp(event.mark, 'neither')).toMatchObject({ transactionId: 'another' })
  })

  test('has an immutable id, which every request asks for', async () => {
    const calendar = (await start()).calendarOf(anna.oid)
    const made = await calendar.createEvent(event)
    await calendar.getEvent(made.id)
    await calendar.patchEvent(made.id, made.etag, { subject: 'Send' })
    await calendar.findEventByFollowUp(event.mark, event.transactionId)
    await calendar.probeCalendar()
    expect(microsoft.mailboxes.events(anna.oid)[0]!.immutableId).toBe(made.id)
    expect(new Set(microsoft.requests.list().map(({ prefer }) => prefer))).toEqual(
      new Set(['IdType="ImmutableId", outlook.timezone="UTC"']),
    )
    expect(microsoft.requests.list().every(({ path }) => path.startsWith(`/v1.0/users/${anna.oid}/`))).toBe(true)
  })

  test('can have no attendees: the compiler refuses them', () => {
    // @ts-expect-error -- attendees would make Exchange send invitations
    const withGuests: EventBody = { subject: 'Call', attendees: [] }
    expect(Object.keys(withGuests)).toContain('attendees')
  })
})

describe('a failure', () => {
  const answers = [
    [{ kind: 'status-401', times: 2 }, { reason: 'unauthorized' }],
    [{ kind: 'status-403' }, { reason: 'out-of-scope' }],
    [{ kind: 'status-404-mailbox' }, { reason: 'no-mailbox' }],
    [{ kind: 'status-409' }, { reason: 'conflict' }],
    [
      { kind: 'status-429', retryAfterSeconds: 2.128 },
      { reason: 'throttled', retryAfterMs: 2128 },
    ],
    [{ kind: 'status-500' }, { reason: 'unavailable', retryAfterMs: null }],
    [
      { kind: 'status-503', retryAfterSeconds: 7 },
      { reason: 'unavailable', retryAfterMs: 7000 },
    ],
    [{ kind: 'commit-then-504' }, { reason: 'unavailable', retryAfterMs: null }],
    [{ kind: 'commit-then-drop' }, { reason: 'no-answer' }],
    [{ kind: 'drop' }, { reason: 'no-answer' }],
    [{ kind: 'hang' }, { reason: 'no-answer' }],
    [{ kind: 'html' }, { reason: 'no-answer' }],
    [{ kind: 'empty' }, { reason: 'no-answer' }],
  ] as const

  test.each(answers)('is told by its reason, after one request: %o', async (fault, failure: GraphFailure) => {
    const client = await start({}, { timeoutMs: 1_000 })
    const calendar = client.calendarOf(anna.oid)
    const made = await calendar.createEvent(event)
    const attempts = {
      POST: () => calendar.createEvent({ ...event, transactionId: crypto.randomUUID() }),
      GET: () => calendar.getEvent(made.id),
      PATCH: () => calendar.patchEvent(made.id, '*', { subject: 'x' }),
      DELETE: () => calendar.deleteEvent(made.id, '*'),
    }
    for (const [method, attempt] of Object.entries(attempts)) {
      microsoft.requests.clear()
      microsoft.faults.failNext({ ...fault, method: method as 'GET' })
      await expect(attempt()).rejects.toMatchObject({ name: 'GraphFault', failure })
      expect(microsoft.requests.list()).toHaveLength('times' in fault ? 2 : 1)
    }
  })

  test('for what we sent carries the code of the refusal', async () => {
    const calendar = (await start()).calendarOf(anna.oid)
    await expect(calendar.createEvent({ ...event, subject: 'x'.repeat(300) })).rejects.toMatchObject({
      failure: { reason: 'refused', code: 'RequestBodyRead' },
    })
  })

  test('of an unknown user is a missing mailbox', async () => {
    const calendar = (await start()).calendarOf(crypto.randomUUID())
    await expect(calendar.probeCalendar()).rejects.toMatchObject({ failure: { reason: 'no-mailbox' } })
  })

  test('that concerns the mailbox holds for those who wait for their turn, and for nobody else', async () => {
    const client = await start({ behavior: { latencyMs: 50 } })
    microsoft.faults.failNext({ mailbox: anna.oid, kind: 'status-429', retryAfterSeconds: 3, times: 3 })
    const calls = Array.from({ length: 10 }, () => client.calendarOf(anna.oid).probeCalendar())
    const ofBen = client.calendarOf(ben.oid).probeCalendar()
    const results = await Promise.allSettled(calls)
    expect(results.every(({ status }) => status === 'rejected')).toBe(true)
    await ofBen
    expect(microsoft.requests.list({ mailbox: anna.oid })).toHaveLength(3)
  })
})

describe('the token', () => {
  test('is asked for once, however many calls wait for it, and kept until shortly before it expires', async () => {
    let now = Date.now()
    const client = await start({}, { now: () => now })
    await Promise.all(Array.from({ length: 6 }, () => client.calendarOf(anna.oid).probeCalendar()))
    expect(microsoft.tokenRequests()).toBe(1)
    now += 54 * 60_000
    await client.calendarOf(ben.oid).probeCalendar()
    expect(microsoft.tokenRequests()).toBe(1)
    now += 32 * 60_000
    await client.calendarOf(ben.oid).probeCalendar()
    expect(microsoft.tokenRequests()).toBe(2)
  })

  test('is replaced once after a 401, for everybody who got one', async () => {
    const client = await start()
    await client.calendarOf(anna.oid).probeCalendar()
    microsoft.faults.failNext({ kind: 'status-401', times: 3 })
    await Promise.all(Array.from({ length: 3 }, () => client.calendarOf(anna.oid).probeCalendar()))
    expect(microsoft.tokenRequests()).toBe(2)
  })

  test('can be asked for with a certificate, whose thumbprint the assertion names', async () => {
    const publicKey = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const client = await start({ entra: { clientCertificate: publicKey } }, { certificate, clientSecret: undefined })
    const send = vi.spyOn(globalThis, 'fetch')
    try {
      await client.calendarOf(anna.oid).probeCalendar()
      const form = send.mock.calls.map(([, init]) => init?.body).find((body) => body instanceof URLSearchParams)
      expect(decodeProtectedHeader(form!.get('client_assertion')!)).toEqual({
        alg: 'PS256',
        typ: 'JWT',
        'x5t#S256': Buffer.from(new X509Certificate(certificate).fingerprint256.replaceAll(':', ''), 'hex').toString(
          'base64url',
        ),
      })
    } finally {
      send.mockRestore()
    }
  })

  test.each([
    ['a wrong secret', { clientSecret: 'wrong' }],
    ['a certificate that nobody registered', { certificate, clientSecret: undefined }],
    ['a certificate that is none', { certificate: '-----BEGIN CERTIFICATE-----', clientSecret: undefined }],
  ])('is not to be had with %s: somebody has to act', async (_, settings) => {
    const client = await start({}, settings)
    await expect(client.calendarOf(anna.oid).probeCalendar()).rejects.toMatchObject({
      failure: { reason: 'unauthorized' },
    })
    expect(microsoft.requests.list()).toEqual([])
  })

  test('is not to be had while Entra does not answer: that passes', async () => {
    const client = await start({}, { tokenUrl: 'http://127.0.0.1:9/nobody/listens' })
    await expect(client.calendarOf(anna.oid).probeCalendar()).rejects.toMatchObject({
      failure: { reason: 'no-answer' },
    })
  })
})
