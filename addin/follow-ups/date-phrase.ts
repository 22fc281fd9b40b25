/** "call Thursday 10:00 about the renewal offer" → which words say when, and when that is for this rep. */
import { type Day } from '../../shared/common.ts'
import { type Due } from '../../shared/follow-ups.ts'
import { addDays, instantAt, wallClock, weekdayOf } from '../ui/days.ts'
import { minutesFromNow } from './date-phrases/counts.ts'
import { findDay, languagesOf } from './date-phrases/find-day.ts'
import { findTime, type FoundTime } from './date-phrases/find-time.ts'
import { type Language } from './date-phrases/language.ts'
import { blank, withoutLookalikes } from './date-phrases/not-dates.ts'
import { type FoundDay } from './date-phrases/pattern.ts'
import { type Free, type Holidays, noHolidays, type WorkingDays, workingDays } from './date-phrases/working-days.ts'
import { type DateOrder } from './date-phrases/written-dates.ts'

/** Where in the line, as in `slice`. */
export type Span = readonly [start: number, end: number]

export type DatePhrase =
  | {
      readonly kind: 'understood'
      readonly spans: readonly Span[]
      readonly due: Due
      /** The words named a day on which nobody works; `keep` is what they said. */
      readonly moved: { readonly from: Day; readonly why: Free; readonly keep: Due } | null
      readonly remark: Remark | null
    }
  /** Over already: nothing can be planned then, so the rep is asked. `instead` is the likeliest meant. */
  | { readonly kind: 'past'; readonly spans: readonly Span[]; readonly on: Day; readonly instead: Due }

/** What the rep should know of a date that stays as it was said. `minutes` are those after midnight. */
export type Remark =
  /** A day off that was named itself; `instead` is the next working day, `null` on a holiday that is worked. */
  | { readonly kind: 'free'; readonly on: Day; readonly why: Free; readonly instead: Due | null }
  /** "at 8:00", said at nine: the next working day. */
  | { readonly kind: 'over'; readonly minutes: number }
  /** The clocks go forward and skip this time. */
  | { readonly kind: 'skipped'; readonly minutes: number }
  /** "tomorrow at 12", "next Thursday": some mean the other one. */
  | { readonly kind: 'two-readings'; readonly of: 'twelve' | 'next'; readonly instead: Due }
  /** "Friday 26 November", and it is a Thursday. */
  | { readonly kind: 'wrong-weekday'; readonly on: Day }

export interface PhraseContext {
  readonly now: Date
  /** The rep's IANA zone: "Thursday 10:00" is theirs. */
  readonly timeZone: string
  readonly order: DateOrder
  /** BCP 47, of the rep: tried first where the words do not tell. */
  readonly language?: string
  readonly holidays?: Holidays
}

export const DEFAULT_MINUTES = 30
const MAX_LENGTH = 1000

export function readDatePhrase(text: string, context: PhraseContext): DatePhrase | undefined {
  const { now, timeZone, order, language = 'en', holidays = noHolidays } = context
  // Nobody names the day after a thousand characters; a pasted megabyte must not stop the typing.
  const original = withoutLookalikes(text.slice(0, MAX_LENGTH))
  const open = lowerCase(original)
  const languages = languagesOf(open, language)
  const soon = readTimeFromNow(open, context, languages)
  if (soon) return soon

  const clock = wallClock(now, timeZone)
  const days = workingDays(clock.day, holidays)
  const day = findDay(open, original, days, order, languages)
  const rest = day ? open.slice(0, day.start) + blank(open.slice(day.start, day.end)) + open.slice(day.end) : open
  const time = findTime(rest, languages, { day })
  if (!day && !time) return undefined

  const spans = joined(
    [day, time].filter((part) => part !== undefined),
    text,
  )
  const on = chosenDay(day, time, clock, days)
  const isOver = on < clock.day || (on === clock.day && time !== undefined && time.minutes <= clock.minutes)
  if (isOver) return { kind: 'past', spans, on, instead: dueOn(nextLikely(on, days), time, timeZone) }
  return { kind: 'understood', spans, ...settled(on, day, time, days, timeZone) }
}

