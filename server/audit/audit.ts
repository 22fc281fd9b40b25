import type { Writer } from '../db/database.ts'
import type { Actor, Services } from '../services.ts'

export { forgetRequests, writeOnce, type Once } from './idempotency.ts'

/** Notes who did what. Takes the same `tx` as the change itself, so there is never one without the other. */
export async function recordChange(
  tx: Writer,
  { now, newId }: Services,
  actor: Actor,
  action: string,
  subjectId: string,
): Promise<void> {
  await tx.insert(tx.tables.auditEntries).values({ id: newId(), at: now(), actorId: actor.id, action, subjectId })
}
