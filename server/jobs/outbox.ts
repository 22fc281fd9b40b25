import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { Reader, Writer } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'
import type { Services } from '../services.ts'

/**
 * Who listens to a topic: `follow-up` → the calendar job; `search` → the index of what can be found, whose subject is a
 * contact, a company or an interaction that was changed or removed, or `EVERYTHING`. New interactions need no row.
 */
export type Topic = 'follow-up' | 'search'

/** The subject of who changed too much to name it. */
export const EVERYTHING = 'everything'

/** A row that one worker has to itself until `leaseUntil`, which also tells its lease from every other one's. */
export interface Claim {
  readonly id: string
  readonly subjectId: string
  readonly version: number
  /** 1 the first time, and again after every `enqueue`. */
  readonly attempt: number
  readonly leaseUntil: Instant
}

const upsertRow = prepared<{ id: string; topic: Topic; subjectId: string; at: Instant }, { id: string }, Writer>(
  'enqueue',
  (tx, value) => {
    const { outbox } = tx.tables
    const at = value('at')
    return tx
      .insert(outbox)
      .values({
        ...{ id: value('id'), topic: value('topic'), subjectId: value('subjectId'), nextAt: at, createdAt: at },
        ...{ version: 1, attempt: 0, leaseUntil: null },
      })
      .onConflictDoUpdate({
        target: [outbox.topic, outbox.subjectId],
        set: { version: sql`${outbox.version} + 1`, attempt: 0, nextAt: sql`excluded.next_at` },
      })
      .returning({ id: outbox.id })
  },
)

/**
 * Notes in the transaction of a change that somebody has to act on it. A subject that waits already keeps its one row,
 * due at once: whoever works it reads the latest state.
 */
export async function enqueue(
  tx: Writer,
  { now, newId }: Pick<Services, 'now' | 'newId'>,
  topic: Topic,
  subjectId: string,
): Promise<void> {
  await upsertRow(tx, { id: newId(), topic, subjectId, at: now() })
}

/**
 * Takes up to `limit` due rows, oldest first. A row whose lease ran out belonged to a worker that died or was too slow,
 * and is taken again; several processes never hold the same row.
 */
export async function claim(
  tx: Writer,
  topic: Topic,
  { now, leaseUntil, limit }: { now: Instant; leaseUntil: Instant; limit: number },
): Promise<Claim[]> {
  const { outbox } = tx.tables
  const due = tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(isDue(tx, topic, now))
    .orderBy(asc(outbox.nextAt), asc(outbox.id))
    .limit(limit)
  const rows = await tx
    .update(outbox)
    .set({ leaseUntil, attempt: sql`${outbox.attempt} + 1` })
    .where(inArray(outbox.id, due))
    .returning({
      id: outbox.id,
      subjectId: outbox.subjectId,
      version: outbox.version,
      attempt: outbox.attempt,
    })
  return rows.map((row) => ({ ...row, leaseUntil }))
}

/** The work is done: the row goes, unless its subject changed meanwhile; then it stays and is due. */
export async function finish(tx: Writer, row: Claim): Promise<void> {
  const { outbox } = tx.tables
  const gone = await tx
    .delete(outbox)
    .where(and(isHeld(tx, row), eq(outbox.version, row.version)))
    .returning({ id: outbox.id })
  if (gone.length === 0) await tx.update(outbox).set({ leaseUntil: null }).where(isHeld(tx, row))
}

/** The work could not be done: the row comes up again at `nextAt`, or at once if its subject changed meanwhile. */
export async function postpone(
  tx: Writer,
  row: Claim,
  { nextAt, attempt }: { nextAt: Instant; attempt: number },
): Promise<void> {
  const { outbox } = tx.tables
  const held = await tx
    .update(outbox)
    .set({ leaseUntil: null, nextAt, attempt })
    .where(and(isHeld(tx, row), eq(outbox.version, row.version)))
    .returning({ id: outbox.id })
  if (held.length === 0) await tx.update(outbox).set({ leaseUntil: null }).where(isHeld(tx, row))
}

/** Makes waiting rows due, e.g. because what they waited for is mended. */
export async function hasten(tx: Writer, topic: Topic, subjectIds: readonly string[], now: Instant): Promise<void> {
  const { outbox } = tx.tables
  for (let start = 0; start < subjectIds.length; start += ROWS_PER_STATEMENT) {
    const some = subjectIds.slice(start, start + ROWS_PER_STATEMENT)
    await tx
      .update(outbox)
      .set({ nextAt: now, attempt: 0 })
      .where(and(eq(outbox.topic, topic), inArray(outbox.subjectId, some)))
  }
}

/** Both engines limit the parameters of a statement. */
const ROWS_PER_STATEMENT = 500

/** Whether there is anything to claim; a look that takes no lock. */
export async function isAnyDue(db: Reader, topic: Topic, now: Instant): Promise<boolean> {
  const { outbox } = db.tables
  const [row] = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(isDue(db, topic, now))
    .limit(1)
  return row !== undefined
}

/** How many rows wait, and since when the oldest does. */
export async function measureOutbox(db: Reader): Promise<{ depth: number; oldestAt: Instant | null }> {
  const { outbox } = db.tables
  const [oldest] = await db.select({ createdAt: outbox.createdAt }).from(outbox).orderBy(asc(outbox.createdAt)).limit(1)
  return { depth: await db.$count(outbox), oldestAt: oldest?.createdAt ?? null }
}

function isDue({ tables: { outbox } }: Reader, topic: Topic, now: Instant) {
  const isFree = or(isNull(outbox.leaseUntil), lte(outbox.leaseUntil, now))
  return and(eq(outbox.topic, topic), lte(outbox.nextAt, now), isFree)
}

/** A worker whose lease ran out may not touch the row any more: by then another one may have it. */
function isHeld({ tables: { outbox } }: Reader, { id, leaseUntil }: Claim) {
  return and(eq(outbox.id, id), eq(outbox.leaseUntil, leaseUntil))
}
