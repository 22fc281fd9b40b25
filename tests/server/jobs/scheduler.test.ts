import pino from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startScheduler } from '../../../server/jobs/scheduler.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const silent = pino({ level: 'silent' })

test('a job runs at once and then at its interval', async () => {
  let rounds = 0
  const scheduler = startScheduler([{ name: 'j', everyMs: 100, run: async () => void (rounds += 1) }], silent)
  await vi.advanceTimersByTimeAsync(0)
  expect(rounds).toBe(1)
  await vi.advanceTimersByTimeAsync(350)
  expect(rounds).toBe(4)
  await scheduler.stop()
  await vi.advanceTimersByTimeAsync(1000)
  expect(rounds).toBe(4)
})

test('a round never overlaps with the next one, however long it takes; other jobs go on', async () => {
  let running = 0
  let most = 0
  let others = 0
  const slow = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    running -= 1
  }
  const jobs = [
    { name: 'slow', everyMs: 100, run: slow },
    { name: 'other', everyMs: 100, run: async () => void (others += 1) },
  ]
  const scheduler = startScheduler(jobs, silent)
  await vi.advanceTimersByTimeAsync(5000)
  expect(most).toBe(1)
  expect(others).toBeGreaterThan(40)
  const stopped = scheduler.stop()
  await vi.advanceTimersByTimeAsync(1000)
  await stopped
})

test('stopping waits for the round underway and for what it left running', async () => {
  const done: string[] = []
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const job = {
    name: 'j',
    everyMs: 100,
    run: async () => {
      await wait(300)
      done.push('round')
    },
    settle: async () => {
      await wait(200)
      done.push('rest')
    },
  }
  const scheduler = startScheduler([job], silent)
  await vi.advanceTimersByTimeAsync(100)
  void scheduler.stop().then(() => done.push('stopped'))
  await vi.advanceTimersByTimeAsync(150)
  expect(done).toEqual([])
  await vi.advanceTimersByTimeAsync(1000)
  expect(done).toEqual(['round', 'rest', 'stopped'])
})

test('a round that fails is logged, and the next one is tried', async () => {
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  let rounds = 0
  const run = async () => {
    rounds += 1
    if (rounds === 1) throw new Error('the database is gone')
  }
  const scheduler = startScheduler([{ name: 'j', everyMs: 100, run }], log)
  await vi.advanceTimersByTimeAsync(100)
  expect(rounds).toBe(2)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('"job":"j"')
  await scheduler.stop()
})
