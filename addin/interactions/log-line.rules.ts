import { type Day } from '../../shared/common.ts'
import { type Due } from '../../shared/follow-ups.ts'
import { type ContentLevel, type NextAction, type PromiseWords, type Visibility } from '../../shared/interactions.ts'
import { type DatePhrase, type Span } from '../follow-ups/date-phrase.ts'
import { addWorkingDays } from '../ui/days.ts'
import { type Ticks } from './mail-files.rules.ts'

/** What the rep has put into the line so far, with all that is chosen beside it. */
export interface Draft {
  /** The first line is the next action, the lines after it are a note. */
  readonly text: string
  readonly mode: 'action' | 'waiting' | 'nothing'
  /** Chosen by hand: it counts instead of what the words say. */
  readonly due: Due | null
  readonly reason: string | null
  readonly level: ContentLevel
  readonly visibility: Visibility
  readonly files: Ticks
  /** `undefined`: not asked yet; `null`: about no deal. */
  readonly dealId?: string | null
  /** Addresses of people whom the log does not name. */
  readonly without?: readonly string[]
  /** Sentences that are kept as promises with the log. */
  readonly promises: readonly PromiseWords[]
}

export const EMPTY_DRAFT: Draft = {
  text: '',
  mode: 'action',
  due: null,
  reason: null,
  level: 'excerpt',
  visibility: 'team',
  files: {},
  promises: [],
}

/** What `Log` does with a draft: log it, or say what is missing. */
export type Verdict =
  | { readonly kind: 'log'; readonly nextAction: NextAction }
  | { readonly kind: 'empty' }
  | { readonly kind: 'needs-day' }
  | { readonly kind: 'past' }
  | { readonly kind: 'needs-reason' }

export interface JudgeContext {
  readonly phrase: DatePhrase | undefined
  readonly today: Day
  /** The rep was asked "Log without a next action?" and said yes. */
  readonly isEmptyConfirmed: boolean
  /** For a line that holds nothing but a date, or a wait without words. */
  readonly defaultTitle: string
  readonly defaultWait: string
}

const MAX_TITLE = 200

export function judge(draft: Draft, context: JudgeContext): Verdict {
  const { phrase, isEmptyConfirmed, defaultTitle, defaultWait } = context
  const words = firstLine(draft.text)

  if (draft.mode === 'nothing') {
    const reason = (words || draft.reason) ?? ''
    return reason
      ? { kind: 'log', nextAction: { kind: 'nothing', reason: reason.slice(0, MAX_TITLE) } }
      : { kind: 'needs-reason' }
  }

  const due = dueOf(draft, context)
  const title = titleOf(words, phrase)
  if (draft.mode === 'waiting') {
    if (!due) return { kind: 'past' }
    return { kind: 'log', nextAction: { kind: 'waiting', title: title || defaultWait, due } }
  }
  if (words === '' && !due) {
    return isEmptyConfirmed ? { kind: 'log', nextAction: { kind: 'none' } } : { kind: 'empty' }
  }
  if (!due) return { kind: phrase?.kind === 'past' ? 'past' : 'needs-day' }
  return { kind: 'log', nextAction: { kind: 'follow-up', title: title || defaultTitle, due } }
}

/** When it is due, as far as that is known: chosen by hand, else as the words say, else the usual wait. */
export function dueOf({ mode, due }: Draft, { phrase, today }: Pick<JudgeContext, 'phrase' | 'today'>): Due | null {
  if (due) return due
  if (phrase?.kind === 'understood') return phrase.due
  if (mode === 'waiting' && !phrase) return { kind: 'day', on: addWorkingDays(today, 4) }
  return null
}

export function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').trim()
}

/** The lines below the first. */
export function noteOf(text: string): string | null {
  const at = text.indexOf('\n')
  return at < 0 ? null : text.slice(at + 1).trim() || null
}

/**
 * The sentences that are kept, as far as these words still hold them: one that was changed since is not what was kept, and one
 * of a mail of which no text is logged stays in the mailbox.
 */
export function promisesIn({ promises }: Draft, ...words: readonly (string | null | undefined)[]): PromiseWords[] {
  const texts = words.map((text) => (text ?? '').replace(/\s+/g, ' '))
  return promises.filter((promise) => texts.some((text) => text.includes(promise.text)))
}

/** "call Thursday 10:00 about the offer" without its date: "Call about the offer". */
export function titleOf(line: string, phrase: DatePhrase | undefined): string {
  const rest = without(line, phrase?.spans ?? [])
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/^[\s,;:.–-]+|[\s,;:–-]+$/g, '')
    .replace(/,(?=[,.;])/g, '')
  return (rest.slice(0, 1).toLocaleUpperCase() + rest.slice(1)).slice(0, MAX_TITLE)
}

function without(text: string, spans: readonly Span[]): string {
  return [...spans]
    .sort((a, b) => b[0] - a[0])
    .reduce((left, [start, end]) => `${left.slice(0, start)} ${left.slice(end)}`, text)
}

/** "wait for the list until Friday", typed, does what the button does. The words after it stay. */
export function startsToWait(text: string): string | undefined {
  // Only once the words are whole, or the "f" of "for" would already be taken for what is waited for.
  const match =
    /^(?:wait(?:ing)? (?:for (?=\S)|(?=(?:un)?till? ))|warten (?:auf (?=\S)|(?=bis ))|attendre (?=\S+ ))/i.exec(text)
  return match ? text.slice(match[0].length) : undefined
}

export function isUntouched(draft: Draft): boolean {
  return (
    draft.text === '' &&
    draft.mode === 'action' &&
    draft.due === null &&
    draft.reason === null &&
    Object.keys(draft.files).length === 0 &&
    draft.promises.length === 0
  )
}
