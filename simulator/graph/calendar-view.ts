import { type StoredEvent } from './calendar-event.ts'
import { GraphError, invalid } from './errors.ts'

/** More gives 400 ErrorInvalidRequest. */
const longestViewDays = 1825
const day = 86_400_000

/** Reads startDateTime and endDateTime: the offset in the value counts, UTC when there is none, and never a Prefer header. */
export function readWindow(start: string | undefined, end: string | undefined): { from: string; to: string } {
  if (start === undefined || end === undefined) {
    throw new GraphError(
      400,
      'ErrorInvalidParameter',
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    )
  }
  const from = readInstant('StartDateTime', start)
  const to = readInstant('EndDateTime', end)
  if (to < from) throw invalid('The end of the time window is before its start.')
  if (to - from > longestViewDays * day) throw invalid(`The time window is longer than ${longestViewDays} days.`)
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
}

/** Whether an event touches the window. All-day events float: their days count as days in UTC. */
export function isInWindow({ isAllDay, start, end }: StoredEvent, { from, to }: { from: string; to: string }): boolean {
  const [eventStart, eventEnd] = isAllDay ? [`${start}T00:00:00.000Z`, `${end}T00:00:00.000Z`] : [start, end]
  return eventStart < to && (eventEnd > from || eventStart === from)
}

export function byStart(a: StoredEvent, b: StoredEvent): number {
  return a.start.localeCompare(b.start)
}

function readInstant(name: string, text: string): number {
  const match = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)?)?$/.exec(text)
  const hasOffset = match?.[1] === undefined || match[4] !== undefined
  const instant = match ? Date.parse(hasOffset ? text : `${text}Z`) : Number.NaN
  if (Number.isNaN(instant)) {
    throw new GraphError(400, 'ErrorInvalidParameter', `The value '${text}' of parameter ${name} is invalid.`)
  }
  return instant
}
