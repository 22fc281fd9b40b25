import { describe, expect, it } from 'vitest'
import { anna, ben } from '../../simulator/organization.ts'
import { codeOf, createGraphWorld, followUpEvent, graphUrl } from './graph-world.ts'

const inUtc = { prefer: 'outlook.timezone="UTC"' }
const immutable = { prefer: 'IdType="ImmutableId"' }

describe('an event that is created', () => {
  it('comes back in Graph’s shape', async () => {
    const { call, events } = await createGraphWorld({ now: () => new Date('2026-11-23T09:41:00.123Z') })
    const { status, body, headers } = await call('POST', events, followUpEvent)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      '@odata.context': `${graphUrl}/v1.0/$metadata#users('${anna.oid}')/events/$entity`,
      subject: followUpEvent.subject,
      start: { dateTime: '2026-12-01T08:00:00.0000000', timeZone: 'UTC' },
      end: { dateTime: '2026-12-01T08:15:00.0000000', timeZone: 'UTC' },
      originalStartTimeZone: 'W. Europe Standard Time',
      createdDateTime: '2026-11-23T09:41:00.1230000Z',
      reminderMinutesBeforeStart: 10,
      showAs: 'free',
      sensitivity: 'normal',
      type: 'singleInstance',
      isOrganizer: true,
      bodyPreview: 'Deal: Acme 2027',
      attendees: [],
      organizer: { emailAddress: { name: anna.name, address: anna.email } },
    })
    expect(body['@odata.etag']).toBe(`W/"${String(body.changeKey)}"`)
    expect(headers.get('etag')).toBe(body['@odata.etag'])
    expect((body.body as { content: string }).content).toMatch(/^<html>.*<body>\r\n<p>Deal: Acme 2027<\/p>/s)
    expect(body).not.toHaveProperty('transactionId')
    expect(body).not.toHaveProperty('singleValueExtendedProperties')
  })

  it('rings a quarter of an hour before, and blocks the time, unless it says otherwise', async () => {
    const { call, events } = await createGraphWorld()
    const { start, end } = followUpEvent
    const { body } = await call('POST', events, { subject: 'Bare', start, end })
    expect(body).toMatchObject({
      isReminderOn: true,
      reminderMinutesBeforeStart: 15,
      showAs: 'busy',
      importance: 'normal',
    })
  })

  it('is shown in the zone that is asked for, under the name that was used', async () => {
    const { call, events } = await createGraphWorld()
    const { body } = await call('POST', events, followUpEvent, { prefer: 'outlook.timezone="Europe/Berlin"' })
    expect(body.start).toEqual({ dateTime: '2026-12-01T09:00:00.0000000', timeZone: 'Europe/Berlin' })
  })

  it('is found by oid and by address, whatever the case', async () => {
    const { call, events } = await createGraphWorld()
    const { body } = await call('POST', events, followUpEvent)
    const { status } = await call('GET', `/v1.0/users/${anna.email.toUpperCase()}/events/${String(body.id)}`)
    expect(status).toBe(200)
    expect(codeOf(await call('GET', `/v1.0/users/${ben.oid}/events/${String(body.id)}`))).toEqual({
      status: 404,
      code: 'ErrorItemNotFound',
    })
  })

  it('turns a plain text into a document of HTML, and back when asked', async () => {
    const { call, events } = await createGraphWorld()
    const { body } = await call('POST', events, {
      ...followUpEvent,
      body: { contentType: 'text', content: 'a < b\nc' },
    })
    expect(body.body).toMatchObject({
      contentType: 'html',
      content: expect.stringContaining('a &lt; b<br>\nc') as string,
    })
    const asText = await call('GET', `${events}/${String(body.id)}`, undefined, {
      prefer: 'outlook.body-content-type="text"',
    })
    expect(asText.body.body).toEqual({ contentType: 'text', content: 'a < b\nc' })
  })

  it('has an id that differs between the two kinds, and both are accepted', async () => {
    const { call, events } = await createGraphWorld()
    const created = await call('POST', events, followUpEvent, immutable)
    expect(created.headers.get('preference-applied')).toBe('IdType="ImmutableId"')
    const classic = await call('GET', `${events}/${String(created.body.id)}`)
    expect(classic.body.id).not.toBe(created.body.id)
    expect((await call('GET', `${events}/${String(classic.body.id)}`, undefined, immutable)).body.id).toBe(
      created.body.id,
    )
    expect((await call('GET', `${events}/${String(created.body.id).toLowerCase()}`)).status).toBe(404)
  })

  it('is invited to when it has attendees, which is why nobody may send any', async () => {
    const { call, events, mailboxes } = await createGraphWorld()
    const attendees = [{ emailAddress: { address: 'ada@acme.example', name: 'Ada' }, type: 'required' }]
    const { body } = await call('POST', events, { ...followUpEvent, attendees })
    await call('DELETE', `${events}/${String(body.id)}`)
    expect(mailboxes.invitations()).toMatchObject([
      { kind: 'invitation', to: ['ada@acme.example'], mailbox: anna.oid },
      { kind: 'cancellation', to: ['ada@acme.example'] },
    ])
    await call('POST', events, followUpEvent)
    expect(mailboxes.invitations()).toHaveLength(2)
  })
})

