import type { CalendarProblem, CalendarState } from '../../shared/follow-ups.ts'
import type { EventChange, EventContent, EventTime } from '../graph/calendar-events.ts'
import type { CalendarEvent } from './calendar.repository.ts'
import type { EventBase } from './calendar.tables.ts'

/** What has to be done so that a calendar agrees with a follow-up. */
export type Step =
  | { readonly act: 'create'; readonly userId: string; readonly generation: number; readonly wanted: EventContent }
  /** A create that was begun: it may or may not have reached Outlook. */
  | { readonly act: 'settle'; readonly event: CalendarEvent; readonly wanted: EventContent }
  | {
      readonly act: 'change'
      readonly event: CalendarEvent
      readonly change: EventChange
      readonly wanted: EventContent
    }
  | { readonly act: 'remove'; readonly event: CalendarEvent }

/** What should stand in the assignee's calendar: the event as it should be, the event where it was, or nothing. */
export type Wanted =
  | { readonly as: 'open'; readonly assigneeId: string; readonly content: EventContent }
  | { readonly as: 'done'; readonly assigneeId: string }
  | { readonly as: 'none' }

/**
 * The steps that make the calendars agree with a follow-up, in order: what is new comes first, because taking away
 * an event in the calendar of somebody who left may never work.
 */
export function planCalendar(events: readonly CalendarEvent[], wanted: Wanted): Step[] {
  return [
    ...(wanted.as === 'open' ? stepsTowards(wanted, events) : []),
    ...leftovers(events, wanted).map((event) => ({ act: 'remove' as const, event })),
  ]
}

function stepsTowards(
  { assigneeId, content: wanted }: Extract<Wanted, { as: 'open' }>,
  events: readonly CalendarEvent[],
): Step[] {
  const current = currentEvent(events, assigneeId)
  if (current?.state === 'creating') return [{ act: 'settle', event: current, wanted }]
  if (current) {
    const change = current.base ? changesBetween(current.base, wanted) : wanted
    return change ? [{ act: 'change', event: current, change, wanted }] : []
  }
  const latest = events.at(-1)
  if (latest && staysAway(latest, assigneeId, wanted)) return []
  return [{ act: 'create', userId: assigneeId, generation: (latest?.generation ?? 0) + 1, wanted }]
}

/** The event that stands, or is about to stand, for an open follow-up. One that we began to delete never comes back. */
function currentEvent(events: readonly CalendarEvent[], assigneeId: string): CalendarEvent | undefined {
  return events.findLast(({ userId, state }) => userId === assigneeId && (state === 'synced' || state === 'creating'))
}

/** Events of ours that should not be there. */
export function leftovers(events: readonly CalendarEvent[], wanted: Wanted): CalendarEvent[] {
  const kept = wanted.as === 'none' ? undefined : currentEvent(events, wanted.assigneeId)
  return events.filter(
    (event) => isOurs(event) && !(event === kept && (wanted.as === 'open' || event.state === 'synced')),
  )
}

/** Something of ours stands in a calendar, or may stand there. */
const isOurs = ({ state }: CalendarEvent) => state === 'synced' || state === 'creating' || state === 'removing'

/** What the rep took away, or invited people to, is put back only for another day or another rep. */
function staysAway(latest: CalendarEvent, assigneeId: string, wanted: EventContent): boolean {
  const isAway = latest.state === 'lost' || latest.state === 'released'
  return (
    isAway && latest.userId === assigneeId && latest.base !== null && isSameTime(latest.base.time, wanted.schedule.time)
  )
}

export interface CalendarStanding {
  readonly state: CalendarState
  readonly problem: CalendarProblem | null
}

/** What kept a plan from being carried out whole; `problem` is `null` where it only waits its turn. */
export interface Hindrance {
  readonly problem: CalendarProblem | null
}

/** What the follow-up shows, after as much of the plan as could be done. */
export function standingOf(
  events: readonly CalendarEvent[],
  wanted: Wanted,
  hindrance: Hindrance | undefined,
): CalendarStanding {
  const latest = events.at(-1)
  const problem = hindrance?.problem ?? null
  if (wanted.as !== 'open') {
    const isLeft = leftovers(events, wanted).length > 0
    if (isLeft) return { state: problem === 'refused' ? 'failed' : 'removing', problem }
    if (latest?.state === 'synced') return { state: 'in-calendar', problem: null }
    return { state: 'none', problem: latest?.state === 'released' ? 'has-attendees' : null }
  }
  if (hindrance) return { state: problem !== null && needsSomebody(problem) ? 'failed' : 'pending', problem }
  if (latest?.state === 'lost') return { state: 'failed', problem: 'removed-in-outlook' }
  if (latest?.state === 'released') return { state: 'failed', problem: 'has-attendees' }
  return { state: latest?.state === 'synced' ? 'in-calendar' : 'pending', problem: null }
}

/** Waiting alone mends the others. */
const needsSomebody = (problem: CalendarProblem) => problem !== 'throttled' && problem !== 'unavailable'

/** What Outlook has to be told, or `undefined` if the event is as it should be. */
export function changesBetween(base: EventBase, wanted: EventContent): EventChange | undefined {
  const change: EventChange = {
    ...(base.subject === wanted.subject ? {} : { subject: wanted.subject }),
    ...(base.body === wanted.body ? {} : { body: wanted.body }),
    ...(isSameTime(base.time, wanted.schedule.time) ? {} : { schedule: wanted.schedule }),
  }
  return Object.keys(change).length > 0 ? change : undefined
}

/** Whether two times are the same moments or days. The zone they are written in does not matter. */
export function isSameTime(a: EventTime, b: EventTime): boolean {
  if (a.kind === 'days') return b.kind === 'days' && a.startOn === b.startOn && a.endOn === b.endOn
  return b.kind === 'span' && a.startAt === b.startAt && a.endAt === b.endAt
}

/** Kept in the event's one extended property. */
export const markOf = ({ followUpId, generation }: Pick<CalendarEvent, 'followUpId' | 'generation'>) =>
  `${followUpId}:g${generation}`
