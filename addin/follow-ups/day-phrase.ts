/** Finds the words of a line that name a day, in English, German and French, whatever language the pane speaks. */
import { GB as enGB, strict as enUS } from 'chrono-node/en'
import { strict as de } from 'chrono-node/de'
import { strict as fr } from 'chrono-node/fr'
import { type Day } from '../../shared/common.ts'
import { dayFromParts, daysBetween, partsOf } from '../ui/days.ts'
import { dayRules } from './day-rules.ts'

export interface DayPhrase {
  readonly start: number
  readonly end: number
  readonly day: Day
  /** The weekday itself was said, so that a weekend is meant and not moved. */
  readonly namesWeekday: boolean
}

/** Where months and days were swapped, "26/11" would be refused and "6/11" become another day. */
export type DateOrder = 'day-first' | 'month-first'

/** The first day named in `text`; of several readings of the same words, the one that explains most of them. */
export function findDay(text: string, today: Day, order: DateOrder): DayPhrase | undefined {
  const found = [...ownPhrases(text, today), ...writtenDates(text, today, order)]
  return found.sort((a, b) => (overlap(a, b) ? b.end - b.start - (a.end - a.start) : a.start - b.start))[0]
}

function overlap(a: DayPhrase, b: DayPhrase): boolean {
  return a.start < b.end && b.start < a.end
}

function* ownPhrases(text: string, today: Day): Generator<DayPhrase> {
  for (const { pattern, day: resolve, namesWeekday = false } of dayRules) {
    for (const match of text.matchAll(pattern)) {
      // "Sun" and "Sat" are also what a customer did; without a capital they are not days.
      if (/^(sun|sat|mar|may)$/.test(match[0])) continue
      const day = resolve(match.groups ?? {}, today)
      if (day) yield { start: match.index, end: match.index + match[0].length, day, namesWeekday }
    }
  }
}

/** "26 November", "26.11.", "Nov 26th, 2026", "26/11", "2026-11-26": what chrono-node reads well. */
function* writtenDates(text: string, today: Day, order: DateOrder): Generator<DayPhrase> {
  for (const parser of [order === 'day-first' ? enGB : enUS, de, fr]) {
    for (const { index, text: words, start } of parser.parse(text, new Date(`${today}T12:00:00`), {
      forwardDate: true,
    })) {
      // Words such as "tomorrow" are read above.
      if (!/\d/.test(words) || !start.isCertain('day') || !start.isCertain('month')) continue
      const [month, date] = [start.get('month')!, start.get('day')!]
      const day = start.isCertain('year')
        ? dayFromParts(start.get('year')!, month, date)
        : withoutYear(month, date, today)
      const before = /(?<!\p{L})(?:on|by|until|till|am|bis zum|bis|zum|le|jusqu['’]au)\s+$/iu.exec(text.slice(0, index))
      const namesWeekday = start.isCertain('weekday')
      yield { start: index - (before?.[0].length ?? 0), end: index + words.length, day, namesWeekday }
    }
  }
}

/** A date of the last weeks is taken for a slip and asked about; one from longer ago means next year's. */
function withoutYear(month: number, date: number, today: Day): Day {
  const { year } = partsOf(today)
  const thisYear = dayFromParts(year, month, date)
  return daysBetween(thisYear, today) > 31 ? dayFromParts(year + 1, month, date) : thisYear
}
