import { describe, expect, it } from 'vitest'
import { createGraphControl, type ControlEvent } from '../../simulator/graph/control.ts'
import { Mailboxes } from '../../simulator/graph/mailboxes.ts'
import { seedCalendars } from '../../simulator/graph/seed-calendars.ts'
import { anna, ben, carla, miriam, sampleUsers } from '../../simulator/organization.ts'
import { createGraphWorld, followUpEvent } from './graph-world.ts'

const zone = 'W. Europe Standard Time'

async function openDemo(headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) {
  const world = await createGraphWorld()
  const app = createGraphControl(world)
  async function control(method: string, path: string, body?: unknown) {
    const response = await app.request(path, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> }
  }
  const calendar = `/calendars/${anna.oid}/events`
  const view = async (from: string, to: string) =>
    (await control('GET', `${calendar}?from=${from}&to=${to}`)).body.events as ControlEvent[]
  return { ...world, control, calendar, view }
}

describe('the demo’s hand on the calendars', () => {
  it('sees what Graph was told', async () => {
    const { call, events, view } = await openDemo()
    await call('POST', events, followUpEvent)
    expect(await view('2026-12-01', '2026-12-02')).toMatchObject([
      {
        subject: followUpEvent.subject,
        start: '2026-12-01T08:00:00.000Z',
        end: '2026-12-01T08:15:00.000Z',
        timeZone: zone,
        text: 'Deal: Acme 2027',
        reminderMinutes: 10,
        byApplication: true,
      },
    ])
    expect(await view('2026-12-02', '2026-12-03')).toEqual([])
  })

  it('acts as the rep: makes, drags, renames and deletes', async () => {
    const { control, calendar, call, events, view } = await openDemo()
    const made = await control('POST', calendar, {
      subject: 'Dentist',
      start: { dateTime: '2026-12-01T08:30:00', timeZone: zone },
      end: { dateTime: '2026-12-01T09:30:00', timeZone: zone },
    })
    expect(made).toMatchObject({ status: 201, body: { byApplication: false, reminderMinutes: 15 } })

    const { body: ours } = await call('POST', events, followUpEvent, { prefer: 'IdType="ImmutableId"' })
    const dragged = await control('PATCH', `${calendar}/${String(ours.id)}`, {
      start: { dateTime: '2026-12-02T11:00:00', timeZone: zone },
      end: { dateTime: '2026-12-02T11:15:00', timeZone: zone },
    })
    expect(dragged.body).toMatchObject({ id: ours.id, start: '2026-12-02T10:00:00.000Z', byApplication: true })
    await control('PATCH', `${calendar}/${String(ours.id)}`, { subject: 'Renamed' })
    const seen = await call('GET', `${events}/${String(ours.id)}`)
    expect(seen.body).toMatchObject({
      subject: 'Renamed',
      start: { dateTime: '2026-12-02T10:00:00.0000000', timeZone: 'UTC' },
    })
    expect(seen.body.changeKey).not.toBe(ours.changeKey)

    expect((await control('DELETE', `${calendar}/${String(ours.id)}`)).status).toBe(204)
    expect((await call('GET', `${events}/${String(ours.id)}`)).status).toBe(404)
    expect((await view('2026-12-01', '2026-12-31')).map(({ subject }) => subject)).toEqual(['Dentist'])
  })

  it('sets and clears faults', async () => {
    const { control, call, events } = await openDemo()
    await control('POST', '/faults', { kind: 'status-429', mailbox: anna.oid, times: 5, retryAfterSeconds: 2 })
    expect((await call('GET', events)).status).toBe(429)
    expect((await control('GET', '/faults')).body.faults).toMatchObject([{ kind: 'status-429', times: 4 }])
    expect((await control('DELETE', '/faults')).status).toBe(204)
    expect((await call('GET', events)).status).toBe(200)
  })

  it('shows what was sent, without tokens', async () => {
    const { control, call, events, token } = await openDemo()
    await call('POST', events, followUpEvent)
    await call('GET', `/v1.0/users/${ben.email}/calendar`)
    const { body } = await control('GET', `/requests?mailbox=${anna.email}`)
    expect(body.requests).toMatchObject([
      { method: 'POST', path: events, body: followUpEvent, status: 201, mailbox: anna.oid },
    ])
    const all = JSON.stringify((await control('GET', '/requests')).body)
    expect(all).toContain(ben.oid)
    expect(all).not.toContain(token)
    await control('DELETE', '/requests')
    expect((await control('GET', '/requests')).body.requests).toEqual([])
  })

  it('takes a mailbox away and gives it back', async () => {
    const { control, call, events } = await openDemo()
    await control('PUT', `/mailboxes/${anna.oid}`, { access: 'no-mailbox' })
    expect((await call('GET', events)).status).toBe(404)
    await control('PUT', `/mailboxes/${anna.oid}`, { access: 'ok' })
    expect((await call('GET', events)).status).toBe(200)
  })

  it('turns the switches', async () => {
    const { control, behavior } = await openDemo()
    expect((await control('PATCH', '/behavior', { conflictStatus: 409 })).body).toMatchObject({ conflictStatus: 409 })
    expect(behavior).toMatchObject({ conflictStatus: 409, deletedVisibleById: false })
  })

  it.each([
    ['GET', '/calendars/nobody/events?from=2026-12-01&to=2026-12-02', undefined, 404],
    ['GET', `/calendars/${anna.oid}/events`, undefined, 400],
    ['POST', `/calendars/${anna.oid}/events`, { subject: 'No time' }, 400],
    ['POST', `/calendars/${anna.oid}/events`, undefined, 400],
    ['PATCH', `/calendars/${anna.oid}/events/none`, { subject: 'x' }, 404],
    ['POST', '/faults', { kind: 'flood' }, 400],
    ['PATCH', '/behavior', { conflictStatus: 418 }, 400],
    ['PUT', `/mailboxes/${anna.oid}`, { access: 'maybe' }, 400],
  ])('answers a wrong %s %s with a sentence', async (method, path, body, status) => {
    const { control } = await openDemo()
    const reply = await control(method, path, body)
    expect(reply).toEqual({ status, body: { error: expect.any(String) as string } })
  })

  it('is not offered to other sites', async () => {
    const { control } = await openDemo({ 'sec-fetch-site': 'cross-site' })
    expect((await control('DELETE', '/faults')).status).toBe(403)
  })
})

