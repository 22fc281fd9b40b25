import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { markUser } from '../../../server/identity/identity.repository.ts'
import { MARK_PROPERTY } from '../../../server/graph/calendar-events.ts'
import { anna, ben, createCalendarWorld, fridayAtTen, thursdayAtTen, type CalendarWorld } from './calendar-world.ts'

let world: CalendarWorld
beforeEach(async () => {
  world = await createCalendarWorld()
})
afterEach(() => world.close())

const requests = (method?: string) => world.microsoft.requests.list({ method })
const inCalendar = { state: 'in-calendar', problem: null }

describe('a follow-up reaches the calendar', () => {
  test('with the hour of the rep, a reminder, the customer, where to change it, and nobody invited', async () => {
    const { id, companyId } = await world.schedule()
    expect(await world.calendarOf(id)).toEqual({ state: 'pending', problem: null })
    await world.sync()

    expect(await world.calendarOf(id)).toEqual(inCalendar)
    expect(requests()).toHaveLength(1)
    const [{ body, prefer, path }] = requests('POST') as [ReturnType<typeof requests>[0]]
    expect(path).toBe(`/v1.0/users/${anna.oid}/events`)
    expect(prefer).toBe('IdType="ImmutableId", outlook.timezone="UTC"')
    expect(body).toEqual({
      subject: 'Call about the renewal · Brightwater & Sons',
      body: {
        contentType: 'html',
        content:
          '<p>Call about the renewal</p>' +
          `<p><a href="${world.publicUrl}/workspace.html?company=${companyId!}">Brightwater &amp; Sons</a></p>` +
          `<p>Move or complete it under My day in <a href="${world.publicUrl}/help.html#calendar">Followthrough</a>, beside any mail in Outlook.</p>`,
      },
      isAllDay: false,
      start: { dateTime: '2026-11-26T10:00:00', timeZone: 'W. Europe Standard Time' },
      end: { dateTime: '2026-11-26T10:30:00', timeZone: 'W. Europe Standard Time' },
      isReminderOn: true,
      reminderMinutesBeforeStart: 10,
      showAs: 'free',
      categories: ['Followthrough'],
      transactionId: (await world.knownEvents(id))[0]!.transactionId,
      singleValueExtendedProperties: [{ id: MARK_PROPERTY, value: `${id}:g1` }],
    })
    expect(world.eventsOf(anna)).toMatchObject([{ start: '2026-11-26T09:00:00.000Z', end: '2026-11-26T09:30:00.000Z' }])
    expect(await world.outboxSize()).toBe(0)
  })

  test('in the language of the assignee, also when that changes', async () => {
    const speak = (language: string) => world.db.write((tx) => markUser(tx, world.actorOf(anna).id, { language }))
    const bodies = () =>
      requests().flatMap(({ body }) => (body as { body?: { content: string } } | undefined)?.body?.content ?? [])
    await speak('de-DE')
    const { id } = await world.schedule()
    await world.sync()
    expect(bodies()).toEqual([expect.stringContaining('Verschieben oder abhaken können Sie das unter „Mein Tag“')])
    await speak('fr-FR')
    await world.change(id, { due: fridayAtTen })
    await world.sync()
    expect(bodies()[1]).toContain('Déplacez-la ou marquez-la comme faite')
  })

  test('as a date when it has no time, which no time zone can shift', async () => {
    const { id } = await world.schedule({ kind: 'day', on: '2026-11-30' })
    await world.sync()
    expect(await world.calendarOf(id)).toEqual(inCalendar)
    expect(requests('POST')[0]!.body).toMatchObject({
      isAllDay: true,
      start: { dateTime: '2026-11-30T00:00:00', timeZone: 'W. Europe Standard Time' },
      end: { dateTime: '2026-12-01T00:00:00', timeZone: 'W. Europe Standard Time' },
      isReminderOn: true,
      reminderMinutesBeforeStart: 480,
    })
    expect(world.eventsOf(anna)).toMatchObject([{ isAllDay: true, start: '2026-11-30', end: '2026-12-01' }])
  })

  test('without a reminder when it is past, for that would ring at once', async () => {
    await world.schedule({ ...thursdayAtTen, at: '2026-11-20T09:00:00.000Z' })
    await world.schedule({ kind: 'day', on: '2026-11-23' })
    await world.sync()
    expect(requests('POST').map(({ body }) => body)).toMatchObject([{ isReminderOn: false }, { isReminderOn: false }])
  })

  test('at the hour that was meant, on both sides of a clock change and in the hour that comes twice', async () => {
    const moments = [
      '2026-10-24T08:00:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
      '2026-10-26T09:00:00.000Z',
      '2027-03-27T09:00:00.000Z',
      '2027-03-28T01:15:00.000Z',
      '2027-03-29T08:00:00.000Z',
    ]
    for (const at of moments) await world.schedule({ ...thursdayAtTen, at })
    await world.sync()
    expect(
      world
        .eventsOf(anna)
        .map(({ start }) => start)
        .sort(),
    ).toEqual(moments)
    const zones = requests('POST').map(({ body }) => (body as { start: { timeZone: string } }).start.timeZone)
    expect(zones.filter((zone) => zone === 'UTC')).toHaveLength(2)
  })

  test('once, however often it changes before the job comes around', async () => {
    const { id } = await world.schedule()
    await world.change(id, { title: 'Send the offer' })
    await world.change(id, { due: fridayAtTen })
    await world.sync()
    expect(requests()).toHaveLength(1)
    expect(world.eventsOf(anna)).toMatchObject([
      { subject: 'Send the offer · Brightwater & Sons', start: fridayAtTen.at },
    ])
  })
})

