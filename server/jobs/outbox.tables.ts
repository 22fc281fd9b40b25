import type { Kit } from '../db/kit.ts'

export function outboxTables(kit: Kit) {
  /** What one feature has to tell another one on its right, noted in the transaction of the change itself. */
  const outbox = kit.table(
    'outbox',
    {
      id: kit.text().primaryKey(),
      topic: kit.text().notNull(),
      /** What changed. At most one row per topic and subject: whoever works it reads the latest state. */
      subjectId: kit.text().notNull(),
      /** Rises with each change that is noted while the row waits or is worked on. */
      version: kit.integer().notNull(),
      attempt: kit.integer().notNull(),
      nextAt: kit.instant().notNull(),
      /** A worker has it until then. */
      leaseUntil: kit.instant(),
      createdAt: kit.instant().notNull(),
    },
    (t) => [
      kit.uniqueIndex('outbox_subject_idx').on(t.topic, t.subjectId),
      kit.index('outbox_next_idx').on(t.topic, t.nextAt),
    ],
  )
  return { outbox }
}
