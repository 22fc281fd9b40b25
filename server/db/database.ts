import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Tables } from './tables.ts'
import type { FindByWords } from './word-index.ts'

type Drizzle = PgDatabase<PgQueryResultHKT>

/** Queries only. Functions that read take a `Reader`, so they work both inside and outside a transaction. */
export type Reader = Pick<Drizzle, 'select' | 'selectDistinct' | '$count' | 'with' | '$with'> & {
  readonly tables: Tables
}

/** Queries and changes. Only `Database.write` hands one out, so every change is inside a transaction. */
export type Writer = Reader & Pick<Drizzle, 'insert' | 'update' | 'delete'>

export interface Database {
  readonly read: Reader
  /**
   * Runs `work` in one serializable transaction: all of it is kept, or none of it.
   *
   * `work` must do nothing but database work (no Graph calls, no e-mail): it holds
   * the only write lock on SQLite, and on PostgreSQL it is run again after a
   * serialization failure. Never call `write` inside `write`.
   */
  write<T>(work: (tx: Writer) => Promise<T>): Promise<T>
  /** What the engine's own full-text index finds, as of the last commit. */
  readonly findByWords: FindByWords
  /** Resolves when the database answers a query; rejects with a `StorageError` that says why not. */
  ping(): Promise<void>
  /** Waits for running writes, then closes. */
  close(): Promise<void>
}
