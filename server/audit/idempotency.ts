import { and, eq, lt } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { Reader, Writer } from '../db/database.ts'
import { prepared, preparedInsert } from '../db/prepared.ts'
import { AppError } from '../errors.ts'
import type { Actor, Services } from '../services.ts'

/** What makes a repeated request recognizable: the caller's key, and a hash of the request it stands for. */
export interface Once {
  readonly key: string
  readonly fingerprint: string
}

interface OnceRow {
  readonly actorId: string
  readonly key: string
  readonly fingerprint: string
  readonly subjectId: string
  readonly at: Instant
}

const listEarlier = prepared<{ actorId: string; key: string }, OnceRow>('idempotent_request', (db, value) => {
  const { idempotentRequests } = db.tables
  return db
    .select()
    .from(idempotentRequests)
    .where(and(eq(idempotentRequests.actorId, value('actorId')), eq(idempotentRequests.key, value('key'))))
})
const insertRequest = preparedInsert<OnceRow>(
  'insert_idempotent_request',
  ({ idempotentRequests }) => idempotentRequests,
)

/**
 * Carries out a change once, however often its request arrives. `work` does it and returns the id of what it made or
 * changed; only that is remembered, in the same transaction, and no content. `answer` reads the reply from it there, so
 * that a repeated request is told how things stand now.
 */
export async function writeOnce<Answer>(
  services: Services,
  actor: Actor,
  { key, fingerprint }: Once,
  work: (tx: Writer) => Promise<string>,
  answer: (db: Reader, subjectId: string) => Promise<Answer>,
): Promise<Answer> {
  return services.db.write(async (tx) => {
    const [earlier] = await listEarlier(tx, { actorId: actor.id, key })
    if (earlier) {
      if (earlier.fingerprint !== fingerprint) throw mismatch()
      return answer(tx, earlier.subjectId)
    }
    const subjectId = await work(tx)
    await insertRequest(tx, { actorId: actor.id, key, fingerprint, subjectId, at: services.now() })
    return answer(tx, subjectId)
  })
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
