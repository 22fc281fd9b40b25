import { describe, expect, it } from 'vitest'
import { anna, ben, clientId, foreignTenantId } from '../../simulator/organization.ts'
import {
  codeOf,
  createGraphWorld,
  followUpEvent,
  graphAudience,
  graphUrl,
  propertyId,
  type GraphWorld,
} from './graph-world.ts'

const zone = 'W. Europe Standard Time'
const at = (dateTime: unknown, timeZone: unknown = zone) => ({ ...followUpEvent, start: { dateTime, timeZone } })

describe('a body', () => {
  const bodies: [string, unknown, number, string][] = [
    ['with an unknown property', { ...followUpEvent, colour: 'red' }, 400, 'RequestBodyRead'],
    [
      'with an unknown property inside',
      { ...followUpEvent, body: { content: 'x', format: 'html' } },
      400,
      'RequestBodyRead',
    ],
    ['with a read-only property', { ...followUpEvent, organizer: {} }, 400, 'RequestBodyRead'],
    ['with an id', { ...followUpEvent, id: 'AAk' }, 400, 'RequestBodyRead'],
    ['with a wrong showAs', { ...followUpEvent, showAs: 'Free' }, 400, 'RequestBodyRead'],
    ['with a wrong sensitivity', { ...followUpEvent, sensitivity: 'secret' }, 400, 'RequestBodyRead'],
    ['with a text for a truth value', { ...followUpEvent, isReminderOn: 'true' }, 400, 'RequestBodyRead'],
    ['with half a minute', { ...followUpEvent, reminderMinutesBeforeStart: 0.5 }, 400, 'RequestBodyRead'],
    ['with a single category', { ...followUpEvent, categories: 'Follow-up' }, 400, 'RequestBodyRead'],
    ['with a recurrence', { ...followUpEvent, recurrence: { pattern: {} } }, 400, 'RequestBodyRead'],
    ['without a start', { subject: 'x', end: followUpEvent.end }, 400, 'ErrorPropertyValidationFailure'],
    ['with an empty start', { ...followUpEvent, start: {} }, 400, 'TimeZoneNotSupportedException'],
    ['with an unknown zone', at('2026-12-01T09:00:00', 'Berlin'), 400, 'TimeZoneNotSupportedException'],
    ['with an undocumented zone', at('2026-12-01T09:00:00', 'Europe/Vienna'), 400, 'TimeZoneNotSupportedException'],
    ['with an offset beside the zone', at('2026-12-01T09:00:00+01:00'), 400, 'ErrorPropertyValidationFailure'],
    ['with a Z beside the zone', at('2026-12-01T08:00:00Z', 'UTC'), 400, 'ErrorPropertyValidationFailure'],
    ['with a date only', at('2026-12-01'), 400, 'RequestBodyRead'],
    ['with a day that does not exist', at('2026-02-30T09:00:00'), 400, 'RequestBodyRead'],
    ['with a time that does not exist', at('2026-12-01T25:00:00'), 400, 'RequestBodyRead'],
    ['with a number for a time', at(1796112000), 400, 'RequestBodyRead'],
    ['that ends before it starts', at('2026-12-01T10:00:00'), 400, 'ErrorInvalidRequest'],
    [
      'with a property id of no known form',
      { ...followUpEvent, singleValueExtendedProperties: [{ id: 'FollowthroughId', value: 'x' }] },
      400,
      'ErrorInvalidProperty',
    ],
    ['that is a list', [followUpEvent], 400, 'RequestBodyRead'],
    ['that is no JSON', '{"subject":', 400, 'BadRequest'],
  ]
  it.each(bodies)('%s is refused', async (_, body, status, code) => {
    const { call, events, mailboxes } = await createGraphWorld()
    expect(codeOf(await call('POST', events, body))).toEqual({ status, code })
    expect(mailboxes.events(anna.oid)).toEqual([])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', ''])('sent as "%s" is refused with 415', async (type) => {
    const { call, events } = await createGraphWorld()
    expect((await call('POST', events, followUpEvent, { 'content-type': type })).status).toBe(415)
  })

  it('with an offset is converted when told so', async () => {
    const { call, events } = await createGraphWorld({ behavior: { offsetInDateTime: 'convert' } })
    const { status, body } = await call('POST', events, at('2026-12-01T02:00:00-05:00'))
    expect(status).toBe(201)
    expect(body.start).toEqual({ dateTime: '2026-12-01T07:00:00.0000000', timeZone: 'UTC' })
  })

  it('with control information is read without it', async () => {
    const { call, events } = await createGraphWorld()
    const body = { '@odata.type': '#microsoft.graph.event', ...followUpEvent }
    expect((await call('POST', events, body)).status).toBe(201)
  })

  it('is refused in Graph’s envelope', async () => {
    const { call, events } = await createGraphWorld()
    const { body, headers } = await call('POST', events, { colour: 'red' }, { 'client-request-id': 'ours' })
    expect(body).toEqual({
      error: {
        code: 'RequestBodyRead',
        message: expect.stringContaining("'colour'") as string,
        innerError: {
          date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/) as string,
          'request-id': headers.get('request-id'),
          'client-request-id': 'ours',
        },
      },
    })
  })
})