describe('an all-day event', () => {
  const day = (start: string, end: string, timeZone = 'W. Europe Standard Time', endZone = timeZone) => ({
    subject: 'Send the questionnaire',
    isAllDay: true,
    start: { dateTime: start, timeZone },
    end: { dateTime: end, timeZone: endZone },
  })

  it('is the same date in every zone', async () => {
    const { call, events } = await createGraphWorld()
    const { status, body } = await call('POST', events, day('2026-12-01T00:00:00', '2026-12-02T00:00:00'))
    expect(status).toBe(201)
    for (const zone of ['UTC', 'Tokyo Standard Time', 'Hawaiian Standard Time']) {
      const reply = await call('GET', `${events}/${String(body.id)}`, undefined, {
        prefer: `outlook.timezone="${zone}"`,
      })
      expect(reply.body.start).toEqual({ dateTime: '2026-12-01T00:00:00.0000000', timeZone: zone })
      expect(reply.body.end).toEqual({ dateTime: '2026-12-02T00:00:00.0000000', timeZone: zone })
    }
  })

  it('is found by its days in UTC', async () => {
    const { call, events } = await createGraphWorld()
    await call('POST', events, day('2026-12-01T00:00:00', '2026-12-02T00:00:00', 'Tokyo Standard Time'))
    const view = async (from: string, to: string) => {
      const query = `startDateTime=${encodeURIComponent(from)}&endDateTime=${encodeURIComponent(to)}`
      return ((await call('GET', `${events.replace('events', 'calendarView')}?${query}`)).body.value as unknown[])
        .length
    }
    // The Tokyo day of 2 December begins at 15:00 UTC on the first, so it finds the event of the day before.
    expect(await view('2026-12-02T00:00:00+09:00', '2026-12-03T00:00:00+09:00')).toBe(1)
    expect(await view('2026-12-02T00:00:00Z', '2026-12-03T00:00:00Z')).toBe(0)
  })

  it.each([
    ['starts after midnight', day('2026-12-01T09:00:00', '2026-12-02T00:00:00')],
    ['ends after midnight', day('2026-12-01T00:00:00', '2026-12-02T00:30:00')],
    ['lasts no day', day('2026-12-01T00:00:00', '2026-12-01T00:00:00')],
    [
      'starts and ends in different zones',
      day('2026-12-01T00:00:00', '2026-12-02T00:00:00', 'UTC', 'Tokyo Standard Time'),
    ],
  ])('is refused when it %s', async (_, body) => {
    const { call, events } = await createGraphWorld()
    expect(codeOf(await call('POST', events, body))).toEqual({ status: 400, code: 'ErrorInvalidRequest' })
  })
})

