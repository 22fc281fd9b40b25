import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { OutageError } from '../errors.ts'

/** The built task pane. */
export interface Pane {
  readonly folder: string
  /** Its pages by their path below the folder, `taskpane.html`. They are small and stay in memory. */
  readonly pages: ReadonlyMap<string, string>
}

/** Rejects with an `OutageError` when the pane was not built. */
export function readPane(folder: string): Pane {
  const pages = new Map(
    pagePaths(folder).map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path), 'utf8')]),
  )
  if (pages.has('taskpane.html')) return { folder, pages }
  throw new OutageError(`There is no built task pane in ${folder}. Run \`npm run build\`, or set PANE_FOLDER.`)
}

function pagePaths(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
  } catch {
    return []
  }
}
