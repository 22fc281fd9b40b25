/** Puts the server together: configuration → databases → Graph → app → jobs → listen; and takes it apart again. */
import { serve } from '@hono/node-server'
import type { Server } from 'node:http'
import { createApp } from './app.ts'
import { forgetRequests } from './audit/idempotency.ts'
import { ConfigError, loadConfig, ofTenant, type Config } from './config.ts'
import { OutageError } from './errors.ts'
import { closerOf } from './http/close-server.ts'
import { createMetrics } from './http/metrics.ts'
import { readPane } from './http/pane-pages.ts'
import { createSignIn } from './identity/sign-in.ts'
import { createTokenVerifier, remoteKeys } from './identity/verify-token.ts'
import { registerOutboxMetrics } from './jobs/outbox-metrics.ts'
import { startScheduler, type Job } from './jobs/scheduler.ts'
import { newId } from './ids.ts'
import { forgetBrokenUploads } from './interactions/files.ts'
import { createLogger, type Logger } from './logger.ts'
import { openOrganizations } from './organizations.ts'
import { createSearchJob } from './search/search.job.ts'
import type { Services } from './services.ts'

const STOP_WITHIN_MS = 10_000
const HOUR_MS = 3_600_000
/** After that nobody repeats a request whose answer got lost. */
const REMEMBER_REQUESTS_MS = 14 * 24 * HOUR_MS

try {
  await start(loadConfig(process.env))
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof OutageError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function start(config: Config) {
  const logger = createLogger(config.logLevel)
  const clock = { now: () => new Date().toISOString(), newId }
  const pane = readPane(config.paneFolder)
  const organizations = await openOrganizations(config.organizations, {
    ...clock,
    hasCalendar: config.graph !== undefined,
  })
  const metrics = createMetrics()
  registerOutboxMetrics(metrics.registry, organizations)

  let isStopping = false
  const app = createApp({
    config,
    logger,
    pane,
    organizations,
    metrics,
    signIn: signInFor(config, organizations),
    isStopping: () => isStopping,
  })
  const { server, close } = await listen(app.fetch, config)
  const scheduler = startScheduler(
    [
      ...organizations.flatMap(forgetting),
      ...organizations.map((services) => createSearchJob(services)),
      ...(await calendarJobs(config, organizations, logger)),
    ],
    logger,
  )
  logger.info({ host: config.host, port: portOf(server), startedInMs: Math.round(performance.now()) }, 'listening')

  onEnd(logger, async () => {
    isStopping = true
    await Promise.all([close(), scheduler.stop()])
    await Promise.all(organizations.map(({ db }) => db.close()))
  })
}

function signInFor(
  { organizations: settings, clientId, allowedClients, tokenIssuer, tokenJwksUrl }: Config,
  organizations: Services[],
) {
  const verify = createTokenVerifier({
    tenantIds: settings.map(({ tenantId }) => tenantId),
    clientId,
    allowedClients,
    issuerOf: (tenantId) => ofTenant(tokenIssuer, tenantId),
    keysOf: remoteKeys((tenantId) => ofTenant(tokenJwksUrl, tenantId)),
    now: organizations[0]!.now,
  })
  const memberships = organizations.map((services, index) => ({ services, admins: settings[index]!.admins }))
  return createSignIn(verify, memberships)
}

/** Graph's client is loaded only where it is used. */
async function calendarJobs({ graph, publicUrl }: Config, organizations: Services[], log: Logger): Promise<Job[]> {
  if (!graph) return []
  const [{ createGraphClient }, { createCalendarJob }] = await Promise.all([
    import('./graph/graph-client.ts'),
    import('./calendar/calendar-job.ts'),
  ])
  return organizations.map((services) => {
    const { tenantId } = services.organization
    const client = createGraphClient({ ...graph, tokenUrl: ofTenant(graph.tokenUrl, tenantId) })
    return createCalendarJob({ services, graph: client, publicUrl, log })
  })
}

function forgetting(services: Services): Job[] {
  return [
    {
      name: 'forget repeated requests',
      everyMs: HOUR_MS,
      run: () => forgetRequests(services, new Date(Date.parse(services.now()) - REMEMBER_REQUESTS_MS).toISOString()),
    },
    { name: 'forget broken uploads', everyMs: HOUR_MS, run: () => forgetBrokenUploads(services, services.now()) },
  ]
}

interface Listening {
  readonly server: Server
  readonly close: () => Promise<void>
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], { host, port }: Config): Promise<Listening> {
  return new Promise((resolve, reject) => {
    // Without `createServer` of another module, it is one of node:http.
    const server = serve({ fetch, hostname: host, port }, () => resolve({ server, close })) as Server
    const close = closerOf(server)
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'Another program uses it.' : `(${error.code ?? error.message})`
      reject(
        new OutageError(
          `The server cannot listen on ${host}, port ${port}. ${reason} Choose others with HOST and PORT.`,
        ),
      )
    })
  })
}

function portOf(server: Server) {
  const address = server.address()
  return typeof address === 'object' ? address?.port : undefined
}

/** Runs `finish` once when the process is asked to end; a second signal, or too long a time, ends it at once. */
function onEnd(logger: Logger, finish: () => Promise<void>) {
  let isEnding = false
  const end = (signal: string) => {
    if (isEnding) process.exit(1)
    isEnding = true
    logger.info({ signal }, 'stopping')
    setTimeout(() => {
      logger.error('open requests or jobs did not end in time')
      process.exit(1)
    }, STOP_WITHIN_MS).unref()
    finish().then(
      () => {
        logger.info('stopped')
        process.exit(0)
      },
      (error: unknown) => {
        logger.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  // The runtime would print the message, which may quote what somebody sent.
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'a bug ended the server')
    process.exit(1)
  })
}
