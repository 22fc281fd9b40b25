/** "today", "tomorrow", "the weekend", "on the 5th": days that are named by where they stand. */
import { type Day } from '../../../shared/common.ts'
import { addDays, dayFromParts, mondayOf, partsOf, weekdayOf } from '../../ui/days.ts'
import { type Language } from './language.ts'
import { type DayRule, numberIn, numberPattern, related, relations, wordsPattern } from './pattern.ts'

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
