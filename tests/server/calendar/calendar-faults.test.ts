import { afterEach, describe, expect, test } from 'vitest'
import { retryCalendar, myCalendarLink } from '../../../server/calendar/calendar.ts'
import type { FaultInput } from '../../../simulator/graph/faults.ts'
import { anna, ben, createCalendarWorld, fridayAtTen, type CalendarWorld } from './calendar-world.ts'

let world: CalendarWorld
afterEach(() => world.close())

const requests = (method?: string) => world.microsoft.requests.list({ method })
const fail = (fault: FaultInput) => world.microsoft.faults.failNext(fault)
const inCalendar = { state: 'in-calendar', problem: null }
const linkOfAnna = () => myCalendarLink(world.services, world.actorOf(anna))
/** What must hold after every fault. */
function expectOneHarmlessEvent(of = anna) {
  expect(world.eventsOf(of)).toHaveLength(1)
  expect(world.eventsOf(of)[0]).toMatchObject({ attendees: [], start: '2026-11-26T09:00:00.000Z' })
  expect(world.microsoft.mailboxes.invitations()).toEqual([])
}

describe('a create that fails', () => {
  const faults: FaultInput[] = [
    { kind: 'status-401', times: 2 },
    { kind: 'status-403' },
    { kind: 'status-404-mailbox' },
    { kind: 'status-409' },
    { kind: 'status-429', retryAfterSeconds: 1.5 },
    { kind: 'status-429' },
    { kind: 'status-500' },
    { kind: 'status-503', retryAfterSeconds: 20 },
    { kind: 'status-504' },
    { kind: 'commit-then-504' },
    { kind: 'commit-then-drop' },
    { kind: 'drop' },
    { kind: 'hang' },
    { kind: 'html' },
    { kind: 'empty' },
  ]
  test.each(faults)('is made good for: one event in the end ($kind)', async (fault) => {
    world = await createCalendarWorld({ timeoutMs: 500 })
    fail({ method: 'POST', ...fault })
    const { id } = await world.schedule()
    await world.sync()
    expect(await world.calendarOf(id)).not.toEqual(inCalendar)
    await world.syncInTime()
    expect(await world.calendarOf(id)).toEqual(inCalendar)
    expectOneHarmlessEvent()
    expect(await linkOfAnna()).toMatchObject({ state: 'ok', waiting: 0 })
    // Sent twice it was looked for first, or refused before anything could have been done.
    expect(requests().map(({ method }) => method)).not.toEqual(['POST', 'POST'])
  })

  test.each(['commit-then-504', 'commit-then-drop'] as const)(
    'although it was carried out is not repeated, and takes over what changed meanwhile (%s)',
    async (kind) => {
      world = await createCalendarWorld()
      fail({ method: 'POST', kind })
      const { id } = await world.schedule()
      await world.sync()
      await world.change(id, { due: fridayAtTen, title: 'Send the figures' })
      await world.syncInTime()
      expect(requests('POST')).toHaveLength(1)
      expect(world.eventsOf(anna)).toMatchObject([
        { start: '2026-11-27T09:00:00.000Z', subject: 'Send the figures · Brightwater & Sons' },
      ])
    },
  )

  test.each([
    { transactionIdOtherBody: 'sameEvent' as const },
    { transactionIdOtherBody: 'conflict409' as const },
    { filterSeesDeleted: true },
    { conflictStatus: 409 as const },
  ])('is made good for, whatever Graph does where its documentation is silent: %o', async (behavior) => {
    world = await createCalendarWorld({ behavior })
    fail({ method: 'POST', kind: 'commit-then-drop' })
    // The look-up fails as well, so that the same transactionId goes out again with another body.
    fail({ method: 'GET', kind: 'html' })
    const { id } = await world.schedule()
    await world.sync()
    await world.change(id, { due: fridayAtTen })
    await world.syncInTime()
    expect(world.eventsOf(anna)).toMatchObject([{ start: '2026-11-27T09:00:00.000Z' }])
    expect(await world.calendarOf(id)).toEqual(inCalendar)
  })

  test('for what it says (400) is shown and not repeated, until somebody asks for it', async () => {
    world = await createCalendarWorld()
    const { id } = await world.schedule()
    const breaking = world.jobWith({
      calendarOf: (oid) => ({
        ...world.graph.calendarOf(oid),
        createEvent: (event) =>
          world.graph.calendarOf(oid).createEvent({ ...event, transactionId: '', subject: 'x'.repeat(300) }),
      }),
    })
    await world.sync(breaking)
    expect(requests('POST').map(({ status }) => status)).toEqual([400])
    expect(await world.calendarOf(id)).toEqual({ state: 'failed', problem: 'refused' })
    expect(await world.outboxSize()).toBe(0)

    await retryCalendar(world.services, world.actorOf(anna), id)
    expect(await world.calendarOf(id)).toEqual({ state: 'pending', problem: null })
    await world.sync()
    expect(await world.calendarOf(id)).toEqual(inCalendar)
    expectOneHarmlessEvent()
  })
})