describe('what happens to a follow-up happens to its event', () => {
  test('moved: start, end and all-day go together, with the reminder, and nothing else does', async () => {
    const { id } = await world.schedule()
    await world.sync()
    await world.change(id, { due: fridayAtTen })
    expect(await world.calendarOf(id)).toEqual({ state: 'pending', problem: null })
    await world.sync()

    const [patch] = requests('PATCH')
    expect(patch!.body).toEqual({
      isAllDay: false,
      start: { dateTime: '2026-11-27T10:00:00', timeZone: 'W. Europe Standard Time' },
      end: { dateTime: '2026-11-27T10:30:00', timeZone: 'W. Europe Standard Time' },
      isReminderOn: true,
      reminderMinutesBeforeStart: 10,
    })
    expect(patch!.ifMatch).toMatch(/^W\/".+"$/)
    expect(world.eventsOf(anna)).toMatchObject([{ start: '2026-11-27T09:00:00.000Z' }])
    expect(await world.calendarOf(id)).toEqual(inCalendar)
  })

  test('from a time to a day and back', async () => {
    const { id } = await world.schedule()
    await world.sync()
    await world.change(id, { due: { kind: 'day', on: '2026-11-28' } })
    await world.sync()
    expect(world.eventsOf(anna)).toMatchObject([{ isAllDay: true, start: '2026-11-28', end: '2026-11-29' }])
    await world.change(id, { due: thursdayAtTen })
    await world.sync()
    expect(world.eventsOf(anna)).toMatchObject([{ isAllDay: false, start: '2026-11-26T09:00:00.000Z' }])
  })

  test('renamed: what the rep changed about the event meanwhile stays', async () => {
    const { id } = await world.schedule()
    await world.sync()
    const [event] = world.eventsOf(anna)
    world.microsoft.mailboxes.update(anna.oid, event!, { categories: ['Red'], start: '2026-11-26T11:00:00.000Z' })
    await world.change(id, { title: 'Ask for the figures' })
    await world.sync()

    expect(Object.keys(requests('PATCH')[0]!.body as object).sort()).toEqual(['body', 'subject'])
    expect(world.eventsOf(anna)).toMatchObject([
      {
        subject: 'Ask for the figures · Brightwater & Sons',
        categories: ['Red'],
        start: '2026-11-26T11:00:00.000Z',
      },
    ])
  })

  test('a change that the calendar does not show costs no request', async () => {
    const { id } = await world.schedule()
    await world.sync()
    world.microsoft.requests.clear()
    await world.change(id, { title: 'Call about the renewal' })
    await world.sync()
    expect(requests()).toEqual([])
    expect(await world.calendarOf(id)).toEqual(inCalendar)
  })

  test('completed or dropped before its time: it goes', async () => {
    const completed = await world.schedule()
    const dropped = await world.schedule(fridayAtTen)
    await world.sync()
    await world.complete(completed.id)
    await world.drop(dropped.id)
    expect(await world.calendarOf(completed.id)).toEqual({ state: 'removing', problem: null })
    await world.sync()
    expect(world.eventsOf(anna)).toEqual([])
    expect(await world.calendarOf(completed.id)).toEqual({ state: 'none', problem: null })
    expect(await world.calendarOf(dropped.id)).toEqual({ state: 'none', problem: null })
    expect(requests('DELETE').every(({ ifMatch }) => ifMatch !== undefined)).toBe(true)
  })

  test('completed after its time: it stays, as a calendar is a diary too', async () => {
    const { id } = await world.schedule()
    await world.sync()
    world.setNow('2026-11-26T10:00:00.000Z')
    await world.complete(id)
    await world.sync()
    expect(world.eventsOf(anna)).toHaveLength(1)
    expect(await world.calendarOf(id)).toEqual(inCalendar)
  })

  test('reopened: it comes back as a new event, because the old one is gone for good', async () => {
    const { id } = await world.schedule()
    await world.sync()
    await world.complete(id)
    await world.sync()
    await world.reopen(id)
    await world.sync()
    expect(world.eventsOf(anna)).toMatchObject([{ singleValueExtendedProperties: [{ value: `${id}:g2` }] }])
    expect(await world.calendarOf(id)).toEqual(inCalendar)
    expect((await world.knownEvents(id)).map(({ state }) => state)).toEqual(['gone', 'synced'])
  })

  test('undone: nothing of it stays, neither in the calendar nor with us', async () => {
    const interactionId = crypto.randomUUID()
    const { id } = await world.schedule(thursdayAtTen, { interactionId })
    await world.sync()
    await world.undo(interactionId)
    await world.sync()
    expect(world.eventsOf(anna)).toEqual([])
    expect(await world.knownEvents(id)).toEqual([])
    expect(await world.outboxSize()).toBe(0)
  })

  test('undone before it ever got there: Graph is not asked at all', async () => {
    const interactionId = crypto.randomUUID()
    await world.schedule(thursdayAtTen, { interactionId })
    await world.undo(interactionId)
    await world.sync()
    expect(requests()).toEqual([])
    expect(await world.outboxSize()).toBe(0)
  })

  test('given to a colleague: first it stands in the new calendar, at their hour, then it leaves the old one', async () => {
    const { id } = await world.schedule()
    await world.sync()
    await world.change(id, { assigneeId: world.actorOf(ben).id })
    await world.sync()
    expect(world.eventsOf(anna)).toEqual([])
    expect(world.eventsOf(ben)).toMatchObject([
      { start: '2026-11-26T09:00:00.000Z', startTimeZone: 'GMT Standard Time' },
    ])
    expect(requests().map(({ method, mailbox }) => [method, mailbox])).toEqual([
      ['POST', anna.oid],
      ['POST', ben.oid],
      ['GET', anna.oid],
      ['DELETE', anna.oid],
    ])
    expect(await world.calendarOf(id)).toEqual(inCalendar)
  })
})
