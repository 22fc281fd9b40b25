import type { CalendarLink } from '../../shared/calendar.ts'
import type { Instant } from '../../shared/common.ts'
import type { CalendarProblem } from '../../shared/follow-ups.ts'
import type { GraphFailure } from '../graph/graph-failure.ts'

export type LinkState = CalendarLink['state']

/** What follows from a failure, for the follow-up and for all others of the same mailbox. */
export interface Verdict {
  readonly problem: CalendarProblem
  /** State of the link from now on, where the failure tells something about it. */
  readonly link: LinkState | undefined
  /** How long until it is worth trying again; `null` for never. */
  readonly retryInMs: number | null
  /** Whether the whole mailbox waits that long, or only this one row. */
  readonly pausesMailbox: boolean
}

const SECOND = 1000
const HOUR = 3_600_000
const FIRST_BACKOFF = 2 * SECOND
const FIRST_PROBE = 30 * SECOND
/** One lost answer is no reason to alarm the rep. */
const ATTEMPTS_UNTIL_UNAVAILABLE = 3

/** `attempt` counts from 1; `chance` is between 0 and 1 and spreads retries, so that they do not come all at once. */
export function judgeFailure(failure: GraphFailure, attempt: number, chance: number): Verdict {
  switch (failure.reason) {
    case 'unauthorized':
      return broken('needs-admin')
    case 'out-of-scope':
      return broken('out-of-scope')
    case 'no-mailbox':
      return broken('no-mailbox')
    case 'throttled':
      return {
        problem: 'throttled',
        link: undefined,
        retryInMs: failure.retryAfterMs ?? backoffMs(attempt, chance),
        pausesMailbox: true,
      }
    case 'unavailable':
      return unavailable(failure.retryAfterMs ?? backoffMs(attempt, chance), attempt)
    case 'no-answer':
      return unavailable(backoffMs(attempt, chance), attempt)
    case 'conflict':
      return {
        problem: 'unavailable',
        link: undefined,
        retryInMs: backoffMs(attempt, chance),
        pausesMailbox: false,
      }
    case 'not-found':
    case 'refused':
      return { problem: 'refused', link: undefined, retryInMs: null, pausesMailbox: false }
  }
}

function broken(state: 'needs-admin' | 'out-of-scope' | 'no-mailbox'): Verdict {
  return { problem: state, link: state, retryInMs: FIRST_PROBE, pausesMailbox: true }
}

function unavailable(retryInMs: number, attempt: number): Verdict {
  const link = attempt >= ATTEMPTS_UNTIL_UNAVAILABLE ? 'unavailable' : undefined
  return { problem: 'unavailable', link, retryInMs, pausesMailbox: true }
}

/** 2 s, 4 s, 8 s … and a quarter more at random, at most an hour. */
export function backoffMs(attempt: number, chance: number): number {
  const wait = FIRST_BACKOFF * 2 ** Math.min(attempt - 1, 20)
  return Math.round(Math.min(HOUR, wait * (1 + chance / 4)))
}

/** A link that nothing goes through until it was seen to be mended. */
export function isBroken(state: LinkState): state is 'needs-admin' | 'out-of-scope' | 'no-mailbox' | 'unavailable' {
  return state === 'needs-admin' || state === 'out-of-scope' || state === 'no-mailbox' || state === 'unavailable'
}

/** The longer a link is broken, the more rarely it is looked at: waits as long as it lasted, 30 s to 1 h. */
export function nextProbeAt(brokenSince: Instant, now: Instant): Instant {
  const lasted = Date.parse(now) - Date.parse(brokenSince)
  return later(now, Math.min(HOUR, Math.max(FIRST_PROBE, lasted)))
}

export const later = (instant: Instant, ms: number): Instant => new Date(Date.parse(instant) + ms).toISOString()
