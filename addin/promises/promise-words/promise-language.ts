/** What is promised: to hand something over, to call, to answer, or to do something else. */
export type PromiseKind = 'send' | 'call' | 'answer' | 'do'

/** A way to promise. The first group of `says`, where there is one, begins right before what is promised. */
export interface Way {
  readonly kind: PromiseKind
  readonly says: RegExp
  /** Present tense, which says as well what is done with this very mail: a promise only together with a date. */
  readonly needsDate?: boolean
}

/** How a language promises. All patterns are for lower-case text with straight apostrophes. */
export interface PromiseLanguage {
  readonly ways: readonly Way[]
  /** Conditions, wishes, denials, and what comes with this mail: whatever the sentence says, it promises nothing. */
  readonly not: RegExp
  /** Before a thing: whom it is for, articles, small words. */
  readonly before: RegExp
  /** Where a thing ends. */
  readonly after: RegExp
  /** Stands for a thing that was named elsewhere. */
  readonly pronoun: RegExp
}

/** Any of these words, each list of them parted by `|`, as one group. */
export const anyOf = (...lists: readonly string[]): string => `(?:${lists.join('|')})`
