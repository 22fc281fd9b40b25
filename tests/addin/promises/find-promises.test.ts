import { describe, expect, test } from 'vitest'
import { findPromises } from '../../../addin/promises/find-promises.ts'
import { sentencesOf } from '../../../addin/promises/sentences.ts'
import { noPromises, promises } from './find-promises.table.ts'

const context = {
  now: new Date('2026-11-23T09:00:00Z'),
  timeZone: 'Europe/Berlin',
  order: 'day-first',
  language: 'en',
} as const
const find = (text: string) => findPromises(text, context)

test('the tables are as long as they should be', () => {
  expect(promises.length).toBeGreaterThanOrEqual(60)
  expect(noPromises.length).toBeGreaterThanOrEqual(40)
})

describe('a promise is found', () => {
  test.each(promises)('%s', (text, kind, what, dueOn) => {
    expect(find(text)).toMatchObject([{ text, kind, what, dueOn, start: 0, end: text.length }])
  })
})

describe('no promise is found', () => {
  test.each(noPromises.map((text) => [text]))('%s', (text) => expect(find(text)).toEqual([]))
})

describe('in a whole mail', () => {
  const mail = `Hi Anna,

thanks for the proposal. Could you leave the two vans out? I'll send you the driver list by
Wednesday, and the mileage follows later.

- We'll sign the proposal on Friday.
- No. 4 of the list is sold.

Best regards`

  test('each is found where it stands, over a line break and in a list', () => {
    const found = find(mail)
    expect(found.map(({ what, dueOn }) => [what, dueOn])).toEqual([
      ['driver list', '2026-11-25'],
      ['proposal', '2026-11-27'],
    ])
    expect(mail.slice(found[1]!.start, found[1]!.end)).toBe("We'll sign the proposal on Friday.")
    expect(found[0]!.text).toBe("I'll send you the driver list by Wednesday, and the mileage follows later.")
  })

  test('an hour is kept, and the day is that of the time zone', () => {
    expect(find("I'll call you tomorrow at 10:00.")).toMatchObject([
      { due: { kind: 'time', at: '2026-11-24T09:00:00.000Z' }, dueOn: '2026-11-24' },
    ])
  })

  test('no more than five are offered, and what is huge or hostile takes no time', () => {
    expect(find('I will call you tomorrow. '.repeat(50))).toHaveLength(5)
    for (const text of [
      'I will '.repeat(20_000),
      'a'.repeat(1_000_000),
      'ich werde '.repeat(10_000),
      '\u202e'.repeat(9000),
      '. '.repeat(50_000),
    ]) {
      expect(find(text).length).toBeLessThanOrEqual(5)
    }
  })
})

test.each([
  ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
  ['We meet on 26. November. Then more', ['We meet on 26. November.', 'Then more']],
  ['Ask Dr. Wolff. He knows.', ['Ask Dr. Wolff.', 'He knows.']],
  ['wrapped\nline.\n\nnext', ['wrapped\nline.', 'next']],
  ['', []],
])('sentences of %j', (text, expected) => {
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})
