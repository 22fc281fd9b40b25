/** The words of a line that name a day, in English, German and French, whatever language the pane speaks. */
import { countRules } from './counts.ts'
import { dayNameRules } from './day-names.ts'
import { english } from './english.ts'
import { feastRules } from './feasts.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { type Language } from './language.ts'
import { blank, refersBack, sinceThen } from './not-dates.ts'
import { type DayRule, type FoundDay, wordsPattern } from './pattern.ts'
import { ordinalRules } from './ordinals.ts'
import { periodRules } from './periods.ts'
import { shortWeekdayRules } from './short-weekdays.ts'
import { weekdayRules } from './weekdays.ts'
import { type WorkingDays } from './working-days.ts'
import { type DateOrder, writtenDates } from './written-dates.ts'

const languages: readonly Language[] = [english, german, french]

/** The words decide: a German writes an English note. Where they do not tell, the language of the rep comes first. */
export function languagesOf(text: string, preferred: string): readonly Language[] {
  const weight = ({ telltales, code }: Language) =>
    (text.match(telltales)?.length ?? 0) + (preferred.startsWith(code) ? 0.5 : 0)
  return languages
    .map((language) => ({ language, of: weight(language) }))
    .sort((a, b) => b.of - a.of)
    .map(({ language }) => language)
}

/** The first day named in `line`, which is `original` in lower case; of several readings of the same words, the one that explains most of them. */
export function findDay(
  line: string,
  original: string,
  days: WorkingDays,
  order: DateOrder,
  inOrder: readonly Language[],
): FoundDay | undefined {
  const open = withoutAgo(line, inOrder)
  const found = [...writtenDates(open, days.today, order, inOrder)]
  for (const language of inOrder)
    found.push(...readBy(rulesOf(language), open, original, days, language === inOrder[0]))
  const longestFirst = found
    .filter((day) => isAhead(day, open, days))
    .sort((a, b) => b.end - b.start - (a.end - a.start))
  const apart: FoundDay[] = []
  for (const day of longestFirst) {
    if (!apart.some((other) => day.start < other.end && other.start < day.end)) apart.push(day)
  }
  return apart.sort((a, b) => a.start - b.start)[0]
}

const rules = new Map<Language, readonly DayRule[]>()

function rulesOf(language: Language): readonly DayRule[] {
  const known = rules.get(language) ?? [
    ...dayNameRules(language),
    ...weekdayRules(language),
    ...shortWeekdayRules(language),
    ...ordinalRules(language),
    ...countRules(language),
    ...periodRules(language),
    ...feastRules(language),
  ]
  rules.set(language, known)
  return known
}

/** "mon" is French, "hier" German for "here", "so." ends a sentence: these name a day only in their own language. */
const ambiguous =
  /^(?:mon|sun|sat|wed|hier|do\.?|so\.?|mi\.?|fr\.?|sa\.?|di\.?|mo\.?|mar\.|mer\.|sam\.|dim\.|ven\.|jeu\.|lun\.|mars|mai)$/i

function* readBy(
  dayRules: readonly DayRule[],
  text: string,
  original: string,
  days: WorkingDays,
  isMainLanguage: boolean,
): Generator<FoundDay> {
  for (const { pattern, read } of dayRules) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      const words = original.slice(match.index, end)
      if (!isMainLanguage && ambiguous.test(words) && !/^\s*\d/.test(text.slice(end))) continue
      const reading = read({ groups: match.groups ?? {}, words, rest: original.slice(end) }, days)
      if (reading) yield { ...reading, start: match.index, end }
    }
  }
}

/** What has been is no next action, as long as nothing more than a mail or a talk is dated by it. */
function isAhead({ start, day }: FoundDay, text: string, { today }: WorkingDays): boolean {
  const before = text.slice(0, start)
  const isBack = refersBack.test(before) || /^(?:vom|von|from|du) /.test(text.slice(start))
  return !sinceThen.test(before) && !(day < today && isBack)
}

/** "3 days ago", "vor zwei Wochen", "il y a un mois". */
function withoutAgo(text: string, inOrder: readonly Language[]): string {
  return inOrder.reduce((left, language) => left.replace(agoOf(language), (words) => blank(words)), text)
}

const agos = new Map<Language, RegExp>()

function agoOf(language: Language): RegExp {
  const { ago, numbers, units } = language
  const number = `(?:\\d+|${numbers.slice(1).join('|')})`
  const unit = `(?:${Object.values(units).join('|')})`
  const pattern =
    agos.get(language) ?? wordsPattern(ago.map((words) => words.replace('%d', number).replace('%u', unit)).join('|'))
  agos.set(language, pattern)
  return pattern
}
