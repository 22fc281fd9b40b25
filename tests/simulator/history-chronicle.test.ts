import { expect, test } from 'vitest'
import { readChronicle } from '../../simulator/mailbox/chronicle.ts'

const nothingElse = {
  cc: [],
  note: null,
  isPrivate: false,
  loggedBy: null,
  loggedAt: null,
  messageId: null,
  rootMessageId: null,
  followUps: [],
  promises: [],
  deals: [],
}

test('a call has its minutes, its people and what was written down of it', () => {
  const text = `
2026-11-17 14:20 call ben,anna 25 priya,tom: Call with Priya: the excess
  Wants options.
  Tom decides.
`
  expect(readChronicle(text)).toEqual([
    {
      ...nothingElse,
      at: '2026-11-17T14:20',
      kind: 'call',
      subject: 'Call with Priya: the excess',
      from: ['ben', 'anna'],
      to: ['priya', 'tom'],
      minutes: 25,
      words: 'Wants options.\nTom decides.',
    },
  ])
})

test('a note needs neither minutes nor people', () => {
  expect(readChronicle('2026-11-17 14:20 note carla: Prefers mornings')[0]).toMatchObject({
    from: ['carla'],
    to: [],
    minutes: null,
  })
})

test('a mail names sender, recipients and copies, and can say how it was logged', () => {
  const text = `
2026-11-23 07:58 mail gareth > ben, lorna cc anna: Re: Audit
  List attached.
  note Checking first.
  private
  by anna
  logged 2026-11-23 09:12
  id <b@quarryside.example>
  root <a@aldgate.example>`
  expect(readChronicle(text)).toEqual([
    {
      at: '2026-11-23T07:58',
      kind: 'email',
      subject: 'Re: Audit',
      from: ['gareth'],
      to: ['ben', 'lorna'],
      cc: ['anna'],
      minutes: null,
      words: 'List attached.',
      note: 'Checking first.',
      isPrivate: true,
      loggedBy: 'anna',
      loggedAt: '2026-11-23T09:12',
      messageId: '<b@quarryside.example>',
      rootMessageId: '<a@aldgate.example>',
      followUps: [],
      promises: [],
      deals: [],
    },
  ])
})

test('of anything may come promises and deals, which are no words of it', () => {
  const text = `
2026-11-17 14:20 call ben 25 priya: Call
  The promise stands: a deal in December.
  promise 2026-11-25: Answer on glass cover
  promise, kept 2026-11-18 09:00: Call back
  deal anna 184000 EUR: Fleet renewal 2027
  deal ben, lost 2026-11-19 10:00: Drones`
  const [entry] = readChronicle(text)
  expect(entry?.words).toBe('The promise stands: a deal in December.')
  expect(entry?.promises).toEqual([
    { text: 'Answer on glass cover', day: '2026-11-25', closed: null },
    { text: 'Call back', day: null, closed: { at: '2026-11-18T09:00', status: 'kept' } },
  ])
  expect(entry?.deals).toEqual([
    { name: 'Fleet renewal 2027', owner: 'anna', value: { amount: 184_000, currency: 'EUR' }, closed: null },
    { name: 'Drones', owner: 'ben', value: null, closed: { at: '2026-11-19T10:00', status: 'lost' } },
  ])
})

test.each([
  ['next anna 2026-11-20: Send it', { kind: 'action', day: '2026-11-20', time: null, closed: null }],
  ['wait ben 2026-11-20: Signed paper', { kind: 'waiting', assignee: 'ben', title: 'Signed paper' }],
  ['next anna 2026-11-26 10:00 30: Call: now', { time: { at: '2026-11-26T10:00', minutes: 30 }, title: 'Call: now' }],
  ['next anna 2026-11-20, done 2026-11-19 17:05: Send it', { closed: { at: '2026-11-19T17:05', dropReason: null } }],
  [
    'next anna 2026-11-20 10:00 30, dropped 2026-11-19 17:05 (They called): Call',
    { closed: { at: '2026-11-19T17:05', dropReason: 'They called' }, time: { at: '2026-11-20T10:00', minutes: 30 } },
  ],
])('a follow-up: %s', (line, expected) => {
  const [entry] = readChronicle(`2026-11-17 14:20 note anna: x\n  ${line}`)
  expect(entry!.followUps[0]).toMatchObject(expected)
  expect(entry!.words).toBe('')
})

test.each([
  ['  text without an entry'],
  ['2026-11-17 14:20 lunch ben 25 priya: Lunch'],
  ['2026-11-17 14:20 mail ben: To nobody'],
  ['2026-11-17 14:20 note anna: x\n  next anna 2026-11-20 Send it without a colon'],
])('what cannot be read is named: %j', (text) => {
  expect(() => readChronicle(text)).toThrow(text.split('\n').at(-1)!.trim())
})
