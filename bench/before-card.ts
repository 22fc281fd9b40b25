/** How much JavaScript of ours the pane loads until the card of a selected mail is painted, in Chromium in the demo. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { startDemo } from '../simulator/demo.ts'
import { launchChromium } from '../tests/support/chromium.ts'
import { benchmark, judge, printTable } from './report.ts'

const PORT = 39_880
const BUDGET_KB = 250

interface Script {
  readonly name: string
  readonly source: Buffer
}

await benchmark('JavaScript before the card', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'followthrough-bench-'))
  const paneFolder = resolve(`build/test/pane-${PORT}`)
  const demo = await startDemo({ port: PORT, dataFolder, paneFolder, fresh: true, log: () => undefined })
  const browser = await launchChromium()
  const scripts = await scriptsBeforeCard(browser, demo).finally(async () => {
    await browser.close()
    await demo.stop()
    await rm(dataFolder, { recursive: true })
  })

  const sizes = scripts.map(({ name, source }) => ({
    name,
    plain: source.length / 1000,
    gzip: gzipSync(source, { level: 9 }).length / 1000,
    brotli: brotliCompressSync(source).length / 1000,
  }))
  const total = (size: 'plain' | 'gzip' | 'brotli') => sizes.reduce((sum, script) => sum + script[size], 0)
  printTable(
    'Until the card of a known customer stands, office.js not counted',
    ['', 'plain KB', 'gzip KB', 'brotli KB'],
    [...sizes, { name: 'all', plain: total('plain'), gzip: total('gzip'), brotli: total('brotli') }].map((row) => [
      row.name,
      ...[row.plain, row.gzip, row.brotli].map((size) => size.toFixed(1)),
    ]),
  )
  judge('brotli KB before the card', total('brotli'), BUDGET_KB)
})

async function scriptsBeforeCard(
  browser: Browser,
  { hostOrigin, serverOrigin }: { hostOrigin: string; serverOrigin: string },
): Promise<Script[]> {
  const page = await browser.newPage()
  const loading: Promise<Script>[] = []
  page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url())
    if (origin !== serverOrigin || !pathname.endsWith('.js')) return
    loading.push(response.body().then((source) => ({ name: pathname.slice(1), source })))
  })
  await page.goto(`${hostOrigin}/?user=anna`)
  await page.getByRole('option').filter({ hasText: 'Fleet renewal 2027' }).first().click()
  const pane = page.frameLocator('.pane-frame iframe')
  await pane.getByText('Brightwater').first().waitFor()
  return Promise.all([...loading])
}
