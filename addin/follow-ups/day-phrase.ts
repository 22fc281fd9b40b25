/** Finds the words of a line that name a day, in English, German and French, whatever language the pane speaks. */
import { GB as enGB, strict as enUS } from 'chrono-node/en'
import { strict as de } from 'chrono-node/de'
import { strict as fr } from 'chrono-node/fr'
import { type Day } from '../../shared/common.ts'
import {
  addDays,
  addWorkingDays,
  dayFromParts,
  daysBetween,
  lastDayOfMonth,
  mondayOf,
  partsOf,
  weekdayOf,
  workingDayFrom,
  workingDayUntil,
} from '../ui/days.ts'
import { MONTH, monthNumber, NUMBER, numberOf, WEEKDAY, weekdayNumber } from './date-names.ts'

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

interface Rule {
  readonly pattern: RegExp
  /** `undefined`: these words name no day after all. */
  readonly day: (groups: Record<string, string | undefined>, today: Day) => Day | undefined
  readonly namesWeekday?: boolean
}

const BEFORE = String.raw`(?<![\p{L}\p{N}])(?:(?:on|by|until|till|bis zum|bis|am|zum|ab|from|le|jusqu['’](?:au|à)|d['’]ici(?: le| la)?|not before)\s+)?`
const AFTER = String.raw`(?![\p{L}\p{N}])`
const NEXT = 'next|nächsten?|nächste[rs]?|naechsten?|kommenden?|kommende[rs]?'

function rule(pattern: string, day: Rule['day'], namesWeekday = false): Rule {
  return { pattern: new RegExp(BEFORE + pattern + AFTER, 'giu'), day, namesWeekday }
}