describe('a token', () => {
  type Token = (world: GraphWorld) => Promise<string>
  const now = Math.floor(Date.now() / 1000)
  const bad: [string, Token][] = [
    ['that is expired', ({ issuer }) => issuer.graphAppToken(graphAudience, { exp: now - 600 })],
    ['for our own API', ({ issuer }) => issuer.apiAppToken()],
    ['for another resource', ({ issuer }) => issuer.graphAppToken('https://outlook.office.com')],
    ['of another tenant', ({ issuer }) => issuer.graphAppToken(graphAudience, { tid: foreignTenantId })],
    ['of another issuer', ({ issuer }) => issuer.graphAppToken(graphAudience, { iss: issuer.issuer })],
    ['without a signature', ({ issuer }) => issuer.graphAppToken(graphAudience, {}, 'none')],
    ['signed by another key', ({ issuer }) => issuer.graphAppToken(graphAudience, {}, 'foreign-key')],
    [
      'of neither an application nor a person',
      ({ issuer }) => issuer.graphAppToken(graphAudience, { idtyp: undefined }),
    ],
    ['that is none', () => Promise.resolve('nonsense')],
  ]
  it.each(bad)('%s is refused', async (_, tokenFor) => {
    const world = await createGraphWorld()
    const authorization = `Bearer ${await tokenFor(world)}`
    const reply = await world.call('GET', world.events, undefined, { authorization })
    expect(codeOf(reply)).toEqual({ status: 401, code: 'InvalidAuthenticationToken' })
    expect(reply.headers.get('www-authenticate')).toContain('Bearer')
  })

  it('has to be sent', async () => {
    const { call, events } = await createGraphWorld()
    expect((await call('GET', events, undefined, { authorization: '' })).status).toBe(401)
    expect((await call('GET', events, undefined, { authorization: 'Basic YTpi' })).status).toBe(401)
  })

  it('of an application has no /me', async () => {
    const { call } = await createGraphWorld()
    expect(codeOf(await call('GET', '/v1.0/me/events'))).toEqual({ status: 400, code: 'BadRequest' })
  })

  it('of a person opens that person’s mailbox, and needs the permission', async () => {
    const { call, issuer } = await createGraphWorld()
    const delegated = async (scp: string) => {
      const claims = { idtyp: undefined, oid: anna.oid, appid: clientId, scp }
      return { authorization: `Bearer ${await issuer.graphAppToken(graphAudience, claims)}` }
    }
    const allowed = await delegated('User.Read Calendars.ReadWrite')
    expect((await call('POST', '/v1.0/me/events', followUpEvent, allowed)).status).toBe(201)
    const denied = { status: 403, code: 'ErrorAccessDenied' }
    expect(codeOf(await call('GET', `/v1.0/users/${ben.oid}/events`, undefined, allowed))).toEqual(denied)
    expect(codeOf(await call('GET', '/v1.0/me/events', undefined, await delegated('User.Read')))).toEqual(denied)
  })
})

describe('a mailbox', () => {
  it.each([
    ['no-mailbox', 404, 'MailboxNotEnabledForRESTAPI'],
    ['out-of-scope', 403, 'ErrorAccessDenied'],
  ] as const)('that is flagged %s answers everything with %i', async (access, status, code) => {
    const { call, events, mailboxes } = await createGraphWorld()
    mailboxes.setAccess(anna.oid, access)
    for (const [method, path, body] of [
      ['POST', events, followUpEvent],
      ['GET', events, undefined],
      ['GET', `/v1.0/users/${anna.oid}/calendar`, undefined],
      ['DELETE', `${events}/AAk`, undefined],
    ] as const) {
      expect(codeOf(await call(method, path, body))).toEqual({ status, code })
    }
    expect((await call('GET', `/v1.0/users/${ben.oid}/events`)).status).toBe(200)
  })

  it('of nobody is not found', async () => {
    const { call } = await createGraphWorld()
    const reply = await call('GET', '/v1.0/users/nobody@aldgate.example/events')
    expect(codeOf(reply)).toEqual({ status: 404, code: 'ErrorInvalidUser' })
    expect((await call('GET', '/v1.0/users/%E0%A4%A/events')).status).toBe(404)
  })

  it('answers a probe of its calendar', async () => {
    const { call } = await createGraphWorld()
    const { body } = await call('GET', `/v1.0/users/${anna.oid}/calendar?$select=id,canEdit,owner`)
    expect(body).toMatchObject({ canEdit: true, owner: { name: anna.name, address: anna.email } })
    expect(Object.keys(body)).toHaveLength(4)
  })

  it.each([
    ['', 'W. Europe Standard Time', 'Europe/Berlin'],
    ["(TimeZoneStandard=microsoft.graph.timeZoneStandard'Windows')", 'W. Europe Standard Time', 'Europe/Berlin'],
    ["(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')", 'Europe/Berlin', 'W. Europe Standard Time'],
  ])('names the time zones it knows: supportedTimeZones%s', async (call_, known, unknown) => {
    const { call } = await createGraphWorld()
    const { body } = await call('GET', `/v1.0/users/${anna.oid}/outlook/supportedTimeZones${call_}`)
    const names = (body.value as { alias: string }[]).map(({ alias }) => alias)
    expect(names).toContain(known)
    expect(names).not.toContain(unknown)
  })
})

