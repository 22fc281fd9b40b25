/** How dates are said: in the reader's locale and zone, through Intl, and never broken over two lines. */
import { type Day, type Instant } from '../../shared/common.ts'
import { type Due } from '../../shared/follow-ups.ts'
import { dayIn, daysBetween, partsOf } from './days.ts'

const NO_BREAK_SPACE = '\u00a0'

export interface DateWords {
  readonly timeZone: string
  today(): Day
  now(): Date
  /** "10:00" */
  time(at: Instant): string
  /** "Thu 26 Nov"; other years with the year. */
  day(day: Day): string
  /** "Thursday 26 November" */
  longDay(day: Day): string
  /** "Thursday" */
  weekday(day: Day): string
  /** "Thu" */
  shortWeekday(day: Day): string
  /** "Today", "Yesterday", "Tuesday 17 November": over the entries of a day. */
  heading(day: Day): string
  /** "today", "yesterday", "6 days ago"; months from 60 days on. */
  ago(at: Instant): string
  /** After "since": "08:52" today, "yesterday", else "Fri 20 Nov". */
  since(at: Instant): string
  /** After "since" for what is overdue: "yesterday", "Thu", "12 Nov". */
  sinceDay(day: Day): string
  /** "today at 09:41", "yesterday at 16:20", "Thu 12 Nov, 16:20" */
  moment(at: Instant): string
  /** "2 minutes ago", "this minute"; from an hour on as `moment`. */
  recently(at: Instant): string
  /** "Thu 26 Nov, 10:00–10:30"; a day alone as "Mon 30 Nov". */
  due(due: Due): string
  /** "Thu 26 Nov, 10:00": where the end does not matter. */
  dueStart(due: Due): string
  /** For the live region: "Thursday 26 November, 10:00–10:30". */
  dueSpoken(due: Due): string
  /** With everything, for tooltips: "Thursday 26 November 2026 at 10:00". */
  full(at: Instant): string
}

export function dayOfDue(due: Due, timeZone: string): Day {
  return due.kind === 'day' ? due.on : dayIn(due.at, timeZone)
}

export function dateWords(locale: string, timeZone: string, now: () => Date = () => new Date()): DateWords {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options)
  const inZone = { timeZone } as const
  const asDay = { timeZone: 'UTC' } as const
  const time = format({ ...inZone, hour: '2-digit', minute: '2-digit' })
  const day = format({ ...asDay, weekday: 'short', day: 'numeric', month: 'short' })
  const dayWithYear = format({ ...asDay, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const longDay = format({ ...asDay, weekday: 'long', day: 'numeric', month: 'long' })
  const longDayWithYear = format({ ...asDay, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const weekday = format({ ...asDay, weekday: 'long' })
  const shortWeekday = format({ ...asDay, weekday: 'short' })
  const dayAndMonth = format({ ...asDay, day: 'numeric', month: 'short' })
  const full = format({ ...inZone, dateStyle: 'full', timeStyle: 'short' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })

  const today = () => dayIn(now(), timeZone)
  const isThisYear = (on: Day) => partsOf(on).year === partsOf(today()).year
  const sayTime = (at: Instant) => unbroken(time.format(new Date(at)))
  const sayDay = (on: Day) => unbroken(asOneDate(isThisYear(on) ? day : dayWithYear, on))
  const sayLongDay = (on: Day) => unbroken(asOneDate(isThisYear(on) ? longDay : longDayWithYear, on))
  const sayRelative = (days: number) => unbroken(relative.format(days, 'day'))

  /** Within two days of today Intl has words ("yesterday"), elsewhere numbers. */
  function nearDay(on: Day): string | undefined {
    const distance = daysBetween(today(), on)
    return distance === 0 || distance === -1 ? sayRelative(distance) : undefined
  }

  function sayMoment(at: Instant): string {
    const on = dayIn(at, timeZone)
    return `${nearDay(on) ?? sayDay(on)},${NO_BREAK_SPACE}${sayTime(at)}`
  }

  function timeRange(due: Due & { kind: 'time' }): string {
    const end = new Date(Date.parse(due.at) + due.durationMinutes * 60_000)
    const parts = time.formatRangeToParts(new Date(due.at), end)
    // German says "Uhr" after a range, and after no time alone.
    const last = parts.findLastIndex(({ type }) => type !== 'literal')
    const said = parts.slice(0, last + 1).map(({ value }) => value)
    return unbroken(said.join('').replace(/[\s\u2009]*–[\s\u2009]*/, '–'))
  }

  return {
    timeZone,
    today,
    now,
    time: sayTime,
    day: sayDay,
    longDay: sayLongDay,
    weekday: (on) => weekday.format(new Date(on)),
    shortWeekday: (on) => shortWeekday.format(new Date(on)),
    heading: (on) => capitalized(nearDay(on) ?? sayLongDay(on), locale),
    ago(at) {
      const days = daysBetween(today(), dayIn(at, timeZone))
      return days >= -60 ? sayRelative(Math.min(days, 0)) : unbroken(relative.format(Math.round(days / 30.4), 'month'))
    },
    since(at) {
      const on = dayIn(at, timeZone)
      return on === today() ? sayTime(at) : (nearDay(on) ?? sayDay(on))
    },
    sinceDay(on) {
      if (nearDay(on)) return nearDay(on)!
      if (daysBetween(on, today()) <= 6) return shortWeekday.format(new Date(on))
      return isThisYear(on) ? unbroken(dayAndMonth.format(new Date(on))) : sayDay(on)
    },
    moment: sayMoment,
    recently(at) {
      const minutes = Math.round((Date.parse(at) - now().getTime()) / 60_000)
      return minutes > -60 ? unbroken(relative.format(Math.min(minutes, 0), 'minute')) : sayMoment(at)
    },
    due: (due) => (due.kind === 'day' ? sayDay(due.on) : `${sayDay(dayIn(due.at, timeZone))}, ${timeRange(due)}`),
    dueStart: (due) => (due.kind === 'day' ? sayDay(due.on) : `${sayDay(dayIn(due.at, timeZone))}, ${sayTime(due.at)}`),
    dueSpoken: (due) =>
      due.kind === 'day' ? sayLongDay(due.on) : `${sayLongDay(dayIn(due.at, timeZone))}, ${timeRange(due)}`,
    full: (at) => full.format(new Date(at)),
  }
}

/**
 * English puts a comma after the weekday, in which the eye sees the end of the date: "Thu, 26 Nov, 10:00". German has to
 * have it: "Do., 26. Nov., 10:00".
 */
function asOneDate(format: Intl.DateTimeFormat, on: Day): string {
  if (!format.resolvedOptions().locale.startsWith('en')) return format.format(new Date(on))
  return format
    .formatToParts(new Date(on))
    .map((part, index, parts) => (part.type === 'literal' && parts[index - 1]?.type === 'weekday' ? ' ' : part.value))
    .join('')
}

function unbroken(text: string): string {
  return text.replace(/[\s\u202f]/g, NO_BREAK_SPACE)
}

function capitalized(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1)
}
