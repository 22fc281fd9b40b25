import type { Instant } from '../../shared/common.ts'
import type { Writer } from '../db/database.ts'
import { preparedInsert } from '../db/prepared.ts'
import type { Actor, Services } from '../services.ts'

export { forgetRequests, writeOnce, type Once } from './idempotency.ts'

interface AuditEntry {
  readonly id: string
  readonly at: Instant
  readonly actorId: string
  readonly action: string
  readonly subjectId: string
}

const insertEntry = preparedInsert<AuditEntry>('insert_audit_entry', ({ auditEntries }) => auditEntries)

/** Notes who did what. Takes the same `tx` as the change itself, so there is never one without the other. */
export async function recordChange(
  tx: Writer,
  { now, newId }: Services,
  actor: Actor,
  action: string,
  subjectId: string,
): Promise<void> {
  await insertEntry(tx, { id: newId(), at: now(), actorId: actor.id, action, subjectId })
}
