/** How long the built server takes from its start until it is ready, with a large database. Needs `npm run build`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { clientId, tenantId } from '../simulator/organization.ts'
import { datasetOf } from './dataset.ts'
import { median } from './measure.ts'
import { benchmark, judge, printTable } from './report.ts'

const MAIN = 'build/production/server/main.js'
const PORT = 39_871
const STARTS = 7

await benchmark('cold start', async () => {
  if (!existsSync(MAIN)) throw new Error('Run `npm run build` first: the built server is measured.')
  const file = await datasetOf({ contacts: 100_000, interactions: 1_000_000 })
  const node = await medianOf(STARTS, startNode)
  const server = await medianOf(STARTS, () => startUntilReady(file))
  printTable(
    'Of the built server, 100,000 contacts, 1,000,000 interactions',
    ['', 'median ms'],
    [
      ['Node alone, doing nothing', node.toFixed(0)],
      ['server, until /readyz', server.toFixed(0)],
    ],
  )
  judge('cold start in seconds', server / 1000, 1)
})

async function medianOf(times: number, measure: () => Promise<number>): Promise<number> {
  const measured: number[] = []
  for (let n = 0; n < times; n++) measured.push(await measure())
  return median(measured)
}

async function startNode(): Promise<number> {
  const start = performance.now()
  await once(spawn(process.execPath, ['-e', '0']), 'exit')
  return performance.now() - start
}

/** Milliseconds from the start until it is ready. The server is ended before this resolves, outside of that time. */
async function startUntilReady(file: string): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, [MAIN], { stdio: ['ignore', 'ignore', 'inherit'], env: settings(file) })
  const ended = once(child, 'exit')
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error('The server ended before it was ready.')
    await sleep(5)
  }
  const ready = performance.now() - start
  child.kill('SIGTERM')
  await ended
  return ready
}

async function isReady(): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${PORT}/readyz`)).ok
  } catch {
    return false
  }
}

function settings(file: string) {
  return {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    PORT: String(PORT),
    PUBLIC_URL: 'https://crm.aldgate.example',
    TENANT_ID: tenantId,
    CLIENT_ID: clientId,
    ORGANIZATION_NAME: 'Aldgate Brokers',
    OWN_DOMAINS: 'aldgate.example',
    ADMINS: 'miriam.stern@aldgate.example',
    DATABASE: `sqlite:${file}`,
  }
}
