/** "today", "Thursday", "next Friday", "Tuesday of week 21", "jeudi en huit", "on the 5th": single days by name. */
import { type Day } from '../../../shared/common.ts'
import { addDays, dayFromParts, mondayOf, partsOf, weekdayOf } from '../../ui/days.ts'
import { type Language } from './language.ts'
import {
  type DayRule,
  type Found,
  indexIn,
  LETTER,
  numberIn,
  numberPattern,
  oneOf,
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
    ...shortWeekdayRules(language),
  ]
}

/** "Thu 10:00", "Do. 10 Uhr", "jeu. 14 h": with a capital where that tells them from other words. */
function shortWeekdayRules(language: Language): DayRule[] {
  const { shortWeekdays } = language
  const short = `(?<weekday>${shortWeekdays.join('|')})`
  return [
    {
      pattern: wordsPattern(`${relations(language)}${short}`),
      read: (found, { today }) => {
        const { groups, words, rest } = found
        const short = groups.weekday!
        if (language.code !== 'fr' && !/(?:^|\s)\p{Lu}\S*$/u.test(words)) return undefined
        // "… so." ends a sentence.
        if (short.endsWith('.') && !groups.lead && words.length === short.length && !/^\s*[\d,]/.test(rest))
          return undefined
        const number = indexIn(shortWeekdays, short) + 1
        const day = nextWeekday(today, number)
        return orToday(related(found, day, day, { day, said: 'day', toward: 'later' }))
      },
    },
  ]
}

const orToday = (reading: Reading | undefined): Reading | undefined =>
  reading?.said === 'day' ? { ...reading, orToday: true } : reading

export function dayNameRules(language: Language): DayRule[] {
  const lead = relations(language)
  const inWeeks = `(?:(?: (?:${language.ahead}) (?<count>${numberPattern(language)}) (?:${language.units.week}))|(?<aWeek> week))?`
  return [
    {
      pattern: wordsPattern(
        `${lead}(?:(?<today>${language.today})|(?<after2>${language.dayAfterTomorrow})|(?<tomorrow>${language.tomorrow}))${inWeeks}`,
      ),
      read: (found, { today }) => {
        const { groups } = found
        const weeks = groups.aWeek ? 1 : groups.count ? numberIn(language, groups.count) : 0
        const day = addDays(today, (groups.today ? 0 : groups.tomorrow ? 1 : 2) + weeks * 7)
        return related(found, day, day, { day, said: groups.today && !weeks ? 'day' : 'count', toward: 'later' })
      },
    },
    {
      pattern: wordsPattern(`${lead}(?:${language.yesterday})`),
      read: (_, { today }) => ({ day: addDays(today, -1), said: 'day', toward: 'later' }),
    },
    {
      pattern: wordsPattern(`${lead}(?:(?<next>${language.nextWeekend})|(?<this>${language.weekend}))`),
      read: (found, { today }) => {
        const { groups, words } = found
        const hasRelation = Boolean(groups.lead ?? groups.before ?? groups.after ?? groups.next)
        // "Have a nice weekend."
        if (!hasRelation && !/^(?:this|coming|diese|kommende|ce )/i.test(words)) return undefined
        const saturday = groups.next
          ? addDays(mondayOf(today), 12)
          : addDays(mondayOf(today), weekdayOf(today) === 7 ? 12 : 5)
        return related(found, saturday, addDays(saturday, 1), { day: saturday, said: 'day', toward: 'later' })
      },
    },
    {
      pattern: wordsPattern(language.dayOfMonth.replace('%d', '(?<date>\\d{1,2})')),
      read: (found, { today }) => {
        const date = Number(found.groups.date)
        if (date < 1 || date > 31 || !standsAlone(found.rest, language)) return undefined
        const day = nextDate(today, date)
        if (/^(?:before|vor|avant)/i.test(found.words))
          return { day: addDays(day, -1), said: 'period', toward: 'earlier' }
        if (/^(?:after|nach|après)/i.test(found.words)) return { day: addDays(day, 1), said: 'period', toward: 'later' }
        return { day, said: 'date', toward: 'later' }
      },
    },
  ]
}

/** The next month that has such a day. */
function nextDate(today: Day, date: number): Day {
  const { year, month } = partsOf(today)
  const days = [0, 1, 2].map((ahead) => dayFromParts(year, month + ahead, date))
  return days.find((day) => day >= today && partsOf(day).day === date)!
}

/** Not "the 5th offer", "am 5. Standort", "le 3 pièces": a number of something else. */
function standsAlone(rest: string, { code }: Language): boolean {
  // A German noun has a capital, a verb has none.
  if (code === 'de' && /^\s+\p{Ll}/u.test(rest)) return true
  return /^\s*(?:$|[^\p{L}\s]|(?:at|for|about|to|with|and|or|re|regarding|call|send|ask|in the|in order|um|gegen|mit|wegen|zu|bei|oder|und|an|für|ab|vor|nach|à|pour|avec|chez|et|ou|sur|vers|appeler|rappeler|envoyer|relancer)(?!\p{L}))/u.test(
    rest,
  )
}
