/**
 * Sentences of a mail or note in which its author promises something: "I'll send the list by Friday". Found by rules, run in
 * the pane, and only ever offered. When unsure it finds nothing.
 */
import { type Day } from '../../shared/common.ts'
import { type Due } from '../../shared/follow-ups.ts'
import { type PhraseContext, readDatePhrase, type Span } from '../follow-ups/date-phrase.ts'
import { dayOfDue } from '../ui/dates.ts'
import { english } from './promise-words/english.ts'
import { french } from './promise-words/french.ts'
import { german } from './promise-words/german.ts'
import { type PromiseKind, type PromiseLanguage, type Way } from './promise-words/promise-language.ts'
import { sentencesOf } from './sentences.ts'

export interface FoundPromise {
  /** Where in the text, as in `slice`. */
  readonly start: number
  readonly end: number
  /** The sentence on one line, as it was written. */
  readonly text: string
  readonly kind: PromiseKind
  /** What is promised: "driver list"; `''` where the sentence names nothing, or names it elsewhere. */
  readonly what: string
  readonly due: Due | null
  readonly dueOn: Day | null
}

const languages = [english, german, french]
/** More than a few are a contract, not a mail. */
const MOST = 5
const LONGEST_TEXT = 20_000
const LONGEST_WHAT = 60

/** `context.now`: when the text was written, from which its "Friday" counts. */
export function findPromises(text: string, context: PhraseContext): FoundPromise[] {
  const found: FoundPromise[] = []
  for (const { start, end } of sentencesOf(text.slice(0, LONGEST_TEXT))) {
    const promise = readSentence(text.slice(start, end), context)
    if (promise) found.push({ start, end, ...promise })
    if (found.length === MOST) break
  }
  return found
}

function readSentence(written: string, context: PhraseContext): Omit<FoundPromise, 'start' | 'end'> | undefined {
  // Letter by letter, so that places in the one are places in the other.
  const sentence = written.replace(/[\n\r\t]/g, ' ')
  const plain = sentence.replace(/[’‘`´]/g, "'").toLowerCase()
  if (plain.length !== sentence.length || /\?["”»')\]]*$/.test(plain.trim())) return undefined

  for (const language of languages) {
    const hit = firstWay(plain, language)
    if (!hit || language.not.test(clauseAround(plain, hit.start, hit.end))) continue
    const date = readDate(sentence, hit.start, context)
    if (hit.way.needsDate && !date) continue
    const what = thingOf(sentence, plain, hit, date?.spans ?? [], language)
    const due = date?.due ?? null
    const text = sentence.replace(/\s+/g, ' ').trim().slice(0, 300)
    return { text, kind: hit.way.kind, what, due, dueOn: due && dayOfDue(due, context.timeZone) }
  }
  return undefined
}

interface Hit {
  readonly way: Way
  readonly start: number
  readonly end: number
  /** Where what is promised begins. */
  readonly thing: number | undefined
}

function firstWay(plain: string, { ways }: PromiseLanguage): Hit | undefined {
  let first: Hit | undefined
  for (const way of ways) {
    const match = way.says.exec(plain)
    if (!match || (first && first.start <= match.index)) continue
    const thing = match.indices?.[1]?.[1]
    first = { way, start: match.index, end: match.index + match[0].length, thing }
  }
  return first
}

/** What stands beside it in other clauses neither denies nor dates it: "I could not on Monday, but I'll call tomorrow". */
const CLAUSE_ENDS = /[;:–]|, (?:but|and|so|aber|und|also|doch|mais|et|donc)\b|\. /g

function clauseAround(plain: string, start: number, end: number): string {
  const ends = [...plain.matchAll(CLAUSE_ENDS)].map(({ index }) => index)
  const from = ends.findLast((at) => at < start) ?? 0
  return plain.slice(from, ends.find((at) => at >= end) ?? plain.length)
}

/** The date after the promise, or, as in "Bis Freitag schicke ich", before it. */
function readDate(
  sentence: string,
  at: number,
  context: PhraseContext,
): { due: Due; spans: readonly Span[] } | undefined {
  for (const [from, part] of [
    [at, sentence.slice(at)],
    [0, sentence.slice(0, at)],
  ] as const) {
    const phrase = readDatePhrase(part, context)
    if (phrase?.kind !== 'understood') continue
    return { due: phrase.due, spans: phrase.spans.map(([start, end]): Span => [from + start, from + end]) }
  }
  return undefined
}

function thingOf(
  sentence: string,
  plain: string,
  { way, start, thing }: Hit,
  dates: readonly Span[],
  language: PromiseLanguage,
): string {
  if (way.kind === 'call' || way.kind === 'answer') return ''
  const named = thing === undefined ? '' : thingFrom(sentence, plain, thing, dates, language)
  if (named) return named
  // "Die Unterlagen lasse ich Ihnen zukommen", "The list will follow": it stands before.
  const front = sentence.slice(0, start).search(/\S/)
  return front < 0 || plain.slice(0, start).includes(',')
    ? ''
    : thingFrom(sentence.slice(0, start), plain.slice(0, start), front, dates, language)
}

function thingFrom(
  sentence: string,
  plain: string,
  from: number,
  dates: readonly Span[],
  { before, after, pronoun }: PromiseLanguage,
): string {
  let start = from
  for (;;) {
    // "bis Freitag die Liste": the date may come first.
    const date = dates.find(([first]) => first >= start && sentence.slice(start, first).trim() === '')
    const small = before.exec(plain.slice(start).trimStart())?.[0].length ?? 0
    if (!date && small === 0) break
    start = date ? date[1] : sentence.length - plain.slice(start).trimStart().length + small
  }
  const stops = [after.exec(plain.slice(start))?.index, ...dates.map(([first]) => first - start).filter((at) => at > 0)]
  const end = start + Math.min(...stops.filter((at) => at !== undefined), plain.length - start)
  const thing = sentence
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/\b(?:by|on|until|till|before|bis|am|vor|zum|d['’]ici|avant|pour|le)\s*$/iu, '')
    .replace(/[\s.!…,]+$/u, '')
    .trim()
  if (thing.length < 3 || thing.length > LONGEST_WHAT || pronoun.test(thing.toLowerCase())) return ''
  return thing
}
