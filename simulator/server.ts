/** Everything that stands in for Microsoft 365, on one loopback port: host page, mailboxes, Office.js, Entra and Graph. */
import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { createEntra } from './entra/entra.ts'
import { type Entra } from './entra/entra-options.ts'
import { Mailboxes } from './graph/mailboxes.ts'
import { mailboxes as sampleMailboxes, type SampleMailbox } from './mailbox/people.ts'
import { MailStore } from './mailbox/mail-store.ts'
import { mailboxRoutes } from './mailbox/mailbox.routes.ts'
import { clientId, foreignTenantId, organizationName, sampleUsers, tenantId } from './organization.ts'
import { bundlePage } from './outlook/bundle.ts'
import { calendarRoutes } from './outlook/calendar.routes.ts'
import { officeJsRoutes } from './outlook/office-js.routes.ts'
import { pageRoutes } from './outlook/page.routes.ts'
import { ownPagesOnly } from './own-pages-only.ts'

export interface SimulatorOptions {
  /** 3000 when omitted; 0 lets the system choose. */
  readonly port?: number
  /** Keeps what changes: `mailbox.json`, `clock.json` and the user's own mails. */
  readonly dataFolder: string
  /** Address of the task pane, on another site than the page: `http://127.0.0.1:3001/taskpane.html`. */
  readonly paneUrl: string
  readonly sampleFolder?: string
  readonly mailboxes?: readonly SampleMailbox[]
  /** Called when the page is asked to start afresh; without it the page does not offer it. */
  readonly startAfresh?: () => Promise<void>
  readonly now?: () => Date
}

export interface Simulator {
  /** `http://localhost:3000`, where the host page is. */
  readonly origin: string
  readonly mails: MailStore
  readonly calendars: Mailboxes
  readonly entra: Entra
  /** Lets open requests go and frees the port. */
  stop(): Promise<void>
}

const sampleMails = fileURLToPath(new URL('./mailbox/mails', import.meta.url))

export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { dataFolder, paneUrl, startAfresh, mailboxes = sampleMailboxes, now = () => new Date() } = options
  let app = new Hono()
  const server = createServer(getRequestListener((request) => app.fetch(request)))
  const origin = await listen(server, options.port ?? 3000)
  try {
    const bundle = await bundlePage()
    const mails = await MailStore.open({
      mailboxes,
      dataFolder,
      now,
      sampleFolder: options.sampleFolder ?? sampleMails,
    })
    const calendars = new Mailboxes(sampleUsers, now)
    const paneOrigin = new URL(paneUrl).origin
    const entra = createEntra({
      ...{ tenantId, foreignTenantId, clientId, organizationName, users: sampleUsers, now },
      baseUrl: `${origin}/entra`,
      spaRedirectUris: [`${paneOrigin}/auth.html`],
      brokerOrigins: [paneOrigin],
      clientSecret: 'demo',
    })

    const afresh = new Hono().post('/start-afresh', async (c) => {
      if (!startAfresh) return c.json({ error: 'This simulator was not started by the demo.' }, 404)
      await startAfresh()
      return c.json({ done: true })
    })
    app = new Hono()
      .use('/mailbox/*', ownPagesOnly(origin))
      .use('/demo/*', ownPagesOnly(origin))
      .route('/', pageRoutes(bundle, { paneUrl, canStartAfresh: startAfresh !== undefined }))
      .route('/mailbox', mailboxRoutes({ store: mails, mailboxes }))
      .route('/demo', calendarRoutes(calendars))
      .route('/demo', afresh)
      .route('/office-js', officeJsRoutes(bundle))
      .route('/entra', entra.app)

    return { origin, mails, calendars, entra, stop: () => close(server) }
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
