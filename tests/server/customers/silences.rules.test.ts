import { describe, expect, test } from 'vitest'
import {
  counterparts,
  isHeardBy,
  mayUndoSilence,
  silenceInForce,
  silenceOfMail,
  type PersonOnMail,
} from '../../../server/customers/silences.rules.ts'
import type { Silence } from '../../../shared/silences.ts'

type Role = PersonOnMail['role']
const on = (...people: [Role, string][]): PersonOnMail[] =>
  people.map(([role, address]) => ({ role, address, isColleague: address.endsWith('@us'), isContact: false }))

describe('whose mail it is', () => {
  test.each([
    ['its sender’s', 'inbound', on(['from', 'tax'], ['to', 'anna@us'], ['cc', 'customer']), ['tax']],
    ['nobody’s, without a sender', 'inbound', on(['to', 'anna@us'], ['cc', 'customer']), []],
    ['theirs whom we wrote to', 'outbound', on(['from', 'anna@us'], ['to', 'tax'], ['cc', 'customer']), ['tax']],
    [
      'all theirs whom we wrote to',
      'outbound',
      on(['from', 'anna@us'], ['to', 'ben@us'], ['to', 'tax'], ['to', 'customer']),
      ['tax', 'customer'],
    ],
    ['theirs who get a copy', 'outbound', on(['from', 'anna@us'], ['to', 'ben@us'], ['cc', 'tax']), ['tax']],
    ['nobody’s, among colleagues', 'outbound', on(['from', 'anna@us'], ['to', 'ben@us']), []],
  ] as const)('%s', (_, direction, people, addresses) =>
    expect(counterparts(people, direction).map(({ address }) => address)).toEqual(addresses),
  )
})

const aSilence = (changes: Partial<Silence>): Silence => ({
  id: 'id',
  kind: 'address',
  value: 'tax',
  audience: 'me',
  setBy: { id: 'anna', name: 'Anna' },
  setAt: '2026-03-02T09:00:00.000Z',
  mayUndo: true,
  ...changes,
})

describe('a mail is silenced', () => {
  const silences = new Map([
    ['tax', aSilence({ id: '1' })],
    ['bank', aSilence({ id: '2' })],
  ])
  test.each([
    ['when its only one is', on(['from', 'tax']), 'tax'],
    ['when all of them are, by the first', on(['to', 'bank'], ['to', 'tax']), 'bank'],
    ['not when somebody is left', on(['to', 'tax'], ['to', 'customer']), undefined],
    ['not when it is nobody’s', on(), undefined],
  ] as const)('%s', (_, theirs, address) => expect(silenceOfMail(theirs, silences)?.address).toBe(address))
})

test('in force is the address before the domain, and one’s own before everybody’s', () => {
  const all = [
    aSilence({ id: '4', kind: 'domain', audience: 'everybody' }),
    aSilence({ id: '3', kind: 'domain' }),
    aSilence({ id: '2', audience: 'everybody' }),
    aSilence({ id: '1' }),
  ]
  for (let left = all; left.length > 0; left = left.slice(0, -1)) expect(silenceInForce(left)?.id).toBe(left.at(-1)!.id)
  expect(silenceInForce([])).toBeUndefined()
})

test.each([
  ['one’s own', 'anna', 'rep', true, true],
  ['a colleague’s', 'ben', 'admin', false, false],
  ['everybody’s', null, 'rep', true, false],
  ['everybody’s, as a manager', null, 'manager', true, false],
  ['everybody’s, as an admin', null, 'admin', true, true],
] as const)('%s', (_, userId, role, isHeard, mayUndo) => {
  const row = {
    id: 'id',
    kind: 'address',
    value: 'tax',
    userId,
    setBy: 'ben',
    setByName: 'Ben',
    setAt: '2026-03-02T09:00:00.000Z',
  } as const
  expect([isHeardBy(row, { id: 'anna', role }), mayUndoSilence(row, { id: 'anna', role })]).toEqual([isHeard, mayUndo])
})
