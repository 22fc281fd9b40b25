/**
 * The words with which one language says when. Every string is a part of a regular expression, matched without regard
 * to case, in which named groups and anchors have no place: `periods.ts` and its neighbors put them together. `(?!)` matches nothing: the language has no such word.
 */
export interface Language {
  readonly code: 'en' | 'de' | 'fr'
  /** Small words that only this language has: they tell in which one a line is written. */
  readonly telltales: RegExp

  /** Monday first. */
  readonly weekdays: readonly string[]
  /** Short names that are also words of another language, or end a sentence ("do.", "Sun", "mar."): `short-weekdays.ts` tells them apart. */
  readonly shortWeekdays: readonly string[]
  readonly months: readonly string[]
  /** `numbers[2]` is "two", or "a couple of". */
  readonly numbers: readonly string[]

  /** Stand before a day and belong to its words: "on", "by", "until". */
  readonly lead: string
  /** "before Easter", "after next week": another day than the one that is named. */
  readonly before: string
  readonly after: string
  readonly notBefore: string

  readonly today: string
  readonly tomorrow: string
  readonly dayAfterTomorrow: string
  readonly yesterday: string
  readonly this: string
  readonly next: string
  readonly last: string
  /** French says "mardi prochain". */
  readonly nextComesAfter: boolean
  readonly weekend: string
  readonly nextWeekend: string

  /** "early", "mid-", "end of": a part of the period that follows. */
  readonly start: string
  readonly middle: string
  readonly end: string
  /** "in May", "by May": the bare name of a month, quarter or year needs such a word, or it is a subject, a person, a planet. */
  readonly enters: string
  readonly week: Period
  readonly month: Period
  readonly quarter: Period
  readonly year: Period
  readonly weekNumber: string
  readonly quarterNames: readonly [first: string, second: string, third: string, fourth: string]
  /** "Monatsende", "EOM": part and period in one word. */
  readonly endOfWeek: string
  readonly endOfMonth: string
  readonly endOfQuarter: string
  readonly endOfYear: string
  readonly middleOfMonth: string

  /** "in 3 days": what stands before the number, and what may stand after the unit instead ("3 days from now"). */
  readonly ahead: string
  readonly later: string
  readonly units: Units
  /** "in half a year", "in a fortnight": words that are number and unit at once. */
  readonly spans: readonly (readonly [words: string, count: number, unit: keyof Units])[]
  /** "3 days ago" names no day to come: %d is the number, %u the unit. */
  readonly ago: readonly string[]

  readonly feasts: Readonly<Record<Feast, string>>
  /** "on the 5th": %d is where the number stands. */
  readonly dayOfMonth: string
  /** "first", "second", "third", "fourth", "last", as in "first Monday in December", "second week of January". */
  readonly ordinals: readonly string[]
  readonly weekWord: string

  readonly clock: ClockWords
}

/** This one, the next one, the one after it. */
export interface Period {
  readonly this: string
  readonly next: string
  readonly afterNext: string
}

export interface Units {
  readonly hour: string
  readonly minute: string
  readonly workingDay: string
  readonly day: string
  readonly week: string
  readonly month: string
  readonly year: string
}

export type Feast =
  | 'goodFriday'
  | 'easter'
  | 'easterMonday'
  | 'ascension'
  | 'whitsun'
  | 'christmasEve'
  | 'christmas'
  | 'holidays'
  | 'betweenTheYears'
  | 'newYearsEve'
  | 'newYearsDay'
  | 'newYear'

export interface ClockWords {
  /** "at", "um", "à": makes an hour of a bare number. */
  readonly at: string
  readonly oClock: string
  readonly between: readonly (readonly [from: string, to: string])[]
  readonly noon: string
  readonly midnight: string
  /** Parts of a day have an hour, so that the event can stand somewhere; the rep sees it before logging. */
  readonly partsOfDay: readonly (readonly [words: string, minutes: number])[]
  /** "half past %h" is 30, "viertel vor %h" is −15; %h is where the hour stands, as a figure or a word. */
  readonly fractions: readonly (readonly [words: string, minutes: number])[]
  readonly for: string
  /** "an hour and a half" in minutes, besides number and unit. */
  readonly lengths: readonly (readonly [words: string, minutes: number])[]
}
