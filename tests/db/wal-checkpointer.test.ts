import BetterSqlite3 from 'better-sqlite3'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startWalCheckpointer } from '../../server/db/wal-checkpointer.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-'))
  file = join(folder, 'followthrough.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('The write-ahead log', () => {
  test('starts from its beginning again under steady writing, while one write waits', async () => {
    const db = new BetterSqlite3(file)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = OFF')
    db.pragma('wal_autocheckpoint = 0')
    db.exec('create table filler (text)')
    const insert = db.prepare('insert into filler values (?)')
    const write = () => insert.run('x'.repeat(50_000))
    /** The checkpoint sequence number in the log's header (https://www.sqlite.org/fileformat2.html#walformat). */
    const restarts = () => readFileSync(`${file}-wal`).readUInt32BE(12)

    let before: number | undefined
    let after: number | undefined
    const checkpointer = startWalCheckpointer(file, async (meanwhile) => {
      // What comes between the last copy and the pause is what only the pause can catch.
      write()
      before = restarts()
      await meanwhile()
      write()
      after = restarts()
    })
    while (after === undefined) {
      if (before === undefined) write()
      await sleep(1)
    }
    await checkpointer.stop()
    db.close()
    expect(after).toBe(before! + 1)
  })
})
