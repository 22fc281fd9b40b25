import { afterEach, describe, expect, test } from 'vitest'
import { retryCalendar } from '../../../server/calendar/calendar.ts'
import type { GraphClient } from '../../../server/graph/graph-client.ts'
import { anna, ben, createCalendarWorld, fridayAtTen, miriam, type CalendarWorld } from './calendar-world.ts'

let world: CalendarWorld
afterEach(() => world.close())

const requests = (method?: string) => world.microsoft.requests.list({ method })
const inCalendar = { state: 'in-calendar', problem: null }
const guest = { emailAddress: { address: 'priya@brightwater.example', name: 'Priya' }, type: 'required' as const }

/** As the rep would in Outlook. */
const deleteInOutlook = () => world.microsoft.mailboxes.remove(anna.oid, world.eventsOf(anna)[0]!)
const inviteInOutlook = () =>
  world.microsoft.mailboxes.update(anna.oid, world.eventsOf(anna)[0]!, { attendees: [guest] })

describe('an event that the rep changed in Outlook', () => {
  test.each([409, 412] as const)('is read again before it is written (%i)', async (conflictStatus) => {
    world = await createCalendarWorld({ behavior: { conflictStatus } })
    const { id } = await world.schedule()
    await world.sync()
    const racing = racingClient(2)
    await world.change(id, { title: 'Send the offer' })
    await world.sync(world.jobWith(racing))
    expect(requests('PATCH').map(({ status }) => status)).toEqual([conflictStatus, conflictStatus, 200])
    expect(await world.calendarOf(id)).toEqual(inCalendar)
    expect(world.eventsOf(anna)).toMatchObject([{ subject: 'Send the offer · Brightwater & Sons', categories: ['2'] }])
  })

  test('after three such rounds waits a little instead of fighting', async () => {
    world = await createCalendarWorld()
    const { id } = await world.schedule()
    await world.sync()
    await world.change(id, { title: 'Send the offer' })
    await world.sync(world.jobWith(racingClient(3)))
    expect(requests('PATCH').map(({ status }) => status)).toEqual([412, 412, 412])
    expect(await world.calendarOf(id)).toEqual({ state: 'pending', problem: 'unavailable' })
    await world.syncInTime()
    expect(await world.calendarOf(id)).toEqual(inCalendar)
  })

  /** Between our reading and our writing the rep is faster, `times` times. */
  function racingClient(times: number): GraphClient {
    let left = times
    return {
      calendarOf: (oid) => {
        const calendar = world.graph.calendarOf(oid)
        return {
          ...calendar,
          async patchEvent(...call) {
            if (left > 0) {
              left -= 1
              const [event] = world.eventsOf(anna)
              world.microsoft.mailboxes.update(oid, event!, { categories: [String(times - left)] })
            }
            return calendar.patchEvent(...call)
          },
        }
      },
    }
  }
})

describe('an event that the rep deleted', () => {
  test.each([false, true])(
    'stays deleted and the follow-up says so (Graph still shows it by id: %s)',
    async (deletedVisibleById) => {
      world = await createCalendarWorld({ behavior: { deletedVisibleById } })
      const { id } = await world.schedule()
      await world.sync()
      deleteInOutlook()
      await world.change(id, { title: 'Send the offer' })
      await world.sync()
      expect(world.eventsOf(anna)).toEqual([])
      expect(await world.calendarOf(id)).toEqual({ state: 'failed', problem: 'removed-in-outlook' })
      expect(await world.outboxSize()).toBe(0)

      await world.change(id, { title: 'Send the offer again' })
      await world.sync()
      expect(world.eventsOf(anna)).toEqual([])
      await expect(retryCalendar(world.services, world.actorOf(anna), id)).rejects.toMatchObject({ code: 'conflict' })
    },
  )

  test('comes back as a new one when the follow-up is moved to another day', async () => {
    world = await createCalendarWorld()
    const { id } = await world.schedule()
    await world.sync()
    deleteInOutlook()
    await world.change(id, { due: fridayAtTen })
    await world.sync()
    expect(world.eventsOf(anna)).toMatchObject([{ singleValueExtendedProperties: [{ value: `${id}:g2` }] }])
    const transactionIds = (await world.knownEvents(id)).map(({ transactionId }) => transactionId)
    expect(new Set(transactionIds).size).toBe(2)
    expect(await world.calendarOf(id)).toEqual(inCalendar)
  })

  test('is no trouble when it should go anyway', async () => {
    world = await createCalendarWorld()
    const { id } = await world.schedule()
    await world.sync()
    deleteInOutlook()
    await world.drop(id)
    await world.sync()
    expect(await world.calendarOf(id)).toEqual({ state: 'none', problem: null })
  })
})

