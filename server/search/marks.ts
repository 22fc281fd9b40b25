import type { MatchedText } from '../../shared/search.ts'
import { foldWord } from './words.rules.ts'

/** What is looked for in a text that was found. */
export interface Needle {
  readonly word: string
  /** A word that only begins like this matches, with as many letters as were typed. */
  readonly isPrefix: boolean
  /** Anywhere in a word: for scripts without spaces. */
  readonly isInside: boolean
  /** Found in place of this word, which was typed. */
  readonly insteadOf: string | undefined
}

/** Where the needles stand in a text, from left to right, never one over another. */
export function marksIn(text: string, needles: readonly Needle[]): { start: number; end: number; needle: Needle }[] {
  const marks: { start: number; end: number; needle: Needle }[] = []
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = foldWord(written)
    const needle =
      needles.find((one) => one.word === word) ?? needles.find((one) => one.isPrefix && word.startsWith(one.word))
    if (needle) {
      const end = needle.insteadOf === undefined ? lengthOf(written, needle.word) : written.length
      marks.push({ start: index, end: index + end, needle })
      continue
    }
    const inside = needles.find((one) => one.isInside && written.includes(one.word))
    if (!inside) continue
    const start = index + written.indexOf(inside.word)
    marks.push({ start, end: start + inside.word.length, needle: inside })
  }
  return marks
}

/** As many letters of what is written as make up what was typed: "Mül" of "Müller" for "muel". */
function lengthOf(written: string, word: string): number {
  for (let length = 1; length < written.length; length++) {
    if (foldWord(written.slice(0, length)).length < word.length) continue
    // Not through the middle of a character, nor before its accents.
    while (length < written.length && /^[\p{M}\udc00-\udfff]/u.test(written.slice(length))) length++
    return length
  }
  return written.length
}

export const matched = (text: string, needles: readonly Needle[]): MatchedText => ({
  text,
  matches: marksIn(text, needles).map(({ start, end }) => [start, end]),
})

const BEFORE = 40
const LENGTH = 160

/** Some words of a text around the first that matches; `null` where none does. */
export function snippetOf(text: string, needles: readonly Needle[]): MatchedText | null {
  const first = marksIn(text, needles)[0]
  if (!first) return null
  const from = first.start <= BEFORE ? 0 : wordStart(text, first.start - BEFORE)
  const to = Math.max(first.end, text.length - from <= LENGTH ? text.length : wordEnd(text, from + LENGTH))
  const line = text.slice(from, to).replace(/\s+/g, ' ').trim()
  return matched(`${from > 0 ? '… ' : ''}${line}${to < text.length ? ' …' : ''}`, needles)
}

const wordStart = (text: string, at: number) => at + Math.max(0, text.slice(at, at + BEFORE).search(/\s/u))
const wordEnd = (text: string, at: number) => {
  const space = text.slice(0, at).search(/\s\S*$/u)
  return space < at - BEFORE ? at : space
}
