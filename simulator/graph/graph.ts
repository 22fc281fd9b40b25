import { Hono, type Context } from 'hono'
import { identifyCaller } from './access-token.ts'
import { strictBehavior } from './behavior.ts'
import { accessDenied, badQuery, GraphError, noMailbox } from './errors.ts'
import { eventRoutes } from './events.routes.ts'
import { Faults } from './faults.ts'
import { type GraphHttp } from './graph-http.ts'
import { type Graph, type GraphOptions } from './graph-options.ts'
import { injectFaults } from './inject-faults.ts'
import { type MailboxOwner } from './mailboxes.ts'
import { readEventQuery } from './odata.ts'
import { RequestLog } from './request-log.ts'
import { supportedTimeZones } from './time-zones.ts'
import { limitConcurrency, recordRequests } from './traffic.ts'

/** Stands in for the calendars of Microsoft Graph v1.0: refuses what Graph refuses, and fails when told to. */
export function createGraph(options: GraphOptions): Graph {
  const { baseUrl, mailboxes, now = () => new Date() } = options
  const faults = new Faults()
  const requests = new RequestLog()
  const behavior = { ...strictBehavior, ...options.behavior }
  const basePath = new URL(baseUrl).pathname.replace(/\/$/, '')

  const mailbox = new Hono<GraphHttp>()
    .use(async (c, next) => {
      c.set('owner', allowedOwner(c))
      await next()
    })
    .route('/', eventRoutes({ mailboxes, behavior }, baseUrl))
    .get('/calendar', (c) => c.json(calendarReply(c.var.owner, baseUrl, c.req.query())))
    .get('/outlook/:function', (c) => {
      const value = supportedTimeZones(readZoneStandard(c.req.param('function')))
      return c.json({
        '@odata.context': `${baseUrl}/v1.0/$metadata#Collection(microsoft.graph.timeZoneInformation)`,
        value: value.map((name) => ({ alias: name, displayName: name })),
      })
    })

  /** Who is meant by the path, if the caller may open that mailbox. */
  function allowedOwner(c: Context<GraphHttp>): MailboxOwner {
    const { caller } = c.var
    const name = c.req.param('user')
    if (name === undefined && caller.kind === 'app') {
      throw new GraphError(400, 'BadRequest', '/me request is only valid with delegated authentication flow.')
    }
    const wanted = name ?? (caller.kind === 'user' ? caller.oid : '')
    const owner = mailboxes.findOwner(wanted)
    if (!owner) throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${wanted}' is invalid.`)
    // Nobody shares a calendar here, so a delegated token opens its own mailbox only.
    if (caller.kind === 'user' && caller.oid !== owner.oid) throw accessDenied()
    const access = mailboxes.accessTo(owner.oid)
    if (access === 'no-mailbox') throw noMailbox()
    if (access === 'out-of-scope') throw accessDenied()
    return owner
  }

  const app = new Hono<GraphHttp>()
  app.onError((error, c) => {
    if (error instanceof GraphError) return error.toResponse(now(), c.req.header('client-request-id'))
    throw error
  })
  app.use(recordRequests(requests, mailboxes, basePath, now), limitConcurrency(behavior), injectFaults(faults))
  app.use(async (c, next) => {
    c.set('caller', await identifyCaller(c.req.header('authorization'), options))
    await next()
  })
  app.route('/v1.0/users/:user', mailbox)
  app.route('/v1.0/me', mailbox)
  app.all('*', (c) => {
    throw new GraphError(
      400,
      'BadRequest',
      `Resource not found for the segment '${c.req.path.split('/').at(-1) ?? ''}'.`,
    )
  })

  return { app, mailboxes, faults, requests, behavior }
}

function readZoneStandard(call: string): 'Windows' | 'Iana' {
  const match =
    /^supportedTimeZones(\(\)|\(TimeZoneStandard=microsoft\.graph\.timeZoneStandard'(Windows|Iana)'\))?$/.exec(call)
  if (!match) throw badQuery(`Resource not found for the segment '${call}'.`)
  return match[2] === 'Iana' ? 'Iana' : 'Windows'
}

function calendarReply({ oid, name, email }: MailboxOwner, baseUrl: string, query: Record<string, string>) {
  const calendar = {
    id: `AAMkADVmMjY5NGE4AEYAAAAAAA${Buffer.from(oid).toString('base64url')}AAA=`,
    name: 'Calendar',
    color: 'auto',
    hexColor: '',
    isDefaultCalendar: true,
    changeKey: 'tMSoXxNhzk2aAAAAAAAAbQ==',
    canShare: true,
    canViewPrivateItems: true,
    canEdit: true,
    allowedOnlineMeetingProviders: ['teamsForBusiness'],
    defaultOnlineMeetingProvider: 'teamsForBusiness',
    isTallyingResponses: true,
    isRemovable: false,
    owner: { name, address: email },
  }
  const { select } = readEventQuery(query, ['$select'], new Set(Object.keys(calendar)))
  return {
    '@odata.context': `${baseUrl}/v1.0/$metadata#users('${oid}')/calendar/$entity`,
    ...Object.fromEntries(Object.entries(calendar).filter(([property]) => !select || select.has(property))),
  }
}
