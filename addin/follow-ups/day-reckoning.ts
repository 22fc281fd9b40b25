/** From what was said ("the 15th", "end of next month") to the day that is meant, as seen from today. */
import { type Day } from '../../shared/common.ts'
import {
  addDays,
  dayFromParts,
  lastDayOfMonth,
  mondayOf,
  partsOf,
  weekdayOf,
  workingDayFrom,
  workingDayUntil,
} from '../ui/days.ts'
import { monthNumber } from './date-names.ts'

/** The next one after today: on a Thursday, "Thursday" is in a week. */
export function nextWeekday(today: Day, weekday: number): Day {
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)
}

/** Monday of an ISO 8601 week, of which the first has 4 January in it. */
export function isoWeek(week: number, today: Day): Day | undefined {
  if (week < 1 || week > 53) return undefined
  return upcoming(today, (year) => addDays(mondayOf(dayFromParts(year, 1, 4)), (week - 1) * 7), 'year')
}

export function monthEnd(today: Day, monthsAhead: number): Day {
  const { year, month } = partsOf(today)
  return workingDayUntil(lastDayOfMonth(year, month + monthsAhead))
}

export function startOfMonth(today: Day, monthsAhead: number): Day {
  const { year, month } = partsOf(today)
  return workingDayFrom(dayFromParts(year, month + monthsAhead, 1))
}

export function inMonth(
  today: Day,
  name: string,
  saidYear: string | undefined,
  dayOf: (year: number, month: number) => Day,
): Day | undefined {
  const month = monthNumber(name)
  if (!month) return undefined
  if (saidYear) return dayOf(Number(saidYear), month)
  return upcoming(today, (year) => dayOf(year, month), 'year')
}

export function dayOfMonth(date: number, today: Day): Day | undefined {
  if (date < 1 || date > 31) return undefined
  return upcoming(today, (year, month) => dayFromParts(year, month, date), 'month')
}

/** The day of this month or year, or the next one's if that is over. */
export function upcoming(today: Day, dayOf: (year: number, month: number) => Day, step: 'month' | 'year'): Day {
  const { year, month } = partsOf(today)
  const now = dayOf(year, month)
  if (now >= today) return now
  const next = step === 'year' ? { year: year + 1, month } : partsOf(dayFromParts(year, month + 1, 1))
  return dayOf(next.year, next.month)
}

/** 31 January and a month is the last day of February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOf(day)
  const { day: last } = partsOf(lastDayOfMonth(year, month + months))
  return dayFromParts(year, month + months, Math.min(date, last))
}

/** The anonymous Gregorian computus: https://en.wikipedia.org/wiki/Date_of_Easter */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayFromParts(year, Math.floor(f / 31), (f % 31) + 1)
}
