/** "next week", "mid-May", "end of Q1", "KW 21", "before the end of the month": words that name a stretch of days. */
import { type Day } from '../../../shared/common.ts'
import { addDays, mondayOf, partsOf } from '../../ui/days.ts'
import { type Language } from './language.ts'
import { type DayRule, type Found, indexIn, oneOf, type Reading, related, relations, wordsPattern } from './pattern.ts'
import { isoWeek, monthOf, quarterOf, type Stretch, weekFrom, yearOf } from './reckoning.ts'
import { type WorkingDays } from './working-days.ts'

/** The stretch that is named, `later` times further on: what is over by now means the next one. */
type StretchAt = (later: number) => Stretch | undefined

export function periodRules(language: Language): DayRule[] {
  const { start, middle, end, week, month, quarter, year, months, quarterNames, weekNumber } = language
  const part = `(?:(?:(?<start>${start})|(?<middle>${middle})|(?<end>${end}))(?: |-)(?:of |the |des |der |de la |du |de |d[’'])?)?`
  // The longer words first, or "the week" would win over "the week after next", and "semaine" over "semaine 21".
  const named = [
    `(?:${weekNumber})\\s*(?<week>\\d{1,2})(?!\\d|:\\d)(?:\\s*[/ ]\\s*(?<weekYear>20\\d\\d))?(?! (?:of|von|de)(?!\\p{L}))`,
    `(?<weekAfter>${week.afterNext})|(?<nextWeek>${week.next})|(?<thisWeek>${week.this})`,
    `(?<monthAfter>${month.afterNext})|(?<nextMonth>${month.next})|(?<thisMonth>${month.this})`,
    `(?<quarterAfter>${quarter.afterNext})|(?<nextQuarter>${quarter.next})|(?<thisQuarter>${quarter.this})`,
    `(?<yearAfter>${year.afterNext})|(?<nextYear>${year.next})|(?<thisYear>${year.this})`,
    // "March 3" and "Mai 2027", but not "may be".
    `(?<month>${oneOf(months)})(?! (?:be|have|not|also|want|need)(?!\\p{L}))(?!\\.?\\s*\\d{1,2}(?!\\d))(?:\\.? (?<monthYear>20\\d\\d))?`,
    `(?<quarter>${oneOf(quarterNames)})(?:[ /]+(?<quarterYear>20\\d\\d))?`,
    `(?<year>20[2-9]\\d)(?![.,/-]\\d)`,
  ]
  const whole = [
    `(?<endOfWeek>${language.endOfWeek})|(?<endOfMonth>${language.endOfMonth})|(?<endOfQuarter>${language.endOfQuarter})`,
    `(?<endOfYear>${language.endOfYear})|(?<middleOfMonth>${language.middleOfMonth})`,
  ]
  const before = relations(language)
  return [
    {
      pattern: wordsPattern(`${before}${part}(?:${named.join('|')})`),
      read: (found, days) => read(language, found, days),
    },
    { pattern: wordsPattern(`${before}(?:the )?(?:${whole.join('|')})`), read: readWhole },
  ]
}

function read(language: Language, found: Found, days: WorkingDays): Reading | undefined {
  const { groups } = found
  const hasPart = Boolean(groups.start ?? groups.middle ?? groups.end)
  const isNamed = Boolean(groups.month ?? groups.quarter ?? groups.year)
  const isThis = groups.thisWeek ?? groups.thisMonth ?? groups.thisQuarter ?? groups.thisYear
  if (isNamed && !hasPart && !groups.before && !groups.after && !groups.notBefore && !enters(language, groups.lead)) {
    return undefined
  }
  // "the month", "la semaine" by themselves are no date; "this month" is.
  if (isThis && !hasPart && !/^(?:this|diese|ce)/i.test(isThis)) return undefined
  const stretch = stretchOf(language, groups, days.today)
  return stretch && upcoming(found, stretch, days)
}

function enters(language: Language, lead: string | undefined): boolean {
  return lead !== undefined && indexIn([language.enters], lead) === 0
}

