import type { Database } from 'better-sqlite3'

/** More than we have queries; a list of values makes one for each of its lengths. */
const MAX_STATEMENTS = 500

/**
 * Keeps compiled statements by their text. Drizzle asks for a new one each time a query runs, and SQLite takes longer to
 * compile most of ours than to run them. A changed schema needs nothing: SQLite compiles a statement again by itself
 * (https://www.sqlite.org/c3ref/prepare.html).
 */
export function rememberStatements(connection: Database): Database {
  const prepare = connection.prepare.bind(connection)
  const statements = new Map<string, ReturnType<typeof prepare>>()

  function remembered(source: string) {
    let statement = statements.get(source)
    if (statement) statements.delete(source)
    else statement = prepare(source)
    // The last of the map was used last, so the first is the one to forget.
    statements.set(source, statement)
    if (statements.size > MAX_STATEMENTS) statements.delete(statements.keys().next().value!)
    // A statement answers in the mode it was last used in; whoever asks for it expects objects.
    return statement.reader ? statement.raw(false) : statement
  }
  return Object.assign(connection, { prepare: remembered as typeof connection.prepare })
}
