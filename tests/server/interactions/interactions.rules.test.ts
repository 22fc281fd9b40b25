import { describe, expect, test } from 'vitest'
import {
  contactBy,
  directionOf,
  identified,
  interactionFrom,
  occurredAtOf,
  peopleOf,
} from '../../../server/interactions/interactions.rules.ts'
import type { InteractionRow } from '../../../server/interactions/interactions.repository.ts'
import { messageKeyOf, threadKeyOf } from '../../../server/interactions/message-key.ts'
import { TEXT_IN_LISTS } from '../../../shared/interactions.ts'
import { aMail } from '../../support/sample-mail.ts'

describe('the key of a mail', () => {
  const id = '<CAF+x=Y@mail.brightwater.example>'
  test.each([
    ['is its Message-ID', id, id],
    ['without regard to space and brackets around it', ` CAF+x=Y@mail.brightwater.example `, id],
    ['or folded lines within', '<CAF+x=Y\r\n @mail.brightwater.example>', id],
  ])('%s', (_, internetMessageId, key) => expect(messageKeyOf(aMail({ internetMessageId }))).toBe(key))

  test('is a hash of date, sender and subject where there is no Message-ID', () => {
    const mail = aMail({ internetMessageId: null })
    const key = messageKeyOf(mail)
    expect(key).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(messageKeyOf({ ...mail, internetMessageId: '<>' })).toBe(key)
    expect(messageKeyOf({ ...mail, from: { name: 'other', address: mail.from!.address.toUpperCase() } })).toBe(key)
    expect(messageKeyOf({ ...mail, subject: 'Re: Renewal' })).not.toBe(key)
    expect(messageKeyOf({ ...mail, from: null })).not.toBe(key)
  })

  test('cannot be forged to be the hash of another mail', () => {
    const key = messageKeyOf(aMail({ internetMessageId: null }))
    expect(messageKeyOf(aMail({ internetMessageId: key }))).not.toBe(key)
  })

  test('has a length that an index takes', () => {
    expect(messageKeyOf(aMail({ internetMessageId: `<${'ü'.repeat(900)}@x>` }))).toMatch(/^sha256:/)
    expect(threadKeyOf({ conversationId: 'ü'.repeat(900) })).toMatch(/^sha256:/)
    expect(threadKeyOf({ conversationId: 'AAQkAD=' })).toBe('AAQkAD=')
    expect(threadKeyOf({ conversationId: '' })).toBeNull()
  })
})

describe('people', () => {
  test('are everybody once, in the first role they have', () => {
    const mail = aMail({
      to: [
        { name: 'Anna', address: 'Anna@Contoso.example' },
        { name: 'Priya again', address: 'PRIYA.RAMAN@brightwater.example' },
      ],
      cc: [
        { name: 'Anna', address: 'anna@contoso.example' },
        { name: 'Undisclosed recipients', address: '' },
      ],
    })
    expect(peopleOf(mail)).toEqual([
      { name: 'Priya Raman', address: 'priya.raman@brightwater.example', role: 'from' },
      { name: 'Anna', address: 'anna@contoso.example', role: 'to' },
    ])
  })

  test.each([
    ['one contact is that one', ['a'], null, 'a'],
    ['of two it is the one the log is about', ['a', 'b'], 'b', 'b'],
    ['of two others nobody can tell', ['a', 'b'], 'c', null],
    ['a stranger is nobody', [], 'c', null],
  ])('%s', (_, contactIds, about, contactId) => {
    const person = { name: '', address: 'x@y.example', role: 'from' as const }
    expect(identified(person, { contactIds, userId: null }, about).contactId).toBe(contactId)
  })
})

test.each([
  ['from a customer', aMail(), 'inbound'],
  ['from a colleague', aMail({ from: { name: 'Ben', address: 'BEN@contoso.example' } }), 'outbound'],
  [
    'from the mailbox itself',
    aMail({ mailbox: 'shared@elsewhere.example', from: { name: '', address: 'Shared@Elsewhere.example' } }),
    'outbound',
  ],
  ['from nobody', aMail({ from: null }), 'inbound'],
] as const)('a mail %s is %s', (_, mail, direction) => {
  expect(directionOf(mail, (address) => address.endsWith('@contoso.example'))).toBe(direction)
})

