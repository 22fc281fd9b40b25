import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../server/db/database.ts'
import { spanWords, type WordQuery } from '../../server/db/word-index.ts'
import { openTestDatabase } from '../support/database.ts'

let db: Database
beforeEach(async () => {
  db = await openTestDatabase()
})
afterEach(() => db.close())

async function keep(rows: Record<number, string>) {
  await db.write(async (tx) => {
    const values = Object.entries(rows).map(([entry, words]) => ({
      entry: Number(entry),
      subjectId: `s${entry}`,
      words: [words, ...spanWords(Number(entry))].join(' '),
    }))
    for (let start = 0; start < values.length; start += 500) {
      await tx.insert(tx.tables.searchPeople).values(values.slice(start, start + 500))
    }
  })
}
const find = (query: WordQuery, limit = 10) => db.findByWords('people', query, limit)
const word = (text: string) => [{ word: text }]
const begun = (text: string) => [{ word: text, isPrefix: true }]

test('all of any of the words, the newest first', async () => {
  await keep({ 1: 'anna berg', 2: 'anna keller', 3: 'bob keller' })
  expect(await find([word('anna')])).toEqual(['s2', 's1'])
  expect(await find([word('anna'), word('keller')])).toEqual(['s2'])
  expect(await find([[{ word: 'berg' }, { word: 'bob' }]])).toEqual(['s3', 's1'])
  expect(await find([begun('kel')], 1)).toEqual(['s3'])
  expect(await find([word('kel')])).toEqual([])
  expect(await find([])).toEqual([])
})

test('a row that changes or goes takes its words along', async () => {
  await keep({ 1: 'anna berg', 2: 'anna keller' })
  await db.write(async (tx) => {
    const { searchPeople } = tx.tables
    await tx.update(searchPeople).set({ words: 'anna stein' })
    await tx.delete(searchPeople)
  })
  expect(await find([word('anna')])).toEqual([])
  await keep({ 3: 'anna' })
  expect(await find([word('anna')])).toEqual(['s3'])
  expect(await find([word('berg')])).toEqual([])
})

test('every script is one word as it stands, and none of them is folded or split', async () => {
  const words = ['müller', 'श्री', '明王', 'ˆt', 'שלום', '123', 'ё', 'ﬀ']
  await keep(Object.fromEntries(words.map((one, index) => [index + 1, one])))
  for (const [index, one] of words.entries()) expect(await find([word(one)]), one).toEqual([`s${index + 1}`])
})

test.each([
  '"',
  "'",
  'a" OR "b',
  "a' | 'b",
  '*',
  'a:*',
  '(',
  '\\',
  '',
  ' ',
  'a b',
  'a\u0000',
  '-a',
  'NEAR(a)',
  '&',
  '!a',
])('what no word is finds nothing and breaks nothing: %j', async (text) => {
  await keep({ 1: 'a', 2: 'b' })
  expect(await find([word(text)])).toEqual([])
  expect(await find([word('a'), [{ word: text, isPrefix: true }]])).toEqual([])
  expect(await find([[{ word: text }, { word: 'b' }]])).toEqual(['s2'])
})

test('AND, OR, NOT and NEAR are words like others', async () => {
  await keep({ 1: 'AND', 2: 'or', 3: 'NEAR', 4: 'NOT' })
  expect(await find([word('AND')])).toEqual(['s1'])
  expect(await find([word('NEAR')])).toEqual(['s3'])
  expect(await find([word('NOT')])).toEqual(['s4'])
})

test('the newest of many, and the one that is old', async () => {
  const many = Array.from({ length: 9000 }, (_, index) => [index + 1, index === 3 ? 'anna rare' : 'anna'] as const)
  await keep(Object.fromEntries(many))
  expect(await find([word('anna')], 3)).toEqual(['s9000', 's8999', 's8998'])
  expect(await find([word('rare')])).toEqual(['s4'])
  expect(await find([word('anna'), word('rare')])).toEqual(['s4'])
})
