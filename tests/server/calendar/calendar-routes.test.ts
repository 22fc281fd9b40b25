import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { calendarRoutes } from '../../../server/calendar/calendar.routes.ts'
import type { Http } from '../../../server/http/http.ts'
import { answerError } from '../../../server/http/problem.ts'
import { calendarLinkSchema } from '../../../shared/calendar.ts'
import { followUpSchema } from '../../../shared/follow-ups.ts'
import type { SampleUser } from '../../../simulator/organization.ts'
import { anna, ben, createCalendarWorld, miriam, type CalendarWorld } from './calendar-world.ts'

let world: CalendarWorld
beforeEach(async () => {
  world = await createCalendarWorld()
})
afterEach(() => world.close())

/** The routes behind a sign-in that is not tested here. */
function ask(user: SampleUser, method: string, path: string) {
  const app = new Hono<Http>()
    .onError(answerError)
    .use(async (c, next) => {
      c.set('requestId', crypto.randomUUID())
      c.set('logger', world.log)
      c.set('actor', world.actorOf(user))
      c.set('services', world.services)
      await next()
    })
    .route('/api', calendarRoutes)
  return app.request(`/api${path}`, { method, headers: { 'idempotency-key': crypto.randomUUID() } })
}

describe('GET /api/calendar/link', () => {
  const linkOf = async (user: SampleUser) => {
    const response = await ask(user, 'GET', '/calendar/link')
    return calendarLinkSchema.parse(await response.json())
  }

  test('is unverified until something was written, and counts what waits for the caller alone', async () => {
    await world.schedule()
    await world.schedule(undefined, {}, ben)
    expect(await linkOf(anna)).toEqual({ state: 'unverified', since: null, lastOkAt: null, waiting: 1 })
    await world.sync()
    expect(await linkOf(anna)).toEqual({ state: 'ok', since: world.now(), lastOkAt: world.now(), waiting: 0 })
    expect(await linkOf(miriam)).toMatchObject({ state: 'unverified', waiting: 0 })
  })

  test('tells since when the link is broken', async () => {
    world.microsoft.mailboxes.setAccess(anna.oid, 'no-mailbox')
    await world.schedule()
    await world.sync()
    const since = world.now()
    world.passMs(3 * 60 * 60_000)
    await world.sync()
    expect(await linkOf(anna)).toEqual({ state: 'no-mailbox', since, lastOkAt: null, waiting: 1 })
  })

  test('is off where no calendar is connected', async () => {
    const services = { ...world.services, organization: { ...world.services.organization, hasCalendar: false } }
    Object.assign(world, { services })
    expect(await linkOf(anna)).toEqual({ state: 'off', since: null, lastOkAt: null, waiting: 0 })
  })
})

describe('POST /api/calendar/follow-ups/:id/retry', () => {
  const retry = (user: SampleUser, id: string) => ask(user, 'POST', `/calendar/follow-ups/${id}/retry`)

  test.each([
    { who: anna, status: 200 },
    { who: miriam, status: 200 },
    { who: ben, status: 403 },
  ])('$who.name, on a follow-up of Anna’s: $status', async ({ who, status }) => {
    world.microsoft.mailboxes.setAccess(anna.oid, 'out-of-scope')
    const { id } = await world.schedule()
    await world.sync()
    const response = await retry(who, id)
    expect(response.status).toBe(status)
    if (status === 200) {
      expect(followUpSchema.parse(await response.json()).calendar).toEqual({ state: 'pending', problem: null })
    }
  })

  test('of one that is in the calendar changes nothing', async () => {
    const { id } = await world.schedule()
    await world.sync()
    expect((await retry(anna, id)).status).toBe(200)
    expect(await world.outboxSize()).toBe(0)
  })

  test('of one that does not exist, or is no id at all', async () => {
    expect((await retry(anna, crypto.randomUUID())).status).toBe(404)
    expect((await retry(anna, 'x')).status).toBe(400)
  })
})
