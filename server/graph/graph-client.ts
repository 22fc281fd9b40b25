import { Client, HTTPMessageHandler, ResponseType, type GraphRequest } from '@microsoft/microsoft-graph-client'
import * as z from 'zod'
import { createAppTokens, type AppCredentials } from './app-tokens.ts'
import { AuthenticationMiddleware } from './authentication-middleware.ts'
import {
  eventSchema,
  MARK_PROPERTY,
  writeChange,
  writeNewEvent,
  type EventBody,
  type EventChange,
  type GraphEvent,
  type NewEvent,
} from './calendar-events.ts'
import { concernsMailbox, failureOf, GraphFault, noAnswer, TokenFault } from './graph-failure.ts'
import { createMailboxGate } from './mailbox-gate.ts'

/** The default calendar of one user. Every method rejects with a `GraphFault`, and none of them tries twice. */
export interface GraphCalendar {
  createEvent(event: NewEvent): Promise<GraphEvent>
  patchEvent(id: string, etag: string, change: EventChange): Promise<GraphEvent>
  deleteEvent(id: string, etag: string): Promise<void>
  getEvent(id: string): Promise<GraphEvent>
  /** The event that carries this mark; of several, since a copy made in Outlook may carry it too, the one we made. */
  findEventByFollowUp(mark: string, transactionId: string): Promise<GraphEvent | undefined>
  /** Resolves if we may write to the calendar. */
  probeCalendar(): Promise<void>
}

export interface GraphClient {
  /** By Entra object id: an application has no `/me`. */
  calendarOf(objectId: string): GraphCalendar
}

export interface GraphClientOptions extends AppCredentials {
  /** `https://graph.microsoft.com`; for the national clouds and the stand-in another one. */
  readonly url: string
  /** Of one tenant: `https://login.microsoftonline.com/<tenant id>/oauth2/v2.0/token` */
  readonly tokenUrl: string
  readonly timeoutMs?: number
  readonly now?: () => number
}

/** Immutable ids survive a move to another folder; they have to be asked for with every single request. */
const PREFER = 'IdType="ImmutableId", outlook.timezone="UTC"'

interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly query?: Record<string, string>
  readonly body?: EventBody
  readonly ifMatch?: string
}

export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { url, timeoutMs = 10_000, now = Date.now } = options
  const tokens = createAppTokens({ ...options, resource: resourceOf(url), timeoutMs, now })
  // No RetryHandler: it repeats a POST after a 504, holding a worker while it sleeps. Retries belong to the outbox.
  const client = Client.initWithMiddleware({
    baseUrl: url,
    defaultVersion: 'v1.0',
    middleware: [new AuthenticationMiddleware(tokens), new HTTPMessageHandler()],
  })
  const pass = createMailboxGate((error) => error instanceof GraphFault && concernsMailbox(error.failure))

  async function send(objectId: string, { method, path, query, body, ifMatch }: Call): Promise<unknown> {
    const request = client
      .api(`/users/${encodeURIComponent(objectId)}${path}`)
      .query(encoded(query))
      .headers({ Prefer: PREFER, ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }) })
      .responseType(ResponseType.RAW)
    return pass(objectId, async () => {
      request.option('signal', AbortSignal.timeout(timeoutMs))
      const { response, text } = await answerTo(request, method, body)
      const json = parseJson(text)
      if (!response.ok) {
        throw new GraphFault(failureOf(response.status, json, response.headers.get('retry-after')), response.status)
      }
      // The one success without a body. What claims success any other way was not Graph: a proxy, a captive portal.
      if (method === 'DELETE' && response.status !== 204) throw noAnswer(response.status)
      return json
    })
  }

  return { calendarOf: (objectId) => calendarThrough((call) => send(objectId, call)) }
}

/** Each national cloud has a resource of its own; the stand-in plays the worldwide one. */
const resourceOf = (url: string) => (url.startsWith('https:') ? new URL(url).origin : 'https://graph.microsoft.com')

function calendarThrough(send: (call: Call) => Promise<unknown>): GraphCalendar {
  const pathOf = (id: string) => `/events/${encodeURIComponent(id)}`
  return {
    createEvent: async (event) =>
      read(eventSchema, await send({ method: 'POST', path: '/events', body: writeNewEvent(event) })),

    patchEvent: async (id, etag, change) =>
      read(eventSchema, await send({ method: 'PATCH', path: pathOf(id), body: writeChange(change), ifMatch: etag })),

    async deleteEvent(id, etag) {
      await send({ method: 'DELETE', path: pathOf(id), ifMatch: etag })
    },

    getEvent: async (id) => read(eventSchema, await send({ method: 'GET', path: pathOf(id) })),

    async findEventByFollowUp(mark, transactionId) {
      const filter = `singleValueExtendedProperties/Any(ep: ep/id eq ${quoted(MARK_PROPERTY)} and ep/value eq ${quoted(mark)})`
      const answer = await send({ method: 'GET', path: '/events', query: { $filter: filter, $top: '10' } })
      const found = read(eventListSchema, answer).value.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      return found.find((event) => event.transactionId === transactionId) ?? found[0]
    },

    async probeCalendar() {
      const query = { $select: 'id,canEdit,owner' }
      const { canEdit } = read(calendarSchema, await send({ method: 'GET', path: '/calendar', query }))
      if (!canEdit) throw new GraphFault({ reason: 'out-of-scope' }, 200)
    },
  }
}

const eventListSchema = z.object({ value: z.array(eventSchema) })
const calendarSchema = z.object({ id: z.string().min(1), canEdit: z.boolean() })

/** A success has to look like one. https://github.com/microsoftgraph/msgraph-sdk-javascript resolves HTML as `{}`. */
function read<Schema extends z.ZodType>(schema: Schema, json: unknown): z.output<Schema> {
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw noAnswer(200)
  return parsed.data
}

/** The answer, whatever it says; the client itself would take HTML for a success and forget the status of a failure. */
async function answerTo(request: GraphRequest, method: Call['method'], body: EventBody | undefined) {
  try {
    const response = (await perform(request, method, body)) as Response
    return { response, text: await response.text() }
  } catch (error) {
    throw error instanceof TokenFault ? new GraphFault(error.failure, -1) : noAnswer()
  }
}

function perform(request: GraphRequest, method: Call['method'], body: EventBody | undefined): Promise<unknown> {
  switch (method) {
    case 'GET':
      return request.get()
    case 'POST':
      return request.post(body)
    case 'PATCH':
      return request.patch(body)
    case 'DELETE':
      return request.delete()
  }
}

/** The client puts query values into the address as they are. */
const encoded = (query: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, encodeURIComponent(value)]))

/** An OData string literal. */
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
