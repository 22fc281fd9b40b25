/** The words of a line that name a time of the day, with its length if one is said. */
import { type Language } from './language.ts'
import { findLength } from './lengths.ts'
import { indexIn, LETTER, oneOf, wordsPattern } from './pattern.ts'

export interface FoundTime {
  readonly start: number
  readonly end: number
  /** Minutes after midnight. */
  readonly minutes: number
  readonly durationMinutes: number | null
  /** "tomorrow at 12": some mean midnight. */
  readonly isTwelve: boolean
}

interface FindOptions {
  /** "Thursday 2-3" and "Thursday between 2 and 3" are times; "2-3 offers" are offers. */
  readonly day: { readonly end: number } | undefined
}

export function findTime(text: string, languages: readonly Language[], { day }: FindOptions): FoundTime | undefined {
  const found = languages.flatMap((language) => [
    ...spokenTimes(text, language),
    ...writtenTimes(text, language, day),
    ...partsOfDay(text, language),
  ])
  // Clocks before parts of the day ("in the morning at 9"); then what stands first, and says most.
  const [first] = found.sort((a, b) => a.rank - b.rank || a.start - b.start || b.end - a.end)
  if (!first) return undefined
  const { start, end, minutes, isTwelve } = first
  if (first.durationMinutes !== null) return { start, end, minutes, durationMinutes: first.durationMinutes, isTwelve }
  const length = findLength(text, end, languages)
  return { start, end: length?.end ?? end, minutes, durationMinutes: length?.minutes ?? null, isTwelve }
}

interface Candidate extends FoundTime {
  readonly rank: number
}

const CLOCK = (suffix: string, oClock: string) =>
  `(?<hour${suffix}>\\d{1,2})(?:(?<sign${suffix}>[:h.]|\\s?h\\s?|\\s?uhr\\s)(?<minute${suffix}>\\d{2}))?(?:\\s?(?<unit${suffix}>${oClock})(?!\\p{L}))?`

const patterns = new Map<Language, readonly RegExp[]>()

function clockPatterns(language: Language): readonly RegExp[] {
  const known = patterns.get(language)
  if (known) return known
  const { at, oClock, between } = language.clock
  const units = `${oClock}|a\\.?m\\.?|p\\.?m\\.?|uhr|h`
  const end = `(?![${LETTER}\\d%€$£/]|[.:-]\\d)`
  const begin = `(?<![${LETTER}\\d.:/-])`
  const one = CLOCK('1', units)
  const two = CLOCK('2', units)
  const ranges = between.map(([from, to]) =>
    wordsPattern(`(?<from>${from}) ${one}\\s?(?:${to})\\s?${two}`, { begin, end }),
  )
  const dashed = wordsPattern(`(?:(?<at>${at})\\s*)?${one}(?:\\s?(?:-|–|to|until|till|bis|à)\\s?${two})?`, {
    begin,
    end,
  })
  const all = [...ranges, dashed]
  patterns.set(language, all)
  return all
}

function* writtenTimes(text: string, language: Language, day: FindOptions['day']): Generator<Candidate> {
  for (const pattern of clockPatterns(language)) {
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups!
      const words = match[0].trimEnd()
      // "um 9 am Montag": German for "on".
      const unit1 = isGermanOn(groups.unit1, text.slice(match.index + words.length)) ? undefined : groups.unit1
      const end = match.index + words.length - (unit1 === groups.unit1 ? 0 : groups.unit1!.length + 1)
      const hasSign = [groups.sign1, groups.sign2].some((sign) => sign !== undefined && sign !== '.')
      const isRightAfterDay = day !== undefined && /^[\s\ue000,]*$/.test(text.slice(day.end, match.index))
      const isRange = groups.hour2 !== undefined
      const goesOn =
        /^\s*(?:$|[^\p{L}\s]|\ue000|(?:about|with|for|on|at|to|re|mit|wegen|zu|für|bei|avec|pour|chez|sur|tomorrow|morgen|demain)(?!\p{L}))/u.test(
          text.slice(end),
        )
      const isTime =
        [groups.at, unit1, groups.unit2].some(Boolean) ||
        hasSign ||
        (isRightAfterDay && groups.sign1 === '.') ||
        (isRange && goesOn && (isRightAfterDay || (groups.from !== undefined && day !== undefined)))
      // "from 3 offers", "by 5 %": a bare number after such a word is an hour only where nothing is counted.
      const isBare = !hasSign && !unit1 && !groups.unit2 && !groups.sign1
      if (!isTime || (isBare && !isRange && !standsAlone(text.slice(end), groups.at))) continue
      const from = minutesOf(groups.hour1!, groups.minute1, unit1 ?? groups.unit2)
      const to = isRange ? minutesOf(groups.hour2!, groups.minute2, groups.unit2 ?? groups.unit1) : undefined
      if (from === undefined || (isRange && to === undefined)) continue
      const isTwelve =
        groups.hour1 === '12' && !groups.minute1 && (!unit1 || /^a/i.test(unit1)) && language.code === 'en'
      const durationMinutes = to === undefined ? null : lengthBetween(from, to)
      yield { start: match.index, end, minutes: from, durationMinutes, isTwelve, rank: 0 }
    }
  }
}

function isGermanOn(unit: string | undefined, rest: string): boolean {
  return unit === 'am' && /^\s+(?:\p{L}+tag|\d|\ue000)/u.test(rest)
}

