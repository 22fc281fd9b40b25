import type { Kit } from '../db/kit.ts'
import type { identityTables } from '../identity/identity.tables.ts'
import type { customerTables } from './customers.tables.ts'

/** What the merge made of the one that stayed, and the addresses that the other one had. */
export interface MergedValues {
  /** By column, as far as the merge changed it. */
  readonly before: Record<string, unknown>
  readonly after: Record<string, unknown>
  readonly addresses: readonly {
    readonly address: string
    readonly until: string | null
    /** Both had it. */
    readonly isShared: boolean
  }[]
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
      /** The table and the column that named the customer, see `placesOf`. */
      place: kit.text().notNull(),
      rowId: kit.text().notNull(),
    },
    (t) => [kit.primaryKey([t.mergeId, t.place, t.rowId])],
  )
  return { merges, mergeMoves }
}
