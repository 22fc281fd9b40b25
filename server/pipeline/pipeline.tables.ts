import { dealFields, dealStatuses } from '../../shared/pipeline.ts'
import type { customerTables } from '../customers/customers.tables.ts'
import type { Kit } from '../db/kit.ts'
import type { identityTables } from '../identity/identity.tables.ts'

export function pipelineTables(
  kit: Kit,
  { users }: ReturnType<typeof identityTables>,
  { companies, contacts }: ReturnType<typeof customerTables>,
) {
  const userId = () =>
    kit
      .text()
      .notNull()
      .references(() => users.id)

  const deals = kit.table(
    'deals',
    {
      id: kit.text().primaryKey(),
      name: kit.text().notNull(),
      /** With `currency`, or both `null`: nobody knows yet. */
      valueCents: kit.integer(),
      currency: kit.text(),
      status: kit.text({ enum: dealStatuses }).notNull(),
      contactId: kit.text().references(() => contacts.id),
      companyId: kit.text().references(() => companies.id),
      ownerId: userId(),
      createdBy: userId(),
      createdAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      closedAt: kit.instant(),
      revision: kit.integer().notNull(),
    },
    (t) => [
      kit.index('deals_company_idx').on(t.companyId, t.status),
      kit.index('deals_contact_idx').on(t.contactId, t.status),
    ],
  )

  /** Who changed which field of a deal, and when. */
  const dealChanges = kit.table(
    'deal_changes',
    {
      id: kit.text().primaryKey(),
      dealId: kit
        .text()
        .notNull()
        .references(() => deals.id, { onDelete: 'cascade' }),
      field: kit.text({ enum: dealFields }).notNull(),
      before: kit.text(),
      after: kit.text(),
      /** The revision that the change made. */
      revision: kit.integer().notNull(),
      changedBy: userId(),
      changedAt: kit.instant().notNull(),
    },
    (t) => [kit.index('deal_changes_deal_idx').on(t.dealId, t.revision)],
  )
  return { deals, dealChanges }
}
