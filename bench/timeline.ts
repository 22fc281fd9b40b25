/** Scrolling through a timeline of 10,000 entries, in Chromium in the demo: no task may block the page for more than 50 ms. */
import Database from 'better-sqlite3'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Frame, Page } from 'playwright-core'
import { databaseOf } from '../simulator/demo-config.ts'
import { startDemo } from '../simulator/demo.ts'
import { launchChromium } from '../tests/support/chromium.ts'
import { benchmark, judge, printTable } from './report.ts'
import { watchPane } from './watch-pane.ts'

const PORT = 39_892
const ENTRIES = 10_000
const LONG_TASK_MS = 50

await benchmark('a timeline of 10,000 entries', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'followthrough-bench-'))
  const paneFolder = resolve(`build/test/pane-${PORT}`)
  const demo = await startDemo({ port: PORT, dataFolder, paneFolder, log: () => undefined })
  fill(databaseOf({ port: PORT, dataFolder, paneFolder }))
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
    // What tsx wraps functions in is not known in the page.
    await page.addInitScript('globalThis.__name = (named) => named')
    await page.addInitScript(watchPane)
    await page.goto(`${demo.hostOrigin}/?user=anna`)
    await page
      .getByRole('listbox')
      .getByRole('option')
      .filter({ hasText: 'Fleet renewal 2027: premium table' })
      .first()
      .click()
    const pane = page.frameLocator('.pane-frame iframe')
    await pane.getByRole('button', { name: 'Search and filter' }).click()
    await pane.getByText(/^10,\d+ entries$/).waitFor()
    await scrollThrough(
      page,
      page.frames().find((frame) => frame.url().startsWith(demo.serverOrigin))!,
    )
  } finally {
    await browser.close()
    await demo.stop()
    await rm(dataFolder, { recursive: true })
  }
})

/** Brightwater gets a long past: copies of what is there, a minute apart, each further back. */
function fill(file: string) {
  const db = new Database(file)
  const companyId = db.prepare("select id from companies where name = 'Brightwater Logistics'").pluck().get()
  const sample = db
    .prepare('select * from interactions where company_id = ? order by occurred_at limit 20')
    .all(companyId) as Record<string, unknown>[]
  const columns = Object.keys(sample[0]!)
  const insert = db.prepare(
    `insert into interactions (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`,
  )
  db.transaction(() => {
    for (let n = 0; n < ENTRIES; n++)
      insert.run({
        ...sample[n % sample.length]!,
        ...{ id: crypto.randomUUID(), message_key: null, conversation_id: null },
        occurred_at: new Date(Date.parse('2024-01-01T09:00:00.000Z') - n * 7_200_000).toISOString(),
      })
  })()
  db.close()
}

async function scrollThrough(page: Page, pane: Frame) {
  await pane.evaluate(() => void (window.paneWatch!.longTasks.length = 0))
  const start = performance.now()
  let [drawn, last, still] = [0, 0, 0]
  // As with a wheel that is turned without a pause, until the oldest entry stands there.
  while (last < ENTRIES && still < 200) {
    const seen = await pane.evaluate(() => {
      const rows = document.querySelectorAll('li[aria-posinset]')
      const scroller = document.querySelector('#tab-content')!
      scroller.scrollBy({ top: 2400 })
      return { drawn: rows.length, last: Number(rows[rows.length - 1]?.getAttribute('aria-posinset') ?? 0) }
    })
    still = seen.last === last ? still + 1 : 0
    last = Math.max(last, seen.last)
    drawn = Math.max(drawn, seen.drawn)
    await sleep(16)
  }
  const seconds = (performance.now() - start) / 1000
  const longTasks = await pane.evaluate(() => window.paneWatch!.longTasks)
  printTable(
    'Scrolling from the newest entry to the oldest',
    ['entries', 'seconds', 'most rows in the page', 'tasks over 50 ms', 'longest ms'],
    [
      [
        String(last),
        seconds.toFixed(1),
        String(drawn),
        String(longTasks.length),
        longTasks.length > 0 ? Math.max(...longTasks).toFixed(0) : `under ${LONG_TASK_MS}`,
      ],
    ],
  )
  await page.mouse.move(0, 0)
  judge('entries that were not reached', Math.max(0, ENTRIES - last), 0)
  judge('tasks of more than 50 ms', longTasks.length, 0)
}
