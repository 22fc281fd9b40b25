import { describe, expect, test } from 'vitest'
import {
  changedFields,
  conflictOf,
  keptOf,
  mayChangeOwner,
  wantedValues,
  type EditRow,
  type Values,
} from '../../../server/customers/edit.rules.ts'

const current: Values = {
  name: 'Priya Raman',
  jobTitle: null,
  addresses: [{ address: 'priya@brightwater.example', until: null }],
  phones: ['+44 20 7946 0182'],
  ownerId: 'anna',
  segment: 'A',
  journeyStage: null,
  note: null,
  companyId: null,
}
const carla = { id: 'carla', name: 'Carla Neri' }
const edit = (field: EditRow['field'], revision: number, changedBy = carla): EditRow => ({
  field,
  revision,
  changedBy,
  changedAt: `2026-03-02T09:00:0${revision}.000Z`,
})

describe('what a change wants', () => {
  test.each([
    ['nothing', {}, {}],
    ['an empty note, which is none', { note: ' \n' }, { note: null }],
    ['a note without the space around it', { note: ' mornings\n' }, { note: 'mornings' }],
    ['each phone once', { phones: ['1', '2', '1'] }, { phones: ['1', '2'] }],
    ['no segment', { segment: null }, { segment: null }],
  ])('%s', (_, change, wanted) => expect(wantedValues({ revision: 1, ...change })).toEqual(wanted))

  const now = (address: string) => ({ address, until: null })
  const until = (address: string, day: string) => ({ address, until: day })
  test.each([
    ['normalized', [now('<Priya@X.example>')], [now('priya@x.example')]],
    ['each once', [now('a@x.example'), now('A@X.example')], [now('a@x.example')]],
    [
      'former ones last',
      [until('old@x.example', '2025-01-01'), now('a@x.example')],
      [now('a@x.example'), until('old@x.example', '2025-01-01')],
    ],
    ['in use rather than former', [until('a@x.example', '2025-01-01'), now('a@x.example')], [now('a@x.example')]],
    [
      'in use, even if it is said to be former later',
      [now('a@x.example'), until('a@x.example', '2025-01-01')],
      [now('a@x.example')],
    ],
  ])('addresses: %s', (_, addresses, wanted) => {
    expect(wantedValues({ revision: 1, addresses })).toEqual({ addresses: wanted })
  })
})

test.each<[Partial<Values>, string[]]>([
  [{}, []],
  [{ name: 'Priya Raman', jobTitle: null }, []],
  [{ jobTitle: 'Head of Fleet' }, ['jobTitle']],
  [{ segment: null, journeyStage: 'renewal', ownerId: 'anna' }, ['segment', 'journeyStage']],
  [{ addresses: [{ address: 'priya@brightwater.example', until: null }] }, []],
  [{ addresses: [{ address: 'priya@brightwater.example', until: '2025-01-01' }] }, ['addresses']],
  [{ phones: [] }, ['phones']],
])('of %j really different: %j', (wanted, fields) => expect(changedFields(current, wanted)).toEqual(fields))

describe('a conflict', () => {
  const shown = () => 'Fleet lead'
  test.each<[string, EditRow['field'][], EditRow[], string[]]>([
    ['none when nobody changed anything', ['jobTitle'], [], []],
    ['none when somebody changed another field', ['jobTitle'], [edit('phones', 2)], []],
    ['when somebody changed this field', ['jobTitle'], [edit('jobTitle', 2)], ['jobTitle']],
    ['only for the fields in question', ['jobTitle', 'note'], [edit('note', 3), edit('name', 2)], ['note']],
  ])('%s', (_, fields, since, conflicting) => {
    expect(Object.keys(conflictOf(fields, since, 4, shown)?.fields ?? {})).toEqual(conflicting)
  })

  test('names the last who changed the field, and how it stands', () => {
    const ben = { id: 'ben', name: 'Ben Okafor' }
    expect(conflictOf(['jobTitle'], [edit('jobTitle', 3), edit('jobTitle', 2, ben)], 3, shown)).toEqual({
      revision: 3,
      fields: { jobTitle: { value: 'Fleet lead', by: carla, at: '2026-03-02T09:00:03.000Z' } },
    })
  })
})

test.each([
  ['rep', 'me', true],
  ['rep', 'somebody', false],
  ['rep', null, true],
  ['manager', 'somebody', true],
  ['admin', 'somebody', true],
] as const)('a %s may hand over what is owned by %s: %s', (role, ownerId, may) => {
  expect(mayChangeOwner({ id: 'me', role }, ownerId)).toBe(may)
})

test.each<[EditRow['field'], Partial<Values>, string | null, string | null]>([
  ['segment', { segment: 'B' }, 'A', 'B'],
  ['journeyStage', { journeyStage: 'renewal' }, null, 'renewal'],
  ['ownerId', { ownerId: 'ben' }, 'anna', 'ben'],
  ['note', { note: 'Never on Fridays' }, null, null],
  ['name', { name: 'P. Raman' }, null, null],
  ['addresses', { addresses: [] }, null, null],
])('of a change of %s is kept, with %j: %s, %s', (field, wanted, before, after) => {
  expect(keptOf(field, current, wanted)).toEqual({ before, after })
})
