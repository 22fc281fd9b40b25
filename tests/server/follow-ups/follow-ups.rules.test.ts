import { describe, expect, test } from 'vitest'
import {
  calendarStateFor,
  columnsOfDue,
  dueFromColumns,
  mayChange,
  wantedEvent,
} from '../../../server/follow-ups/follow-ups.rules.ts'
import type { Due } from '../../../shared/follow-ups.ts'

const at = (instant: string, timeZone = 'Europe/Berlin'): Due => ({
  kind: 'time',
  at: instant,
  timeZone,
  durationMinutes: 30,
})

describe('due', () => {
  test.each<[string, Due, string]>([
    ['a day is its day', { kind: 'day', on: '2026-03-05' }, '2026-03-05'],
    ['a time belongs to its day where the rep lives', at('2026-03-05T23:30:00.000Z'), '2026-03-06'],
    ['also west of Greenwich', at('2026-03-05T03:00:00.000Z', 'America/New_York'), '2026-03-04'],
    ['also on the night the clocks change', at('2026-03-28T23:30:00.000Z'), '2026-03-29'],
  ])('%s', (_, due, day) => {
    expect(columnsOfDue(due).dueOn).toBe(day)
    expect(dueFromColumns(columnsOfDue(due))).toEqual(due)
  })
})

describe('the event that a follow-up wants', () => {
  const ten = at('2026-03-05T09:00:00.000Z')
  const day: Due = { kind: 'day', on: '2026-03-05' }
  test.each([
    ['open: it stands there', 'open', ten, null, 'open'],
    ['done after it began: it stays, as done', 'done', ten, '2026-03-05T09:10:00.000Z', 'done'],
    ['done at its minute: it stays', 'done', ten, '2026-03-05T09:00:00.000Z', 'done'],
    ['done before its time: the time is free again', 'done', ten, '2026-03-05T08:59:00.000Z', 'none'],
    ['done on its day: it stays', 'done', day, '2026-03-05T12:00:00.000Z', 'done'],
    ['done a day before, by the clock of the rep: it goes', 'done', day, '2026-03-04T22:59:00.000Z', 'none'],
    ['done after midnight there, while UTC is a day behind: it stays', 'done', day, '2026-03-04T23:01:00.000Z', 'done'],
    ['dropped: it goes, whenever', 'dropped', ten, '2026-04-05T09:00:00.000Z', 'none'],
  ] as const)('%s', (_, status, due, closedAt, wanted) => {
    expect(wantedEvent({ status, due, closedAt }, 'Europe/Berlin')).toBe(wanted)
  })

  test.each([
    ['open', true, 'pending'],
    ['done', true, 'pending'],
    ['none', true, 'removing'],
    ['open', false, 'none'],
    ['none', false, 'none'],
  ] as const)('%s, with a calendar: %s → %s', (wanted, hasCalendar, state) => {
    expect(calendarStateFor(wanted, hasCalendar)).toBe(state)
  })
})

test.each([
  ['assignee', 'rep', true],
  ['creator', 'rep', true],
  ['somebody', 'rep', false],
  ['somebody', 'manager', true],
  ['somebody', 'admin', true],
] as const)('%s who is a %s may change it: %s', (id, role, may) => {
  const followUp = { assignee: { id: 'assignee', name: '' }, createdBy: { id: 'creator', name: '' } }
  expect(mayChange({ id, role }, followUp)).toBe(may)
})
