import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isPaneStale } from '../../simulator/pane-build.ts'

const officeJsUrl = 'http://localhost:3000/office-js/office.js'
const builtAt = Date.parse('2020-11-23T09:00:00Z')
let root: string
const options = () => ({ root, paneFolder: join(root, 'pane'), officeJsUrl })

async function source(path: string, time: string) {
  await writeFile(join(root, path), '')
  await utimes(join(root, path), new Date(time), new Date(time))
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pane-'))
  await mkdir(join(root, 'pane'))
  await mkdir(join(root, 'addin/ui'), { recursive: true })
  await source('addin/ui/dates.ts', '2020-11-23T08:00:00Z')
  for (const folder of ['addin/ui', 'addin']) await utimes(join(root, folder), builtAt / 1000 - 60, builtAt / 1000 - 60)
  await writeFile(join(root, 'pane/taskpane.html'), `<script defer src="${officeJsUrl}"></script>`)
  await writeFile(join(root, 'pane.stamp'), String(builtAt))
})
afterEach(() => rm(root, { recursive: true }))

describe('the pane is built again', () => {
  test('not while it is newer than its sources', async () => {
    expect(await isPaneStale(options())).toBe(false)
  })

  test.each<[string, () => Promise<void>]>([
    ['if it is not there', () => rm(join(root, 'pane/taskpane.html'))],
    ['if nobody knows when it was built', () => rm(join(root, 'pane.stamp'))],
    ['if a source is newer', () => source('addin/ui/dates.ts', '2020-11-23T09:00:01Z')],
    ['if a source is gone', () => rm(join(root, 'addin/ui/dates.ts'))],
    ['if the packages changed', () => source('package-lock.json', '2020-11-23T10:00:00Z')],
    [
      'if it was built for another port',
      () => writeFile(join(root, 'pane/taskpane.html'), 'src="http://localhost:4000/office-js/office.js"'),
    ],
  ])('%s', async (_name, happens) => {
    await happens()
    expect(await isPaneStale(options())).toBe(true)
  })
})
