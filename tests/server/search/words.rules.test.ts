import { describe, expect, test } from 'vitest'
import { deletionsOf, deletionsOfTyped, slipsBetween } from '../../../server/search/near-words.rules.ts'
import { marksIn, snippetOf, type Needle } from '../../../server/search/marks.ts'
import {
  foldWord,
  readTyped,
  vocabularyOf,
  wordsOfName,
  wordsOfPhone,
  wordsOfText,
} from '../../../server/search/words.rules.ts'

test.each([
  ['Müller', 'Mueller'],
  ['Müller', 'MULLER'],
  ['Weiß', 'Weiss'],
  ['Jørgensen', 'Joergensen'],
  ['Françoise', 'francoise'],
  ['Łukasz', 'Lukasz'],
  ['Ærø', 'Aeroe'],
  ['İstanbul', 'istanbul'],
  ['Đorđe', 'Dorde'],
  ['ﬁrma', 'firma'],
  ['שָׁלוֹם', 'שלום'],
  ['مُحَمَّد', 'محمد'],
])('%s and %s are one word', (one, other) => expect(foldWord(one)).toBe(foldWord(other)))

test('a text has each of its words once; what we add to a row cannot be written by anybody', () => {
  expect(wordsOfText('Offer, offer: the “OFFER” of 2027!')).toEqual(['offer', 'the', 'of', '2027'])
  expect(wordsOfText('ˆt ˆa123 <b>x</b>')).toEqual(['t', 'a123', 'b', 'x'])
  expect(wordsOfText('')).toEqual([])
})

test('names are also found as they are written together', () => {
  expect(wordsOfName("Sean O'Brien")).toContain('obrien')
  expect(wordsOfName('Jean-Luc Petit')).toEqual(expect.arrayContaining(['jean', 'luc', 'jeanluc', 'petit']))
  expect(wordsOfName('A.B.C. GmbH')).toContain('abc')
})

test('a name without spaces is found by any two characters of it', () => {
  expect(wordsOfText('王小明')).toEqual(expect.arrayContaining(['王', '王小', '小明']))
  expect(readTyped('小明').words.map(({ word }) => word)).toEqual(['小明'])
  expect(readTyped('小').words.map(({ word }) => word)).toEqual(['小'])
})

test('a number is found with and without its country and area code', () => {
  const words = wordsOfPhone('+49 (0)30 123456').map((word) => word.slice(2))
  expect(words).toEqual(expect.arrayContaining(['49030123456', '123456']))
  expect(wordsOfPhone('+44 20 7946 0958').map((word) => word.slice(2))).toContain('2079460958')
  expect(readTyped('020 7946').phone).toBe('207946')
  expect(readTyped('2027').phone).toBeUndefined()
  expect(readTyped('offer 2027-01').phone).toBeUndefined()
})

test('what is private adds nothing to the words that others are offered', () => {
  expect(vocabularyOf(['merger', 'ˆt'])).toEqual(['merger'])
  expect(vocabularyOf(['merger', 'ˆa123'])).toEqual([])
})

describe('slips', () => {
  test.each([
    ['brigtwater', 'brightwater', 1],
    ['brihgtwater', 'brightwater', 1],
    ['birghtwatr', 'brightwater', 2],
    ['anna', 'ana', 1],
    ['schmitd', 'schmidt', 1],
    ['brigtwat', 'brightwater', 1.5],
    ['anna', 'bob', undefined],
    ['ann', 'anna', undefined],
    ['keller', 'teller', 1],
  ])('%s, %s: %s', (typed, word, slips) => expect(slipsBetween(typed, word)).toBe(slips))

  test('words that are alike meet', () => {
    for (const [typed, word] of [
      ['brigtwater', 'brightwater'],
      ['kellr', 'keller'],
      ['rightwater', 'brightwater'],
      ['annna', 'anna'],
    ] as const) {
      expect(
        deletionsOfTyped(typed).some((one) => deletionsOf(word).includes(one)),
        `${typed}, ${word}`,
      ).toBe(true)
    }
    expect(deletionsOf('brightwater').length).toBeLessThanOrEqual(29)
    expect(deletionsOf('2027')).toEqual([])
  })
})

describe('marks', () => {
  const needle = (word: string, isPrefix = true): Needle => ({ word, isPrefix, isInside: false, insteadOf: undefined })
  const marked = (text: string, ...needles: Needle[]) =>
    marksIn(text, needles).map(({ start, end }) => text.slice(start, end))

  test('as many letters as were typed', () => {
    expect(marked('Herr Müller', needle('mul'))).toEqual(['Mül'])
    expect(marked('Herr Mueller', needle('mul'))).toEqual(['Muel'])
    expect(marked('Weiß und Weiss', needle('weiss'))).toEqual(['Weiß', 'Weiss'])
    expect(marked('Re\u0301my', needle('re'))).toEqual(['Re\u0301'])
  })

  test('a word found in place of another is marked whole', () => {
    expect(marked('Brightwater Logistics', { ...needle('brightwater', false), insteadOf: 'brigtwater' })).toEqual([
      'Brightwater',
    ])
  })

  test('a snippet holds the first match and a few words around it', () => {
    const text = `${'before '.repeat(50)}the offer ${'after '.repeat(50)}`
    const snippet = snippetOf(text, [needle('offer')])!
    expect(snippet.text.length).toBeLessThan(180)
    expect(snippet.text).toMatch(/^… .*the offer after.* …$/)
    expect(snippet.matches.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['offer'])
    expect(snippetOf(text, [needle('nothing')])).toBeNull()
    expect(snippetOf(`${'x'.repeat(5000)} offer`, [needle('offer')])!.text).toContain('offer')
  })
})
