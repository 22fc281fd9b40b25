import type { Instant } from '../../shared/common.ts'
import type { CalendarProblem } from '../../shared/follow-ups.ts'
import type { Writer } from '../db/database.ts'
import type { GraphClient } from '../graph/graph-client.ts'
import { GraphFault } from '../graph/graph-failure.ts'
import type { User } from '../identity/identity.repository.ts'
import { hasten } from '../jobs/outbox.ts'
import type { Services } from '../services.ts'
import { isBroken, judgeFailure, later, nextProbeAt, type Verdict } from './calendar-failure.rules.ts'
import { findLink, listWaitingFollowUpIds, putLink, takeProbe, type Link } from './calendar.repository.ts'

/** Nothing is asked of this mailbox before then. */
export interface Pause {
  readonly until: Instant
  /** What the rep should know about it; `null` where it is only a matter of moments. */
  readonly problem: CalendarProblem | null
}

/**
 * Whether a user's mailbox may be asked now. A broken link is looked at by one worker alone, with a request that
 * changes nothing; once it works again, everything that waited for it is due.
 */
export async function pauseOf(services: Services, graph: GraphClient, user: User): Promise<Pause | undefined> {
  const { db, now } = services
  const link = await findLink(db.read, user.id)
  if (!link) return undefined
  if (link.pausedUntil !== null && link.pausedUntil > now()) return pauseBy(link, link.pausedUntil)
  if (!isBroken(link.state)) return undefined

  const pausedUntil = nextProbeAt(link.since, now())
  if (!(await db.write((tx) => takeProbe(tx, user.id, { now: now(), pausedUntil })))) return pauseBy(link, pausedUntil)
  try {
    await graph.calendarOf(user.objectId).probeCalendar()
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error
    return db.write(async (tx) => {
      const { problem } = await noteFailure(tx, services, user.id, error, 1)
      return { until: pausedUntil, problem }
    })
  }
  await db.write((tx) => noteSuccess(tx, services, user.id))
  return undefined
}

/** A request went through: the link works, and what waited because it did not is due. */
export async function noteSuccess(tx: Writer, { now }: Services, userId: string): Promise<void> {
  const before = await findLink(tx, userId)
  const at = now()
  const since = before?.state === 'ok' ? before.since : at
  await putLink(tx, { userId, state: 'ok', since, lastOkAt: at, pausedUntil: stillPaused(before, at) })
  if (before && isBroken(before.state)) await hasten(tx, 'follow-up', await listWaitingFollowUpIds(tx, userId), at)
}

/** Another request may have been told to wait while this one went through; a broken link's pause is over. */
function stillPaused(link: Link | undefined, at: Instant): Instant | null {
  return link && !isBroken(link.state) && link.pausedUntil !== null && link.pausedUntil > at ? link.pausedUntil : null
}

export async function noteFailure(
  tx: Writer,
  { now }: Services,
  userId: string,
  { failure }: GraphFault,
  attempt: number,
): Promise<Verdict> {
  const verdict = judgeFailure(failure, attempt, Math.random())
  const { retryInMs, pausesMailbox, link: newState } = verdict
  if (!pausesMailbox || retryInMs === null) return verdict

  const at = now()
  const before = await findLink(tx, userId)
  const state = newState ?? before?.state ?? 'unverified'
  const since = before && before.state === state ? before.since : at
  const until = isBroken(state) ? nextProbeAt(since, at) : later(at, retryInMs)
  // Two requests that fail side by side: the longer wait holds.
  const pausedUntil = before?.pausedUntil && before.pausedUntil > until ? before.pausedUntil : until
  await putLink(tx, { userId, state, since, lastOkAt: before?.lastOkAt ?? null, pausedUntil })
  return verdict
}

function pauseBy({ state }: Link, until: Instant): Pause {
  return { until, problem: isBroken(state) ? state : null }
}
