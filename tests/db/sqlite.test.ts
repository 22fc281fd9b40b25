import BetterSqlite3 from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../server/db/database.ts'
import { StorageError } from '../../server/db/db-errors.ts'
import { openSqlite, type SqliteOptions } from '../../server/db/sqlite.ts'

/** https://www.sqlite.org/pragma.html#pragma_synchronous */
const FULL = 2

let folder: string
let file: string
let open: Database[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-'))
  file = join(folder, 'followthrough.db')
  open = []
})
afterEach(async () => {
  for (const db of open) await db.close()
  rmSync(folder, { recursive: true })
})

const openHere = async (options?: SqliteOptions) => {
  const db = await openSqlite(file, options)
  open.push(db)
  return db
}

const addUser = (db: Database, name: string) =>
  db.write(async (tx) => {
    const id = crypto.randomUUID()
    const createdAt = '2026-03-02T09:00:00.000Z'
    await tx.insert(tx.tables.users).values({ id, objectId: id, name, email: name, role: 'rep', createdAt })
  })

describe('SQLite', () => {
  test('is created with its folder, and found again', async () => {
    file = join(folder, 'new', 'folder', 'followthrough.db')
    await addUser(await openHere(), 'anna')
    const again = await openHere()
    expect(await again.read.$count(again.read.tables.users)).toBe(1)
  })

  test('refuses a write inside a write instead of waiting for itself, and goes on', async () => {
    const db = await openHere({ patience: 20 })
    const nested = db.write(() => db.write(async () => undefined))
    await expect(nested).rejects.toThrow('inside write()')
    await addUser(db, 'anna')
    expect(await db.read.$count(db.read.tables.users)).toBe(1)
  })

  test('lets writes wait for one another for as long as each of them is quick', async () => {
    const db = await openHere({ patience: 60 })
    await Promise.all(Array.from({ length: 8 }, () => db.write(async () => sleep(20))))
    await addUser(db, 'anna')
    expect(await db.read.$count(db.read.tables.users)).toBe(1)
  })

  test('migrates once when two servers open it at the same time', async () => {
    const [first, second] = await Promise.all([openHere(), openHere()])
    await addUser(first, 'anna')
    expect(await second.read.$count(second.read.tables.users)).toBe(1)
  })

  test('writes each commit through to the disk', async () => {
    const db = await openHere()
    const [level] = await db.write((tx) => tx.select({ value: sql`synchronous` }).from(sql`pragma_synchronous`))
    expect(level).toEqual({ value: FULL })
    const probe = new BetterSqlite3(file)
    expect(probe.pragma('journal_mode', { simple: true })).toBe('wal')
    probe.close()
  })

  test('empties its write-ahead log into the file without being asked by a commit', async () => {
    const db = await openHere()
    await addUser(db, 'x'.repeat(200_000))
    const before = statSync(file).size
    for (let wait = 0; wait < 40 && statSync(file).size === before; wait++) await sleep(100)
    expect(statSync(file).size).toBeGreaterThan(before)
    expect(existsSync(`${file}-wal`)).toBe(true)
  })

  test('refuses a database of a newer version, and says what to do', async () => {
    await (await openSqlite(file)).close()
    const newer = new BetterSqlite3(file)
    newer.prepare(`insert into __drizzle_migrations (hash, created_at) values ('future', 9999999999999)`).run()
    newer.close()
    await expect(openSqlite(file)).rejects.toThrow(/newer version of Followthrough/)
  })

  test('refuses a file that is no database', async () => {
    writeFileSync(file, 'this is a letter to the editor, and by no means a database'.repeat(50))
    await expect(openSqlite(file)).rejects.toThrow(StorageError)
    await expect(openSqlite(file)).rejects.toThrow(/Restore the last backup/)
  })

  test('says that it is locked when another program keeps it', async () => {
    await (await openSqlite(file)).close()
    const other = new BetterSqlite3(file)
    other.exec('begin exclusive')
    const refused = openSqlite(file, { pragmas: ['busy_timeout = 50'] })
    await expect(refused).rejects.toThrow(/locked by another program/)
    other.close()
  })

  test('says that the disk is full, keeps what it had, and goes on when there is room again', async () => {
    const db = await openHere()
    await addUser(db, 'anna')
    const limit = new BetterSqlite3(file)
    const pages = limit.pragma('page_count', { simple: true }) as number
    limit.close()
    const full = await openSqlite(file, { pragmas: [`max_page_count = ${pages}`] })
    open.push(full)
    await expect(addUser(full, 'b'.repeat(500_000))).rejects.toThrow(/disk of the database is full/)
    expect(await full.read.$count(full.read.tables.users)).toBe(1)
    await addUser(db, 'ben')
    expect(await full.read.$count(full.read.tables.users)).toBe(2)
  })

  test('does not open a database that it may not write to, and says what to do', async () => {
    await openHere()
    await expect(openSqlite(file, { pragmas: ['query_only = ON'] })).rejects.toThrow(
      /read-only. Make its file and folder/,
    )
  })
})
