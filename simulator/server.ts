/** Everything that stands in for Microsoft 365, on one loopback port: host page, mailboxes, Office.js, Entra and Graph. */
import { type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { openCalendars } from './calendar-file.ts'
import { createEntra } from './entra/entra.ts'
import { type Entra, type SigningKey } from './entra/entra-options.ts'
import { createGraphControl } from './graph/control.ts'
import { createGraph } from './graph/graph.ts'
import { type Graph } from './graph/graph-options.ts'
import { seedCalendars } from './graph/seed-calendars.ts'
import { anchor, shiftDay } from './mailbox/clock.ts'
import { MailStore } from './mailbox/mail-store.ts'
import { mailboxRoutes } from './mailbox/mailbox.routes.ts'
import { mailboxes as sampleMailboxes, type SampleMailbox } from './mailbox/people.ts'
import { clientId, foreignTenantId, organizationName, sampleUsers, tenantId } from './organization.ts'
import { bundlePage } from './outlook/bundle.ts'
import { calendarRoutes } from './outlook/calendar.routes.ts'
import { officeJsRoutes } from './outlook/office-js.routes.ts'
import { pageRoutes } from './outlook/page.routes.ts'
import { ownPagesOnly } from './own-pages-only.ts'

/** How the demo's server proves itself to the Entra stand-in. */
export const clientSecret = 'demo'

export interface SimulatorOptions {
  /** 3000 when omitted; 0 lets the system choose. */
  readonly port?: number
  /** Keeps what changes: `mailbox.json`, `calendars.json`, `clock.json`, and the user's own `mails/`. */
  readonly dataFolder: string
  /** Address of the task pane, on another site than the page: `http://127.0.0.1:3001/taskpane.html`. */
  readonly paneUrl: string
  /** Where the sample mails are; those of the repository when omitted. */
  readonly sampleFolder?: string
  readonly mailboxes?: readonly SampleMailbox[]
  readonly signingKey?: SigningKey
  /** Puts back what lies outside of the simulator. Without it the page does not offer to start afresh. */
  readonly startAfresh?: (putBack: () => Promise<void>) => Promise<void>
  readonly now?: () => Date
}

export interface Simulator {
  /** `http://localhost:3000`, where the host page is. */
  readonly origin: string
  readonly mails: MailStore
  readonly entra: Entra
  /** With `mailboxes` (the calendars), `faults` and `requests`. */
  readonly graph: Graph
  /** Ends open requests, writes what is not yet written and frees the port. */
  stop(): Promise<void>
}

const sampleMails = fileURLToPath(new URL('./mailbox/mails', import.meta.url))

/** Rejects with the system's error, e.g. `EADDRINUSE`, when the port is taken. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { dataFolder, paneUrl, startAfresh, mailboxes = sampleMailboxes, now = () => new Date() } = options
  let app = new Hono().all('*', (c) => c.text('The demo is still starting.', 503))
  const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) }) as Server
  const origin = await listen(server, options.port ?? 3000)
  try {
    const paneOrigin = new URL(paneUrl).origin
    const sampleFolder = options.sampleFolder ?? sampleMails
    const bundle = await bundlePage()
    const mails = await MailStore.open({ mailboxes, dataFolder, now, sampleFolder })
    const calendars = await openCalendars(join(dataFolder, 'calendars.json'), sampleUsers, now)
    const seed = () => seedCalendars(calendars.mailboxes, shiftDay(anchor.slice(0, 10), mails.workingDays))
    seed()

    const graphAudiences = ['https://graph.microsoft.com', origin, `${origin}/graph`]
    const entra = createEntra({
      ...{ tenantId, foreignTenantId, clientId, organizationName, users: sampleUsers, now, clientSecret },
      // The tenant has to be the first part of the path: MSAL puts it there if anything else is (`Authority.replacePath`).
      baseUrl: origin,
      spaRedirectUris: [`${paneOrigin}/sign-in/redirect.html`],
      brokerOrigins: [paneOrigin],
      graphAudiences,
      ...(options.signingKey ? { signingKey: options.signingKey } : {}),
    })
    const graph = createGraph({
      ...{ tenantId, now, mailboxes: calendars.mailboxes, audiences: graphAudiences },
      baseUrl: `${origin}/graph`,
      keys: entra.keys,
      issuer: entra.issuer.graphIssuer,
    })

    const putBack = async () => {
      graph.faults.clear()
      graph.requests.clear()
      calendars.mailboxes.clear()
      await mails.startAfresh()
      seed()
      await calendars.flush()
    }
    const demo = new Hono().post('/start-afresh', async (c) => {
      if (!startAfresh) return c.json({ error: 'This simulator was not started by the demo.' }, 404)
      await startAfresh(putBack)
      return c.json({ done: true })
    })
    const ours = ownPagesOnly(origin)
    app = new Hono()
      .use('/mailbox/*', ours)
      .use('/demo/*', ours)
      .use('/control/*', ours)
      .route('/', pageRoutes(bundle, { paneUrl, canStartAfresh: startAfresh !== undefined }))
      .route('/mailbox', mailboxRoutes({ store: mails, mailboxes }))
      .route('/demo', calendarRoutes(calendars.mailboxes))
      .route('/demo', demo)
      .route('/office-js', officeJsRoutes(bundle))
      .post('/nested-app-auth', (c) => entra.app.fetch(c.req.raw))
      .all('/:tenant{[0-9a-f]{8}-[0-9a-f-]{27}}/*', (c) => entra.app.fetch(c.req.raw))
      .route('/graph', graph.app)
      .route('/control', createGraphControl(graph))

    const stop = async () => {
      await close(server)
      await Promise.all([calendars.flush(), mails.idle()])
    }
    return { origin, mails, entra, graph, stop }
  } catch (error) {
    await close(server)
    throw error
  }
}

/** Loopback only: whoever reaches the simulator can be anybody. */
async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}
