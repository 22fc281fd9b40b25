/** "today", "Thursday", "next Friday", "Tuesday of week 21", "jeudi en huit", "on the 5th": single days by name. */
import { type Day } from '../../../shared/common.ts'
import { addDays, mondayOf, partsOf } from '../../ui/days.ts'
import { type Language } from './language.ts'
import {
  type DayRule,
  type Found,
  indexIn,
  LETTER,
  numberIn,
  numberPattern,
  oneOf,
  orToday,
  type Reading,
  related,
  relations,
  wordsPattern,
} from './pattern.ts'
import { isoWeek, nextWeekday } from './reckoning.ts'

/** "Donnerstagnachmittag", "Freitagmorgen": the part of the day is read with the time. */
const WEEKDAY_END = `(?:(?![${LETTER}\\d]|['’]s(?![${LETTER}]))|(?=(?:morgen|früh|vormittag|mittag|nachmittag|abend)s?(?![${LETTER}])))`

export function weekdayRules(language: Language): DayRule[] {
  const { next, last, week, weekNumber, nextComesAfter, units } = language
  const lead = relations(language)
  const weekday = oneOf(language.weekdays)
  const inWeeks = `(?:${language.ahead}) (?<count>${numberPattern(language)}) (?:${units.week})`
  const weekOf = (day: Day) => mondayOf(day)
  const numberOf = ({ groups }: Found) => indexIn(language.weekdays, groups.weekday!) + 1
  const named = (found: Found, day: Day): Reading | undefined =>
    related(found, day, day, { day, said: 'day', toward: 'later' })

  const rule = (source: string, read: DayRule['read']): DayRule => ({
    pattern: wordsPattern(lead + source, { end: WEEKDAY_END }),
    read,
  })
  return [
    rule(`(?<weekday>${weekday})`, (found, { today }) => orToday(named(found, nextWeekday(today, numberOf(found))))),
    rule(`(?:${language.this}) (?<weekday>${weekday})`, (found, { today }) =>
      named(found, nextWeekday(addDays(today, -1), numberOf(found))),
    ),
    rule(
      nextComesAfter ? `(?<weekday>${weekday}) (?:${next})` : `(?:${next}) (?<weekday>${weekday})`,
      (found, { today }) => {
        const day = addDays(weekOf(today), 6 + numberOf(found))
        const thisWeeks = addDays(day, -7)
        const reading = named(found, day)
        return reading && (thisWeeks > today ? { ...reading, otherDay: thisWeeks } : reading)
      },
    ),
    rule(
      nextComesAfter ? `(?<weekday>${weekday}) (?:${last})` : `(?:${last}) (?<weekday>${weekday})`,
      (found, { today }) => named(found, addDays(nextWeekday(today, numberOf(found)), -7)),
    ),
    rule(
      `(?:(?<weekday>${weekday}),? (?:of |in |in der |der |de |on )?(?:(?<nextWeek>${week.next})|(?<weekAfter>${week.afterNext})))`,
      (found, { today }) => named(found, addDays(weekOf(today), (found.groups.nextWeek ? 6 : 13) + numberOf(found))),
    ),
    rule(
      `(?:(?<nextWeek>${week.next})|(?<weekAfter>${week.afterNext})),? (?:on |am |le )?(?<weekday>${weekday})`,
      (found, { today }) => named(found, addDays(weekOf(today), (found.groups.nextWeek ? 6 : 13) + numberOf(found))),
    ),
    rule(
      `(?<weekday>${weekday}),? (?:of |in |der |in der |de la )?(?:${weekNumber})\\s*(?<week>\\d{1,2})`,
      (found, { today }) => {
        const { year } = partsOf(today)
        const days = [year, year + 1].flatMap((at) => isoWeek(at, Number(found.groups.week))?.first ?? [])
        const day = days.map((monday) => addDays(monday, numberOf(found) - 1)).find((on) => on >= today)
        return day === undefined ? undefined : named(found, day)
      },
    ),
    rule(`(?<weekday>${weekday}),? ${inWeeks}`, (found, { today }) =>
      named(found, addDays(nextWeekday(today, numberOf(found)), 7 * numberIn(language, found.groups.count!))),
    ),
    ...(language.code === 'en'
      ? [
          // British: "Thursday week" is a week after Thursday.
          rule(`(?<weekday>${weekday}) week(?!\\s*\\d)`, (found, { today }) =>
            named(found, addDays(nextWeekday(today, numberOf(found)), 7)),
          ),
          rule(`a week (?:on|from) (?<weekday>${weekday})`, (found, { today }) =>
            named(found, addDays(nextWeekday(today, numberOf(found)), 7)),
          ),
        ]
      : []),
    ...(language.code === 'fr'
      ? [
          rule(`(?<weekday>${weekday}) en (?<count>huit|quinze)`, (found, { today }) =>
            named(found, addDays(nextWeekday(today, numberOf(found)), found.groups.count === 'huit' ? 7 : 14)),
          ),
        ]
      : []),
  ]
}
