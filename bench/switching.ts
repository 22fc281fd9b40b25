/**
 * What a rep feels on going from mail to mail, in Chromium in the demo, with 1,000,000 contacts in the database: how soon
 * the card is painted, how long the page is blocked, and what memory it takes. `SWITCHING_MINUTES` shortens the run.
 */
import { copyFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession, Frame, Page } from 'playwright-core'
import { databaseOf } from '../simulator/demo-config.ts'
import { startDemo } from '../simulator/demo.ts'
import { launchChromium } from '../tests/support/chromium.ts'
import { datasetOf } from './dataset.ts'
import { median, percentile } from './measure.ts'
import { benchmark, judge, printTable } from './report.ts'
import { watchPane, type PaneWatch } from './watch-pane.ts'

const PORT = 39_890
const MINUTES = Number(process.env.SWITCHING_MINUTES ?? 5)
const SWITCHES_PER_MINUTE = 60
const COLD_MS = 100
const LONG_TASK_MS = 50
const HEAP_GROWTH_PERCENT = 5

declare global {
  interface Window {
    paneWatch?: PaneWatch
  }
}

await benchmark('going from mail to mail', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'followthrough-bench-'))
  const paneFolder = resolve(`build/test/pane-${PORT}`)
  await mkdir(dataFolder, { recursive: true })
  copyFileSync(
    await datasetOf({ contacts: 1_000_000, interactions: 2_000_000 }),
    databaseOf({ port: PORT, dataFolder, paneFolder }),
  )
  const demo = await startDemo({ port: PORT, dataFolder, paneFolder, log: () => undefined })
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
    // What tsx wraps functions in is not known in the page.
    await page.addInitScript('globalThis.__name = (named) => named')
    await page.addInitScript(watchPane)
    await page.goto(`${demo.hostOrigin}/?user=anna`)
    await mailRows(page).filter({ hasText: 'Fleet renewal 2027' }).first().click()
    await page.frameLocator('.pane-frame iframe').getByRole('list', { name: 'Where we stand' }).waitFor()
    await measure(
      page,
      page.frames().find((frame) => frame.url().startsWith(demo.serverOrigin))!,
    )
  } finally {
    await browser.close()
    await demo.stop()
    await rm(dataFolder, { recursive: true })
  }
})

async function measure(page: Page, pane: Frame) {
  const mails = await mailRows(page).count()
  const cold = await visit(page, pane, mails)
  const known = cold.filter(({ painted }) => painted !== null).map(({ mail }) => mail)
  // Those that the first visit left in the cache of 50.
  const cached = await visit(page, pane, known.slice(-40))
  printTable(
    `From ItemChanged to the painted card, 1,000,000 contacts; ${known.length} mails of customers`,
    ['', 'median ms', 'p95 ms', 'most frames'],
    [
      ['the first time', ...figures(cold)],
      ['from the cache', ...figures(cached)],
    ],
  )
  judge('ms to the card the first time, p95', percentile(times(cold), 0.95), COLD_MS)
  judge('frames to the card from the cache', Math.max(...cached.map(({ frames }) => frames)), 1)

  await switchOn(page, pane, known)
}

/** Once a second, for minutes: what is blocked, and what is kept. */
async function switchOn(page: Page, pane: Frame, known: readonly number[]) {
  const session = await page.context().newCDPSession(pane)
  await pane.evaluate(() => void (window.paneWatch!.longTasks.length = 0))
  const heaps: number[] = []
  for (let minute = 1; minute <= MINUTES; minute++) {
    for (let n = 0; n < SWITCHES_PER_MINUTE; n++) {
      const due = sleep(60_000 / SWITCHES_PER_MINUTE)
      await mailRows(page)
        .nth(known[(minute * SWITCHES_PER_MINUTE + n) % known.length]!)
        .click()
      await due
    }
    heaps.push(await heapAfterCollection(session))
  }
  const longTasks = await pane.evaluate(() => window.paneWatch!.longTasks)
  printTable(
    `A mail a second for ${MINUTES} minutes`,
    ['minute', 'heap MB after a forced collection'],
    heaps.map((bytes, index) => [String(index + 1), (bytes / 1e6).toFixed(2)]),
  )
  console.log(`  Tasks of more than ${LONG_TASK_MS} ms: ${longTasks.map((ms) => ms.toFixed(0)).join(', ') || 'none'}`)
  judge('tasks of more than 50 ms', longTasks.length, 0)
  judge('percent that the heap grew after the first minute', (heaps.at(-1)! / heaps[0]! - 1) * 100, HEAP_GROWTH_PERCENT)
}

interface Visit {
  readonly mail: number
  /** Milliseconds, or `null` where the mail has no card. */
  readonly painted: number | null
  readonly frames: number
}

async function visit(page: Page, pane: Frame, mails: number | readonly number[]): Promise<Visit[]> {
  const visits: Visit[] = []
  for (const mail of typeof mails === 'number' ? Array.from({ length: mails }, (_, n) => n) : mails) {
    await pane.evaluate(() => window.paneWatch!.forget())
    await mailRows(page).nth(mail).click()
    await sleep(400)
    visits.push({ mail, ...(await pane.evaluate(() => window.paneWatch!.seen())) })
  }
  return visits
}

function times(visits: readonly Visit[]): number[] {
  return visits.flatMap(({ painted }) => (painted === null ? [] : [painted]))
}

function figures(visits: readonly Visit[]): string[] {
  const frames = visits.filter(({ painted }) => painted !== null).map((one) => one.frames)
  return [median(times(visits)).toFixed(1), percentile(times(visits), 0.95).toFixed(1), String(Math.max(...frames))]
}

async function heapAfterCollection(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

function mailRows(page: Page) {
  return page.getByRole('listbox').getByRole('option')
}
