import { and, eq, lt } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { Reader, Writer } from '../db/database.ts'
import { AppError } from '../errors.ts'
import type { Actor, Services } from '../services.ts'

/** What makes a repeated request recognizable: the caller's key, and a hash of the request it stands for. */
export interface Once {
  readonly key: string
  readonly fingerprint: string
}

/**
 * Carries out a change once, however often its request arrives. `work` does it and returns the id of what it made or
 * changed; only that is remembered, in the same transaction, and no content. `answer` reads the reply from it, so that a
 * repeated request is told how things stand now.
 */
export async function writeOnce<Answer>(
  services: Services,
  actor: Actor,
  { key, fingerprint }: Once,
  work: (tx: Writer) => Promise<string>,
  answer: (db: Reader, subjectId: string) => Promise<Answer>,
): Promise<Answer> {
  const subjectId = await services.db.write(async (tx) => {
    const { idempotentRequests } = tx.tables
    const [earlier] = await tx
      .select()
      .from(idempotentRequests)
      .where(and(eq(idempotentRequests.actorId, actor.id), eq(idempotentRequests.key, key)))
    if (earlier) {
      if (earlier.fingerprint !== fingerprint) throw mismatch()
      return earlier.subjectId
    }
    const made = await work(tx)
    const request = { actorId: actor.id, key, fingerprint, subjectId: made, at: services.now() }
    await tx.insert(idempotentRequests).values(request)
    return made
  })
  return answer(services.db.read, subjectId)
}

/** Forgets requests that nobody can mean to repeat any more. */
export async function forgetRequests({ db }: Services, before: Instant): Promise<void> {
  await db.write(async (tx) => {
    const { idempotentRequests } = tx.tables
    await tx.delete(idempotentRequests).where(lt(idempotentRequests.at, before))
  })
}

const mismatch = () =>
  new AppError(
    'idempotency-mismatch',
    'This Idempotency-Key was used for another request. Take a new key for every change.',
  )
