import type { customerTables } from '../customers/customers.tables.ts'
import type { Kit } from '../db/kit.ts'
import type { identityTables } from '../identity/identity.tables.ts'

/** The row of the contact or the company that stayed, before the merge and after it, as far as the merge changed it. */
export interface MergedValues {
  readonly before: Record<string, unknown>
  readonly after: Record<string, unknown>
}

export function mergeTables(
  kit: Kit,
  { users }: ReturnType<typeof identityTables>,
  { companies, contacts }: ReturnType<typeof customerTables>,
) {
  /**
   * Merges that can be undone. Undoing one deletes it, and so does erasing either customer, because `values` holds names
   * and notes. Into whom it was says `mergedIntoId` of the one that is gone.
   */
  const merges = kit.table(
    'merges',
    {
      id: kit.text().primaryKey(),
      /** The one that is gone: one of both. */
      contactId: kit.text().references(() => contacts.id, { onDelete: 'cascade' }),
      companyId: kit.text().references(() => companies.id, { onDelete: 'cascade' }),
      values: kit.json().$type<MergedValues>().notNull(),
      mergedBy: kit
        .text()
        .notNull()
        .references(() => users.id),
      mergedAt: kit.instant().notNull(),
    },
    (t) => [
      kit.uniqueIndex('merges_contact_idx').on(t.contactId),
      kit.uniqueIndex('merges_company_idx').on(t.companyId),
    ],
  )

  /** Each row that went from one customer to the other. */
  const mergeMoves = kit.table(
    'merge_moves',
    {
      mergeId: kit
        .text()
        .notNull()
        .references(() => merges.id, { onDelete: 'cascade' }),
      /** Where it stands, see `places`. */
      place: kit.text().notNull(),
      rowId: kit.text().notNull(),
    },
    (t) => [kit.primaryKey([t.mergeId, t.place, t.rowId])],
  )
  return { merges, mergeMoves }
}
