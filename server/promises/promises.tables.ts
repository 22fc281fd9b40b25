import { promiseStatuses } from '../../shared/promises.ts'
import type { customerTables } from '../customers/customers.tables.ts'
import type { Kit } from '../db/kit.ts'
import type { identityTables } from '../identity/identity.tables.ts'

export function promiseTables(
  kit: Kit,
  { users }: ReturnType<typeof identityTables>,
  { companies, contacts }: ReturnType<typeof customerTables>,
) {
  const promises = kit.table(
    'promises',
    {
      id: kit.text().primaryKey(),
      text: kit.text().notNull(),
      dueOn: kit.day(),
      status: kit.text({ enum: promiseStatuses }).notNull(),
      contactId: kit.text().references(() => contacts.id),
      companyId: kit.text().references(() => companies.id),
      /** The log it stands in. It goes with it, and is as private as it. */
      interactionId: kit.text(),
      promisedBy: kit
        .text()
        .notNull()
        .references(() => users.id),
      promisedAt: kit.instant().notNull(),
      closedAt: kit.instant(),
      closedBy: kit.text().references(() => users.id),
    },
    (t) => [
      kit.index('promises_company_idx').on(t.companyId, t.status, t.dueOn),
      kit.index('promises_contact_idx').on(t.contactId, t.status, t.dueOn),
      kit.index('promises_promised_by_idx').on(t.promisedBy, t.status, t.dueOn),
      kit.index('promises_interaction_idx').on(t.interactionId),
    ],
  )
  return { promises }
}
