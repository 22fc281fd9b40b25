import { silenceKinds } from '../../shared/silences.ts'
import type { Kit } from '../db/kit.ts'
import type { identityTables } from '../identity/identity.tables.ts'

export function silenceTables(kit: Kit, { users }: ReturnType<typeof identityTables>) {
  /** "Not a customer": an address, or everybody of a domain. */
  const silences = kit.table(
    'silences',
    {
      id: kit.text().primaryKey(),
      kind: kit.text({ enum: silenceKinds }).notNull(),
      /** A normalized address, or a registrable domain as punycode. */
      value: kit.text().notNull(),
      /** For whom; `null`: for everybody. */
      userId: kit.text().references(() => users.id),
      setBy: kit
        .text()
        .notNull()
        .references(() => users.id),
      setAt: kit.instant().notNull(),
    },
    (t) => [kit.index('silences_value_idx').on(t.value)],
  )
  return { silences }
}
