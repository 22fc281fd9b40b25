import type { EventChange, EventContent, GraphEvent } from '../graph/calendar-events.ts'
import type { GraphCalendar } from '../graph/graph-client.ts'
import { GraphFault, type GraphFailure } from '../graph/graph-failure.ts'
import type { Services } from '../services.ts'
import { noteSuccess } from './calendar-links.ts'
import { insertCalendarEvent, markCalendarEvent, type CalendarEvent } from './calendar.repository.ts'
import { changesBetween, isSameTime, markOf, type Step } from './calendar.rules.ts'
import type { EventBase } from './calendar.tables.ts'
import { EVENT_MARKS } from './event-body.rules.ts'

interface Place {
  readonly services: Services
  readonly calendar: GraphCalendar
  readonly followUpId: string
}

const TRIES = 3

/** Carries out one step. Rejects with a GraphFault; whatever was done by then is noted, so that it can be gone on with. */
export async function carryOut(place: Place, step: Step): Promise<void> {
  switch (step.act) {
    case 'create':
      return create(place, await begin(place, step), step.wanted)
    case 'settle':
      return settle(place, step.event, step.wanted)
    case 'change':
      return change(place, step.event, step.change, step.wanted)
    case 'remove':
      return remove(place, step.event)
  }
}

/** Stored before Graph hears of it: whoever finds the row after a crash knows that the event may exist. */
async function begin(
  { services, followUpId }: Place,
  { userId, generation }: Extract<Step, { act: 'create' }>,
): Promise<CalendarEvent> {
  const event: CalendarEvent = {
    id: services.newId(),
    followUpId,
    userId,
    generation,
    transactionId: services.newId(),
    graphId: null,
    etag: null,
    base: null,
    state: 'creating',
  }
  await services.db.write((tx) => insertCalendarEvent(tx, event))
  return event
}

async function create(place: Place, event: CalendarEvent, wanted: EventContent): Promise<void> {
  const { transactionId } = event
  try {
    const made = await place.calendar.createEvent({ ...wanted, ...EVENT_MARKS, transactionId, mark: markOf(event) })
    const isAsWanted = made.subject === wanted.subject && isSameTime(made.time, wanted.schedule.time)
    await adopt(place, event, made, wanted, isAsWanted ? wanted.body : null)
  } catch (error) {
    if (!isFailure(error, 'conflict')) throw error
    // Graph knows the transactionId, from a request whose answer we never got.
    const made = await findMade(place, event)
    if (made) return adopt(place, event, made, wanted, null)
    // Its event is gone again, and no other can be made under it: the next round begins a new generation.
    await save(place, event, { state: 'gone' })
    throw error
  }
}

/** Never creates before it has looked: the first request may have been carried out although nobody heard of it. */
async function settle(place: Place, event: CalendarEvent, wanted: EventContent): Promise<void> {
  const made = await findMade(place, event)
  await (made ? adopt(place, event, made, wanted, null) : create(place, event, wanted))
}

/**
 * Takes over an event that Graph made. An earlier request may have made it as it was wanted then, so it is compared;
 * its body cannot be, because Exchange rewrites HTML, and is `null` where it is not known.
 */
async function adopt(
  place: Place,
  event: CalendarEvent,
  made: GraphEvent,
  wanted: EventContent,
  body: string | null,
): Promise<void> {
  const base: EventBase = { subject: made.subject, body, time: made.time }
  const { id: graphId, etag } = made
  if (!isOursAlone(made)) return save(place, event, { graphId, etag, base, state: 'released' })
  await save(place, event, { graphId, etag, base, state: 'synced' })
  const rest = changesBetween(base, wanted)
  if (rest) await change(place, { ...event, graphId, etag, base, state: 'synced' }, rest, wanted)
}

/** Sends what changed on our side and nothing else, so what the rep changed meanwhile stays. */
async function change(place: Place, event: CalendarEvent, changes: EventChange, wanted: EventContent): Promise<void> {
  await withFresh(place, event, 'lost', async (fresh) => {
    const { etag } = await place.calendar.patchEvent(fresh.id, fresh.etag, changes)
    const base = { subject: wanted.subject, body: wanted.body, time: wanted.schedule.time }
    await save(place, event, { etag, base })
  })
}

async function remove(place: Place, event: CalendarEvent): Promise<void> {
  const { services, calendar } = place
  // Once a delete was sent the event may be gone, heard of or not; it is never taken for a living one again.
  await services.db.write((tx) => markCalendarEvent(tx, event.id, { state: 'removing' }))
  const graphId = event.graphId ?? (await findMade(place, event))?.id
  if (graphId === undefined) return save(place, event, GONE)
  await withFresh(place, { ...event, graphId }, 'gone', async (fresh) => {
    try {
      await calendar.deleteEvent(fresh.id, fresh.etag)
    } catch (error) {
      if (!isFailure(error, 'out-of-scope')) throw error
      // Seen on events that were canceled already: 403, although we may write to this calendar. So it is looked at
      // again (404 means gone), before the whole mailbox is taken for closed.
      await calendar.getEvent(fresh.id)
      throw new GraphFault({ reason: 'refused', code: 'ErrorAccessDenied' }, 403)
    }
    await save(place, event, GONE)
  })
}

const GONE = { state: 'gone', base: null } as const

/**
 * Reads the event before it is touched, and again when somebody was faster. Graph's page of events does not say that
 * If-Match is kept, so whether people were invited is seen for ourselves; then it is let go of and never touched again.
 */
async function withFresh(
  place: Place,
  event: CalendarEvent,
  stateIfMissing: 'lost' | 'gone',
  act: (fresh: GraphEvent) => Promise<void>,
): Promise<void> {
  for (let round = 1; ; round += 1) {
    try {
      const fresh = await place.calendar.getEvent(event.graphId!)
      await (isOursAlone(fresh) ? act(fresh) : save(place, event, { state: 'released' }))
      return
    } catch (error) {
      if (isFailure(error, 'not-found')) {
        return save(place, event, stateIfMissing === 'gone' ? GONE : { state: 'lost' })
      }
      if (!isFailure(error, 'conflict') || round === TRIES) throw error
    }
  }
}

const isOursAlone = ({ hasAttendees, isOrganizer }: GraphEvent) => isOrganizer && !hasAttendees

const findMade = ({ calendar }: Place, event: CalendarEvent) =>
  calendar.findEventByFollowUp(markOf(event), event.transactionId)

function save({ services }: Place, event: CalendarEvent, what: Parameters<typeof markCalendarEvent>[2]): Promise<void> {
  return services.db.write(async (tx) => {
    await markCalendarEvent(tx, event.id, what)
    await noteSuccess(tx, services, event.userId)
  })
}

const isFailure = (error: unknown, reason: GraphFailure['reason']): error is GraphFault =>
  error instanceof GraphFault && error.failure.reason === reason