describe('a query', () => {
  const view = (from: string, to: string, more = '') =>
    `/v1.0/users/${anna.oid}/calendarView?startDateTime=${from}&endDateTime=${to}${more}`

  it.each([
    [
      'of a view without an end',
      `/v1.0/users/${anna.oid}/calendarView?startDateTime=2026-12-01`,
      'ErrorInvalidParameter',
    ],
    ['of a view with a time that is none', view('tomorrow', '2026-12-01'), 'ErrorInvalidParameter'],
    ['of a view longer than 1825 days', view('2021-01-01T00:00:00Z', '2026-01-01T00:00:00Z'), 'ErrorInvalidRequest'],
    [
      'of a view that ends before it starts',
      view('2026-12-02T00:00:00Z', '2026-12-01T00:00:00Z'),
      'ErrorInvalidRequest',
    ],
    [
      'of a view for when events were created',
      view('2026-12-01', '2026-12-02', '&$select=createdDateTime'),
      'RequestBroker--ParseUri',
    ],
    ['for an unknown property', `/v1.0/users/${anna.oid}/events?$select=colour`, 'RequestBroker--ParseUri'],
    ['with an unknown option', `/v1.0/users/${anna.oid}/events?$search=x`, 'RequestBroker--ParseUri'],
    ['with a page of nothing', `/v1.0/users/${anna.oid}/events?$top=0`, 'RequestBroker--ParseUri'],
    [
      'with a filter beyond extended properties',
      `/v1.0/users/${anna.oid}/events?$filter=subject eq 'x'`,
      'ErrorInvalidUrlQueryFilter',
    ],
    ['that expands attachments', `/v1.0/users/${anna.oid}/events?$expand=attachments`, 'RequestBroker--ParseUri'],
    [
      'that expands all extended properties',
      `/v1.0/users/${anna.oid}/events?$expand=singleValueExtendedProperties`,
      'RequestBroker--ParseUri',
    ],
  ])('%s is refused', async (_, path, code) => {
    const { call } = await createGraphWorld()
    expect(codeOf(await call('GET', encodeURI(path)))).toEqual({ status: 400, code })
  })

  it('that prefers an unknown zone is refused, also by a write, which then is not done', async () => {
    const { call, events, mailboxes } = await createGraphWorld()
    const prefer = { prefer: 'outlook.timezone="Berlin"' }
    const refusal = { status: 400, code: 'TimeZoneNotSupportedException' }
    expect(codeOf(await call('GET', events, undefined, prefer))).toEqual(refusal)
    expect(codeOf(await call('POST', events, followUpEvent, prefer))).toEqual(refusal)
    expect(mailboxes.events(anna.oid)).toEqual([])
  })

  it('for nothing we know is refused', async () => {
    const { call } = await createGraphWorld()
    expect(codeOf(await call('GET', '/v1.0/users'))).toEqual({ status: 400, code: 'BadRequest' })
    expect(codeOf(await call('GET', `/v1.0/users/${anna.oid}/messages`))).toEqual({ status: 400, code: 'BadRequest' })
  })

  it('goes through a view page by page, earliest first, and misses and repeats nothing', async () => {
    const { call, events } = await createGraphWorld()
    const days = Array.from({ length: 23 }, (_, index) => String(index + 1).padStart(2, '0'))
    for (const day of days.toReversed()) {
      await call('POST', events, {
        ...followUpEvent,
        subject: day,
        start: { dateTime: `2026-12-${day}T09:00:00`, timeZone: 'UTC' },
        end: { dateTime: `2026-12-${day}T10:00:00`, timeZone: 'UTC' },
      })
    }
    const seen: unknown[] = []
    const sizes: number[] = []
    let next: string | undefined = view('2026-12-01T09:30:00Z', '2026-12-23T09:00:00Z', '&$select=subject')
    while (next !== undefined) {
      const { body }: { body: Record<string, unknown> } = await call('GET', next)
      const page = body.value as { subject: string }[]
      sizes.push(page.length)
      seen.push(...page.map(({ subject }) => subject))
      next = body['@odata.nextLink'] as string | undefined
      if (next !== undefined) expect(next.startsWith(`${graphUrl}/v1.0/users/`)).toBe(true)
    }
    // The last one begins when the window ends, so it is outside; the first one is under way when it begins.
    expect(seen).toEqual(days.slice(0, -1))
    expect(sizes).toEqual([10, 10, 2])
  })

  it('for more at once gets more at once', async () => {
    const { call, events } = await createGraphWorld()
    for (let count = 0; count < 12; count += 1) await call('POST', events, followUpEvent)
    const { body } = await call(
      'GET',
      `${events}?$top=50&$select=id&$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${propertyId}')`)}`,
    )
    expect(body.value).toHaveLength(12)
    expect(body).not.toHaveProperty('@odata.nextLink')
  })
})
