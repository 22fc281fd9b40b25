import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startNode } from './child-process.ts'

export interface PaneBuildOptions {
  /** The repository. */
  readonly root: string
  /** `build/demo/pane`, where webpack puts it. */
  readonly paneFolder: string
  /** Where the pane loads Office.js from; it is written into the page. */
  readonly officeJsUrl: string
}

const sources = ['addin', 'shared', 'webpack.config.js', 'package-lock.json']

/** Whether the pane is not built, was built for another address, or is older than a source of it. */
export async function isPaneStale({ root, paneFolder, officeJsUrl }: PaneBuildOptions): Promise<boolean> {
  const page = await readFile(join(paneFolder, 'taskpane.html'), 'utf8').catch(() => '')
  const builtAt = Number(await readFile(stampOf(paneFolder), 'utf8').catch(() => '0'))
  // The page itself says what it was built for, also when somebody ran webpack by hand.
  if (!page.includes(`"${officeJsUrl}"`)) return true
  const newest = Math.max(...(await Promise.all(sources.map((source) => newestChange(join(root, source))))))
  // Also when the stamp makes no sense.
  return !(newest <= builtAt)
}

/** Runs webpack. Throws with its last words if it fails. */
export async function buildPane({ root, paneFolder, officeJsUrl }: PaneBuildOptions): Promise<void> {
  const startedAt = Date.now()
  const webpack = await startNode({
    args: [
      join(root, 'node_modules/webpack/bin/webpack.js'),
      ...['--config', join(root, 'webpack.config.js'), '--mode', 'production'],
      ...['--env', 'demo', '--env', `officeJs=${officeJsUrl}`, '--output-path', paneFolder],
    ],
    env: { NODE_ENV: 'development' },
    logFile: `${paneFolder}.log`,
  })
  const { code } = await webpack.exited
  if (code !== 0) throw new Error(`The pane could not be built:\n${webpack.tail()}`)
  await writeFile(stampOf(paneFolder), String(startedAt))
}

/** Beside the folder, which webpack empties. */
const stampOf = (paneFolder: string) => `${paneFolder}.stamp`

async function newestChange(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const inside = await readdir(path)
  // A folder's own time tells of files that were removed.
  return Math.max(found.mtimeMs, ...(await Promise.all(inside.map((name) => newestChange(join(path, name))))))
}