describe('the mailboxes', () => {
  it('come back from their JSON as they were, and go on', async () => {
    const first = await createGraphWorld()
    const { body } = await first.call('POST', first.events, { ...followUpEvent, transactionId: 'one' })
    await first.call('POST', first.events, followUpEvent)
    first.mailboxes.setAccess(ben.oid, 'out-of-scope')

    const saved: unknown = JSON.parse(JSON.stringify(first.mailboxes))
    const second = await createGraphWorld({ mailboxes: Mailboxes.fromJSON(sampleUsers, saved) })
    expect(JSON.parse(JSON.stringify(second.mailboxes))).toEqual(saved)
    const again = await second.call('POST', second.events, { ...followUpEvent, transactionId: 'one' })
    expect(again.body.id).toBe(body.id)
    expect(second.mailboxes.accessTo(ben.oid)).toBe('out-of-scope')
  })

  it('refuse a file that is none of theirs', () => {
    expect(() => Mailboxes.fromJSON(sampleUsers, { version: 2 })).toThrow('version')
  })

  it('say when something changed, until nobody listens any more', async () => {
    const { call, events, mailboxes } = await createGraphWorld()
    const changed: string[] = []
    const stop = mailboxes.onChange((oid) => changed.push(oid))
    await call('POST', events, followUpEvent)
    await call('GET', events)
    expect(changed).toEqual([anna.oid])
    stop()
    await call('POST', events, followUpEvent)
    expect(changed).toHaveLength(1)
  })
})

describe('the seeded calendars', () => {
  it.each(['2026-11-23', '2026-11-29', '2026-03-28', '2026-10-26'])(
    'have a Sales meeting at nine on the Tuesday of the week of %s',
    (today) => {
      const mailboxes = new Mailboxes(sampleUsers)
      seedCalendars(mailboxes, today)
      for (const { oid, timeZone } of sampleUsers) {
        const meetings = mailboxes.events(oid).filter(({ subject }) => subject === 'Sales meeting')
        expect(meetings).toHaveLength(3)
        for (const { start, startTimeZone } of meetings) {
          const local = new Date(start).toLocaleString('en-GB', {
            timeZone: timeZone.startsWith('GMT') ? 'Europe/London' : 'Europe/Berlin',
            weekday: 'short',
            hour: '2-digit',
            minute: '2-digit',
          })
          expect(local).toMatch(/^Tue,? 09:00$/)
          expect(startTimeZone).toBe(timeZone)
        }
        expect(Math.abs(Date.parse(meetings[1]!.start) - Date.parse(today))).toBeLessThan(7 * 86_400_000)
      }
    },
  )

  it('leave Thursday at ten free, and are not doubled by a second start', () => {
    const mailboxes = new Mailboxes(sampleUsers)
    seedCalendars(mailboxes, '2026-11-23')
    const counts = () => [anna, ben, carla, miriam].map(({ oid }) => mailboxes.events(oid).length)
    const before = counts()
    expect(Math.min(...before)).toBeGreaterThan(5)
    seedCalendars(mailboxes, '2026-11-24')
    expect(counts()).toEqual(before)
    const atTen = { from: '2026-11-26T09:00:00.000Z', to: '2026-11-26T10:00:00.000Z' }
    expect(mailboxes.events(anna.oid).filter(({ start, end }) => start < atTen.to && end > atTen.from)).toEqual([])
  })
})
