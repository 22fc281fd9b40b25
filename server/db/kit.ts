/**
 * A kit is the small set of column and table builders our schema is written with.
 *
 * There is one kit per SQL dialect. Both have the type of the PostgreSQL kit, so
 * `defineTables(kit)` has one static type and every query is type-checked once,
 * against PostgreSQL. `sqliteKit` is the only cast.
 */
import * as pg from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'
import type { Instant } from '../../shared/common.ts'

type PrimaryKeyColumns = [pg.AnyPgColumn, ...pg.AnyPgColumn[]]

/** For a reference of a table to itself, which TypeScript cannot infer. */
export type ColumnOfTable = pg.AnyPgColumn

export const postgresKit = {
  table: pg.pgTable,
  text: pg.text,
  /** 64-bit. PostgreSQL's own `integer` stops at 2^31, i.e. at 21 million euros in cents. */
  integer: () => pg.bigint({ mode: 'number' }),
  boolean: () => pg.boolean(),
  json: () => pg.jsonb(),
  instant: pg.customType<{ data: Instant; driverData: string }>({
    dataType: () => 'timestamp(3) with time zone',
    fromDriver: (value) => new Date(value).toISOString(),
  }),
  /** A calendar day without time zone, `YYYY-MM-DD`. */
  day: () => pg.date({ mode: 'string' }),
  /** Bytes, all of which are read and written at once: so only a piece of a file at a time. */
  bytes: pg.customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' }),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: (columns: PrimaryKeyColumns) => pg.primaryKey({ columns }),
}

export type Kit = typeof postgresKit

export const sqliteKit = {
  table: sqlite.sqliteTable,
  text: sqlite.text,
  integer: () => sqlite.integer(),
  boolean: () => sqlite.integer({ mode: 'boolean' }),
  json: () => sqlite.text({ mode: 'json' }),
  instant: () => sqlite.text(),
  day: () => sqlite.text(),
  bytes: () => sqlite.blob({ mode: 'buffer' }),
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  primaryKey: (columns: [sqlite.AnySQLiteColumn, ...sqlite.AnySQLiteColumn[]]) => sqlite.primaryKey({ columns }),
} as unknown as Kit
