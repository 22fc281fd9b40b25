/** "for 45 minutes", "(1 h)", "für anderthalb Stunden", "pendant une demi-heure": how long it takes. */
import { type Language } from './language.ts'
import { numberIn, numberPattern, wordsPattern } from './pattern.ts'

const MIN_MINUTES = 5
const MAX_MINUTES = 1440

/** The length that is said right after the time, which ends at `from`. */
export function findLength(
  text: string,
  from: number,
  languages: readonly Language[],
): { readonly minutes: number; readonly end: number } | undefined {
  const rest = text.slice(from)
  for (const language of languages) {
    for (const { pattern, minutes } of lengthPatterns(language)) {
      const match = pattern.exec(rest)
      // After a comma or in brackets it needs no "for".
      if (!match || !/^[\s\ue000]*[,(]?\s*$/.test(rest.slice(0, match.index))) continue
      const said = minutes ?? minutesOf(language, match.groups!)
      const bracket =
        /\(\s*$/.test(rest.slice(0, match.index)) && rest.startsWith(')', match.index + match[0].length) ? 1 : 0
      return {
        minutes: Math.min(Math.max(Math.round(said), MIN_MINUTES), MAX_MINUTES),
        end: from + match.index + match[0].length + bracket,
      }
    }
  }
  return undefined
}

function minutesOf(language: Language, groups: Record<string, string | undefined>): number {
  const { count, hour, more } = groups
  const number = /\d[.,]\d/.test(count!) ? Number(count!.replace(',', '.')) : numberIn(language, count!)
  return number * (hour ? 60 : 1) + Number(more ?? 0)
}

const patterns = new Map<Language, readonly { pattern: RegExp; minutes: number | null }[]>()

function lengthPatterns(language: Language): readonly { pattern: RegExp; minutes: number | null }[] {
  const known = patterns.get(language)
  if (known) return known
  const { units, clock } = language
  const lead = `(?:(?:${clock.for}) )?`
  const count = `(?<count>\\d{1,2}[.,]\\d|${numberPattern(language)})`
  const all = [
    ...clock.lengths.map(([words, minutes]) => ({
      pattern: wordsPattern(`${lead}(?:${words})`, { flags: 'iu' }),
      minutes,
    })),
    {
      pattern: wordsPattern(
        `${lead}${count}[ -]?(?:(?<hour>${units.hour})(?:\\s?(?<more>\\d\\d)(?:\\s?min)?)?|(?<minute>${units.minute}))`,
        {
          flags: 'iu',
        },
      ),
      minutes: null,
    },
  ]
  patterns.set(language, all)
  return all
}