const rules: readonly Rule[] = [
  rule(`(?:today|tonight|heute(?: abend)?|aujourd['’]hui|ce soir)`, (_, today) => today),
  rule(`(?:the day after tomorrow|day after tomorrow|übermorgen|uebermorgen|après-demain|apres-demain)`, (_, today) =>
    addDays(today, 2),
  ),
  rule(`(?:tomorrow|tmrw|morgen|demain)`, (_, today) => addDays(today, 1)),
  rule(`(?:yesterday|gestern|hier)`, (_, today) => addDays(today, -1)),

  rule(`(?<weekday>${WEEKDAY})`, ({ weekday }, today) => nextWeekday(today, weekdayNumber(weekday!)!), true),
  rule(
    `(?:this|coming|diesen?|ce)\\s+(?<weekday>${WEEKDAY})`,
    ({ weekday }, today) => nextWeekday(addDays(today, -1), weekdayNumber(weekday!)!),
    true,
  ),
  rule(
    `(?:(?:${NEXT})\\s+(?<a>${WEEKDAY})|(?<b>${WEEKDAY})\\s+prochain|(?<c>${WEEKDAY})\\s+(?:of\\s+)?(?:next week|nächster woche|nächste woche|la semaine prochaine)|(?:next week|nächste woche|la semaine prochaine)\\s+(?:on\\s+|am\\s+)?(?<d>${WEEKDAY}))`,
    ({ a, b, c, d }, today) => addDays(mondayOf(today), 6 + weekdayNumber((a ?? b ?? c ?? d)!)!),
    true,
  ),
  rule(
    `(?:(?:last|letzten?|vergangenen?)\\s+(?<a>${WEEKDAY})|(?<b>${WEEKDAY})\\s+dernier)`,
    ({ a, b }, today) => addDays(nextWeekday(today, weekdayNumber((a ?? b)!)!), -7),
    true,
  ),

  rule(`(?:next week|nächste woche|naechste woche|kommende woche|la semaine prochaine|semaine prochaine)`, (_, today) =>
    addDays(mondayOf(today), 7),
  ),
  rule(`(?:(?:the\\s+)?week after next|übernächste woche|uebernaechste woche|dans deux semaines)`, (_, today) =>
    addDays(mondayOf(today), 14),
  ),
  rule(
    `(?:(?:the\\s+)?end of (?:the |this )?week|eow|this week|ende der woche|ende dieser woche|diese woche|(?:la )?fin de (?:la |cette )?semaine|cette semaine)`,
    (_, today) => workingDayUntil(addDays(mondayOf(today), Math.max(4, weekdayOf(today) - 1))),
  ),
  rule(
    `(?:(?:the\\s+)?end of next week|ende nächster woche|ende der nächsten woche|fin de la semaine prochaine)`,
    (_, today) => addDays(mondayOf(today), 11),
  ),
  rule(`(?:mid(?:dle)?[- ](?:of )?next week|mitte nächster woche|milieu de la semaine prochaine)`, (_, today) =>
    addDays(mondayOf(today), 9),
  ),
  rule(`(?:KW|CW|calendar week|kalenderwoche|semaine|week)\\s*(?<week>\\d{1,2})`, ({ week }, today) =>
    isoWeek(Number(week), today),
  ),

  rule(
    `(?:(?:the\\s+)?end of (?:the |this )?month|month[- ]end|eom|ende (?:des|dieses) monats|monatsende|(?:la )?fin (?:du|de ce) mois)`,
    (_, today) => monthEnd(today, 0),
  ),
  rule(`(?:(?:the\\s+)?end of next month|ende (?:des )?nächsten monats|(?:la )?fin du mois prochain)`, (_, today) =>
    monthEnd(today, 1),
  ),
  rule(
    `(?:(?:the\\s+)?(?:start|beginning) of next month|early next month|next month|anfang (?:des )?nächsten monats|nächsten monat|(?:le )?mois prochain|début du mois prochain)`,
    (_, today) => startOfMonth(today, 1),
  ),
  rule(
    `(?:mid(?:dle)?[- ](?:of )?(?:the |this )?month|mitte (?:des|dieses) monats|monatsmitte|mi-mois|milieu du mois)`,
    (_, today) => upcoming(today, (year, month) => workingDayFrom(dayFromParts(year, month, 15)), 'month'),
  ),
  rule(
    `(?:(?:the\\s+)?end of (?:the |this )?quarter|quartalsende|ende des quartals|(?:la )?fin du trimestre)`,
    (_, today) => {
      const { year, month } = partsOf(today)
      return workingDayUntil(lastDayOfMonth(year, Math.ceil(month / 3) * 3))
    },
  ),
  rule(
    `(?:(?:the\\s+)?end of (?:the |this )?year|year[- ]end|eoy|jahresende|ende des jahres|(?:la )?fin de l['’]année|fin d['’]année)`,
    (_, today) => workingDayUntil(dayFromParts(partsOf(today).year, 12, 31)),
  ),
  rule(
    `(?:(?:the\\s+)?(?:start|beginning) of (?:the )?(?:next|new) year|early next year|next year|anfang (?:des )?nächsten jahres|nächstes jahr|l['’]année prochaine)`,
    (_, today) => workingDayFrom(dayFromParts(partsOf(today).year + 1, 1, 2)),
  ),

  rule(
    `(?:(?:early|(?:the )?(?:start|beginning) of)\\s+|anfang\\s+|début\\s+|in\\s+|im\\s+|en\\s+)(?<month>${MONTH})(?!\\.?\\s*\\d{1,2}(?!\\d))(?:\\s+(?<year>20\\d\\d))?`,
    ({ month, year }, today) => inMonth(today, month!, year, (y, m) => workingDayFrom(dayFromParts(y, m, 1))),
  ),
  rule(
    `(?:mid[- ]?(?:of )?|middle of |mitte |mi-)(?<month>${MONTH})(?:\\s+(?<year>20\\d\\d))?`,
    ({ month, year }, today) => inMonth(today, month!, year, (y, m) => workingDayFrom(dayFromParts(y, m, 15))),
  ),
  rule(
    `(?:(?:late|(?:the )?end of)\\s+|ende\\s+|fin\\s+)(?<month>${MONTH})(?:\\s+(?<year>20\\d\\d))?`,
    ({ month, year }, today) => inMonth(today, month!, year, (y, m) => workingDayUntil(lastDayOfMonth(y, m))),
  ),
  rule(`the\\s+(?<date>\\d{1,2})(?:st|nd|rd|th)`, ({ date }, today) => dayOfMonth(Number(date), today)),

  rule(`(?:in|within|dans|d['’]ici)\\s+(?<count>${NUMBER})\\s+(?:working|business)\\s+days?`, ({ count }, today) =>
    addWorkingDays(today, numberOf(count!)!),
  ),
  rule(`in\\s+(?<count>${NUMBER})\\s+(?:arbeitstag(?:en)?|werktag(?:en)?)`, ({ count }, today) =>
    addWorkingDays(today, numberOf(count!)!),
  ),
  rule(`dans\\s+(?<count>${NUMBER})\\s+jours\\s+ouvr(?:és|ables)`, ({ count }, today) =>
    addWorkingDays(today, numberOf(count!)!),
  ),
  rule(`(?:in|within|innerhalb von|dans)\\s+(?<count>${NUMBER})\\s+(?:days?|tag(?:en)?|jours?)`, ({ count }, today) =>
    addDays(today, numberOf(count!)!),
  ),
  rule(`(?:in|within|dans)\\s+(?<count>${NUMBER})\\s+(?:weeks?|wochen?|semaines?)`, ({ count }, today) =>
    addDays(today, numberOf(count!)! * 7),
  ),
  rule(`(?:(?:in )?a fortnight|dans une quinzaine)`, (_, today) => addDays(today, 14)),
  rule(`(?:in|within|dans)\\s+(?<count>${NUMBER})\\s+(?:months?|monat(?:en)?|mois)`, ({ count }, today) =>
    addMonths(today, numberOf(count!)!),
  ),
  rule(`(?:in|dans)\\s+(?<count>${NUMBER})\\s+(?:years?|jahr(?:en)?|ans?)`, ({ count }, today) =>
    addMonths(today, numberOf(count!)! * 12),
  ),

  rule(`(?:after easter|nach ostern|après pâques)`, (_, today) =>
    upcoming(today, (year) => addDays(easterSunday(year), 2), 'year'),
  ),
  rule(`(?:before easter|vor ostern|avant pâques)`, (_, today) =>
    upcoming(today, (year) => addDays(easterSunday(year), -3), 'year'),
  ),
  rule(`(?:before christmas|vor weihnachten|avant noël)`, (_, today) =>
    upcoming(today, (year) => workingDayUntil(dayFromParts(year, 12, 23)), 'year'),
  ),
  rule(`(?:after christmas|nach weihnachten|après noël)`, (_, today) =>
    upcoming(today, (year) => workingDayFrom(dayFromParts(year, 12, 27)), 'year'),
  ),
]

