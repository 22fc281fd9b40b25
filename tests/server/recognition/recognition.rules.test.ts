import { describe, expect, test } from 'vitest'
import { isAutomated } from '../../../server/customers/automated-sender.rules.ts'
import {
  byLikelihood,
  chosen,
  findingFor,
  inOrder,
  likelyCustomer,
  participantsOf,
  theOne,
  type Evidence,
  type Facts,
} from '../../../server/recognition/recognition.rules.ts'
import type { Candidate, Participant, RememberedChoice } from '../../../shared/recognition.ts'

describe('a program writes from', () => {
  test.each([
    'noreply@x.example',
    'no-reply@x.example',
    'no_reply+a1b2@x.example',
    'donotreply@x.example',
    'do-not-reply@x.example',
    'ne-pas-repondre@x.example',
    'nicht-antworten@x.example',
    'keine-antwort@x.example',
    'mailer-daemon@x.example',
    'postmaster@x.example',
    'notifications@x.example',
    'notification-x7@x.example',
    'newsletter@x.example',
    'bounces+412-a1b2@x.example',
    'list-bounces@x.example',
    'owner-list@x.example',
    'prvs=1234=anna@x.example',
    'shop-noreply@x.example',
    'anybody@bounces.x.example',
    'microsoftexchange329e71ec88ae4615bbc36ab6ce41109e@x.example',
  ])('%s', (address) => expect(isAutomated(address)).toBe(true))

  test.each([
    'priya.raman@x.example',
    'norbert.reply@x.example',
    'newsome@x.example',
    'alertson@x.example',
    'info@x.example',
    'autohaus@x.example',
    'notar.mueller@x.example',
    'bouncer@x.example',
    'anna@mailerlite.example',
    'owner@x.example',
  ])('not %s', (address) => expect(isAutomated(address)).toBe(false))
})

const facts: Facts = {
  mailbox: 'anna@contoso.example',
  isColleague: (address) => address.endsWith('@contoso.example'),
  isAutomated: (address) => address.startsWith('noreply@'),
  contactsOf: (address) =>
    ({
      'priya@b.example': [{ contactId: 'priya', companyId: 'b' }],
      'office@b.example': [
        { contactId: 'jonas', companyId: 'b' },
        { contactId: 'mia', companyId: 'b' },
      ],
      'noreply@b.example': [{ contactId: 'robot', companyId: 'b' }],
      'ben@contoso.example': [{ contactId: 'ben', companyId: 'b' }],
      'anna@contoso.example': [{ contactId: 'self', companyId: 'b' }],
    })[address] ?? [],
  companyByDomain: (address) => (address.endsWith('@b.example') ? 'b' : undefined),
}
type Role = Participant['role']
const on = (...people: [Role, string][]) =>
  participantsOf(
    people.map(([role, address]) => ({ name: '', address, role })),
    facts,
  )

describe('somebody on a mail is', () => {
  test.each([
    ['a customer by their address', 'priya@b.example', { kind: 'customer', contactIds: ['priya'], companyId: 'b' }],
    ['several who share it', 'office@b.example', { kind: 'customer', contactIds: ['jonas', 'mia'], companyId: 'b' }],
    ['new at a known company', 'elena@b.example', { kind: 'new', contactIds: [], companyId: 'b' }],
    ['unknown', 'elena@volta.example', { kind: 'unknown', contactIds: [], companyId: null }],
    ['a program', 'noreply@volta.example', { kind: 'automated', contactIds: [], companyId: null }],
    ['a contact, though it looks like a program', 'noreply@b.example', { kind: 'customer', contactIds: ['robot'] }],
    [
      'a colleague, whatever contacts say',
      'ben@contoso.example',
      { kind: 'colleague', contactIds: [], companyId: null },
    ],
    ['a program of our own domain, such as its mail server', 'noreply@contoso.example', { kind: 'automated' }],
    ['the mailbox itself', 'anna@contoso.example', { kind: 'colleague', isSelf: true, contactIds: [] }],
  ])('%s', (_, address, participant) => expect(on(['from', address])[0]).toMatchObject(participant))
})

describe('a mail is about', () => {
  test.each([
    ['its sender', 'inbound', on(['from', 'elena@volta.example'], ['cc', 'priya@b.example']), 'elena@volta.example'],
    ['nobody if a program sent it', 'inbound', on(['from', 'noreply@v.example'], ['to', 'priya@b.example']), undefined],
    [
      'whom a colleague sent it to',
      'outbound',
      on(
        ['from', 'ben@contoso.example'],
        ['to', 'anna@contoso.example'],
        ['to', 'elena@volta.example'],
        ['cc', 'priya@b.example'],
      ),
      'elena@volta.example',
    ],
    [
      'nobody among colleagues',
      'outbound',
      on(['from', 'ben@contoso.example'], ['to', 'anna@contoso.example']),
      undefined,
    ],
    [
      'whoever is outside, without a sender',
      'inbound',
      on(['to', 'anna@contoso.example'], ['cc', 'priya@b.example']),
      'priya@b.example',
    ],
    ['nobody on an empty mail', 'inbound', on(), undefined],
  ] as const)('%s', (_, direction, participants, address) => {
    expect(likelyCustomer(participants, direction)?.address).toBe(address)
  })

  test('that one comes first, then others outside, then colleagues, then programs', () => {
    const participants = on(
      ['from', 'noreply@v.example'],
      ['to', 'anna@contoso.example'],
      ['to', 'priya@b.example'],
      ['cc', 'elena@volta.example'],
    )
    expect(inOrder(participants, 'elena@volta.example').map(({ address }) => address)).toEqual([
      'elena@volta.example',
      'priya@b.example',
      'anna@contoso.example',
      'noreply@v.example',
    ])
  })
})

