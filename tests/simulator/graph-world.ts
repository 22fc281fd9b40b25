import { createGraph } from '../../simulator/graph/graph.ts'
import { type GraphOptions } from '../../simulator/graph/graph-options.ts'
import { Mailboxes } from '../../simulator/graph/mailboxes.ts'
import { anna, sampleUsers, tenantId } from '../../simulator/organization.ts'
import { createEntraWorld } from './entra-world.ts'

export const graphUrl = 'http://localhost:3000/graph'
export const graphAudience = 'https://graph.microsoft.com'
const entra = createEntraWorld()

export interface GraphReply {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

/** A Graph stand-in of its own for one test, and an application's token for it. */
export async function createGraphWorld(options: Partial<GraphOptions> = {}) {
  const mailboxes = options.mailboxes ?? new Mailboxes(sampleUsers, options.now)
  const graph = createGraph({
    baseUrl: graphUrl,
    mailboxes,
    tenantId,
    keys: entra.keys,
    issuer: entra.issuer.graphIssuer,
    ...options,
  })
  const issuedAt = Math.floor((options.now?.() ?? new Date()).getTime() / 1000)
  const token = await entra.issuer.graphAppToken(graphAudience, { iat: issuedAt, nbf: issuedAt, exp: issuedAt + 3600 })

  /** `path` from `/v1.0` on; `body` is sent as JSON. */
  async function call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<GraphReply> {
    const response = await graph.app.request(path.replace(graphUrl, ''), {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : (JSON.parse(text) as GraphReply['body']),
    }
  }

  const events = `/v1.0/users/${anna.oid}/events`
  return { ...graph, issuer: entra.issuer, token, call, events }
}

export type GraphWorld = Awaited<ReturnType<typeof createGraphWorld>>

/** What Followthrough sends for a follow-up on Tuesday, 1 December 2026, at nine in Berlin. */
export const followUpEvent = {
  subject: 'Call Ada about the renewal',
  body: { contentType: 'html', content: '<p>Deal: Acme 2027</p>' },
  start: { dateTime: '2026-12-01T09:00:00', timeZone: 'W. Europe Standard Time' },
  end: { dateTime: '2026-12-01T09:15:00', timeZone: 'W. Europe Standard Time' },
  isReminderOn: true,
  reminderMinutesBeforeStart: 10,
  showAs: 'free',
  categories: ['Follow-up'],
}

export const propertyId = 'String {d5a1c0de-0000-4000-8000-00000000c4a1} Name FollowthroughId'

export function codeOf({ status, body }: GraphReply) {
  return { status, code: (body.error as { code?: string } | undefined)?.code }
}
