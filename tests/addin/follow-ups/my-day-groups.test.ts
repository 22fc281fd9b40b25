import { expect, test } from 'vitest'
import { groupByDay } from '../../../addin/follow-ups/my-day.rules.ts'
import { makeFollowUp } from '../support/fixtures.ts'

const today = '2026-11-23'
const wait = (on: string) => makeFollowUp({ kind: 'waiting', title: on, due: { kind: 'day', on } })
const titles = (of: readonly { title: string }[]) => of.map(({ title }) => title)

test('a wait that has run out turns up under what is overdue', () => {
  const waits = ['2026-11-20', today, '2026-11-27'].map(wait)
  const groups = groupByDay(waits, today, 'Europe/Berlin')
  expect(titles(groups.overdue)).toEqual(['2026-11-20'])
  expect(titles(groups.waiting)).toEqual([today, '2026-11-27'])
})

test('what was closed just now is listed where it was', () => {
  const done = makeFollowUp({ status: 'done', due: { kind: 'day', on: today } })
  expect(groupByDay([done], today, 'Europe/Berlin').today).toEqual([done])
})
