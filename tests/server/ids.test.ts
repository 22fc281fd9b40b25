import { afterEach, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { newId } from '../../server/ids.ts'

afterEach(() => vi.useRealTimers())

test('new ids are of version 7, each once and in the order they were made, also when the clock is set back', () => {
  vi.useFakeTimers({ now: Date.UTC(2030, 2, 2, 9) })
  const ids = Array.from({ length: 1000 }, newId)
  vi.setSystemTime(Date.UTC(2030, 2, 2, 8))
  ids.push(...Array.from({ length: 1000 }, newId))
  vi.setSystemTime(Date.UTC(2030, 2, 2, 10))
  ids.push(newId())
  expect(new Set(ids).size).toBe(2001)
  expect([...ids].sort()).toEqual(ids)
  for (const id of ids) expect(z.uuidv7().safeParse(id).success, id).toBe(true)
})