function* ownPhrases(text: string, today: Day): Generator<DayPhrase> {
  for (const { pattern, day: resolve, namesWeekday = false } of rules) {
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

/** The next one after today: on a Thursday, "Thursday" is in a week. */
function nextWeekday(today: Day, weekday: number): Day {
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1)
}

/** Monday of an ISO 8601 week, of which the first has 4 January in it. */
function isoWeek(week: number, today: Day): Day | undefined {
  if (week < 1 || week > 53) return undefined
  return upcoming(today, (year) => addDays(mondayOf(dayFromParts(year, 1, 4)), (week - 1) * 7), 'year')
}

function monthEnd(today: Day, monthsAhead: number): Day {
  const { year, month } = partsOf(today)
  return workingDayUntil(lastDayOfMonth(year, month + monthsAhead))
}

function startOfMonth(today: Day, monthsAhead: number): Day {
  const { year, month } = partsOf(today)
  return workingDayFrom(dayFromParts(year, month + monthsAhead, 1))
}

function inMonth(
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

function dayOfMonth(date: number, today: Day): Day | undefined {
  if (date < 1 || date > 31) return undefined
  return upcoming(today, (year, month) => dayFromParts(year, month, date), 'month')
}

/** The day of this month or year, or the next one's if that is over. */
function upcoming(today: Day, dayOf: (year: number, month: number) => Day, step: 'month' | 'year'): Day {
  const { year, month } = partsOf(today)
  const now = dayOf(year, month)
  if (now >= today) return now
  const next = step === 'year' ? { year: year + 1, month } : partsOf(dayFromParts(year, month + 1, 1))
  return dayOf(next.year, next.month)
}

/** 31 January and a month is the last day of February. */
function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOf(day)
  const { day: last } = partsOf(lastDayOfMonth(year, month + months))
  return dayFromParts(year, month + months, Math.min(date, last))
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