function chosenDay(
  day: FoundDay | undefined,
  time: FoundTime | undefined,
  clock: { day: Day; minutes: number },
  days: WorkingDays,
): Day {
  const isLaterToday = time !== undefined && time.minutes > clock.minutes
  if (!day) return isLaterToday ? clock.day : days.nearest(addDays(clock.day, 1), 'later')
  return day.orToday && day.day === addDays(clock.day, 7) && isLaterToday ? clock.day : day.day
}

type Settled = Pick<DatePhrase & { kind: 'understood' }, 'due' | 'moved' | 'remark'>

/** Moves what falls on a day off, unless that very day was named. */
function settled(
  on: Day,
  day: FoundDay | undefined,
  time: FoundTime | undefined,
  days: WorkingDays,
  timeZone: string,
): Settled {
  const said = dueOn(on, time, timeZone)
  const free = on === days.today && day?.said !== 'count' ? undefined : days.freeOn(on)
  const isOff = free && !days.isWorked(on)
  // Who says "Saturday" or "24 December" knows; of "15 August" not everybody knows that it is a Sunday.
  const isMeant = !day || day.said === 'day' || (day.said === 'date' && free?.kind === 'holiday')
  if (isOff && !isMeant) {
    const due = dueOn(days.nearest(on, day.toward), time, timeZone)
    // "mid-May" names no day that could surprise by being a Saturday.
    return { due, moved: day.said === 'period' ? null : { from: on, why: free, keep: said }, remark: null }
  }
  return { due: said, moved: null, remark: remarkOn(said, on, day, time, days, timeZone) }
}

function remarkOn(
  due: Due,
  on: Day,
  day: FoundDay | undefined,
  time: FoundTime | undefined,
  days: WorkingDays,
  timeZone: string,
): Remark | null {
  const { today } = days
  if (due.kind === 'time' && time && wallClock(new Date(due.at), timeZone).minutes !== time.minutes) {
    return { kind: 'skipped', minutes: time.minutes }
  }
  if (day?.wrongWeekday) return { kind: 'wrong-weekday', on }
  const free = on === today || day?.said === 'period' ? undefined : days.freeOn(on)
  if (free) {
    const instead = days.isWorked(on) ? null : dueOn(days.nearest(on, 'later'), time, timeZone)
    return { kind: 'free', on, why: free, instead }
  }
  if (time && !day && on > today) return { kind: 'over', minutes: time.minutes }
  if (day?.otherDay && days.isWorked(day.otherDay)) {
    return { kind: 'two-readings', of: 'next', instead: dueOn(day.otherDay, time, timeZone) }
  }
  if (time?.isTwelve) {
    const other = { ...time, minutes: (time.minutes + 12 * 60) % (24 * 60) }
    return { kind: 'two-readings', of: 'twelve', instead: dueOn(on, other, timeZone) }
  }
  return null
}

function dueOn(on: Day, time: FoundTime | undefined, timeZone: string): Due {
  if (!time) return { kind: 'day', on }
  const durationMinutes = time.durationMinutes ?? DEFAULT_MINUTES
  return { kind: 'time', at: instantAt(on, time.minutes, timeZone), timeZone, durationMinutes }
}

/** The same weekday, the next time it comes. */
function nextLikely(on: Day, days: WorkingDays): Day {
  const { today } = days
  const ahead = (weekdayOf(on) - weekdayOf(today) + 7) % 7
  return days.nearest(addDays(today, ahead || (on === today ? 1 : 7)), 'later')
}

/** "in 2 hours" is counted in real time, and falls on the next quarter of an hour. */
function readTimeFromNow(
  text: string,
  { now, timeZone }: PhraseContext,
  languages: readonly Language[],
): DatePhrase | undefined {
  for (const language of languages) {
    const found = minutesFromNow(language, text)
    if (!found) continue
    const quarter = 15 * 60_000
    const at = new Date(Math.ceil((now.getTime() + found.minutes * 60_000) / quarter) * quarter).toISOString()
    const due: Due = { kind: 'time', at, timeZone, durationMinutes: DEFAULT_MINUTES }
    return { kind: 'understood', spans: [[found.start, found.end]], due, moved: null, remark: null }
  }
  return undefined
}

/** Every letter keeps its place: "İ" would become two. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-ZÀ-Þ]/g, (letter) => letter.toLowerCase())
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
