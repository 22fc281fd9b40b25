/** "call Thursday 10:00 about the renewal offer" → which words say when, and when that is for this rep. */
import { type Day } from '../../shared/common.ts'
import { type Due } from '../../shared/follow-ups.ts'
import { addDays, addWorkingDays, instantAt, isWeekend, wallClock, weekdayOf, workingDayFrom } from '../ui/days.ts'
import { NUMBER, numberOf } from './date-names.ts'
import { type DateOrder, findDay } from './day-phrase.ts'
import { findTime, type TimePhrase } from './time-phrase.ts'

/** Where in the line, as in `slice`. */
export type Span = readonly [start: number, end: number]

export type DatePhrase =
  | {
      readonly kind: 'understood'
      readonly spans: readonly Span[]
      readonly due: Due
      /** The words named a weekend day; `keep` is what they said. */
      readonly moved: { readonly from: Day; readonly keep: Due } | null
    }
  /** Over already: nothing can be planned then, so the rep is asked. `instead` is the likeliest meant. */
  | { readonly kind: 'past'; readonly spans: readonly Span[]; readonly on: Day; readonly instead: Due }

export interface PhraseContext {
  readonly now: Date
  /** The rep's IANA zone: "Thursday 10:00" is theirs. */
  readonly timeZone: string
  readonly order: DateOrder
}

export const DEFAULT_MINUTES = 30

export function readDatePhrase(text: string, context: PhraseContext): DatePhrase | undefined {
  const { now, timeZone, order } = context
  const soon = readTimeFromNow(text, context)
  if (soon) return soon

  const clock = wallClock(now, timeZone)
  const day = findDay(text, clock.day, order)
  const time = findTime(blankOut(text, day))
  if (!day && !time) return undefined

  const spans = joined(
    [day, time].filter((part) => part !== undefined),
    text,
  )
  const on = chosenDay(day, time, clock)
  const due = dueOn(on, time, timeZone)
  const isOver = on < clock.day || (on === clock.day && time !== undefined && time.minutes <= clock.minutes)
  if (isOver) return { kind: 'past', spans, on, instead: dueOn(nextLikely(on, clock.day), time, timeZone) }

  if (!isWeekend(on) || day?.namesWeekday) return { kind: 'understood', spans, due, moved: null }
  return { kind: 'understood', spans, due: dueOn(workingDayFrom(on), time, timeZone), moved: { from: on, keep: due } }
}

/** For a wait without a date: long enough for an answer, short enough to ask again within the week. */
export function usualWait(today: Day): Due {
  return { kind: 'day', on: addWorkingDays(today, 4) }
}

function chosenDay(
  day: ReturnType<typeof findDay>,
  time: TimePhrase | undefined,
  clock: { day: Day; minutes: number },
): Day {
  const isLaterToday = time !== undefined && time.minutes > clock.minutes
  if (!day) return isLaterToday ? clock.day : addDays(clock.day, 1)
  const isTodaysName = day.namesWeekday && day.day === addDays(clock.day, 7)
  return isTodaysName && isLaterToday ? clock.day : day.day
}

function dueOn(on: Day, time: TimePhrase | undefined, timeZone: string): Due {
  if (!time) return { kind: 'day', on }
  const durationMinutes = time.durationMinutes ?? DEFAULT_MINUTES
  return { kind: 'time', at: instantAt(on, time.minutes, timeZone), timeZone, durationMinutes }
}

/** The same weekday, the next time it comes. */
function nextLikely(on: Day, today: Day): Day {
  const ahead = (weekdayOf(on) - weekdayOf(today) + 7) % 7
  return workingDayFrom(addDays(today, ahead || (on === today ? 1 : 7)))
}

const FROM_NOW = new RegExp(
  `(?<!\\p{L})(?:in|dans)\\s+(?<count>${NUMBER}|half an)\\s?(?<unit>hours?|hrs?|stunden?|heures?|h|min(?:utes?|uten)?)(?![\\p{L}\\p{N}])`,
  'iu',
)

/** "in 2 hours" is counted in real time, and falls on the next quarter of an hour. */
function readTimeFromNow(text: string, { now, timeZone }: PhraseContext): DatePhrase | undefined {
  const match = FROM_NOW.exec(text)
  if (!match) return undefined
  const count = /^half/i.test(match.groups!.count!) ? 0.5 : numberOf(match.groups!.count!)!
  const minutes = count * (/^m/i.test(match.groups!.unit!) ? 1 : 60)
  const quarter = 15 * 60_000
  const at = new Date(Math.ceil((now.getTime() + minutes * 60_000) / quarter) * quarter).toISOString()
  const due: Due = { kind: 'time', at, timeZone, durationMinutes: DEFAULT_MINUTES }
  return { kind: 'understood', spans: [[match.index, match.index + match[0].length]], due, moved: null }
}

/** So that "26.11." is not also read as a time, while every other word keeps its place. */
function blankOut(text: string, day: { start: number; end: number } | undefined): string {
  if (!day) return text
  const words = text.slice(day.start, day.end)
  const clock = /\s+(?:(?:at|um|à|@)\s*\d{1,2}.*|\d{1,2}[:h]\d{2}.*|\d{1,2}\s?(?:uhr|am|pm)\b.*)$/iu.exec(words)
  const end = clock ? day.start + clock.index : day.end
  return text.slice(0, day.start) + '\u0000'.repeat(end - day.start) + text.slice(end)
}

const BETWEEN = /^[\s,]*(?:at|um|à|@|from|von|de)?[\s,]*$/iu

/** Day and time as one stretch where only a comma or an "at" is between them. */
function joined(parts: readonly { start: number; end: number }[], text: string): readonly Span[] {
  const sorted = parts.map(({ start, end }): Span => [start, end]).sort((a, b) => a[0] - b[0])
  const [first, second] = sorted
  if (!first || !second) return sorted
  const touches = second[0] - first[1] <= 1 || BETWEEN.test(text.slice(first[1], second[0]))
  return touches ? [[first[0], Math.max(first[1], second[1])]] : sorted
}
