import { expect, test } from 'vitest'
import { withJustClosed } from '../../../addin/follow-ups/my-day.rules.ts'
import { makeFollowUp } from '../support/fixtures.ts'

const id = (title: string) => `00000000-0000-4000-8000-00000000000${title}`
const open = (title: string) => makeFollowUp({ id: id(title), title })
const closed = (title: string) => makeFollowUp({ id: id(title), title, status: 'done' })
const titles = (followUps: ReturnType<typeof withJustClosed>) => followUps.map(({ title }) => title)

test.each([
  ['stays where it stood', ['b'], [closed('a'), open('b')], ['a', 'b']],
  [
    'stays behind what stands before it',
    ['a', 'd'],
    [open('a'), closed('b'), closed('c'), open('d')],
    ['a', 'b', 'c', 'd'],
  ],
  ['stays when nothing else is left', [], [closed('a')], ['a']],
  ['is one again when it was taken back', ['a'], [closed('a')], ['a']],
  ['what is open and gone is gone', ['a'], [open('a'), open('b')], ['a']],
])('what was closed just now %s', (_name, listed, before, expected) => {
  expect(titles(withJustClosed(listed.map(open), before))).toEqual(expected)
})
