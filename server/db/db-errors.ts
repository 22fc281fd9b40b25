/** The database refuses to work, for a reason outside this program. `message` says what an admin can do. */
export class StorageError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StorageError'
  }
}

/** The driver's own error code, wherever Drizzle has put it. */
export function sqlState(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string') return e.code
  }
  return undefined
}

const UNIQUE = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'])
const FOREIGN_KEY = new Set(['23503', 'SQLITE_CONSTRAINT_FOREIGNKEY'])

export const isUniqueViolation = (error: unknown) => UNIQUE.has(sqlState(error) ?? '')
export const isForeignKeyViolation = (error: unknown) => FOREIGN_KEY.has(sqlState(error) ?? '')

/** https://www.sqlite.org/rescode.html and https://www.postgresql.org/docs/current/errcodes-appendix.html */
const storageReasons: [code: RegExp, message: string][] = [
  [/^SQLITE_READONLY|^25006$/, 'The database is read-only. Make its file and folder writable for the server.'],
  [/^SQLITE_FULL|^53100$/, 'The disk of the database is full. Free some space.'],
  [/^SQLITE_(BUSY|LOCKED)/, 'The database is locked by another program. Close that program.'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'The database file is damaged or is not a database. Restore the last backup.'],
  [/^SQLITE_(IOERR|CANTOPEN|PERM)/, 'The database file cannot be read or written. Check its disk and its permissions.'],
  [/^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT)$/, 'The database server does not answer.'],
]

/** Why the storage refuses, or `undefined` when the error is about something else. */
export function asStorageError(error: unknown): StorageError | undefined {
  if (error instanceof StorageError) return error
  const state = sqlState(error)
  const reason = state && storageReasons.find(([code]) => code.test(state))
  return reason ? new StorageError(reason[1], error) : undefined
}
