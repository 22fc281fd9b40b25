import { roles } from '../../shared/identity.ts'
import type { Kit } from '../db/kit.ts'

export function identityTables(kit: Kit) {
  const users = kit.table(
    'users',
    {
      id: kit.text().primaryKey(),
      /** Entra's object id. With the tenant, which is this database, the only key of a user: never the e-mail. */
      objectId: kit.text().notNull(),
      name: kit.text().notNull(),
      /** Normalized; what the token calls `preferred_username`. */
      email: kit.text().notNull(),
      role: kit.text({ enum: roles }).notNull(),
      timeZone: kit.text(),
      /** BCP 47, as Outlook tells the pane: what the server writes for them, it writes in it. */
      language: kit.text(),
      createdAt: kit.instant().notNull(),
    },
    (t) => [kit.uniqueIndex('users_object_id_idx').on(t.objectId), kit.index('users_email_idx').on(t.email)],
  )
  return { users }
}
