import { createServer } from 'node:net'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startNode, type Child } from './child-process.ts'
import {
  databaseOf,
  hostOriginOf,
  officeJsUrlOf,
  paneUrlOf,
  serverEnvironment,
  serverLogOf,
  serverOriginOf,
  serverPortOf,
  type DemoPlaces,
} from './demo-config.ts'
import { shiftBerlinTime } from './mailbox/clock.ts'
import { sampleHistory } from './mailbox/history.ts'
import { buildPane, isPaneStale } from './pane-build.ts'
import { startSimulator, type Simulator } from './server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export interface DemoOptions {
  readonly port: number
  /** `data/demo` when omitted. */
  readonly dataFolder?: string
  /** Where the pane is built, for this port; `build/demo/pane` when omitted. */
  readonly paneFolder?: string
  /** Forget what earlier runs kept, except the user's own mails. */
  readonly fresh?: boolean
  /** Told what is being done, a line each. */
  readonly log: (line: string) => void
}

export interface Demo {
  readonly places: DemoPlaces
  readonly hostOrigin: string
  readonly serverOrigin: string
  readonly simulator: Simulator
  /** Resolves with the reason if the server ends without having been told to. */
  readonly died: Promise<string>
  /** First the server, whose jobs may still need Graph, then what stands in for Microsoft. */
  stop(): Promise<void>
}

/** Starts the whole demo: builds the pane if it must be, the stand-ins, the real server as a child, and the sample history. */
export async function startDemo({ port, dataFolder, paneFolder, fresh = false, log }: DemoOptions): Promise<Demo> {
  const places: DemoPlaces = {
    port,
    dataFolder: dataFolder ?? join(root, 'data/demo'),
    paneFolder: paneFolder ?? join(root, 'build/demo/pane'),
  }
  await refuseTakenPorts(places)
  if (fresh) await removeKept(places)

  const pane = { root, paneFolder: places.paneFolder, officeJsUrl: officeJsUrlOf(places) }
  if (await isPaneStale(pane)) {
    log('Building the task pane (about 20 seconds, once) …')
    await buildPane(pane)
    // Long enough for another program to have come.
    await refuseTakenPorts(places)
  }

  let server: Child | undefined
  let isStopping = false
  let reportDeath: (reason: string) => void
  const died = new Promise<string>((resolve) => (reportDeath = resolve))

  const simulator = await startSimulator({
    port,
    dataFolder: places.dataFolder,
    paneUrl: paneUrlOf(places),
    startAfresh: async (putBack) => {
      log('Starting afresh …')
      const old = server
      server = undefined
      // What it would still write is about to be forgotten.
      await old?.stop(2000)
      await removeDatabase(places)
      await putBack()
      await startServer()
      log('Everything is as at the first start.')
    },
  })

  async function startServer(): Promise<void> {
    const child = await startNode({
      args: ['--import', 'tsx', join(root, 'server/main.ts')],
      env: serverEnvironment(places),
      logFile: serverLogOf(places),
    })
    server = child
    void child.exited.then(({ code }) => {
      if (server === child && !isStopping)
        reportDeath(`The server ended by itself (${code ?? 'killed'}).\n${child.tail()}`)
    })
    await untilReady(places, child)
    await importHistory(places, simulator, log)
  }

  const stop = async () => {
    isStopping = true
    await server?.stop()
    await simulator.stop()
  }
  try {
    log('Starting the server …')
    await startServer()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    ...{ places, simulator, died, stop },
    hostOrigin: hostOriginOf(places),
    serverOrigin: serverOriginOf(places),
  }
}

const READY_WITHIN = 60_000

async function untilReady(places: DemoPlaces, child: Child): Promise<void> {
  const ended = child.exited.then(() => 'ended' as const)
  const deadline = Date.now() + READY_WITHIN
  let state: 'ended' | 'ready' | 'waiting' = 'waiting'
  while (state === 'waiting' && Date.now() < deadline) {
    const answer = await fetch(`${serverOriginOf(places)}/readyz`).catch(() => undefined)
    const pause = new Promise<'waiting'>((resolve) => setTimeout(() => resolve('waiting'), 100))
    state = answer?.ok ? 'ready' : await Promise.race([ended, pause])
  }
  if (state === 'ready') return
  const what =
    state === 'ended' ? 'The server did not start' : `The server was not ready within ${READY_WITHIN / 1000} seconds`
  throw new Error(`${what}. Its last words (all of them are in ${serverLogOf(places)}):\n${child.tail()}`)
}

/** Through the server's own import command, once for each database. A file that is known is skipped line by line. */
async function importHistory(places: DemoPlaces, simulator: Simulator, log: DemoOptions['log']): Promise<void> {
  const done = `${databaseOf(places)}.imported`
  if (existsSync(done)) return
  log('Importing a year of history …')
  const file = join(places.dataFolder, 'history.jsonl')
  const lines = sampleHistory((local) => shiftBerlinTime(local, simulator.mails.workingDays))
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const command = await startNode({
    args: ['--import', 'tsx', join(root, 'server/transfer/import-command.ts'), file],
    env: serverEnvironment(places),
    logFile: serverLogOf(places),
  })
  const { code } = await command.exited
  if (code !== 0) throw new Error(`The sample history could not be imported:\n${command.tail()}`)
  await writeFile(done, '')
}

async function removeDatabase(places: DemoPlaces): Promise<void> {
  const database = databaseOf(places)
  for (const end of ['', '-wal', '-shm', '.imported']) await rm(`${database}${end}`, { force: true })
}

async function removeKept(places: DemoPlaces): Promise<void> {
  await removeDatabase(places)
  for (const name of ['mailbox.json', 'calendars.json', 'clock.json', 'history.jsonl', 'server.log']) {
    await rm(join(places.dataFolder, name), { force: true })
  }
}

async function refuseTakenPorts(places: DemoPlaces): Promise<void> {
  for (const port of [places.port, serverPortOf(places)]) await refuseTakenPort(port, places.port)
}

async function refuseTakenPort(port: number, first: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.message})`
      reject(
        new Error(
          `Port ${port} ${reason}. The demo needs ${first} and ${first + 1}: stop that program, or choose others: ` +
            `npm start -- --port ${first + 1000}`,
        ),
      )
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}
