import type { Logger } from 'pino'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { findFollowUp } from '../follow-ups/follow-ups.repository.ts'
import { noteCalendarState, wantedEvent } from '../follow-ups/follow-ups.ts'
import { GraphFault } from '../graph/graph-failure.ts'
import type { GraphClient } from '../graph/graph-client.ts'
import { wallClockOf } from '../graph/time-zones.ts'
import { findUser } from '../identity/identity.repository.ts'
import { finish, postpone, type Claim } from '../jobs/outbox.ts'
import type { Services } from '../services.ts'
import { later } from './calendar-failure.rules.ts'
import { noteFailure, pauseOf } from './calendar-links.ts'
import { deleteCalendarEvents, listCalendarEvents } from './calendar.repository.ts'
import { leftovers, planCalendar, standingOf, type Hindrance, type Step, type Wanted } from './calendar.rules.ts'
import { carryOut } from './carry-out.ts'
import { eventFor } from './event-body.rules.ts'
import { eventWords } from './event-words.rules.ts'

export interface CalendarSettings {
  readonly services: Services
  readonly graph: GraphClient
  /** Where customers' pages are, without a trailing slash. */
  readonly publicUrl: string
  readonly log: Logger
}

/** Why a step was not done, and when to come back for it; never, if `retryInMs` is `null`. */
interface Obstacle extends Hindrance {
  readonly step: Step
  readonly retryInMs: number | null
  /** Graph was asked and failed, as opposed to not asked at all. */
  readonly wasTried: boolean
}

/** Makes the calendars agree with the latest state of one follow-up, or with its absence after an undo. */
export async function syncFollowUp(settings: CalendarSettings, row: Claim): Promise<void> {
  const { db, now } = settings.services
  const followUp = await findFollowUp(db.read, row.subjectId)
  const wanted = await wantedFor(settings, followUp)
  const obstacles = await approach(settings, row, wanted)
  if (obstacles === 'out-of-time') return

  await db.write(async (tx) => {
    const events = await listCalendarEvents(tx, row.subjectId)
    if (followUp) {
      const hindrance = obstacles.find(({ step }) => (step.act === 'remove') === (wanted.as !== 'open'))
      const { state, problem } = standingOf(events, wanted, hindrance)
      await noteCalendarState(tx, followUp.id, followUp.revision, state, problem)
    } else if (leftovers(events, wanted).length === 0) {
      await deleteCalendarEvents(tx, row.subjectId)
    }
    const waits = obstacles.map(({ retryInMs }) => retryInMs).filter((ms) => ms !== null)
    if (waits.length === 0) return finish(tx, row)
    const attempt = obstacles.some(({ wasTried }) => wasTried) ? row.attempt : row.attempt - 1
    return postpone(tx, row, { nextAt: later(now(), Math.min(...waits)), attempt })
  })
}

async function wantedFor({ services, publicUrl }: CalendarSettings, followUp: FollowUp | undefined): Promise<Wanted> {
  if (!followUp) return { as: 'none' }
  const assignee = await findUser(services.db.read, followUp.assignee.id)
  const zone = assignee?.timeZone ?? (followUp.due.kind === 'time' ? followUp.due.timeZone : 'UTC')
  const as = wantedEvent(followUp, zone)
  const assigneeId = followUp.assignee.id
  if (as === 'none') return { as }
  if (as === 'done') return { as, assigneeId }
  const now = services.now()
  const words = eventWords(assignee?.language ?? null, services.organization.language)
  const setting = { zone, now, wallClock: wallClockOf(now, zone), publicUrl, words }
  return { as, assigneeId, content: eventFor(followUp, setting) }
}

/** A create after an event was found missing, and room for one more surprise. */
const MOST_ROUNDS = 3

/** Plans and acts until there is nothing left to do or something stands in the way: the way there may change the plan. */
async function approach(settings: CalendarSettings, row: Claim, wanted: Wanted): Promise<Obstacle[] | 'out-of-time'> {
  const { services, log } = settings
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const steps = planCalendar(await listCalendarEvents(services.db.read, row.subjectId), wanted)
    const obstacles: Obstacle[] = []
    // A failed create does not keep the old event from being removed, nor the other way around.
    for (const step of steps) {
      if (isOutOfTime(row, services.now())) {
        log.warn({ followUpId: row.subjectId }, 'calendar: out of time, left to the next worker')
        return 'out-of-time'
      }
      const obstacle = await tryStep(settings, row, step)
      if (obstacle) obstacles.push(obstacle)
    }
    if (steps.length === 0 || obstacles.length > 0) return obstacles
  }
  return []
}

async function tryStep(
  { services, graph, log }: CalendarSettings,
  row: Claim,
  step: Step,
): Promise<Obstacle | undefined> {
  const user = await findUser(services.db.read, step.act === 'create' ? step.userId : step.event.userId)
  if (!user) throw new Error('A calendar event belongs to nobody.')
  const pause = await pauseOf(services, graph, user)
  if (pause) {
    const retryInMs = Math.max(0, Date.parse(pause.until) - Date.parse(services.now()))
    return { step, problem: pause.problem, retryInMs, wasTried: false }
  }
  try {
    await carryOut({ services, calendar: graph.calendarOf(user.objectId), followUpId: row.subjectId }, step)
    return undefined
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error
    const { failure, status } = error
    log.warn({ followUpId: row.subjectId, userId: user.id, act: step.act, ...failure, status }, 'calendar: not done')
    const verdict = await services.db.write((tx) => noteFailure(tx, services, user.id, error, row.attempt))
    return { step, problem: verdict.problem, retryInMs: verdict.retryInMs, wasTried: true }
  }
}

/** How long one step may take at worst: a look-up and three rounds of reading and writing, each up to its timeout. */
const LONGEST_STEP_MS = 80_000

/** Another worker may have taken the row by the time the step is done; the step is left to it. */
const isOutOfTime = ({ leaseUntil }: Claim, now: string) => later(now, LONGEST_STEP_MS) > leaseUntil
