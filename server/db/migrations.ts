import { readMigrationFiles } from 'drizzle-orm/migrator'
import { fileURLToPath } from 'node:url'
import { StorageError } from './db-errors.ts'

export interface Migration {
  /** Milliseconds since 1970: when drizzle-kit wrote it. Orders the migrations and names them in the database. */
  readonly madeAt: number
  readonly hash: string
  readonly statements: readonly string[]
}

/**
 * Where both engines note what was applied. It has the shape of Drizzle's own table, so that `drizzle-kit` reads it,
 * but Drizzle's `migrate()` is not used: it takes no lock, and its SQLite transaction makes `PRAGMA foreign_keys`
 * ineffective, so that rebuilding a table empties its child tables (drizzle-orm issue 5782).
 */
export const journalTable = '__drizzle_migrations'

export function readMigrations(engine: 'sqlite' | 'postgres'): Migration[] {
  const migrationsFolder = fileURLToPath(new URL(`./migrations/${engine}`, import.meta.url))
  return readMigrationFiles({ migrationsFolder }).map(({ folderMillis, hash, sql }) => ({
    madeAt: folderMillis,
    hash,
    statements: sql.filter((statement) => statement.trim() !== ''),
  }))
}

/** The migrations still to be applied. Refuses a database that a newer version of this program has changed. */
export function missingMigrations(known: readonly Migration[], applied: readonly number[]): Migration[] {
  const newestKnown = known.at(-1)?.madeAt ?? 0
  if (applied.some((madeAt) => madeAt > newestKnown)) {
    throw new StorageError(
      'The database was used by a newer version of Followthrough. Start that version, or restore a backup made before the update.',
    )
  }
  return known.filter(({ madeAt }) => !applied.includes(madeAt))
}
