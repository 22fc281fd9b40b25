import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { delayedQueue } from '../../simulator/outlook/protocol/delayed-queue.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a message comes after the delay, and not before', () => {
  const got: string[] = []
  const queue = delayedQueue(
    (message: string) => void got.push(message),
    () => 300,
  )
  queue.put('a')
  vi.advanceTimersByTime(299)
  expect(got).toEqual([])
  vi.advanceTimersByTime(1)
  expect(got).toEqual(['a'])
})

test('a shorter delay lets nothing overtake', () => {
  const got: string[] = []
  let delay = 1000
  const queue = delayedQueue(
    (message: string) => void got.push(message),
    () => delay,
  )
  queue.put('slow')
  delay = 0
  queue.put('quick')
  vi.advanceTimersByTime(500)
  expect(got).toEqual([])
  vi.advanceTimersByTime(500)
  expect(got).toEqual(['slow', 'quick'])
})

test('a cleared queue delivers nothing', () => {
  const got: string[] = []
  const queue = delayedQueue(
    (message: string) => void got.push(message),
    () => 10,
  )
  queue.put('a')
  queue.clear()
  vi.advanceTimersByTime(100)
  expect(got).toEqual([])
})