test('a mail that claims to be from the future happened now', () => {
  const now = '2026-03-02T09:00:00.000Z'
  expect(occurredAtOf('2099-01-01T00:00:00.000Z', now)).toBe(now)
  expect(occurredAtOf('2026-03-01T00:00:00.000Z', now)).toBe('2026-03-01T00:00:00.000Z')
})

describe('what a reader sees', () => {
  const row: InteractionRow = {
    id: 'i',
    kind: 'email',
    direction: 'inbound',
    occurredAt: '2026-03-02T09:00:00.000Z',
    subject: 'Subject',
    text: 'Text',
    note: 'Note',
    level: 'excerpt',
    visibility: 'private',
    people: [{ name: 'P', address: 'p@x.example', role: 'from', contactId: null, userId: null }],
    durationMinutes: null,
    noteCount: null,
    contactId: 'c',
    companyId: null,
    loggedBy: 'anna',
    loggedByName: 'Anna',
    loggedAt: '2026-03-02T09:00:00.000Z',
    nextAction: 'none',
    nothingReason: null,
    dealId: 'd',
    dealName: 'Fleet renewal 2027',
    files: [{ id: 'f', name: 'offer.pdf', size: 3, isKept: true }],
  }
  const ourMail: Partial<InteractionRow> = {
    direction: 'outbound',
    people: [{ name: 'Ben Okafor', address: 'ben@contoso.example', role: 'from', contactId: null, userId: 'ben' }],
  }
  const nobodyNamed: Partial<InteractionRow> = { people: [] }
  const hidden = { subject: null, text: null, note: null, people: [], files: [], deal: null }

  test.each([
    [
      'a private one is its author’s',
      { id: 'anna', role: 'rep' },
      { subject: 'Subject', text: 'Text', note: 'Note', people: row.people },
    ],
    ['and hidden from a colleague', { id: 'ben', role: 'rep' }, hidden],
    ['from a manager', { id: 'm', role: 'manager' }, hidden],
    ['and from an admin', { id: 'x', role: 'admin' }, hidden],
  ] as const)('%s', (_, reader, seen) => expect(interactionFrom(row, reader, 'whole')).toMatchObject(seen))

  test.each([
    ['their mail by whoever wrote it', {}, 'anna', { name: 'P', userId: null }],
    ['their private mail by nobody that a colleague learns of', {}, 'ben', null],
    ['their mail without a sender by nobody', nobodyNamed, 'anna', null],
    ['our mail by its sender, whoever logged it', ourMail, 'anna', { name: 'Ben Okafor', userId: 'ben' }],
    ['our private mail, to a colleague, by whoever logged it', ourMail, 'ben', { name: 'Anna', userId: 'anna' }],
    ['a call by whoever logged it', { kind: 'call' }, 'ben', { name: 'Anna', userId: 'anna' }],
  ] as const)('contact was made: %s', (_, changes, reader, by) =>
    expect(contactBy({ ...row, ...changes }, { id: reader, role: 'rep' })).toEqual(by),
  )

  test('a long text is cut in lists, not through a character, and says so', () => {
    const text = 'x'.repeat(TEXT_IN_LISTS - 1) + '😀' + 'y'
    const list = interactionFrom({ ...row, text }, { id: 'anna', role: 'rep' }, 'cut')
    expect(list).toMatchObject({ textIsCut: true, text: 'x'.repeat(TEXT_IN_LISTS - 1) })
    expect(interactionFrom({ ...row, text }, { id: 'anna', role: 'rep' }, 'whole')).toMatchObject({
      textIsCut: false,
      text,
    })
    expect(interactionFrom({ ...row, text }, { id: 'ben', role: 'rep' }, 'cut')).toMatchObject({
      textIsCut: false,
      text: null,
    })
  })
})
