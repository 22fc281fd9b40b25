/** The public holidays of the country in which a time zone lies, in the language of the pane. */
import { type Day } from '../../shared/common.ts'
import { type Holiday, type Holidays, noHolidays } from './date-phrases/working-days.ts'
import { publicHolidays } from './public-holidays.data.ts'

/**
 * Of holidays that only some states or cantons keep nothing is known here. Where a country is not listed, or beyond the
 * years of the list, only fixed days or none at all are known.
 */
export function holidaysIn(timeZone: string, language: string): Holidays {
  const key = `${timeZone} ${language}`
  const known = calendars.get(key) ?? calendarOf(timeZone, language)
  calendars.set(key, known)
  return known
}

const calendars = new Map<string, Holidays>()

const languages = ['en', 'de', 'fr']

function calendarOf(timeZone: string, language: string): Holidays {
  const country = publicHolidays
    .trim()
    .split('\n\n')
    .find((lines) => lines.split('\n', 1)[0]!.split(' ').includes(timeZone))
  if (!country) return noHolidays
  const nameAt = Math.max(languages.indexOf(language.slice(0, 2).toLowerCase()), 0)
  const holidays = new Map<string, Holiday>()
  for (const line of country.split('\n').slice(1)) {
    const [dates = '', ...names] = line.split(' | ')
    const isWorked = dates.startsWith('~')
    const holiday = { name: names[nameAt] ?? names[0]!, isWorked }
    for (const date of dates.replace('~', '').split(' ')) {
      // Two on one day: the one on which nobody works.
      if (!holidays.has(date) || !isWorked) holidays.set(date, holiday)
    }
  }
  return (day: Day) => holidays.get(day) ?? holidays.get(day.slice(5))
}