describe('an event that got attendees', () => {
  test('is neither moved nor renamed, but let go of', async () => {
    world = await createCalendarWorld()
    const { id } = await world.schedule()
    await world.sync()
    inviteInOutlook()
    await world.change(id, { due: fridayAtTen })
    world.microsoft.requests.clear()
    const invitations = world.microsoft.mailboxes.invitations().length
    await world.sync()
    expect(requests('PATCH')).toEqual([])
    expect(requests('DELETE')).toEqual([])
    expect(world.microsoft.mailboxes.invitations()).toHaveLength(invitations)
    // It is the rep's meeting now; the follow-up has its own event on the new day.
    expect(world.eventsOf(anna).map(({ start, attendees }) => [start, attendees.length])).toEqual([
      ['2026-11-26T09:00:00.000Z', 1],
      ['2026-11-27T09:00:00.000Z', 0],
    ])
  })

  test.each(['rename', 'complete', 'drop', 'undo', 'reassign'] as const)('is not deleted: %s', async (act) => {
    world = await createCalendarWorld()
    const interactionId = crypto.randomUUID()
    const { id } = await world.schedule(undefined, { interactionId })
    await world.sync()
    inviteInOutlook()
    const invitations = world.microsoft.mailboxes.invitations().length
    if (act === 'rename') await world.change(id, { title: 'Send the offer' })
    if (act === 'complete') await world.complete(id)
    if (act === 'drop') await world.drop(id)
    if (act === 'undo') await world.undo(interactionId)
    if (act === 'reassign') await world.change(id, { assigneeId: world.actorOf(ben).id })
    await world.sync()
    expect(requests('DELETE')).toEqual([])
    expect(requests('PATCH')).toEqual([])
    expect(world.eventsOf(anna)).toHaveLength(1)
    expect(world.microsoft.mailboxes.invitations()).toHaveLength(invitations)
    expect(await world.outboxSize()).toBe(0)
    if (act === 'rename') expect(await world.calendarOf(id)).toEqual({ state: 'failed', problem: 'has-attendees' })
    if (act === 'drop') expect(await world.calendarOf(id)).toEqual({ state: 'none', problem: 'has-attendees' })
    if (act === 'reassign') expect(world.eventsOf(ben)).toHaveLength(1)
  })
})

describe('a delete', () => {
  test.each(['commit-then-504', 'commit-then-drop', 'html', 'empty', 'status-503'] as const)(
    'that fails is made good for (%s)',
    async (kind) => {
      world = await createCalendarWorld()
      const { id } = await world.schedule()
      await world.sync()
      await world.drop(id)
      world.microsoft.faults.failNext({ method: 'DELETE', kind })
      await world.sync()
      expect(await world.calendarOf(id)).toEqual({ state: 'removing', problem: 'unavailable' })
      await world.syncInTime()
      expect(world.eventsOf(anna)).toEqual([])
      expect(await world.calendarOf(id)).toEqual({ state: 'none', problem: null })
    },
  )

  test('answered with 403 although we may read the event closes no mailbox', async () => {
    world = await createCalendarWorld()
    const { id } = await world.schedule()
    await world.sync()
    await world.drop(id)
    world.microsoft.faults.failNext({ method: 'DELETE', kind: 'status-403' })
    await world.sync()
    expect(await world.calendarOf(id)).toEqual({ state: 'failed', problem: 'refused' })
    await retryCalendar(world.services, world.actorOf(miriam), id)
    await world.sync()
    expect(world.eventsOf(anna)).toEqual([])
  })

  test('that may have been carried out is not taken back by reopening: a new event is made', async () => {
    world = await createCalendarWorld()
    const { id } = await world.schedule()
    await world.sync()
    await world.complete(id)
    world.microsoft.faults.failNext({ method: 'DELETE', kind: 'commit-then-drop' })
    await world.sync()
    await world.reopen(id)
    await world.syncInTime()
    expect(world.eventsOf(anna)).toHaveLength(1)
    expect(await world.calendarOf(id)).toEqual(inCalendar)
  })
})

describe('giving a follow-up to a colleague', () => {
  test('does not wait for the calendar of somebody who left', async () => {
    world = await createCalendarWorld()
    const { id } = await world.schedule()
    await world.sync()
    world.microsoft.mailboxes.setAccess(anna.oid, 'no-mailbox')
    await world.change(id, { assigneeId: world.actorOf(ben).id })
    await world.sync()
    expect(world.eventsOf(ben)).toHaveLength(1)
    expect(await world.calendarOf(id)).toEqual(inCalendar)
    expect(await world.outboxSize()).toBe(1)

    world.microsoft.mailboxes.setAccess(anna.oid, 'ok')
    await world.syncInTime()
    expect(world.eventsOf(anna)).toEqual([])
    expect(world.eventsOf(ben)).toHaveLength(1)
  })

  test('removes it from the old calendar even while the new one cannot be reached', async () => {
    world = await createCalendarWorld()
    const { id } = await world.schedule()
    await world.sync()
    world.microsoft.mailboxes.setAccess(ben.oid, 'out-of-scope')
    await world.change(id, { assigneeId: world.actorOf(ben).id })
    await world.sync()
    expect(world.eventsOf(anna)).toEqual([])
    expect(await world.calendarOf(id)).toEqual({ state: 'failed', problem: 'out-of-scope' })
  })

  test('there and back again leaves one event', async () => {
    world = await createCalendarWorld()
    const { id } = await world.schedule()
    await world.sync()
    await world.change(id, { assigneeId: world.actorOf(ben).id })
    await world.sync()
    await world.change(id, { assigneeId: world.actorOf(anna).id }, miriam)
    await world.sync()
    expect(world.eventsOf(anna)).toHaveLength(1)
    expect(world.eventsOf(ben)).toEqual([])
  })
})
