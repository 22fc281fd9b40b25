/** Puts the words of a language into regular expressions, and says what such an expression has found. */
import { type Day } from '../../../shared/common.ts'
import { addDays } from '../../ui/days.ts'
import { type Language } from './language.ts'
import { type WorkingDays } from './working-days.ts'

/** A day as it was said. */
export interface Reading {
  readonly day: Day
  /**
   * How exactly: a `day` by its name ("Saturday", "today") is meant as it is; of a `date` ("15 August") not everybody
   * knows the weekday; what is counted ("in 5 days") falls where it falls; a `period` ("mid-May") leaves some choice.
   */
  readonly said: 'day' | 'date' | 'count' | 'period'
  /** Where the nearest working day is looked for. */
  readonly toward: 'later' | 'earlier'
  /** "next Thursday": some mean this week's. */
  readonly otherDay?: Day
  /** "Monday 11:00", said on a Monday morning, is today. */
  readonly orToday?: boolean
  /** "Friday 26 November", and it is a Thursday. */
  readonly wrongWeekday?: boolean
}

export interface FoundDay extends Reading {
  readonly start: number
  readonly end: number
}

/** What one kind of words means; `undefined`: these words name no day after all. */
export interface DayRule {
  readonly pattern: RegExp
  readonly read: (found: Found, days: WorkingDays) => Reading | undefined
}

export interface Found {
  readonly groups: Readonly<Record<string, string | undefined>>
  /** As they are written; the groups are in lower case. */
  readonly words: string
  /** The line after these words, as it is written. */
  readonly rest: string
}

/**
 * Letters of these languages in lower case, for a character class. The line is compared in lower case and by plain classes:
 * `\p{L}` without regard to case makes each of these patterns many times slower to build and to run.
 */
export const LETTER = 'a-zß-öø-ÿœ'

const BEGIN = `(?<![${LETTER}\\d])`
/** "Thursday’s call" is about a call, not about when. */
const END = `(?![${LETTER}\\d]|['’]s(?![${LETTER}]))`

export function wordsPattern(source: string, { begin = BEGIN, end = END, flags = 'g' } = {}): RegExp {
  return new RegExp(begin + spaced(source) + end, flags)
}

/** Where words may be divided by more than one space; `\p{L}` is any letter. */
export function spaced(source: string): string {
  return source
    .replaceAll(String.raw`\p{L}`, `[${LETTER}]`)
    .replace(/ (\?)?/g, (_, isOptional: string | undefined) => (isOptional ? String.raw`\s?` : String.raw`\s+`))
}

/** "on", "before", "after", "not before", in groups of these names. */
export function relations({ notBefore, before, after, lead }: Language): string {
  return `(?:(?:(?<notBefore>${notBefore})|(?<before>${before})|(?<after>${after})|(?<lead>${lead})) )?`
}

/** The day before or after what is named, where that is said; else `within`. */
export function related({ groups }: Found, first: Day, last: Day, within: Reading | undefined): Reading | undefined {
  if (groups.before) return { day: addDays(first, -1), said: 'period', toward: 'earlier' }
  if (groups.after) return { day: addDays(last, 1), said: 'period', toward: 'later' }
  return within
}

/** A weekday by its bare name, whose time may be still to come today. */
export function orToday(reading: Reading | undefined): Reading | undefined {
  return reading?.said === 'day' ? { ...reading, orToday: true } : reading
}

export function oneOf(names: readonly string[]): string {
  return `(?:${names.join('|')})`
}

/** Which of `names` is `word`, from 0; each is a part of a regular expression. */
export function indexIn(names: readonly string[], word: string): number {
  return names.findIndex((name) => wholePattern(name).test(word))
}

const whole = new Map<string, RegExp>()

function wholePattern(name: string): RegExp {
  const pattern = whole.get(name) ?? new RegExp(`^(?:${spaced(name)})$`)
  whole.set(name, pattern)
  return pattern
}

export function numberPattern({ numbers }: Language): string {
  return `(?:\\d{1,3}|${numbers.slice(1).join('|')})`
}

export function numberIn({ numbers }: Language, word: string): number {
  return /^\d+$/.test(word) ? Number(word) : indexIn(numbers, word)
}
