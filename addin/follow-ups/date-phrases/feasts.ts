/** "after Easter", "vor Weihnachten", "in the new year", "on Good Friday": feasts have names in every country. */
import { type Day } from '../../../shared/common.ts'
import { addDays, partsOf } from '../../ui/days.ts'
import { type Feast, type Language } from './language.ts'
import { type DayRule, type Found, type Reading, related, relations, wordsPattern } from './pattern.ts'
import { feastIn } from './reckoning.ts'

/** Longer names first, or "Easter" would win over "Easter Monday". */
const feasts: readonly Feast[] = [
  'goodFriday',
  'easterMonday',
  'easter',
  'ascension',
  'whitsun',
  'betweenTheYears',
  'christmasEve',
  'holidays',
  'christmas',
  'newYearsEve',
  'newYearsDay',
  'newYear',
]

/** Days whose bare name says when. "Christmas card" and "New Year’s wishes" do not. */
const oneDay: readonly Feast[] = ['goodFriday', 'easterMonday', 'ascension', 'christmasEve', 'newYearsEve']

const UNTIL = /^(?:by|until|till?|on or before|no later than|bis|spätestens|d['’]ici|jusqu|au plus tard)/i

export function feastRules(language: Language): DayRule[] {
  const names = feasts.map((feast) => `(?<${feast}>${language.feasts[feast]})`).join('|')
  return [
    {
      pattern: wordsPattern(`${relations(language)}(?:the )?(?:${names})`),
      read(found, days) {
        const feast = feasts.find((name) => found.groups[name] !== undefined)!
        const { year } = partsOf(days.today)
        const readings = [year, year + 1].map((at) => readIn(feast, feastIn(at, feast), found))
        return readings.find((reading) => reading && days.nearest(reading.day, reading.toward) >= days.today)
      },
    },
  ]
}

function readIn(feast: Feast, [first, last]: readonly [Day, Day], found: Found): Reading | undefined {
  const { groups, words } = found
  const bare = (): Reading | undefined => {
    if (feast === 'newYear') {
      const isSoon = groups.lead !== undefined || /^(?:early|in|zu|anfang|im|ins|à)/i.test(words)
      return isSoon ? { day: addDays(first, 1), said: 'period', toward: 'later' } : undefined
    }
    if (feast === 'betweenTheYears') return { day: first, said: 'period', toward: 'later' }
    if (oneDay.includes(feast)) return { day: first, said: 'date', toward: 'later' }
    return UNTIL.test(groups.lead ?? '') ? { day: addDays(first, -1), said: 'period', toward: 'earlier' } : undefined
  }
  return related(found, first, last, bare())
}
