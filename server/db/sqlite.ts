import BetterSqlite3 from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database, Reader, Writer } from './database.ts'
import { asStorageError, StorageError } from './db-errors.ts'
import { sqliteKit } from './kit.ts'
import { journalTable, missingMigrations, readMigrations } from './migrations.ts'
import { rememberStatements } from './remember-statements.ts'
import { createQueue } from './single-write.ts'
import { defineTables } from './tables.ts'
import { startWalCheckpointer } from './wal-checkpointer.ts'
import { asFts5, cleanQuery, wordTables, type FindByWords } from './word-index.ts'

export interface SqliteOptions {
  /** For the writing connection, before anything else: `busy_timeout = 10000`, `max_page_count = 1000000`. */
  readonly pragmas?: readonly string[]
  /** How long a write may take while others wait for it, in milliseconds. */
  readonly patience?: number
}

/**
 * Opens the SQLite file, which is created if it is missing, with two connections: one that only reads, and one that
 * only `write` uses. A transaction that is open across an `await` is therefore never seen by other requests, and
 * nobody else's statement can slip into it.
 */
export async function openSqlite(file: string, options: SqliteOptions = {}): Promise<Database> {
  const writeConnection = storage(() => {
    mkdirSync(dirname(file), { recursive: true })
    return rememberStatements(prepareWriter(new BetterSqlite3(file), options))
  })
  const readConnection = storage(() => rememberStatements(tune(new BetterSqlite3(file, { readonly: true }))))

  const tables = defineTables(sqliteKit)
  const reader = Object.assign(drizzle(readConnection, { casing: 'snake_case' }), { tables }) as unknown as Reader
  const writer = Object.assign(drizzle(writeConnection, { casing: 'snake_case' }), { tables }) as unknown as Writer
  const [begin, commit] = storage(() => [writeConnection.prepare('begin immediate'), writeConnection.prepare('commit')])
  const oneAtATime = createQueue(options.patience)
  const checkpointer = startWalCheckpointer(file, oneAtATime)

  async function inTransaction<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
    try {
      begin.run()
      const result = await work(writer)
      commit.run()
      return result
    } catch (error) {
      // SQLite has already rolled back by itself after e.g. a full disk.
      if (writeConnection.inTransaction) writeConnection.exec('rollback')
      throw asStorageError(error) ?? error
    }
  }

  return {
    read: reader,
    findByWords: findByFts5(readConnection),
    write: (work) => oneAtATime(() => inTransaction(work)),
    async ping() {
      storage(() => readConnection.prepare('select 1').get())
    },
    async close() {
      await oneAtATime(async () => undefined)
      await checkpointer.stop()
      readConnection.close()
      writeConnection.close()
    },
  }
}

/** FTS5 goes through its rows in either order, so the newest ones are found first and no others are looked at. */
function findByFts5(connection: BetterSqlite3.Database): FindByWords {
  return async (name, query, limit) => {
    const clean = cleanQuery(query)
    if (!clean) return []
    const table = wordTables[name]
    const rows = storage(() =>
      connection
        .prepare(
          `select t.subject_id as id from ${table}_index i join ${table} t on t.entry = i.rowid
           where i.${table}_index match ? order by i.rowid desc limit ${Math.floor(limit)}`,
        )
        .all(asFts5(clean)),
    )
    return (rows as { id: string }[]).map(({ id }) => id)
  }
}

function prepareWriter(connection: BetterSqlite3.Database, { pragmas = [] }: SqliteOptions) {
  for (const pragma of pragmas) connection.pragma(pragma)
  connection.pragma('journal_mode = WAL')
  // An acknowledged write survives a power cut: with WAL, NORMAL would not fsync at commit.
  connection.pragma('synchronous = FULL')
  connection.pragma('wal_autocheckpoint = 0')
  migrate(connection)
  return tune(connection)
}

function tune(connection: BetterSqlite3.Database) {
  connection.pragma('foreign_keys = ON')
  connection.pragma('cache_size = -65536')
  // As much as SQLite allows; beyond it, it reads.
  connection.pragma('mmap_size = 2147418112')
  return connection
}

/**
 * Applies what is missing in one transaction, behind SQLite's write lock. Rebuilding a table drops the old one, which
 * would cascade into its child tables; so foreign keys are off around the run, and checked before it is kept.
 */
function migrate(connection: BetterSqlite3.Database) {
  const known = readMigrations('sqlite')
  connection.pragma('foreign_keys = OFF')
  connection
    .transaction(() => {
      connection.exec(
        `create table if not exists ${journalTable} (id integer primary key, hash text not null, created_at numeric)`,
      )
      const applied = connection.prepare(`select created_at from ${journalTable}`).pluck().all() as number[]
      const missing = missingMigrations(known, applied.map(Number))
      // The check below reads every row: seconds of every start, for nothing, where there is nothing to apply.
      if (missing.length === 0) return
      const note = connection.prepare(`insert into ${journalTable} (hash, created_at) values (?, ?)`)
      for (const { hash, madeAt, statements } of missing) {
        for (const statement of statements) connection.exec(statement)
        note.run(hash, madeAt)
      }
      const broken = connection.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0)
        throw new StorageError(`A migration would leave ${broken.length} rows that point to nothing.`)
    })
    .exclusive()
  connection.pragma('foreign_keys = ON')
}

function storage<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asStorageError(error) ?? error
  }
}
