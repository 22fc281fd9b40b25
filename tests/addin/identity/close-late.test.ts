import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeLate } from '../../../addin/sign-in/close-late.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a sign-in window closes only after whoever looks every half second had the time to hear its answer', () => {
  const close = vi.fn()
  const page = { close }
  closeLate(page)
  page.close()
  vi.advanceTimersByTime(499)
  expect(close).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(close).toHaveBeenCalledOnce()
})
