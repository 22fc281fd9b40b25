import { getTableColumns, sql, type Placeholder } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Reader, Writer } from './database.ts'
import type { Tables } from './tables.ts'

interface Preparable<Row> {
  prepare(name: string): Statement<Row>
}
interface Statement<Row> {
  execute(values: Record<string, unknown>): Promise<Row[]>
}

/**
 * A query that is built and prepared once per database and then only run: building costs more than SQLite takes to
 * answer. For recognizing a sender and logging a mail; everything else builds its queries where it needs them.
 *
 * `name` is PostgreSQL's name of the statement, and so must stand for one query only.
 */
export function prepared<Values extends Record<string, unknown>, Row, Db extends Reader = Reader>(
  name: string,
  build: (db: Db, placeholder: (name: keyof Values & string) => Placeholder) => Preparable<Row>,
): (db: Db, values: Values) => Promise<Row[]> {
  const statements = new WeakMap<Db, Statement<Row>>()
  return (db, values) => {
    let statement = statements.get(db)
    if (!statement) {
      statement = build(db, (value) => sql.placeholder(value)).prepare(name)
      statements.set(db, statement)
    }
    return statement.execute(values)
  }
}

/**
 * Inserts one row, by a statement that is built and prepared once. Columns that the row leaves out become `null`, so it
 * is for tables without defaults.
 */
export function preparedInsert<Row extends object>(name: string, tableOf: (tables: Tables) => PgTable): InsertRow<Row> {
  const statements = new WeakMap<Writer, { columns: string[]; statement: Statement<unknown> }>()
  return async (tx, row) => {
    let known = statements.get(tx)
    if (!known) {
      const table = tableOf(tx.tables)
      const columns = Object.keys(getTableColumns(table))
      const values = Object.fromEntries(columns.map((column) => [column, sql.placeholder(column)]))
      known = { columns, statement: tx.insert(table).values(values).prepare(name) as unknown as Statement<unknown> }
      statements.set(tx, known)
    }
    const given = row as Readonly<Record<string, unknown>>
    const values: Record<string, unknown> = {}
    for (const column of known.columns) values[column] = given[column] ?? null
    await known.statement.execute(values)
  }
}

type InsertRow<Row extends object> = (tx: Writer, row: Row) => Promise<void>

/**
 * For the LIMIT of a prepared query, written into it: SQLite plans a statement anew each time a limit is bound to it,
 * which costs ten times as much as the answer.
 */
export const fixedLimit = (rows: number) => sql.raw(String(rows)) as unknown as Placeholder

/** A statement has as many placeholders as values, so there is one for each of these sizes; lists are filled up to them. */
const SIZES = [1, 4, 16, 64] as const
const LARGEST = 64

/** Like `prepared`, for a query that looks for any of a list of values. The rows come in no order. */
export function preparedForList<Row>(
  name: string,
  build: (db: Reader, values: Placeholder[]) => Preparable<Row>,
): (db: Reader, values: readonly string[]) => Promise<Row[]> {
  const queries = SIZES.map((size) => {
    const names = Array.from({ length: size }, (_, index) => `value${index}`)
    const run = prepared<Record<string, string>, Row>(`${name}_${size}`, (db) =>
      build(
        db,
        names.map((value) => sql.placeholder(value)),
      ),
    )
    return { size, names, run }
  })

  return async (db, values) => {
    const rows: Row[] = []
    for (let start = 0; start < values.length; start += LARGEST) {
      const part = values.slice(start, start + LARGEST)
      const { names, run } = queries.find(({ size }) => size >= part.length)!
      // The last value is repeated: looking for it twice finds it once.
      rows.push(
        ...(await run(db, Object.fromEntries(names.map((value, index) => [value, part[index] ?? part.at(-1)!])))),
      )
    }
    return rows
  }
}
