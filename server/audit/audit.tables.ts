import type { Kit } from '../db/kit.ts'

export function auditTables(kit: Kit) {
  const auditEntries = kit.table(
    'audit_entries',
    {
      id: kit.text().primaryKey(),
      at: kit.instant().notNull(),
      actorId: kit.text().notNull(),
      action: kit.text().notNull(),
      subjectId: kit.text().notNull(),
    },
    (t) => [kit.index('audit_entries_subject_idx').on(t.subjectId)],
  )

  /** Requests that were carried out, so that a repeated one is answered and not done again. Holds no content. */
  const idempotentRequests = kit.table(
    'idempotent_requests',
    {
      actorId: kit.text().notNull(),
      key: kit.text().notNull(),
      /** SHA-256 of method, path and body: a key may not be used for two different requests. */
      fingerprint: kit.text().notNull(),
      /** What the request made or changed. The answer is read anew from it. */
      subjectId: kit.text().notNull(),
      at: kit.instant().notNull(),
    },
    (t) => [kit.primaryKey([t.actorId, t.key]), kit.index('idempotent_requests_at_idx').on(t.at)],
  )
  return { auditEntries, idempotentRequests }
}
