/** "first Monday in December", "second week of January", "letzte Märzwoche": counted within a month. */
import { type Day } from '../../../shared/common.ts'
import { addDays, mondayOf, partsOf, weekdayOf } from '../../ui/days.ts'
import { type Language } from './language.ts'
import { type DayRule, type Found, indexIn, oneOf, type Reading, related, relations, wordsPattern } from './pattern.ts'
import { monthOf, weekFrom } from './reckoning.ts'
import { type WorkingDays } from './working-days.ts'

const LAST = 4

export function ordinalRules(language: Language): DayRule[] {
  const { ordinals, weekWord, months, weekdays } = language
  const month = `(?<month>${oneOf(months)})`
  const joint = "(?: of| in| im| de| d['’]| en| du mois de)? ?"
  const start = `${relations(language)}(?:in |in der |im |dans |à )?(?:the |den |die |der |la |le )?`
  const ordinal = `(?<ordinal>${oneOf(ordinals)})`
  const read: DayRule['read'] = (found, days) => readIn(language, found, days)
  return [
    {
      pattern: wordsPattern(`${start}${ordinal} (?:(?<weekday>${oneOf(weekdays)})|${weekWord})${joint}${month}`),
      read,
    },
    ...(language.code === 'de' ? [{ pattern: wordsPattern(`${start}${ordinal} ${month}woche`), read }] : []),
  ]
}

function readIn(language: Language, found: Found, days: WorkingDays): Reading | undefined {
  const { groups } = found
  const month = indexIn(language.months, groups.month!) + 1
  const ordinal = indexIn(language.ordinals, groups.ordinal!)
  const weekday = groups.weekday ? indexIn(language.weekdays, groups.weekday) + 1 : undefined
  const { year } = partsOf(days.today)
  for (const at of [year, year + 1]) {
    const reading = weekday
      ? onWeekday(found, nthWeekday(at, month, weekday, ordinal))
      : inWeek(found, nthWeek(at, month, ordinal))
    if (reading && days.nearest(reading.day, reading.toward) >= days.today) return reading
  }
  return undefined
}

function onWeekday(found: Found, day: Day): Reading | undefined {
  return related(found, day, day, { day, said: 'day', toward: 'later' })
}

function inWeek(found: Found, monday: Day): Reading | undefined {
  const { first, last } = weekFrom(monday)
  return related(found, first, last, { day: first, said: 'count', toward: 'later' })
}

function nthWeekday(year: number, month: number, weekday: number, ordinal: number): Day {
  const { first, last } = monthOf(year, month)
  if (ordinal === LAST) return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + ordinal * 7)
}

/** A week belongs to the month in which its Thursday is, as ISO 8601 has it for years. */
function nthWeek(year: number, month: number, ordinal: number): Day {
  const { first, last } = monthOf(year, month)
  return ordinal === LAST ? mondayOf(addDays(last, -3)) : addDays(mondayOf(addDays(first, 3)), ordinal * 7)
}
