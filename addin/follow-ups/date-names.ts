/** The names of days, months and numbers in the languages that date phrases are understood in. Lower case, without a final dot. */

const weekdays: readonly (readonly string[])[] = [
  ['monday', 'mon', 'montag', 'lundi', 'lun.'],
  ['tuesday', 'tues', 'tue', 'dienstag', 'mardi', 'mar.'],
  ['wednesday', 'wed', 'mittwoch', 'mercredi', 'mer.'],
  ['thursday', 'thurs', 'thur', 'thu', 'donnerstag', 'jeudi', 'jeu.'],
  ['friday', 'fri', 'freitag', 'vendredi', 'ven.'],
  ['saturday', 'sat', 'samstag', 'sonnabend', 'samedi', 'sam.'],
  ['sunday', 'sun', 'sonntag', 'dimanche', 'dim.'],
]

/** "Do" and "so" are words of their own in English and German, so that these count only with their dot. */
const germanShort = ['mo.', 'di.', 'mi.', 'do.', 'fr.', 'sa.', 'so.']

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner', 'janvier'],
  ['february', 'feb', 'februar', 'février', 'fevrier'],
  ['march', 'mar', 'märz', 'maerz', 'mars'],
  ['april', 'apr', 'avril'],
  ['may', 'mai'],
  ['june', 'jun', 'juni', 'juin'],
  ['july', 'jul', 'juli', 'juillet'],
  ['august', 'aug', 'août', 'aout'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'decembre'],
]

const numbers: readonly (readonly string[])[] = [
  [],
  ['one', 'a', 'an', 'ein', 'eine', 'einem', 'einer', 'un', 'une'],
  ['two', 'zwei', 'deux', 'a couple of'],
  ['three', 'drei', 'trois'],
  ['four', 'vier', 'quatre'],
  ['five', 'fünf', 'fuenf', 'cinq'],
  ['six', 'sechs'],
  ['seven', 'sieben', 'sept'],
  ['eight', 'acht', 'huit'],
  ['nine', 'neun', 'neuf'],
  ['ten', 'zehn', 'dix'],
]

const weekdayNumbers = indexed(weekdays)
germanShort.forEach((name, index) => weekdayNumbers.set(name, index + 1))
const monthNumbers = indexed(months)
const numberWords = indexed(numbers, 0)

/** 1 is Monday. */
export const weekdayNumber = (name: string) => weekdayNumbers.get(name.toLowerCase())
export const monthNumber = (name: string) => monthNumbers.get(name.toLowerCase().replace(/\.$/, ''))
export const numberOf = (word: string) => (/^\d+$/.test(word) ? Number(word) : numberWords.get(word.toLowerCase()))

/** Parts of regular expressions; the longest names first, or "mon" would win over "monday". */
export const WEEKDAY = alternatives(weekdayNumbers)
export const MONTH = alternatives(monthNumbers)
export const NUMBER = `\\d{1,3}|${alternatives(numberWords)}`

function indexed(names: readonly (readonly string[])[], first = 1): Map<string, number> {
  return new Map(names.flatMap((group, index) => group.map((name) => [name, index + first] as const)))
}

function alternatives(names: Map<string, number>): string {
  return [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace('.', '\\.'))
    .join('|')
}
