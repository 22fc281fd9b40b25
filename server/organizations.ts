import type { OrganizationSettings } from './config.ts'
import type { Database } from './db/database.ts'
import { asStorageError } from './db/db-errors.ts'
import { openDatabase } from './db/open-database.ts'
import { OutageError } from './errors.ts'
import type { Services } from './services.ts'

interface Clock {
  now: Services['now']
  newId: Services['newId']
  hasCalendar: boolean
}

/** Opens every organization's database. Rejects with one error that names all that cannot be opened. */
export async function openOrganizations(
  settings: readonly OrganizationSettings[],
  { hasCalendar, ...clock }: Clock,
): Promise<Services[]> {
  const results = await Promise.allSettled(settings.map(({ database }) => openDatabase(database)))
  const opened = results.filter((result) => result.status === 'fulfilled').map(({ value }) => value)
  if (opened.length < settings.length) {
    await Promise.allSettled(opened.map((db) => db.close()))
    throw new OutageError(results.flatMap((result, index) => complaint(result, settings[index]!)).join('\n'))
  }
  return settings.map(({ tenantId, name, ownDomains, freeMailDomains, language }, index) => ({
    organization: { tenantId, name, ownDomains, freeMailDomains, language, hasCalendar },
    db: opened[index]!,
    ...clock,
  }))
}

function complaint(result: PromiseSettledResult<Database>, { name, database }: OrganizationSettings): string[] {
  if (result.status === 'fulfilled') return []
  const reason = asStorageError(result.reason)?.message ?? String(result.reason)
  return [`The database of ${name} (${withoutPassword(database)}) cannot be opened. ${reason}`]
}

const withoutPassword = (address: string) => address.replace(/\/\/[^/]*@/, '//')
