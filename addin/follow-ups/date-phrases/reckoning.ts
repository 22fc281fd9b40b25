/** Weeks, months, quarters, years and feasts as days. */
import { type Day } from '../../../shared/common.ts'
import { addDays, dayFromParts, lastDayOfMonth, mondayOf, partsOf, weekdayOf } from '../../ui/days.ts'
import { type Feast } from './language.ts'

export interface Stretch {
  readonly first: Day
  readonly last: Day
  /** Where "mid-" is. */
  readonly middle: Day
  /** The last day one would work on by habit: of a week, Friday. */
  readonly end: Day
}

export function weekFrom(monday: Day): Stretch {
  return { first: monday, middle: addDays(monday, 2), end: addDays(monday, 4), last: addDays(monday, 6) }
}

/** `month` may be below 1 or above 12. */
export function monthOf(year: number, month: number): Stretch {
  const last = lastDayOfMonth(year, month)
  return { first: dayFromParts(year, month, 1), middle: dayFromParts(year, month, 15), end: last, last }
}

/** `quarter` may be above 4. */
export function quarterOf(year: number, quarter: number): Stretch {
  const last = lastDayOfMonth(year, quarter * 3)
  return {
    first: dayFromParts(year, quarter * 3 - 2, 1),
    middle: dayFromParts(year, quarter * 3 - 1, 15),
    end: last,
    last,
  }
}

export function yearOf(year: number): Stretch {
  const last = dayFromParts(year, 12, 31)
  return { first: dayFromParts(year, 1, 1), middle: dayFromParts(year, 7, 1), end: last, last }
}

/** Of the weeks of ISO 8601 the first has 4 January in it. `undefined`: that year has no such week. */
export function isoWeek(year: number, week: number): Stretch | undefined {
  const monday = addDays(mondayOf(dayFromParts(year, 1, 4)), (week - 1) * 7)
  const isOfYear = week >= 1 && partsOf(addDays(monday, 3)).year === year
  return isOfYear ? weekFrom(monday) : undefined
}

/** The next one after today: on a Thursday, "Thursday" is in a week. */
export function nextWeekday(today: Day, weekday: number): Day {
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)
}

/** 31 January and a month is the last day of February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOf(day)
  const { day: last } = partsOf(lastDayOfMonth(year, month + months))
  return dayFromParts(year, month + months, Math.min(date, last))
}

export function feastIn(year: number, feast: Feast): readonly [first: Day, last: Day] {
  const easter = easterSunday(year)
  const around = (from: number, to = from) => [addDays(easter, from), addDays(easter, to)] as const
  const on = (month: number, date: number) => dayFromParts(year, month, date)
  const feasts: Record<Feast, readonly [Day, Day]> = {
    goodFriday: around(-2),
    easter: around(-2, 1),
    easterMonday: around(1),
    ascension: around(39),
    whitsun: around(49, 50),
    christmasEve: [on(12, 24), on(12, 24)],
    christmas: [on(12, 24), on(12, 26)],
    holidays: [on(12, 24), dayFromParts(year + 1, 1, 1)],
    betweenTheYears: [on(12, 27), on(12, 30)],
    newYearsEve: [on(12, 31), on(12, 31)],
    newYearsDay: [on(1, 1), on(1, 1)],
    newYear: [on(1, 1), on(1, 1)],
  }
  return feasts[feast]
}

/** The anonymous Gregorian computus: https://en.wikipedia.org/wiki/Date_of_Easter */
function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayFromParts(year, Math.floor(f / 31), (f % 31) + 1)
}
