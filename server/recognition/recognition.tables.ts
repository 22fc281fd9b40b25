import type { customerTables } from '../customers/customers.tables.ts'
import type { Kit } from '../db/kit.ts'
import type { identityTables } from '../identity/identity.tables.ts'

export function recognitionTables(
  kit: Kit,
  { users }: ReturnType<typeof identityTables>,
  { contacts }: ReturnType<typeof customerTables>,
) {
  /** Who of several people who share an address is meant: said once by one of us, and then known to the whole team. */
  const rememberedChoices = kit.table(
    'remembered_choices',
    {
      id: kit.text().primaryKey(),
      /** Normalized. */
      address: kit.text().notNull(),
      /** The thread it holds for; `''` for every mail of the address, so that the index below sees it as one value. */
      threadKey: kit.text().notNull(),
      contactId: kit
        .text()
        .notNull()
        .references(() => contacts.id, { onDelete: 'cascade' }),
      chosenBy: kit
        .text()
        .notNull()
        .references(() => users.id),
      chosenAt: kit.instant().notNull(),
    },
    (t) => [
      kit.uniqueIndex('remembered_choices_address_idx').on(t.address, t.threadKey),
      kit.index('remembered_choices_contact_idx').on(t.contactId),
    ],
  )
  return { rememberedChoices }
}