describe('the finding', () => {
  const loggedAt = '2026-02-12T10:00:00.000Z'
  const thread = (evidence: Partial<Evidence>): Evidence => ({
    contactId: null,
    companyId: null,
    loggedAt,
    isOwnLog: false,
    ...evidence,
  })
  const find = (address: string, evidence?: Evidence, remembered: RememberedChoice[] = []) => {
    const participants = on(['from', address])
    return findingFor(participants, likelyCustomer(participants, 'inbound'), evidence, remembered, () => 'b.example')
  }
  const choice = (scope: RememberedChoice['scope'], contactId: string): RememberedChoice => ({
    id: `${scope}-${contactId}`,
    address: 'office@b.example',
    contactId,
    scope,
    by: { id: 'ben', name: 'Ben' },
    at: loggedAt,
  })

  test.each([
    [
      'the exact address before all',
      'priya@b.example',
      thread({ companyId: 'x' }),
      { outcome: 'known', contactId: 'priya', match: { kind: 'address' } },
    ],
    [
      'a question where several share it',
      'office@b.example',
      thread({ contactId: 'mia' }),
      { outcome: 'ambiguous', contactIds: ['jonas', 'mia'] },
    ],
    [
      'no question once this mail is logged to one of them',
      'office@b.example',
      thread({ contactId: 'mia', isOwnLog: true }),
      { outcome: 'known', contactId: 'mia', match: { kind: 'choice' } },
    ],
    [
      'the thread before the domain',
      'elena@b.example',
      thread({ companyId: 'x', contactId: 'y' }),
      { outcome: 'company', companyId: 'x', match: { kind: 'thread', loggedAt } },
    ],
    [
      'the thread of a private customer',
      'alias@volta.example',
      thread({ contactId: 'y' }),
      { outcome: 'known', contactId: 'y', match: { kind: 'thread' } },
    ],
    [
      'whom this very mail was logged to',
      'alias@volta.example',
      thread({ companyId: 'x', contactId: 'y', isOwnLog: true }),
      { outcome: 'known', contactId: 'y' },
    ],
    [
      'the domain',
      'elena@b.example',
      undefined,
      { outcome: 'company', companyId: 'b', match: { kind: 'domain', domain: 'b.example' } },
    ],
    ['nothing', 'elena@volta.example', undefined, { outcome: 'unknown', address: 'elena@volta.example' }],
    [
      'a program',
      'noreply@v.example',
      thread({ companyId: 'x' }),
      { outcome: 'automated', address: 'noreply@v.example' },
    ],
    ['colleagues', 'ben@contoso.example', thread({ companyId: 'x' }), { outcome: 'colleagues', address: null }],
  ])('%s', (_, address, evidence, finding) => expect(find(address, evidence)).toMatchObject(finding))

  const forThread = choice('thread', 'mia')
  const forAddress = choice('address', 'jonas')
  test.each([
    ['for the address', [forAddress], 'jonas', forAddress],
    ['for the thread before the address', [forAddress, forThread], 'mia', forThread],
    ['of somebody who left, so for the address', [forAddress, choice('thread', 'gone')], 'jonas', forAddress],
  ])('what was remembered %s', (_, remembered, contactId, by) =>
    expect(find('office@b.example', undefined, remembered)).toEqual({
      outcome: 'known',
      address: 'office@b.example',
      contactId,
      match: { kind: 'choice', address: 'office@b.example', remembered: by },
    }),
  )

  test('a question, where only somebody is remembered who does not use the address any more', () => {
    expect(find('office@b.example', undefined, [choice('thread', 'gone')])).toMatchObject({ outcome: 'ambiguous' })
  })

  test('whom this very mail is logged to, whatever else is remembered', () => {
    const own = thread({ contactId: 'mia', isOwnLog: true })
    expect(find('office@b.example', own, [forAddress])).toMatchObject({ contactId: 'mia', match: { remembered: null } })
    expect(find('office@b.example', own, [forThread])).toMatchObject({ match: { remembered: null } })
  })

  test.each([
    [
      'one of several',
      'mia',
      { outcome: 'known', contactId: 'mia', match: { kind: 'choice', address: 'office@b.example' } },
    ],
    [
      'the only one of another address',
      'priya',
      { outcome: 'known', match: { kind: 'address', address: 'priya@b.example' } },
    ],
    ['whom the thread is about', 'y', { outcome: 'known', contactId: 'y', match: { kind: 'thread' } }],
  ])('by choice: %s', (_, contactId, finding) => {
    const participants = on(['from', 'office@b.example'], ['cc', 'priya@b.example'])
    const likely = likelyCustomer(participants, 'inbound')
    expect(chosen(participants, likely, thread({ contactId: 'y' }), [], contactId)).toMatchObject(finding)
  })

  test('somebody who is neither on the mail nor in the thread is no choice', () => {
    const participants = on(['from', 'office@b.example'])
    expect(chosen(participants, participants[0], undefined, [], 'priya')).toBeUndefined()
  })
})

test('candidates: in the thread first, then whom we had to do with last, then by name', () => {
  const candidate = (name: string, lastContactAt: string | null, inThread = false): Candidate => ({
    ...{ contactId: name, name, jobTitle: null, companyName: null, segment: null },
    lastContactAt,
    inThread,
  })
  const all = [candidate('d', null), candidate('c', null), candidate('b', '2026-01-01'), candidate('a', null, true)]
  expect(all.sort(byLikelihood).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
})

test.each([
  [['x', 'x'], 'x'],
  [['x', 'y'], undefined],
  [[null, null], undefined],
  [['x', null], undefined],
  [[], undefined],
])('the one of %j is %s', (values, one) => expect(theOne(values)).toBe(one))
