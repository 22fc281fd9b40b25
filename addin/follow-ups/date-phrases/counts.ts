/** "in 3 days", "two weeks from now", "in einem halben Jahr", "dans une quinzaine": days counted from today. */
import { type Day } from '../../../shared/common.ts'
import { addDays } from '../../ui/days.ts'
import { type Language, type Units } from './language.ts'
import { type DayRule, numberIn, numberPattern, wordsPattern } from './pattern.ts'
import { addMonths } from './reckoning.ts'
import { type WorkingDays } from './working-days.ts'

const dayUnits = ['workingDay', 'day', 'week', 'month', 'year'] as const
type DayUnit = (typeof dayUnits)[number]

export function countRules(language: Language): DayRule[] {
  const { ahead, later, spans } = language
  const number = numberPattern(language)
  // Of "in 2 to 3 weeks" the first is taken: better early than late.
  const count = `(?<count>${number})(?: ?(?:-|–|to|or|bis|oder|à|ou) ?${number})?`
  const units = dayUnits.map((unit) => `(?<${unit}>${language.units[unit]})`).join('|')
  const read: DayRule['read'] = ({ groups }, days) => {
    const unit = dayUnits.find((name) => groups[name])!
    return { day: further(days, numberIn(language, groups.count!), unit), said: 'count', toward: 'later' }
  }
  return [
    { pattern: wordsPattern(`(?:${ahead}) (?:the next )?${count}[ -]?(?:${units})(?:['’]s? time)?`), read },
    { pattern: wordsPattern(`${count} (?:${units}) (?:${later})`), read },
    ...spans
      .filter(([, , unit]) => isDayUnit(unit))
      .map(([words, times, unit]): DayRule => ({
        pattern: wordsPattern(`(?:${words})`),
        read: (_, days) => ({ day: further(days, times, unit as DayUnit), said: 'count', toward: 'later' }),
      })),
  ]
}

/** How many minutes after now, for "in 2 hours" and "in half an hour". */
export function minutesFromNow(
  language: Language,
  text: string,
): { minutes: number; start: number; end: number } | undefined {
  const { ahead, later, units, spans } = language
  const count = `(?<count>${numberPattern(language)})\\s?(?:(?<hour>${units.hour})|(?<minute>${units.minute}))`
  for (const source of [`(?:${ahead}) ${count}`, `${count} (?:${later})`]) {
    const match = wordsPattern(source).exec(text)
    if (!match) continue
    const minutes = numberIn(language, match.groups!.count!) * (match.groups!.hour ? 60 : 1)
    return { minutes, start: match.index, end: match.index + match[0].length }
  }
  for (const [words, times, unit] of spans) {
    const match = isDayUnit(unit) ? null : wordsPattern(`(?:${words})`).exec(text)
    if (match)
      return { minutes: unit === 'hour' ? times * 60 : times, start: match.index, end: match.index + match[0].length }
  }
  return undefined
}

function isDayUnit(unit: keyof Units): unit is DayUnit {
  return unit !== 'hour' && unit !== 'minute'
}

function further(days: WorkingDays, count: number, unit: DayUnit): Day {
  const { today } = days
  switch (unit) {
    case 'workingDay':
      return days.add(today, count)
    case 'day':
      return addDays(today, count)
    case 'week':
      return addDays(today, count * 7)
    case 'month':
      return addMonths(today, count)
    case 'year':
      return addMonths(today, count * 12)
  }
}