describe('a broken way into a mailbox', () => {
  test('401: one fresh token, then the administrator is needed', async () => {
    world = await createCalendarWorld()
    fail({ kind: 'status-401' })
    const { id } = await world.schedule()
    await world.sync()
    expect(await world.calendarOf(id)).toEqual(inCalendar)
    expect(world.microsoft.tokenRequests()).toBe(2)

    fail({ kind: 'status-401', times: 2 })
    await world.change(id, { due: fridayAtTen })
    await world.sync()
    expect(await world.calendarOf(id)).toEqual({ state: 'failed', problem: 'needs-admin' })
    expect(await linkOfAnna()).toMatchObject({ state: 'needs-admin', waiting: 1 })
  })

  test('a wrong secret: the administrator is needed, and Graph hears nothing of it', async () => {
    world = await createCalendarWorld({ entra: { clientSecret: 'another one since yesterday' } })
    const { id } = await world.schedule()
    await world.sync()
    expect(await world.calendarOf(id)).toEqual({ state: 'failed', problem: 'needs-admin' })
    expect(requests()).toEqual([])
    expect(world.logged.join()).not.toContain('a secret of the tests')
  })

  test.each([
    { access: 'no-mailbox', problem: 'no-mailbox' },
    { access: 'out-of-scope', problem: 'out-of-scope' },
  ] as const)(
    '$access: the whole mailbox waits, is probed ever more rarely, and drains by itself',
    async ({ access, problem }) => {
      world = await createCalendarWorld()
      world.microsoft.mailboxes.setAccess(anna.oid, access)
      const scheduled = await Promise.all(Array.from({ length: 12 }, () => world.schedule()))
      await world.sync()
      const atFirst = requests().length
      expect(atFirst).toBeLessThanOrEqual(3)
      for (const { id } of scheduled) expect(await world.calendarOf(id)).toEqual({ state: 'failed', problem })
      expect(await linkOfAnna()).toMatchObject({ state: problem, waiting: 12 })

      const probesAfter: number[] = []
      for (const minutes of [1, 10, 60, 240]) {
        world.microsoft.requests.clear()
        for (let minute = 0; minute < minutes; minute += 1) {
          world.passMs(60_000)
          await world.sync()
        }
        expect(requests().every(({ method, path }) => method === 'GET' && path.includes('/calendar?'))).toBe(true)
        probesAfter.push(requests().length)
      }
      expect(probesAfter.every((probes) => probes >= 1 && probes <= 5)).toBe(true)

      world.microsoft.mailboxes.setAccess(anna.oid, 'ok')
      await world.syncInTime()
      expect(world.eventsOf(anna)).toHaveLength(12)
      expect(await linkOfAnna()).toMatchObject({ state: 'ok', waiting: 0 })
    },
    60_000,
  )

  test('asking again does not wait for the next probe', async () => {
    world = await createCalendarWorld()
    world.microsoft.mailboxes.setAccess(anna.oid, 'out-of-scope')
    const { id } = await world.schedule()
    await world.sync()
    world.microsoft.mailboxes.setAccess(anna.oid, 'ok')
    await world.sync()
    expect(world.eventsOf(anna)).toEqual([])
    await retryCalendar(world.services, world.actorOf(anna), id)
    await world.sync()
    expectOneHarmlessEvent()
  })

  test('one mailbox that is closed does not keep the others waiting', async () => {
    world = await createCalendarWorld()
    world.microsoft.mailboxes.setAccess(anna.oid, 'no-mailbox')
    await world.schedule()
    await world.schedule(undefined, {}, ben)
    await world.sync()
    expect(world.eventsOf(ben)).toHaveLength(1)
  })

  test('a mailbox that hangs again and again is shown as unavailable, and mends', async () => {
    world = await createCalendarWorld({ timeoutMs: 300 })
    fail({ kind: 'hang', times: 5 })
    const { id } = await world.schedule()
    for (let round = 0; round < 3; round += 1) {
      await world.sync()
      world.passMs(20_000)
    }
    expect(await linkOfAnna()).toMatchObject({ state: 'unavailable', waiting: 1 })
    await world.syncInTime()
    expect(await world.calendarOf(id)).toEqual(inCalendar)
    expectOneHarmlessEvent()
  })
})

describe('throttling', () => {
  test('Retry-After is obeyed to the fraction, by every follow-up of that mailbox', async () => {
    world = await createCalendarWorld()
    fail({ method: 'POST', kind: 'status-429', retryAfterSeconds: 2.128 })
    const { id } = await world.schedule()
    await world.sync()
    expect(await world.calendarOf(id)).toEqual({ state: 'pending', problem: 'throttled' })
    const other = await world.schedule(fridayAtTen)
    world.passMs(2_127)
    await world.sync()
    expect(requests()).toHaveLength(1)
    world.passMs(1)
    await world.sync()
    expect(await world.calendarOf(id)).toEqual(inCalendar)
    expect(await world.calendarOf(other.id)).toEqual(inCalendar)
    expect(await linkOfAnna()).toMatchObject({ state: 'ok' })
  })

  test('a rep with many follow-ups never has more than three requests underway, and sees no 429', async () => {
    world = await createCalendarWorld({ behavior: { latencyMs: 20 } })
    await Promise.all(Array.from({ length: 30 }, () => world.schedule()))
    await world.sync()
    expect(world.eventsOf(anna)).toHaveLength(30)
    expect(requests().map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 201))
  })
})
