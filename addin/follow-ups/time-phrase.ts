/** Finds the words of a line that name a time of the day, with its length if one is said. */
import { NUMBER, numberOf } from './date-names.ts'

export interface TimePhrase {
  readonly start: number
  readonly end: number
  /** Minutes after midnight. */
  readonly minutes: number
  readonly durationMinutes: number | null
}

const CLOCK = (suffix: string) =>
  `(?<hour${suffix}>\\d{1,2})(?:(?<colon${suffix}>[:h.])(?<minute${suffix}>\\d{2}))?\\s?(?<unit${suffix}>uhr|am|pm|a\\.m\\.|p\\.m\\.|o['’]clock|heures?|h)?`

const TIME = new RegExp(
  `(?<![\\p{L}\\p{N}.:/-])(?:(?<at>at|um|gegen|à|vers|around|@)\\s*)?${CLOCK('1')}(?:\\s?(?:-|–|to|until|bis|à)\\s?${CLOCK('2')})?(?![\\p{L}\\p{N}%€$£/]|[.:-]\\d)`,
  'giu',
)

const LENGTH = new RegExp(
  `\\s*(?:for|für|pour|pendant)\\s+(?<count>${NUMBER}|half)\\s?(?:an\\s+)?(?<unit>hours?|hrs?|stunden?|heures?|h|min(?:utes?|uten)?)(?![\\p{L}\\p{N}])`,
  'iuy',
)

/** Parts of a day have an hour, so that the event can stand somewhere; the rep sees it before logging. */
const partsOfDay: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:(?:in the|this|am|le|dans la|ce)\s+)?(?:early morning|früh morgens)(?!\p{L})/iu, 8 * 60],
  [/(?<!\p{L})(?:(?:in the|this|am|le|dans la|ce)\s+)?(?:mornings?|vormittags?|früh|matin|matinée)(?!\p{L})/iu, 9 * 60],
  [/(?<!\p{L})(?:(?:at|um|à|am)\s+)?(?:noon|midday|lunchtime|mittags?|midi)(?!\p{L})/iu, 12 * 60],
  [/(?<!\p{L})(?:(?:in the|this|am|l['’]|dans l['’])\s*)?(?:afternoon|nachmittags?|après-midi)(?!\p{L})/iu, 14 * 60],
  [/(?<!\p{L})(?:(?:in the|this|am|le)\s+)?(?:evening|abends?|soir)(?!\p{L})/iu, 18 * 60],
  [/(?<!\p{L})(?:eod|end of (?:the )?day|cob|close of business|feierabend)(?!\p{L})/iu, 17 * 60],
]

export function findTime(text: string): TimePhrase | undefined {
  for (const match of text.matchAll(TIME)) {
    const groups = match.groups!
    const from = minutesOf(groups.hour1!, groups.minute1, groups.unit1 ?? groups.unit2)
    const to = groups.hour2 ? minutesOf(groups.hour2, groups.minute2, groups.unit2) : undefined
    const isTime =
      [groups.at, groups.unit1, groups.unit2].some(Boolean) || [groups.colon1, groups.colon2].some(isClockSign)
    if (!isTime || from === undefined || (groups.hour2 && to === undefined)) continue
    const end = match.index + match[0].trimEnd().length
    if (to !== undefined) return { start: match.index, end, minutes: from, durationMinutes: lengthBetween(from, to) }
    return withLength(text, match.index, end, from)
  }
  for (const [pattern, minutes] of partsOfDay) {
    const match = pattern.exec(text)
    if (match) return withLength(text, match.index, match.index + match[0].length, minutes)
  }
  return undefined
}

function isClockSign(sign: string | undefined): boolean {
  return sign === ':' || sign === 'h'
}

function minutesOf(hour: string, minute = '0', unit = ''): number | undefined {
  let hours = Number(hour)
  if (hours > 24 || Number(minute) > 59) return undefined
  if (/^p/i.test(unit) && hours < 12) hours += 12
  else if (/^a/i.test(unit) && hours === 12) hours = 0
  // "at 3" in a working day is the afternoon; "03:00" and "3 Uhr" are meant as written.
  else if (unit === '' && hour.length === 1 && hours >= 1 && hours <= 6) hours += 12
  return (hours % 24) * 60 + Number(minute)
}

function lengthBetween(from: number, to: number): number {
  const minutes = to > from ? to - from : to + 12 * 60 - from
  return Math.min(Math.max(minutes, 5), 1440)
}

function withLength(text: string, start: number, end: number, minutes: number): TimePhrase {
  LENGTH.lastIndex = end
  const groups = LENGTH.exec(text)?.groups
  if (!groups) return { start, end, minutes, durationMinutes: null }
  const count = groups.count!.toLowerCase() === 'half' ? 0.5 : (numberOf(groups.count!) ?? 1)
  const durationMinutes = Math.round(count * (/^m/i.test(groups.unit!) ? 1 : 60))
  return { start, end: LENGTH.lastIndex, minutes, durationMinutes: Math.min(Math.max(durationMinutes, 5), 1440) }
}
