/**
 * How text becomes the words that are searched. What stands in the index and what somebody types go the same way, so
 * that "Müller", "Mueller" and "MULLER" are one word.
 */

/** No letter that anybody's word holds: it sets what we add to a row's words apart from them. */
export const MARK = 'ˆ'

const MAX_WORD = 30
/** A mail of a megabyte has no more words worth finding it by. */
const MAX_WORDS_OF_ROW = 4000
const WORD = /[\p{L}\p{N}\p{M}]+/gu
const NO_LETTERS = /[^\p{L}\p{N}\p{M}]+|ˆ/gu
/** Accents, and the points and vowel signs that Hebrew and Arabic leave out as often as not. */
const LEFT_OUT = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g
/** Letters that are letters of their own to Unicode, and that people write otherwise all the same. */
const spelledOut: Record<string, string> = {
  ...{ ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' },
}

/** One word as it is compared: lower case, without accents, and "ae", "oe", "ue" as the letter they stand for. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(LEFT_OUT, '')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => spelledOut[letter]!)
    .replace(/(?<=[aou])e/g, '')
    .replace(NO_LETTERS, '')
    .slice(0, MAX_WORD)
    .replace(/[\ud800-\udbff]$/, '')
}

/** A character of the scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー][\u3099\u309a]?/gu

/** A word of such a script is found by any two characters that follow each other, or by one. */
function unspacedParts(word: string) {
  const characters = word.match(UNSPACED)
  if (!characters) return undefined
  const rest = word.split(UNSPACED).filter((part) => part !== '')
  return { characters, pairs: characters.slice(1).map((character, index) => characters[index]! + character), rest }
}

/** The words of a text, each once. */
export function wordsOfText(text: string): string[] {
  const words = new Set<string>()
  for (const [written] of text.matchAll(WORD)) {
    const word = foldWord(written)
    const parts = unspacedParts(word)
    if (!parts) words.add(word)
    else for (const part of [...parts.characters, ...parts.pairs, ...parts.rest]) words.add(part)
    if (words.size >= MAX_WORDS_OF_ROW) break
  }
  words.delete('')
  return [...words]
}

/** Of a name also what is written together as well as apart: O'Brien and OBrien, Jean-Luc and Jeanluc. */
export const wordsOfName = (name: string): string[] => [
  ...new Set([...wordsOfText(name), ...wordsOfText(name.replace(/(?<=\p{L})['’.-](?=\p{L})/gu, ''))]),
]

/** How words begin, by one, two and three letters, so that a first letter is answered like a whole word. */
export const LONGEST_BEGINNING = 3
export const beginningsOf = (words: readonly string[]): string[] => [
  ...new Set(
    words.flatMap((word) => {
      const letters = Array.from(word)
      const lengths = Array.from({ length: Math.min(LONGEST_BEGINNING, letters.length) }, (_, index) => index + 1)
      return lengths.map((length) => beginning(letters.slice(0, length).join('')))
    }),
  ),
]
export const beginning = (letters: string) => `${MARK}e${letters}`

/** A number is found from its country code on, from its area code on, or by its local part. */
const MAX_DROPPED_DIGITS = 6
const FEWEST_DIGITS = 5
export function wordsOfPhone(phone: string): string[] {
  const digits = digitsOf(phone)
  const tails = Array.from({ length: MAX_DROPPED_DIGITS + 1 }, (_, dropped) => digits.slice(dropped))
  return tails.filter((tail) => tail.length >= FEWEST_DIGITS).map(phoneWord)
}
export const phoneWord = (digits: string) => `${MARK}p${digits}`

/** Without what is dialed before a number. */
export const digitsOf = (phone: string) => phone.normalize('NFKC').replace(/\D/g, '').replace(/^0+/, '').slice(0, 20)

const withoutDashes = (id: string) => id.replaceAll('-', '')
export const ownerWord = (userId: string) => `${MARK}o${withoutDashes(userId)}`
export const companyWord = (companyId: string) => `${MARK}c${withoutDashes(companyId)}`
export const contactWord = (contactId: string) => `${MARK}k${withoutDashes(contactId)}`
/** Who may find an interaction: everybody, or its author. */
export const TEAM_WORD = `${MARK}t`
export const authorWord = (userId: string) => `${MARK}a${withoutDashes(userId)}`

const MAX_TYPED_WORDS = 8

/** What somebody typed. */
export interface Typed {
  readonly words: readonly TypedWord[]
  /** The digits, if it is written like a telephone number. */
  readonly phone: string | undefined
}
export interface TypedWord {
  readonly written: string
  readonly word: string
  /** Of a script without spaces: how nothing begins, and what nobody mistypes by a letter. */
  readonly isUnspaced: boolean
}

export function readTyped(text: string): Typed {
  const words = [...text.matchAll(WORD)].flatMap(([written]): TypedWord[] => {
    const word = foldWord(written)
    const parts = unspacedParts(word)
    if (!parts) return word === '' ? [] : [{ written, word, isUnspaced: false }]
    const characters = parts.pairs.length > 0 ? parts.pairs : parts.characters
    return [
      ...characters.map((one) => ({ written, word: one, isUnspaced: true })),
      ...parts.rest.map((rest) => ({ written, word: rest, isUnspaced: false })),
    ]
  })
  const once = [...new Map(words.map((one) => [one.word, one])).values()].slice(0, MAX_TYPED_WORDS)
  const digits = /^[+\d\s()/.-]+$/.test(text) ? digitsOf(text) : ''
  return { words: once, phone: digits.length >= FEWEST_DIGITS ? digits : undefined }
}

/** What a row's words add to the vocabulary: nothing where only its author may find it, and no long numbers. */
export const vocabularyOf = (words: readonly string[]): string[] =>
  words.some((word) => word.startsWith(`${MARK}a`)) ? [] : words.filter(isVocabulary)

const isVocabulary = (word: string) =>
  !word.startsWith(MARK) && (word.length <= 4 || !/\p{N}/u.test(word)) && unspacedParts(word) === undefined
