import { describe, expect, test } from 'vitest'
import {
  added,
  isAddress,
  isPhone,
  type ListEdit,
  putFirst,
  removed,
  replaced,
} from '../../../addin/customers/entry-list.rules.ts'

describe('an edit of one entry', () => {
  const cases: { name: string; edit: ListEdit<string>; list: string[]; after: string[] | undefined }[] = [
    { name: 'adds to what is there', edit: added('c'), list: ['a', 'b'], after: ['a', 'b', 'c'] },
    { name: 'adds to nothing', edit: added('c'), list: [], after: ['c'] },
    { name: 'replaces in its place', edit: replaced<string>(isPhone('a'), 'x'), list: ['a', 'b'], after: ['x', 'b'] },
    { name: 'cannot replace what is gone', edit: replaced<string>(isPhone('a'), 'x'), list: ['b'], after: undefined },
    { name: 'removes', edit: removed(isPhone('a')), list: ['a', 'b'], after: ['b'] },
    { name: 'removes what is gone already', edit: removed(isPhone('a')), list: ['b'], after: ['b'] },
    { name: 'puts first', edit: putFirst(isPhone('b')), list: ['a', 'b', 'c'], after: ['b', 'a', 'c'] },
    { name: 'cannot put first what is gone', edit: putFirst(isPhone('x')), list: ['a', 'b'], after: undefined },
  ]
  test.each(cases)('$name', ({ edit, list, after }) => expect(edit(list)).toEqual(after))

  test('finds an address whether it is in use or not', () => {
    const list = [{ address: 'a@x.example', until: '2025-01-01' }]
    expect(replaced(isAddress('a@x.example'), { address: 'a@x.example', until: null as string | null })(list)).toEqual([
      { address: 'a@x.example', until: null },
    ])
  })
})
