import { describe, expect, it, test } from 'vitest'
import { readDatePhrase } from '../../../addin/follow-ups/date-phrase.ts'
import {
  type Draft,
  EMPTY_DRAFT,
  firstLine,
  judge,
  noteOf,
  promisesIn,
  startsToWait,
  titleOf,
} from '../../../addin/interactions/log-line.rules.ts'

const now = new Date('2026-11-23T08:41:00.000Z')
const read = (text: string) => readDatePhrase(firstLine(text), { now, timeZone: 'Europe/Berlin', order: 'day-first' })

function judged(draft: Partial<Draft>, isEmptyConfirmed = false) {
  const whole = { ...EMPTY_DRAFT, ...draft }
  return judge(whole, {
    phrase: read(whole.text),
    today: '2026-11-23',
    isEmptyConfirmed,
    defaultTitle: 'Follow up with Priya',
    defaultWait: 'Reply from Priya',
  })
}

describe('The log line', () => {
  test.each([
    ['call Thursday 10:00 about the renewal offer', 'Call about the renewal offer'],
    ['Thursday 10:00: call about the offer', 'Call about the offer'],
    ['send the offer, on Friday', 'Send the offer'],
    ['tomorrow', ''],
    ['at 10:00 call Tom, Thursday', 'Call Tom'],
    ['Call about the offer', 'Call about the offer'],
  ])('“%s” is titled “%s”', (line, title) => {
    expect(titleOf(line, read(line))).toBe(title)
  })

  it('keeps the sentences that its words still hold', () => {
    const sentence = { text: "I'll send the list.", dueOn: null }
    const draft = { ...EMPTY_DRAFT, promises: [sentence] }
    expect(promisesIn(draft, null, "Hello,\nI'll send\nthe list.")).toEqual([sentence])
    expect(promisesIn(draft, "I'll send the list.", undefined)).toEqual([sentence])
    expect(promisesIn(draft, "I'll send no list.", null)).toEqual([])
  })

  it('logs an action with a date', () => {
    expect(judged({ text: 'call Thursday 10:00 about the offer\nShe wants options.' })).toEqual({
      kind: 'log',
      nextAction: {
        kind: 'follow-up',
        title: 'Call about the offer',
        due: { kind: 'time', at: '2026-11-26T09:00:00.000Z', timeZone: 'Europe/Berlin', durationMinutes: 30 },
      },
    })
    expect(noteOf('call\nShe wants options.\n')).toBe('She wants options.')
  })

  it('takes a date chosen by hand instead of the words', () => {
    const due = { kind: 'day', on: '2026-12-01' } as const
    expect(judged({ text: 'call Thursday', due })).toMatchObject({ nextAction: { title: 'Call', due } })
  })

  it('names an action that is nothing but a date', () => {
    expect(judged({ text: 'tomorrow' })).toMatchObject({ nextAction: { title: 'Follow up with Priya' } })
  })

  test.each([
    ['an action without a date', { text: 'call about the offer' }, 'needs-day'],
    ['a date that is over', { text: 'call on 20 November' }, 'past'],
    ['an empty line', { text: '  ' }, 'empty'],
    ['“nothing further” without a reason', { mode: 'nothing' }, 'needs-reason'],
    ['waiting until a date that is over', { mode: 'waiting', text: 'list until yesterday' }, 'past'],
  ] as const)('asks about %s', (_, draft, kind) => {
    expect(judged(draft)).toEqual({ kind })
  })

  it('logs an empty line only when asked and answered', () => {
    expect(judged({ text: '' }, true)).toEqual({ kind: 'log', nextAction: { kind: 'none' } })
  })

  it('waits four working days unless told otherwise', () => {
    expect(judged({ mode: 'waiting', text: 'signed proposal' })).toEqual({
      kind: 'log',
      nextAction: { kind: 'waiting', title: 'Signed proposal', due: { kind: 'day', on: '2026-11-27' } },
    })
    expect(judged({ mode: 'waiting', text: 'until Wednesday' })).toMatchObject({
      nextAction: { title: 'Reply from Priya', due: { on: '2026-11-25' } },
    })
  })

  it('takes a tapped reason, and own words before it', () => {
    expect(judged({ mode: 'nothing', reason: 'Answered' })).toMatchObject({ nextAction: { reason: 'Answered' } })
    expect(judged({ mode: 'nothing', reason: 'Answered', text: 'Wrong address' })).toMatchObject({
      nextAction: { reason: 'Wrong address' },
    })
  })

  test.each([
    ['wait for the driver list', 'the driver list'],
    ['wait until Friday', 'until Friday'],
    ['Warten auf Liste', 'Liste'],
    ['wait', undefined],
    ['wait ', undefined],
    ['wait f', undefined],
    ['wait for', undefined],
    ['waiting for the list', 'the list'],
    ['waiter training tomorrow', undefined],
    ['call and wait for it', undefined],
  ])('“%s” typed leaves %j to wait for', (text, rest) => {
    expect(startsToWait(text)).toBe(rest)
  })
})
