import { describe, expect, test } from 'vitest'
import { foldedText } from '../../../server/customers/customers.rules.ts'
import {
  keysetFor,
  matches,
  merged,
  readCursor,
  writeCursor,
  type TimelineRow,
} from '../../../server/interactions/timeline.rules.ts'

const [at, id] = ['2026-03-02T09:00:00.000Z', '00000000-0000-4000-8000-000000000001']

describe('the cursor of a timeline', () => {
  test.each(['interaction', 'closed', 'planned', 'change'] as const)('is read as it was written, of %s', (source) =>
    expect(readCursor(writeCursor({ at, source, id }))).toEqual({ at, source, id }),
  )
  test.each([
    '',
    'x',
    '%%%%',
    'AAAA',
    btoa('nonsense'),
    btoa(`2026-99-02T09:00:00.000Z closed ${id}`),
    btoa(`${at} elsewhere ${id}`),
    btoa(`${at} ${id}`),
    btoa("' or 1=1 --"),
  ])('of somebody else’s making is none: %s', (text) => expect(readCursor(text)).toBeUndefined())

  test('leaves nothing out and repeats nothing among what happened in the same millisecond', () => {
    const cursor = { at, source: 'closed', id } as const
    expect(keysetFor('interaction', cursor)).toEqual({ at, sameTime: 'none' })
    expect(keysetFor('closed', cursor)).toEqual({ at, sameTime: { below: id } })
    expect(keysetFor('change', cursor)).toEqual({ at, sameTime: 'all' })
    expect(keysetFor('change', undefined)).toBeUndefined()
  })
})

test('several lists become one, the newest first, interactions before what else was in their millisecond', () => {
  const row = (source: TimelineRow['source'], time: string, name: string) =>
    ({ source, at: `2026-03-02T${time}:00.000Z`, id: name }) as TimelineRow
  const all = merged(
    [
      [row('interaction', '10:00', 'a'), row('interaction', '08:00', 'b')],
      [row('closed', '09:00', 'c'), row('closed', '08:00', 'd')],
      [row('change', '10:00', 'e')],
    ],
    4,
  )
  expect(all.map((one) => one.id)).toEqual(['a', 'e', 'c', 'b'])
})

test.each([
  ['every word, in any order', ['premium', 'fleet'], true],
  ['a part of a word', ['prem'], true],
  ['words of different texts', ['fleet', 'raman'], true],
  ['case and accents', ['strasse', 'resume'], true],
  ['not a word that is missing', ['fleet', 'ships'], false],
])('a search finds %s', (_, words, isFound) => {
  const texts = ['The FLEET premium', 'Priya Raman', 'Résumé der Straße']
  expect(matches(texts, words, foldedText)).toBe(isFound)
})
