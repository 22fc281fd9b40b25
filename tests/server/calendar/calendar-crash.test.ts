import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GraphCalendar, GraphClient } from '../../../server/graph/graph-client.ts'
import { claim } from '../../../server/jobs/outbox.ts'
import { syncFollowUp } from '../../../server/calendar/sync-follow-up.ts'
import { anna, ben, createCalendarWorld, fridayAtTen, type CalendarWorld } from './calendar-world.ts'

let world: CalendarWorld
beforeEach(async () => {
  world = await createCalendarWorld()
})
afterEach(() => world.close())

const LEASE_MS = 60 * 60_000
class Crash extends Error {}

/** The process ends right before or right after its nth request to Graph; nothing of it is left but what is stored. */
function clientThatDies(when: 'before' | 'after', nth: number): GraphClient {
  let calls = 0
  async function dying<T>(call: () => Promise<T>): Promise<T> {
    calls += 1
    const isLast = calls === nth
    if (isLast && when === 'before') throw new Crash()
    const answer = await call()
    if (isLast) throw new Crash()
    return answer
  }
  return {
    calendarOf(oid): GraphCalendar {
      const calendar = world.graph.calendarOf(oid)
      return {
        createEvent: (event) => dying(() => calendar.createEvent(event)),
        patchEvent: (id, etag, change) => dying(() => calendar.patchEvent(id, etag, change)),
        deleteEvent: (id, etag) => dying(() => calendar.deleteEvent(id, etag)),
        getEvent: (id) => dying(() => calendar.getEvent(id)),
        findEventByFollowUp: (mark, transactionId) => dying(() => calendar.findEventByFollowUp(mark, transactionId)),
        probeCalendar: () => dying(() => calendar.probeCalendar()),
      }
    },
  }
}

/** Works one outbox row as the job does, and dies on the way. Answers whether it died. */
async function workAndDie(when: 'before' | 'after', nth: number): Promise<boolean> {
  const { db, services, log, publicUrl } = world
  const leaseUntil = new Date(Date.parse(world.now()) + LEASE_MS).toISOString()
  const [row] = await db.write((tx) => claim(tx, 'follow-up', { now: world.now(), leaseUntil, limit: 1 }))
  try {
    await syncFollowUp({ services, log, publicUrl, graph: clientThatDies(when, nth) }, row!)
    return false
  } catch (error) {
    if (!(error instanceof Crash)) throw error
    return true
  }
}

test.each(['before', 'after'] as const)('a crash right %s the create leaves one event, not two', async (when) => {
  const { id } = await world.schedule()
  expect(await workAndDie(when, 1)).toBe(true)
  expect((await world.knownEvents(id)).map(({ state }) => state)).toEqual(['creating'])

  await world.sync()
  expect(world.eventsOf(anna)).toHaveLength(when === 'after' ? 1 : 0)
  await world.syncInTime()
  expect(world.eventsOf(anna)).toHaveLength(1)
  expect(await world.calendarOf(id)).toEqual({ state: 'in-calendar', problem: null })
  const methods = world.microsoft.requests
    .list()
    .map(({ method, path }) => `${method} ${path.includes('filter') ? '?' : ''}`)
  expect(methods[when === 'after' ? 1 : 0]).toBe('GET ?')
})

test('a crash at any request of a change, a removal and a reassignment loses nothing and doubles nothing', async () => {
  for (const when of ['before', 'after'] as const) {
    for (let nth = 1; nth <= 4; nth += 1) {
      const { id } = await world.schedule()
      await world.sync()
      await world.change(id, { due: fridayAtTen, assigneeId: world.actorOf(ben).id })
      await workAndDie(when, nth)
      await world.syncInTime()
      expect(world.eventsOf(anna)).toEqual([])
      expect(world.eventsOf(ben)).toMatchObject([{ start: '2026-11-27T09:00:00.000Z' }])

      await world.change(id, { title: 'Send the offer' })
      await workAndDie(when, nth)
      await world.syncInTime()
      expect(world.eventsOf(ben)).toMatchObject([{ subject: 'Send the offer · Brightwater & Sons' }])

      await world.drop(id)
      await workAndDie(when, nth)
      await world.syncInTime()
      expect(world.eventsOf(ben)).toEqual([])
    }
  }
  expect(world.microsoft.mailboxes.invitations()).toEqual([])
}, 60_000)

test('undone after a crash in the middle of the create: the event nobody heard of is found and removed', async () => {
  const interactionId = crypto.randomUUID()
  const { id } = await world.schedule(undefined, { interactionId })
  await workAndDie('after', 1)
  await world.undo(interactionId)
  await world.syncInTime()
  expect(world.eventsOf(anna)).toEqual([])
  expect(await world.knownEvents(id)).toEqual([])
})

test('a copy that the rep dragged, which carries our mark too, is not taken for our event', async () => {
  const { id } = await world.schedule()
  await workAndDie('after', 1)
  const [event] = world.eventsOf(anna)
  const { start, end, startTimeZone, endTimeZone, singleValueExtendedProperties } = event!
  const copy = { start, end, startTimeZone, endTimeZone, singleValueExtendedProperties, subject: 'A copy' }
  world.microsoft.mailboxes.create(anna.oid, copy, { byApplication: false })
  await world.syncInTime()
  await world.drop(id)
  await world.syncInTime()
  expect(world.eventsOf(anna)).toMatchObject([{ subject: 'A copy' }])
})

test('several servers share the work and do nothing twice', async () => {
  const scheduled = await Promise.all(Array.from({ length: 20 }, () => world.schedule()))
  const servers = [world.job, world.jobWith(world.graph), world.jobWith(world.graph)]
  await Promise.all(servers.map((server) => world.sync(server)))
  expect(world.microsoft.requests.list().map(({ method }) => method)).toEqual(scheduled.map(() => 'POST'))
  expect(world.eventsOf(anna)).toHaveLength(20)
})

test('what changes while its event is being written is not shown as done, and is done next', async () => {
  const { id } = await world.schedule()
  let isChanged = false
  const seen: string[] = []
  const job = world.jobWith({
    calendarOf: (oid) => {
      const calendar = world.graph.calendarOf(oid)
      return {
        ...calendar,
        async createEvent(event) {
          const made = await calendar.createEvent(event)
          if (!isChanged) await world.change(id, { due: fridayAtTen })
          isChanged = true
          return made
        },
        async getEvent(graphId) {
          seen.push((await world.calendarOf(id)).state)
          return calendar.getEvent(graphId)
        },
      }
    },
  })
  await world.sync(job)
  expect(seen).toEqual(['pending'])
  expect(await world.calendarOf(id)).toEqual({ state: 'in-calendar', problem: null })
  expect(world.eventsOf(anna)).toMatchObject([{ start: '2026-11-27T09:00:00.000Z' }])
})

test('a bug in one follow-up is logged and tried again later, without stopping the others', async () => {
  const broken = await world.schedule()
  const fine = await world.schedule(fridayAtTen)
  const job = world.jobWith({
    calendarOf: (oid) => {
      const calendar = world.graph.calendarOf(oid)
      return {
        ...calendar,
        createEvent: (event) => {
          if (event.mark.startsWith(broken.id)) throw new TypeError('a bug')
          return calendar.createEvent(event)
        },
      }
    },
  })
  await world.sync(job)
  expect(await world.calendarOf(fine.id)).toMatchObject({ state: 'in-calendar' })
  expect(world.logged.filter((line) => line.includes(broken.id))).toHaveLength(1)
  await world.syncInTime()
  expect(world.eventsOf(anna)).toHaveLength(2)
})
