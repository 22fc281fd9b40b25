/** "26 November", "26.11.", "Nov 26th, 2026", "26/11", "2026-11-26": what chrono-node reads well, and what it leaves. */
import { GB as enGB, strict as enUS } from 'chrono-node/en'
import { strict as de } from 'chrono-node/de'
import { strict as fr } from 'chrono-node/fr'
import { type Day } from '../../../shared/common.ts'
import { addDays, dayFromParts, daysBetween, partsOf, weekdayOf } from '../../ui/days.ts'
import { type Language } from './language.ts'
import { type FoundDay, indexIn, LETTER, oneOf, spaced, wordsPattern } from './pattern.ts'

/** Where months and days were swapped, "26/11" would be refused and "6/11" become another day. */
export type DateOrder = 'day-first' | 'month-first'

/** "26/11", "2026-11-26", "26.11.2026"; but "3.30" is a time or a price. */
const FIGURES = /\d\s?[/-]\s?\d|\d\.\s?\d{1,2}\.\s?\d/

export function* writtenDates(
  text: string,
  today: Day,
  order: DateOrder,
  languages: readonly Language[],
): Generator<FoundDay> {
  // chrono-node's many patterns are what costs the most: it is asked only where it could find something.
  if (!/\d/.test(text)) return
  yield* dottedDates(text, today, languages)
  const hasFigures = FIGURES.test(text)
  for (const language of languages) {
    if (!hasFigures && !monthPattern(language.months).test(text)) continue
    const parser = { en: order === 'day-first' ? enGB : enUS, de, fr }[language.code]
    for (const { index, text: words, start } of parser.parse(text, new Date(`${today}T12:00:00`), {
      forwardDate: true,
    })) {
      const [month, date] = [start.get('month')!, start.get('day')!]
      if (
        !start.isCertain('day') ||
        !start.isCertain('month') ||
        !isDate(language, words, text.slice(index + words.length))
      )
        continue
      const day = start.isCertain('year')
        ? dayFromParts(start.get('year')!, month, date)
        : withoutYear(month, date, today)
      // chrono-node counts from Sunday.
      const saidWeekday = start.isCertain('weekday') ? start.get('weekday')! || 7 : undefined
      yield withLead(text, index, withoutClock(words), day, saidWeekday, languages)
    }
  }
}

/** "26.11.", "Fr., 4.12.", "am 3.12": day first wherever dots are used; chrono-node wants a year. */
function* dottedDates(text: string, today: Day, languages: readonly Language[]): Generator<FoundDay> {
  const pattern = dottedPattern(languages)
  for (const match of text.matchAll(pattern)) {
    const { weekday, date, month, dot, year } = match.groups!
    const hasLead = /(?<!\p{L})(?:am|bis|bis zum|zum|ab|vor dem|le|au|d['’]ici le|vom|on|by)\s+$/iu.test(
      text.slice(0, match.index),
    )
    if (!dot && !weekday && !hasLead) continue
    const day = year
      ? dayFromParts((Number(year) % 100) + 2000, Number(month), Number(date))
      : withoutYear(Number(month), Number(date), today)
    const isReal = partsOf(day).month === Number(month) && partsOf(day).day === Number(date)
    if (!isReal) continue
    const saidWeekday = weekday ? weekdayNumber(weekday, languages) : undefined
    yield withLead(text, match.index, match[0], day, saidWeekday, languages)
  }
}

function weekdayNumber(word: string, languages: readonly Language[]): number | undefined {
  for (const { weekdays, shortWeekdays } of languages) {
    const index = Math.max(indexIn(weekdays, word), indexIn(shortWeekdays, word))
    if (index >= 0) return index + 1
  }
  return undefined
}

/** chrono-node also reads "in 3 days" and "at 9"; and its English takes "3 d" from "3 décembre" for a day. */
function isDate({ months }: Language, words: string, rest: string): boolean {
  const isCut = /\p{L}$/u.test(words) && /^\p{L}/u.test(rest)
  return !isCut && (FIGURES.test(words) || (/\d/.test(words) && monthPattern(months).test(words)))
}

/** The time is read by itself: also "14 h" and "um 9", which chrono-node may leave. */
function withoutClock(words: string): string {
  const clock =
    /,?\s+(?:(?:at|um|à|from|von|de|@)\s*\d{1,2}.*|\d{1,2}(?:[:h]\d{2}|\s?(?:uhr|am|pm|h)(?!\p{L})).*)$/u.exec(words)
  return clock ? words.slice(0, clock.index) : words
}

function withLead(
  text: string,
  index: number,
  words: string,
  day: Day,
  saidWeekday: number | undefined,
  languages: readonly Language[],
): FoundDay {
  const end = index + words.length
  const before = text.slice(0, index)
  const lead = (source: (language: Language) => string) => leadPattern(languages.map(source).join('|')).exec(before)
  const notBefore = lead((language) => language.notBefore)
  const earlier = notBefore ? null : lead((language) => language.before)
  const later = lead((language) => language.after)
  const start = (notBefore ?? earlier ?? later ?? lead((language) => language.lead))?.index ?? index
  if (earlier) return { start, end, day: addDays(day, -1), said: 'period', toward: 'earlier' }
  if (later) return { start, end, day: addDays(day, 1), said: 'period', toward: 'later' }
  const wrongWeekday = saidWeekday !== undefined && saidWeekday !== weekdayOf(day)
  const said = saidWeekday === undefined || wrongWeekday ? 'date' : 'day'
  return { start, end, day, said, toward: 'later', ...(wrongWeekday && { wrongWeekday }) }
}

let dotted: RegExp | undefined

function dottedPattern(languages: readonly Language[]): RegExp {
  const weekdays = languages.flatMap((language) => [...language.weekdays, ...language.shortWeekdays])
  dotted ??= wordsPattern(
    `(?:(?<weekday>${oneOf(weekdays)}),? (?:the |den |dem |der |le |am )?)?(?<date>\\d{1,2})\\. ?(?<month>\\d{1,2})(?:(?<dot>\\.)(?: ?(?<year>(?:20)?\\d\\d)(?![.:]|\\s?(?:uhr|h)))?)?`,
    { end: `(?![${LETTER}\\d]|\\.\\d|:\\d)` },
  )
  return dotted
}

const monthPatterns = new Map<readonly string[], RegExp>()

function monthPattern(months: readonly string[]): RegExp {
  const pattern = monthPatterns.get(months) ?? wordsPattern(oneOf(months), { begin: `(?<![${LETTER}])`, flags: '' })
  monthPatterns.set(months, pattern)
  return pattern
}

const leads = new Map<string, RegExp>()

function leadPattern(words: string): RegExp {
  const pattern = leads.get(words) ?? new RegExp(spaced(`(?<!\\p{L})(?:${words}) (?:the )?$`))
  leads.set(words, pattern)
  return pattern
}

/** A date of the last weeks is taken for a slip and asked about; one from longer ago means next year's. */
function withoutYear(month: number, date: number, today: Day): Day {
  const { year } = partsOf(today)
  const thisYear = dayFromParts(year, month, date)
  return daysBetween(thisYear, today) > 31 ? dayFromParts(year + 1, month, date) : thisYear
}
