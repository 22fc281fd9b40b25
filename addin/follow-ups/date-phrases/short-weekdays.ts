/** "Thu 10:00", "Do. 10 Uhr", "am Fr", "jeu. 14 h": short names, which are also other words. */
import { type Language } from './language.ts'
import { type DayRule, indexIn, orToday, related, relations, wordsPattern } from './pattern.ts'
import { nextWeekday } from './reckoning.ts'

const TIME_FOLLOWS = /^,?\s+\d{1,2}(?:[:.]\d\d|\s?(?:uhr|h|am|pm)(?![a-z])|\s?[-–]\s?\d)/i

export function shortWeekdayRules(language: Language): DayRule[] {
  const { shortWeekdays, code } = language
  return [
    {
      pattern: wordsPattern(`${relations(language)}(?<weekday>${shortWeekdays.join('|')})`),
      read: (found, { today }) => {
        const { groups, words, rest } = found
        const short = groups.weekday!
        const hasLead = words.length > short.length
        const hasCapital = /(?:^|\s)\p{Lu}\S*$/u.test(words)
        const isSure = hasLead || TIME_FOLLOWS.test(rest) || (short.endsWith('.') && /^\s*[\d,]/.test(rest))
        // English "Wed" is a day by its capital; "wed", "Do" and "mar." are one only beside a time or an "on".
        const isDay = { en: hasCapital || isSure, de: hasCapital && isSure, fr: isSure }[code]
        if (!isDay) return undefined
        const day = nextWeekday(today, indexIn(shortWeekdays, short) + 1)
        return orToday(related(found, day, day, { day, said: 'day', toward: 'later' }))
      },
    },
  ]
}
