import { aliasedTable, and, eq } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { CustomerRef } from '../customers/customers.repository.ts'
import type { Reader } from '../db/database.ts'
import { prepared } from '../db/prepared.ts'

/** An open wait of a thread, with what tells its reply from other mail. */
export interface OpenWait extends CustomerRef {
  readonly id: string
  readonly waitsSince: Instant | null
  readonly createdAt: Instant
}

const listOpen = prepared<{ threadKey: string }, OpenWait>('open_waits_of_thread', (db, value) => {
  const { followUps, interactions } = db.tables
  return db
    .select({
      id: followUps.id,
      waitsSince: followUps.waitsSince,
      createdAt: followUps.createdAt,
      contactId: followUps.contactId,
      companyId: followUps.companyId,
    })
    .from(interactions)
    .innerJoin(followUps, eq(followUps.interactionId, interactions.id))
    .where(
      and(
        eq(interactions.conversationId, value('threadKey')),
        eq(followUps.kind, 'waiting'),
        eq(followUps.status, 'open'),
      ),
    )
})

/** Of the logs of a thread. It is asked with every log of a mail we got: two index look-ups, and nearly always nothing. */
export const listOpenWaitsOfThread = (db: Reader, threadKey: string): Promise<OpenWait[]> => listOpen(db, { threadKey })

/** The waits of a thread that the mail written at `at` resolved. */
export async function listWaitsAnsweredAt(db: Reader, threadKey: string, at: Instant): Promise<string[]> {
  const { followUps, interactions } = db.tables
  const rows = await db
    .select({ id: followUps.id })
    .from(interactions)
    .innerJoin(followUps, eq(followUps.interactionId, interactions.id))
    .where(and(eq(interactions.conversationId, threadKey), eq(followUps.status, 'done'), eq(followUps.replyAt, at)))
  return rows.map(({ id }) => id)
}

/** The waits that a log resolved. They belong to logs of its thread, by whose indexes they are found. */
export async function listWaitsAnsweredBy(
  db: Reader,
  logId: string,
): Promise<{ id: string; replyAt: Instant | null }[]> {
  const { followUps, interactions } = db.tables
  const log = aliasedTable(interactions, 'log')
  const origin = aliasedTable(interactions, 'origin')
  return db
    .select({ id: followUps.id, replyAt: followUps.replyAt })
    .from(log)
    .innerJoin(origin, eq(origin.conversationId, log.conversationId))
    .innerJoin(followUps, eq(followUps.interactionId, origin.id))
    .where(and(eq(log.id, logId), eq(followUps.status, 'done'), eq(followUps.replyLogId, logId)))
}
