import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newKey } from '../../../addin/api.ts'
import { patchCompany } from '../../../addin/customers/customers.api.ts'
import { getMyDay, type MyDayRequest, patchFollowUp, postFollowUp } from '../../../addin/follow-ups/follow-ups.api.ts'
import { boundsOfDay } from '../../../server/follow-ups/follow-ups.rules.ts'
import type { Company } from '../../../shared/customers.ts'
import type { Due, FollowUp, NewFollowUp } from '../../../shared/follow-ups.ts'
import { act, aContact } from '../../support/sample-mail.ts'
import { anna, ben, createWorld, type World } from '../../support/world.ts'

let world: World
let company: Company
beforeEach(async () => {
  world = await createWorld()
  company = (await aContact(world)).company!
})
afterEach(() => world.close())

const { signal } = new AbortController()
const day = (on: string): Due => ({ kind: 'day', on })
const moment = (at: string): Due => ({ kind: 'time', at, timeZone: 'Europe/Berlin', durationMinutes: 30 })
/** Wednesday. */
const wednesday = { on: '2026-03-04', timeZone: 'Europe/Berlin' }
const plan = (title: string, due: Due, changes: Partial<NewFollowUp> = {}, who: typeof anna = anna) =>
  postFollowUp(
    world.apiOf(who),
    {
      ...{ kind: 'action', title, due, contactId: null, companyId: company.id, interactionId: null, assigneeId: null },
      ...changes,
    },
    act(),
  )
const show = (request: Partial<MyDayRequest> = {}) =>
  getMyDay(
    world.apiOf(anna),
    { ...wednesday, overdue: 9, today: 9, thisWeek: 9, later: 9, waiting: 9, ...request },
    signal,
  )
const titles = (followUps: readonly FollowUp[]) => followUps.map(({ title }) => title)

describe('my day', () => {
  test('groups by the day where the user is, the next first', async () => {
    await plan('later', day('2026-03-09'))
    await plan('sunday', day('2026-03-08'))
    await plan('some time today', day('2026-03-04'))
    await plan('today at ten', moment('2026-03-04T09:00:00.000Z'))
    // Midnight in Berlin is an hour before midnight in UTC.
    await plan('tonight', moment('2026-03-04T22:59:00.000Z'))
    await plan('tomorrow', moment('2026-03-04T23:00:00.000Z'))
    await plan('yesterday', moment('2026-03-03T22:59:00.000Z'))
    await plan('long ago', day('2025-12-31'))
    await plan('waiting', day('2026-03-04'), { kind: 'waiting' })
    await plan('no answer', day('2026-01-01'), { kind: 'waiting' })
    const { counts, followUps } = await show()
    expect(counts).toEqual({ overdue: 3, today: 3, thisWeek: 2, later: 1, waiting: 1 })
    expect(titles(followUps)).toEqual([
      ...['long ago', 'no answer', 'yesterday', 'today at ten', 'tonight', 'some time today'],
      ...['tomorrow', 'sunday', 'later', 'waiting'],
    ])
  })

  test('lists as many of each group as are asked for, and counts all', async () => {
    for (const title of ['one', 'two', 'three']) await plan(title, day('2026-03-04'))
    const { counts, followUps } = await show({ today: 2, overdue: 0 })
    expect([counts.today, followUps.length]).toEqual([3, 2])
    expect((await getMyDay(world.apiOf(anna), wednesday, signal)).followUps).toEqual([])
  })

  test('is the user’s own, and of what is open', async () => {
    await plan('Ben’s', day('2026-03-04'), {}, ben)
    expect((await show()).counts.today).toBe(0)
  })

  test('by segment, and by who gave it to the user', async () => {
    await patchCompany(world.apiOf(anna), company.id, { revision: company.revision, segment: 'B' }, act())
    await plan('mine', day('2026-03-04'))
    const { contact } = await aContact(world, { name: 'Tom', address: 'tom@berg.example', company: null })
    const { id: annaId } = await world.userOf(anna)
    await plan('from Ben', day('2026-03-04'), { companyId: null, contactId: contact!.id, assigneeId: annaId }, ben)
    const ofB = await show({ segment: 'B' })
    expect([ofB.counts.today, titles(ofB.followUps)]).toEqual([1, ['mine']])
    expect(ofB.followUps[0]).toMatchObject({ segment: 'B', handedOverBy: null })
    const given = await show({ handedOver: 'true' })
    expect([given.counts.today, titles(given.followUps)]).toEqual([1, ['from Ben']])
    expect(given.followUps[0]).toMatchObject({ segment: null, handedOverBy: { name: ben.name } })
  })

  test('a colleague sees who handed a follow-up over, whoever made it', async () => {
    const { id, revision } = await plan('mine', day('2026-03-04'))
    const [{ id: annaId }, { id: benId }] = [await world.userOf(anna), await world.userOf(ben)]
    const given = await patchFollowUp(world.apiOf(anna), id, { revision, assigneeId: benId }, act())
    expect(given).toMatchObject({ assignee: { name: ben.name }, handedOverBy: { name: anna.name } })
    const back = { revision: given.revision, assigneeId: annaId }
    expect(await patchFollowUp(world.apiOf(ben), id, back, act())).toMatchObject({ handedOverBy: { name: ben.name } })
  })

  test.each([
    ['a day that is none', { on: '2026-02-30' }],
    ['a zone that is none', { timeZone: 'Mars/Olympus' }],
    ['more than there can be', { today: 5001 }],
  ])('refuses %s', async (_, request) => {
    await expect(show(request)).rejects.toMatchObject({ code: 'invalid' })
  })

  test('its counts are true at 5,000 open follow-ups', { timeout: 60_000 }, async () => {
    const { id: assigneeId } = await world.userOf(anna)
    const days = ['2026-03-03', '2026-03-04', '2026-03-06', '2026-05-01'] as const
    const { followUps } = world.db.read.tables
    const rows = Array.from({ length: 5000 }, (_, index) => ({
      ...{ id: newKey(), kind: index % 10 === 9 ? ('waiting' as const) : ('action' as const), title: `No. ${index}` },
      ...{ dueOn: days[index % 4]!, status: 'open' as const, assigneeId, createdBy: assigneeId },
      ...{ companyId: company.id, createdAt: world.services.now(), revision: 1, calendarState: 'none' as const },
    }))
    await world.db.write(async (tx) => {
      for (let start = 0; start < rows.length; start += 500)
        await tx.insert(followUps).values(rows.slice(start, start + 500))
    })
    const { counts, followUps: listed } = await show({ overdue: 20, later: 0 })
    expect(counts).toEqual({ overdue: 1250, today: 1000, thisWeek: 1250, later: 1000, waiting: 500 })
    expect(listed).toHaveLength(20 + 9 + 9 + 9)
  })
})

test.each([
  ['UTC', '2026-03-04', '2026-03-04T00:00:00.000Z', '2026-03-09'],
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-30'],
  ['America/Los_Angeles', '2026-03-08', '2026-03-08T08:00:00.000Z', '2026-03-09'],
  // The clocks go forward at midnight there.
  ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z', '2026-09-07'],
  ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00.000Z', '2026-01-05'],
  ['Asia/Kathmandu', '2026-03-04', '2026-03-03T18:15:00.000Z', '2026-03-09'],
])('in %s %s begins at %s, and its week ends before %s', (timeZone, on, instant, nextWeek) => {
  const bounds = boundsOfDay(on, timeZone)
  expect([bounds.today.instant, bounds.nextWeek.day]).toEqual([instant, nextWeek])
})