/** Not "at 3 sites", "um 5 Prozent", "à 3 personnes", "ab 10 Stück". */
function standsAlone(rest: string, at: string | undefined): boolean {
  if (/^(?:by|from|before|after|until|about|vor|nach|bis|ab|avant|après|around)$/i.test(at ?? ''))
    return /^\s*(?:$|[.,;:!?)\ue000])/.test(rest)
  return !/^\s+(?:(?:people|persons?|sites?|offices?|companies|locations?|places|times|days?|weeks?|months?|years?|hours?|minutes?|percent|points?|prozent|personen|tagen?|wochen?|monaten?|personnes|jours|semaines|mois|sociétés)(?!\p{L}))/u.test(
    rest,
  )
}

function minutesOf(hour: string, minute = '0', unit = ''): number | undefined {
  let hours = Number(hour)
  if (hours > 24 || Number(minute) > 59) return undefined
  if (/^p/i.test(unit) && hours < 12) hours += 12
  // "12 am" is taken for noon and asked about: nobody plans a call at midnight.
  else if (/^a/i.test(unit)) return (hours % 24) * 60 + Number(minute)
  else hours = businessHour(hour)
  return (hours % 24) * 60 + Number(minute)
}

/** "at 3" and "3 Uhr" on a working day are in the afternoon; "03:00" is meant as written. */
function businessHour(hour: string | number): number {
  const hours = Number(hour)
  return String(hour).length === 1 && hours >= 1 && hours <= 6 ? hours + 12 : hours
}

function lengthBetween(from: number, to: number): number {
  const later = to > from ? to : to + (to + 12 * 60 > from ? 12 : 24) * 60
  return Math.min(Math.max(later - from, 5), 1440)
}

/** "half past nine", "halb zehn", "neuf heures et quart", "at nine", "zehn Uhr". */
function* spokenTimes(text: string, language: Language): Generator<Candidate> {
  for (const { pattern, minutes } of spokenPatterns(language)) {
    for (const match of text.matchAll(pattern)) {
      const word = match.groups!.hour!
      const hour = /^\d/.test(word) ? Number(word) : hourIn(language, word)
      if (hour < 1 || hour > 24) continue
      // The hour that is said decides: "halb eins" is half past twelve, "viertel vor eins" a quarter to one.
      const time = (businessHour(hour) * 60 + minutes + 1440) % 1440
      yield {
        start: match.index,
        end: match.index + match[0].length,
        minutes: time,
        durationMinutes: null,
        isTwelve: false,
        rank: 0,
      }
    }
  }
}

const spoken = new Map<Language, readonly { pattern: RegExp; minutes: number }[]>()

function spokenPatterns(language: Language): readonly { pattern: RegExp; minutes: number }[] {
  const known = spoken.get(language)
  if (known) return known
  const { clock, numbers } = language
  const word = hourWords(language).slice(1).join('|')
  const hour = `(?<hour>\\d{1,2}|${word})`
  const lead = `(?:(?:${clock.at}) )?`
  const all = [
    ...clock.fractions.map(([words, minutes]) => ({
      pattern: wordsPattern(lead + words.replace('%h', hour)),
      minutes,
    })),
    { pattern: wordsPattern(`${lead}(?<hour>${word}) (?:${clock.oClock})`), minutes: 0 },
    // A bare word is an hour only after "at", and where nothing is counted.
    {
      pattern: wordsPattern(`(?:at|um|gegen) (?<hour>${oneOf(numbers.slice(4))})(?! \\p{L}*(?:s|en)(?!\\p{L}))`),
      minutes: 0,
    },
  ]
  spoken.set(language, all)
  return all
}

/** "eins", "une": the hour has a form of its own in some languages. */
function hourWords({ numbers, code }: Language): readonly string[] {
  const one = { en: 'one', de: 'eins|ein', fr: 'une' }[code]
  return numbers.map((words, index) =>
    index === 1 ? one : words.replace(/\|(?:a couple of|a couple|a few|ein paar|einigen|quelques).*$/, ''),
  )
}

function hourIn(language: Language, word: string): number {
  return indexIn(hourWords(language), word)
}

function* partsOfDay(text: string, language: Language): Generator<Candidate> {
  for (const { pattern, minutes } of partPatterns(language)) {
    for (const match of text.matchAll(pattern)) {
      const later = match.groups?.half ? 30 : 0
      yield partOfDay(match, minutes + later)
    }
  }
  // "Montag morgen": the day before it is read already.
  const morning = language.code === 'de' ? /(?<=\ue000\s?)morgens?(?!\p{L})/u.exec(text) : null
  if (morning) yield partOfDay(morning, 9 * 60)
}

function partOfDay(match: RegExpExecArray, minutes: number): Candidate {
  const { index } = match
  return { start: index, end: index + match[0].length, minutes, durationMinutes: null, isTwelve: false, rank: 1 }
}

const parts = new Map<Language, readonly { pattern: RegExp; minutes: number }[]>()

function partPatterns(language: Language): readonly { pattern: RegExp; minutes: number }[] {
  const known = parts.get(language)
  if (known) return known
  const { noon, midnight, at, partsOfDay } = language.clock
  const half = language.code === 'fr' ? '(?<half> et demie?| trente)?' : ''
  const all = [
    { pattern: wordsPattern(`(?:(?:${at}|zu|am) )?(?:${noon})${half}`), minutes: 12 * 60 },
    { pattern: wordsPattern(`(?:(?:${at}|zu) )?(?:${midnight})${half}`), minutes: 0 },
    ...partsOfDay.map(([words, minutes]) => ({ pattern: wordsPattern(`(?:${words})`), minutes })),
  ]
  parts.set(language, all)
  return all
}
