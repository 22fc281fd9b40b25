import { describe, expect, test } from 'vitest'
import { standingOf, type Contacted } from '../../../server/standing/standing.rules.ts'

describe('where we stand', () => {
  const on = (day: number) => `2026-02-${String(day).padStart(2, '0')}T10:00:00.000Z`
  const mail = (
    day: number,
    direction: 'inbound' | 'outbound',
    nextAction: Contacted['nextAction'] = 'none',
  ): Contacted => ({
    kind: 'email',
    direction,
    occurredAt: on(day),
    nextAction,
    by: { name: 'Anna', userId: 'anna' },
  })
  const call = (day: number): Contacted => ({ ...mail(day, 'outbound'), kind: 'call' })
  const note = (day: number): Contacted => ({ ...mail(day, 'inbound'), kind: 'note' })
  const nobody = { who: 'nobody', since: null }

  test.each([
    ['nothing was: nobody owes', [], undefined, nobody],
    ['they wrote', [mail(9, 'inbound')], undefined, { who: 'us', since: on(9) }],
    ['we wrote', [mail(9, 'outbound')], undefined, { who: 'them', since: on(9) }],
    [
      'they wrote three times: since the first',
      [mail(9, 'inbound'), mail(8, 'inbound'), mail(7, 'inbound'), mail(6, 'outbound')],
      undefined,
      { who: 'us', since: on(7) },
    ],
    ['their mail needs nothing further', [mail(9, 'inbound', 'nothing'), mail(8, 'inbound')], undefined, nobody],
    ['we have talked since', [call(9), mail(8, 'inbound')], undefined, nobody],
    ['a note is no answer', [note(9), mail(8, 'inbound')], undefined, { who: 'us', since: on(8) }],
    ['the open mail is newer', [mail(8, 'outbound')], { at: on(9), direction: 'inbound' }, { who: 'us', since: on(9) }],
    [
      'the open mail is their second',
      [mail(8, 'inbound')],
      { at: on(9), direction: 'inbound' },
      { who: 'us', since: on(8) },
    ],
    ['the open mail is old', [mail(8, 'outbound')], { at: on(7), direction: 'inbound' }, { who: 'them', since: on(8) }],
    ['the open mail is the first', [], { at: on(7), direction: 'outbound' }, { who: 'them', since: on(7) }],
  ] as const)('%s', (_, newestFirst, openMail, turn) => {
    expect(standingOf(newestFirst, [], openMail).turn).toEqual(turn)
  })

  test('the last contact is no note', () => {
    const { lastContact } = standingOf([note(9), call(8), mail(7, 'inbound')], [], undefined)
    expect(lastContact).toEqual({
      at: on(8),
      kind: 'call',
      direction: 'outbound',
      by: { name: 'Anna', userId: 'anna' },
    })
  })
})
