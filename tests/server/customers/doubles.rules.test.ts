import { describe, expect, test } from 'vitest'
import { searchKey } from '../../../server/customers/customers.ts'
import {
  areNear,
  areSameCompanyName,
  areSameNumber,
  editDistance,
  nameWords,
  whySamePerson,
  type PersonLike,
} from '../../../server/customers/doubles.rules.ts'

const words = (name: string) => nameWords(searchKey(name))

test.each([
  ['Elena Fischer', 'Elena Fisher', true],
  ['Elena Fischer', 'Fischer, Elena', true],
  ['Dr. Jörg Müller', 'Joerg Mueller', true],
  ['Jörg Müller', 'Jorg Muller', true],
  ['Katrin Groß', 'Katrin Gross', true],
  ['Élodie Lefèvre', 'elodie LEFEVRE', true],
  ['Tom Berg', 'Thomas Berg', true],
  ['Bob Whitaker', 'Robert Whitaker', true],
  ['E. Fischer', 'Elena Fischer', true],
  ['Elena M. Fischer', 'Elena Fischer', true],
  ['Prof. Dr. Anne Weiß', 'Anne Weiss', true],
  ['Stephanie Hartmann', 'Stefanie Hartmann', true],
  ['Priya Raman', 'Priya Rmaan', true],
  ['Maria-Luise Kern', 'Maria Luise Kern', true],
  ['Elena Fischer', 'Martin Fischer', false],
  ['Elena Fischer', 'Elena Wagner', false],
  ['Elena', 'Elena Fischer', false],
  ['Elena', 'Elena', false],
  ['E. F.', 'Elena Fischer', false],
  ['Tom Berg', 'Tim Berg', false],
  ['Kim Lee', 'Kim Lau', false],
  ['', 'Elena Fischer', false],
])('%s and %s may be one person: %s', (a, b, near) => {
  expect(areNear(words(a), words(b))).toBe(near)
  expect(areNear(words(b), words(a))).toBe(near)
})

test.each([
  ['Volta Charging AG', 'Volta Charging', true],
  ['Müller & Söhne GmbH & Co. KG', 'Mueller und Soehne', true],
  ['Brightwater Logistics Ltd', 'Brightwater Logisics', true],
  ['Volta Charging', 'Volta Mobility', false],
  ['Sable', 'Cable', false],
])('%s and %s may be one company: %s', (a, b, same) => {
  expect(areSameCompanyName(searchKey(a), searchKey(b))).toBe(same)
})

test.each([
  ['+49 40 5550 1470', '040 / 5550-1470', true],
  ['+44 (0)20 5550 0182', '020 5550 0182', true],
  ['+44 20 5550 0182', '020 5550 0182', true],
  ['112', '112', false],
  ['+49 40 5550 1470', '+49 40 5550 1471', false],
])('%s and %s are one number: %s', (a, b, same) => expect(areSameNumber(a, b)).toBe(same))

test('a distance is not counted beyond what matters', () => {
  expect(editDistance('fischer', 'fisher', 2)).toBe(1)
  expect(editDistance('ab', 'ba', 2)).toBe(1)
  expect(editDistance('kitten', 'sitting', 2)).toBe(3)
  expect(editDistance('a', 'abcdefgh', 2)).toBe(3)
})

describe('two people may be one', () => {
  const person = (name: string, changes: Partial<PersonLike> = {}): PersonLike => ({
    ...{ nameKey: searchKey(name), phones: [], companyId: null, domains: [] },
    ...changes,
  })
  const elena = person('Elena Fischer', {
    phones: ['+49 40 5550 1470'],
    companyId: 'volta',
    domains: ['volta.example'],
  })

  test.each([
    ['by their number', person('Elena Fisher', { phones: ['040 5550 1470'], companyId: 'mobility' }), 'phone'],
    ['by their name in one company', person('E. Fischer', { companyId: 'volta' }), 'company'],
    ['by their name at one domain', person('Elena Fisher', { domains: ['volta.example'] }), 'domain'],
    ['not by the number of a switchboard', person('Tom Berg', { phones: ['+49 40 5550 1470'] }), undefined],
    ['not by a near name somewhere else', person('Elena Fisher', { companyId: 'other' }), undefined],
    ['not by the company alone', person('Tom Berg', { companyId: 'volta', domains: ['volta.example'] }), undefined],
  ] as const)('%s', (_, other, reason) => expect(whySamePerson(elena, other)).toBe(reason))

  test('by a name that nobody else has, where one of both has no company', () => {
    const alone = person('Fischer Elena')
    expect(whySamePerson(elena, alone, true)).toBe('name')
    expect(whySamePerson(elena, alone, false)).toBeUndefined()
    expect(whySamePerson(elena, { ...alone, companyId: 'other' }, true)).toBeUndefined()
  })
})
