import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Database } from '../../server/db/database.ts'
import { openPostgres } from '../../server/db/postgres.ts'
import { openSqlite } from '../../server/db/sqlite.ts'
import { databaseUrl, onServer } from './postgres-server.ts'

/** An empty database with all our tables, for one test alone, on the engine that `TEST_DATABASE` names. */
export async function openTestDatabase(): Promise<Database> {
  return process.env.TEST_DATABASE === 'postgres' ? openEmptyPostgres() : openEmptySqlite()
}

async function openEmptySqlite(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-test-'))
  const db = await openSqlite(join(folder, 'followthrough.db'))
  return closingWith(db, async () => rmSync(folder, { recursive: true }))
}

async function openEmptyPostgres(): Promise<Database> {
  const { connectionString, template } = inject('postgres')
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  // Copying the files takes half the time of the default, which writes every page to the log first.
  await onServer(connectionString, `create database ${name} template ${template} strategy file_copy`)
  const db = await openPostgres(databaseUrl(connectionString, name))
  return closingWith(db, () => onServer(connectionString, `drop database ${name} with (force)`))
}

function closingWith(db: Database, tidyUp: () => Promise<void>): Database {
  return {
    ...db,
    async close() {
      await db.close()
      await tidyUp()
    },
  }
}
