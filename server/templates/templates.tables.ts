import type { Kit } from '../db/kit.ts'
import type { identityTables } from '../identity/identity.tables.ts'

export function templateTables(kit: Kit, { users }: ReturnType<typeof identityTables>) {
  /** Recurring notes and next actions. */
  const templates = kit.table(
    'templates',
    {
      id: kit.text().primaryKey(),
      /** Whose it is: the id of a user, or `team`. */
      shelf: kit.text().notNull(),
      name: kit.text().notNull(),
      /** The name as it is compared: on one shelf no two read alike. */
      nameKey: kit.text().notNull(),
      text: kit.text().notNull(),
      changedBy: kit
        .text()
        .notNull()
        .references(() => users.id),
      changedAt: kit.instant().notNull(),
      revision: kit.integer().notNull(),
    },
    (t) => [kit.uniqueIndex('templates_name_idx').on(t.shelf, t.nameKey)],
  )
  return { templates }
}
