import { setTimeout as sleep } from 'node:timers/promises'
import type { Instant } from '../../shared/common.ts'
import { searchKinds, type SearchKind } from '../../shared/search.ts'
import { claim, EVERYTHING, finish, isAnyDue, type Claim } from '../jobs/outbox.ts'
import type { Services } from '../services.ts'
import {
  listContactsOfCompany,
  listEnteredBetween,
  listInteractionsWith,
  listProgress,
  listSubjectsAfter,
  listUnentered,
  markProgress,
  type ProgressRow,
} from './index.repository.ts'
import { indexSubjects } from './index-subjects.ts'

/** Subjects in one transaction: on SQLite whoever logs a mail waits for it. */
const BATCH = 50
const CLAIMS = 50
/** One round works that long; another server may work on only when this one has not been heard of for longer. */
const ROUND_MS = 1000
const LEASE_MS = 60_000
/** Ids begin with the time, but clocks differ, and what began earlier may be kept later. */
const OVERLAP_MS = 10 * 60_000
const DAY_MS = 86_400_000

const sweeps: readonly SearchKind[] = ['companies', 'people', 'history']

/**
 * A job for the scheduler that keeps the index beside what it indexes:
 * - what changed and was noted in the outbox, under the topic `search`: contacts, companies, interactions undone or changed;
 * - what was logged since: nothing notes that, so that logging costs nothing more; it is found by its id;
 * - everything, once: after an update, and after an import.
 * All of it compares what is with what the index holds, so it may be done twice, and by whoever comes next.
 */
export function createSearchJob({ db, now }: Services, batch = BATCH) {
  const later = (ms: number): Instant => new Date(Date.parse(now()) + ms).toISOString()

  async function progress(): Promise<Map<string, ProgressRow>> {
    return new Map((await listProgress(db.read)).map((row) => [row.id, row]))
  }

  async function takeLease(): Promise<boolean> {
    return db.write(async (tx) => {
      const lease = (await listProgress(tx)).find(({ id }) => id === 'lease')
      if (lease?.leaseUntil && lease.leaseUntil > now()) return false
      await markProgress(tx, { id: 'lease', leaseUntil: later(LEASE_MS) })
      return true
    })
  }

  const index = (kind: SearchKind, ids: readonly string[]) => db.write((tx) => indexSubjects(tx, kind, ids))

  /** Every page of ids, each in a transaction of its own. */
  async function indexAll(kind: SearchKind, page: (after: string) => Promise<string[]>) {
    let after = ''
    for (;;) {
      const ids = await page(after)
      if (ids.length === 0) return
      await index(kind, ids)
      after = ids.at(-1)!
    }
  }

  /** Nobody wrote down what the id is of, and a subject that is gone cannot be asked: so all three are looked through. */
  async function work(row: Claim) {
    const id = row.subjectId
    if (id === EVERYTHING) {
      await db.write(async (tx) => {
        for (const kind of sweeps) await markProgress(tx, { id: kind, cursor: null, isDone: false })
      })
    } else {
      for (const kind of searchKinds) await index(kind, [id])
      await indexAll('people', (after) => listContactsOfCompany(db.read, id, after, batch))
      await indexAll('history', (after) => listInteractionsWith(db.read, id, after, batch))
    }
    await db.write((tx) => finish(tx, row))
  }

  async function workOutbox() {
    const lease = { now: now(), leaseUntil: later(LEASE_MS), limit: CLAIMS }
    for (const row of await db.write((tx) => claim(tx, 'search', lease))) await work(row)
  }

  const newSince = (from: ProgressRow | undefined) =>
    listUnentered(
      db.read,
      from?.cursor ?? idAt(Date.parse(now()) - OVERLAP_MS),
      idAt(Date.parse(now()) + DAY_MS),
      batch,
    )

  async function indexNew(ids: readonly string[], from: ProgressRow | undefined) {
    const cursor = idAt(Date.parse(now()) - OVERLAP_MS)
    await db.write(async (tx) => {
      await indexSubjects(tx, 'history', ids)
      // Not past what a longer list still holds.
      const upTo = ids.length < batch ? cursor : ids.at(-1)!
      const next = upTo < cursor ? upTo : cursor
      if (!from?.cursor || next > from.cursor) await markProgress(tx, { id: 'new', cursor: next, isDone: true })
    })
  }

  async function sweep(kind: SearchKind, after: string | null) {
    const ids = await listSubjectsAfter(db.read, kind, after, batch)
    const isLast = ids.length < batch
    const upTo = isLast ? null : ids.at(-1)!
    const entered = await listEnteredBetween(db.read, kind, after, upTo, batch * 4)
    await db.write(async (tx) => {
      await indexSubjects(tx, kind, [...new Set([...ids, ...entered])])
      await markProgress(tx, { id: kind, cursor: upTo, isDone: isLast })
    })
  }

  return {
    name: 'search',
    everyMs: 1000,
    async run() {
      const before = await progress()
      const isDue = await isAnyDue(db.read, 'search', now())
      const unfinished = sweeps.some((kind) => !before.get(kind)?.isDone)
      if (!isDue && !unfinished && (await newSince(before.get('new'))).length === 0) return
      if (!(await takeLease())) return
      const end = performance.now() + ROUND_MS
      try {
        if (isDue) await workOutbox()
        for (;;) {
          const started = performance.now()
          const rows = await progress()
          const ids = await newSince(rows.get('new'))
          const kind = sweeps.find((one) => !rows.get(one)?.isDone)
          if (ids.length > 0) await indexNew(ids, rows.get('new'))
          else if (kind) await sweep(kind, rows.get(kind)?.cursor ?? null)
          else break
          if (performance.now() > end) break
          // As long again for whoever waits to write.
          await sleep(Math.min(100, performance.now() - started))
        }
      } finally {
        await db.write((tx) => markProgress(tx, { id: 'lease', leaseUntil: null }))
      }
    },
  }
}

/** The first id of version 7 that could have been made at this time. https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7 */
function idAt(ms: number): string {
  const hex = Math.max(0, ms).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
