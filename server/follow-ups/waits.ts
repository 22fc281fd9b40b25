import type { Instant } from '../../shared/common.ts'
import type { Writer } from '../db/database.ts'
import type { Actor, Services } from '../services.ts'
import { applyChange, requireFollowUp } from './apply-change.ts'
import { listWaitsAnsweredBy } from './waits.repository.ts'

/** A reply that ends waiting. */
export interface Answer {
  readonly from: string
  readonly at: Instant
  /** The log that brought it, if one did: undoing that log takes it back. */
  readonly logId: string | null
}

/** Resolves a wait by its reply, on behalf of whoever came upon it: what is answered is answered, whoever waits. */
export async function answerWait(
  tx: Writer,
  services: Services,
  actor: Actor,
  id: string,
  { from, at, logId }: Answer,
): Promise<void> {
  const wait = await requireFollowUp(tx, id)
  if (wait.status !== 'open') return
  await applyChange(tx, services, actor, wait, {
    action: 'answered',
    changes: { status: 'done', closedAt: services.now(), replyFrom: from, replyAt: at, replyLogId: logId },
  })
}

/**
 * Takes back what a log resolved, as part of undoing it. The wait goes on for what is written after that mail: looking
 * at the mail again does not resolve it, logging it again does.
 */
export async function reopenWaitsAnsweredBy(
  tx: Writer,
  services: Services,
  actor: Actor,
  logId: string,
): Promise<void> {
  for (const { id, replyAt } of await listWaitsAnsweredBy(tx, logId)) {
    const wait = await requireFollowUp(tx, id)
    await applyChange(tx, services, actor, wait, {
      action: 'reopened',
      changes: {
        ...{ status: 'open', closedAt: null, replyFrom: null, replyAt: null, replyLogId: null },
        ...(replyAt === null ? {} : { waitsSince: replyAt }),
      },
    })
  }
}