describe('a change', () => {
  it('keeps what it does not name, and gives a new change key', async () => {
    const { call, events } = await createGraphWorld()
    const { body: before } = await call('POST', events, followUpEvent)
    const { status, body } = await call('PATCH', `${events}/${String(before.id)}`, { subject: 'Call Ada again' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      subject: 'Call Ada again',
      start: before.start,
      categories: ['Follow-up'],
      id: before.id,
    })
    expect(body.changeKey).not.toBe(before.changeKey)
  })

  it('moves the event', async () => {
    const { call, events } = await createGraphWorld()
    const { body: before } = await call('POST', events, followUpEvent)
    const zone = 'W. Europe Standard Time'
    const { body } = await call(
      'PATCH',
      `${events}/${String(before.id)}`,
      {
        start: { dateTime: '2026-07-02T14:00:00', timeZone: zone },
        end: { dateTime: '2026-07-02T14:30:00.0000000', timeZone: zone },
        isAllDay: false,
      },
      inUtc,
    )
    expect(body.start).toEqual({ dateTime: '2026-07-02T12:00:00.0000000', timeZone: 'UTC' })
    expect(body.end).toEqual({ dateTime: '2026-07-02T12:30:00.0000000', timeZone: 'UTC' })
  })

  it.each([
    [
      'puts the end before the start',
      { end: { dateTime: '2026-11-30T09:00:00', timeZone: 'UTC' } },
      'ErrorInvalidRequest',
    ],
    ['makes a timed event an all-day one without new times', { isAllDay: true }, 'ErrorInvalidRequest'],
    ['sets the transactionId', { transactionId: 'late' }, 'RequestBodyRead'],
    ['sets a read-only property', { iCalUId: 'x' }, 'RequestBodyRead'],
  ])('is refused when it %s', async (_, changes, code) => {
    const { call, events } = await createGraphWorld()
    const { body } = await call('POST', events, followUpEvent)
    expect(codeOf(await call('PATCH', `${events}/${String(body.id)}`, changes))).toEqual({ status: 400, code })
    const after = await call('GET', `${events}/${String(body.id)}`)
    expect(after.body.changeKey).toBe(body.changeKey)
  })

  it('with an old etag is refused, and with the right one is made', async () => {
    const { call, events, behavior } = await createGraphWorld()
    const { body } = await call('POST', events, followUpEvent)
    const url = `${events}/${String(body.id)}`
    const etag = { 'if-match': String(body['@odata.etag']) }
    expect((await call('PATCH', url, { subject: 'First' }, etag)).status).toBe(200)
    const refusal = { code: 'ErrorIrresolvableConflict' }
    expect(codeOf(await call('PATCH', url, { subject: 'Second' }, etag))).toEqual({ status: 412, ...refusal })
    expect(codeOf(await call('DELETE', url, undefined, etag))).toEqual({ status: 412, ...refusal })
    behavior.conflictStatus = 409
    expect(codeOf(await call('PATCH', url, { subject: 'Third' }, etag))).toEqual({ status: 409, ...refusal })
    expect((await call('GET', url)).body.subject).toBe('First')
  })
})

describe('a deletion', () => {
  it('is answered with 204 once, then with 404', async () => {
    const { call, events } = await createGraphWorld()
    const { body } = await call('POST', events, followUpEvent, immutable)
    const url = `${events}/${String(body.id)}`
    expect((await call('DELETE', url)).status).toBe(204)
    const gone = { status: 404, code: 'ErrorItemNotFound' }
    expect(codeOf(await call('DELETE', url))).toEqual(gone)
    expect(codeOf(await call('GET', url))).toEqual(gone)
    expect(codeOf(await call('PATCH', url, { subject: 'x' }))).toEqual(gone)
    expect((await call('GET', events)).body.value).toEqual([])
  })

  it('may leave the event visible by its immutable id, not by the classic one', async () => {
    const { call, events } = await createGraphWorld({ behavior: { deletedVisibleById: true } })
    const { body: lasting } = await call('POST', events, followUpEvent, immutable)
    const { body: classic } = await call('GET', `${events}/${String(lasting.id)}`)
    await call('DELETE', `${events}/${String(lasting.id)}`)
    expect((await call('GET', `${events}/${String(lasting.id)}`)).status).toBe(200)
    expect((await call('GET', `${events}/${String(classic.id)}`)).status).toBe(404)
    expect((await call('DELETE', `${events}/${String(lasting.id)}`)).status).toBe(404)
  })
})
