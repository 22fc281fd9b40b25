import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Database, Reader, Writer } from './database.ts'
import { asStorageError, isUniqueViolation, sqlState } from './db-errors.ts'
import { postgresKit } from './kit.ts'
import { journalTable, missingMigrations, readMigrations } from './migrations.ts'
import { defineTables } from './tables.ts'
import { amongNewest, asTsquery, cleanQuery, wordTables, type FindByWords } from './word-index.ts'

const MAX_ATTEMPTS = 10
/** Any number that no other program uses as an advisory lock on this database. */
const MIGRATION_LOCK = 4_021_977_001

/** Opens a PostgreSQL database, which must exist, and brings its tables up to date. */
export async function openPostgres(connectionString: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while idle is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined)
  try {
    await migrate(pool)
  } catch (error) {
    await pool.end()
    throw asStorageError(error) ?? error
  }
  const db = drizzle(pool, { casing: 'snake_case' })
  const tables = defineTables(postgresKit)

  async function inTransaction<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        const run = (tx: object) => work(Object.assign(tx, { tables }) as unknown as Writer)
        return await db.transaction(run, { isolationLevel: 'serializable' })
      } catch (error) {
        const again = isConcurrencyFailure(error) || (attempt === 1 && isUniqueViolation(error))
        if (attempt >= MAX_ATTEMPTS || !again) throw asStorageError(error) ?? error
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * 2 ** attempt))
      }
    }
  }

  return {
    read: Object.assign(db, { tables }) as unknown as Reader,
    findByWords: findByTsvector(pool),
    write: inTransaction,
    async ping() {
      await pool.query('select 1').catch((error: unknown) => {
        throw asStorageError(error) ?? error
      })
    },
    close: () => pool.end(),
  }
}

function findByTsvector(pool: pg.Pool): FindByWords {
  const ask = (text: string, values: unknown[]) =>
    pool.query<{ id: string }>(text, values).catch((error: unknown) => {
      throw asStorageError(error) ?? error
    })
  return async (name, query, limit) => {
    const clean = cleanQuery(query)
    if (!clean) return []
    const table = wordTables[name]
    const newest = await ask(`select max(entry) as id from ${table}`, [])
    let found: string[] = []
    for (const among of amongNewest(clean, Number(newest.rows[0]?.id ?? 0))) {
      // Sorted by an expression: by the key alone, it might go through the table backwards, row by row.
      const { rows } = await ask(
        `select subject_id as id from ${table}
         where array_to_tsvector(string_to_array(words, ' ')) @@ $1::tsquery order by entry + 0 desc limit $2`,
        [asTsquery(among), limit],
      )
      found = rows.map(({ id }) => id)
      if (found.length >= limit) break
    }
    return found
  }
}

/**
 * serialization_failure, deadlock_detected. A unique violation is tried once more as well: of two transactions that
 * look for a row and then insert it, PostgreSQL may refuse the second by the index before it notices the conflict;
 * run again, it finds the row. A true duplicate fails the second time too.
 */
const isConcurrencyFailure = (error: unknown) => ['40001', '40P01'].includes(sqlState(error) ?? '')

/** Applies what is missing in one transaction. Of several servers that start together one does it, the others wait. */
async function migrate(pool: pg.Pool) {
  const known = readMigrations('postgres')
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    await client.query('create schema if not exists drizzle')
    await client.query(
      `create table if not exists drizzle.${journalTable} (id serial primary key, hash text not null, created_at bigint)`,
    )
    const { rows } = await client.query<{ created_at: string }>(`select created_at from drizzle.${journalTable}`)
    const applied = rows.map((row) => Number(row.created_at))
    for (const { hash, madeAt, statements } of missingMigrations(known, applied)) {
      for (const statement of statements) await client.query(statement)
      await client.query(`insert into drizzle.${journalTable} (hash, created_at) values ($1, $2)`, [hash, madeAt])
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