function readWhole(found: Found, days: WorkingDays): Reading | undefined {
  const { groups } = found
  const { year, month } = partsOf(days.today)
  const part = groups.middleOfMonth ? { middle: 'mid' } : { end: 'end' }
  const stretch: StretchAt = (later) => {
    if (groups.endOfWeek) return weekFrom(addDays(mondayOf(days.today), later * 7))
    if (groups.endOfQuarter) return quarterOf(year, Math.ceil(month / 3) + later)
    if (groups.endOfYear) return yearOf(year + later)
    return monthOf(year, month + later)
  }
  return upcoming({ ...found, groups: { ...groups, ...part } }, stretch, days)
}

function stretchOf(language: Language, groups: Found['groups'], today: Day): StretchAt | undefined {
  const { year, month } = partsOf(today)
  const monday = mondayOf(today)
  const quarter = Math.ceil(month / 3)
  const years = (said: string | undefined, at: (year: number) => Stretch | undefined): StretchAt =>
    said ? () => at(Number(said)) : (later) => at(year + later)

  if (groups.thisWeek) return (later) => weekFrom(addDays(monday, later * 7))
  if (groups.nextWeek) return () => weekFrom(addDays(monday, 7))
  if (groups.weekAfter) return () => weekFrom(addDays(monday, 14))
  if (groups.thisMonth) return (later) => monthOf(year, month + later)
  if (groups.nextMonth) return () => monthOf(year, month + 1)
  if (groups.monthAfter) return () => monthOf(year, month + 2)
  if (groups.thisQuarter) return (later) => quarterOf(year, quarter + later)
  if (groups.nextQuarter) return () => quarterOf(year, quarter + 1)
  if (groups.quarterAfter) return () => quarterOf(year, quarter + 2)
  if (groups.thisYear) return (later) => yearOf(year + later)
  if (groups.nextYear) return () => yearOf(year + 1)
  if (groups.yearAfter) return () => yearOf(year + 2)
  if (groups.year) return () => yearOf(Number(groups.year))
  if (groups.week) return years(groups.weekYear, (at) => isoWeek(at, Number(groups.week)))
  if (groups.quarter) {
    const number = indexIn(language.quarterNames, groups.quarter) + 1
    return years(groups.quarterYear, (at) => quarterOf(at, number))
  }
  const number = indexIn(language.months, groups.month!.replace(/\.$/, '')) + 1
  return number > 0 ? years(groups.monthYear, (at) => monthOf(at, number)) : undefined
}

/** Of this stretch and the next two, the first whose day is not over. */
function upcoming(found: Found, stretchAt: StretchAt, days: WorkingDays): Reading | undefined {
  let reading: Reading | undefined
  for (const later of [0, 1, 2]) {
    const stretch = stretchAt(later)
    if (!stretch) continue
    reading = readIn(stretch, found, days)
    if (reading && days.nearest(reading.day, reading.toward) >= days.today) return reading
  }
  return reading
}

function readIn(stretch: Stretch, found: Found, days: WorkingDays): Reading | undefined {
  const { groups } = found
  const within = dayIn(stretch, found, days)
  // "before the end of the month" is at its end.
  if (groups.end) return groups.after ? related(found, stretch.last, stretch.last, within) : within
  const [first, last] = groups.start || groups.middle ? [within.day, within.day] : [stretch.first, stretch.last]
  return related(found, first, last, within)
}

function dayIn(stretch: Stretch, { groups }: Found, { today }: WorkingDays): Reading {
  // A week is taken by its days, so that "next week" without its Monday is said; of a month the days are not counted.
  const said = stretch.last === addDays(stretch.first, 6) ? 'count' : 'period'
  const early = { said, toward: 'later' } as const
  const late = { said, toward: 'earlier' } as const
  if (groups.start) return { day: stretch.first, ...early }
  if (groups.middle) return { day: stretch.middle, ...early }
  // Said in the midst of it, "this week" and "in November" are what is left of it.
  const isNow = stretch.first <= today && today <= stretch.last
  return groups.end || isNow ? { day: stretch.end, ...late } : { day: stretch.first, ...early }
}
