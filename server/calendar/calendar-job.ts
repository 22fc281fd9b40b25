import { claim, isAnyDue, postpone, type Claim } from '../jobs/outbox.ts'
import { backoffMs, later } from './calendar-failure.rules.ts'
import { syncFollowUp, type CalendarSettings } from './sync-follow-up.ts'

/** Follow-ups worked on at a time: enough that one mailbox that hangs leaves room for the others. */
const AT_A_TIME = 24
/** Longer than a row may take; when a process dies, its rows wait that long. */
const LEASE_MS = 180_000

/** A job for the scheduler: takes changed follow-ups from the outbox and brings them into their assignees' calendars. */
export function createCalendarJob(settings: CalendarSettings) {
  const { services, log } = settings
  const { db, now } = services
  const underway = new Set<Promise<void>>()

  async function work(row: Claim) {
    try {
      await syncFollowUp(settings, row)
    } catch (error) {
      // A bug, or the database: told to the operator, and tried again later, so that it cannot spin.
      log.error({ err: error, followUpId: row.subjectId }, 'calendar: a follow-up could not be worked on')
      await giveBack(row)
    }
  }

  /** If even this fails the lease runs out, with the same effect. */
  async function giveBack(row: Claim) {
    const nextAt = later(now(), backoffMs(row.attempt, Math.random()))
    await db
      .write((tx) => postpone(tx, row, { nextAt, attempt: row.attempt }))
      .catch((error: unknown) => log.error({ err: error }, 'calendar: an outbox row could not be given back'))
  }

  return {
    name: 'calendar',
    everyMs: 250,
    async run() {
      const limit = AT_A_TIME - underway.size
      if (limit === 0 || !(await isAnyDue(db.read, 'follow-up', now()))) return
      const lease = { now: now(), leaseUntil: later(now(), LEASE_MS), limit }
      for (const row of await db.write((tx) => claim(tx, 'follow-up', lease))) {
        const task = work(row).finally(() => underway.delete(task))
        underway.add(task)
      }
    },
    async settle() {
      await Promise.all(underway)
    },
  }
}
