import type { Database } from './database.ts'

/** Opens what the setting names: `sqlite:<file>` or `postgres://…`. Only the driver that is needed is loaded. */
export async function openDatabase(address: string): Promise<Database> {
  if (address.startsWith('sqlite:')) {
    const { openSqlite } = await import('./sqlite.ts')
    return openSqlite(address.slice('sqlite:'.length))
  }
  const { openPostgres } = await import('./postgres.ts')
  return openPostgres(address)
}
