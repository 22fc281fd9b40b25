import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  anchor,
  daysToShift,
  fixedShift,
  shiftBerlinTime,
  shiftDay,
  shiftInstant,
} from '../../simulator/mailbox/clock.ts'

describe('moving by whole days keeps the time on Berlin’s clocks', () => {
  test.each([
    ['within winter', '2026-11-23T08:41:00.000Z', 7, '2026-11-30T08:41:00.000Z'],
    ['backwards', '2026-11-23T08:41:00.000Z', -2, '2026-11-21T08:41:00.000Z'],
    ['from winter into summer: an hour earlier in UTC', '2026-11-23T08:41:00.000Z', 150, '2027-04-22T07:41:00.000Z'],
    ['from summer into winter: an hour later in UTC', '2026-07-01T07:41:12.345Z', 180, '2026-12-28T08:41:12.345Z'],
    ['not at all', '2026-03-29T01:30:00.000Z', 0, '2026-03-29T01:30:00.000Z'],
    [
      'onto the hour that is skipped in spring: an hour later',
      '2027-03-27T01:30:00.000Z',
      1,
      '2027-03-28T01:30:00.000Z',
    ],
  ])('%s', (_name, instant, days, expected) => {
    expect(shiftInstant(instant, days)).toBe(expected)
  })

  test('a wall-clock time of the history is read as Berlin’s', () => {
    expect(shiftBerlinTime('2026-07-01T14:20', 0)).toBe('2026-07-01T12:20:00.000Z')
    expect(shiftBerlinTime('2026-11-17T14:20', -2)).toBe('2026-11-15T13:20:00.000Z')
  })

  test('a day has no time', () => {
    expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01')
  })

  test('what is no time is refused', () => {
    expect(() => shiftInstant('soon', 1)).toThrow(/no point in time/)
    expect(() => shiftBerlinTime('soon', 1)).toThrow(/no date and time/)
  })
})

describe('the shift', () => {
  test.each([
    ['a minute after the newest mail', '2026-11-23T08:42:00Z', 0],
    ['a minute before it', '2026-11-23T08:40:00Z', -1],
    ['the same morning a year later, in the same second', '2027-11-23T08:41:00Z', 365],
    ['a summer evening', '2027-07-01T20:00:00Z', 220],
    ['long before', '2020-01-01T00:00:00Z', -2519],
  ])('%s', (_name, now, expected) => {
    const days = daysToShift(anchor, new Date(now))
    expect(days).toBe(expected)
    expect(shiftInstant(anchor, days) <= new Date(now).toISOString()).toBe(true)
    expect(shiftInstant(anchor, days + 1) > new Date(now).toISOString()).toBe(true)
  })

  test('is fixed at the first start and kept, until somebody breaks the file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clock-'))
    try {
      expect(await fixedShift(folder, anchor, new Date('2026-12-01T12:00:00Z'))).toBe(8)
      expect(await fixedShift(folder, anchor, new Date('2027-12-01T12:00:00Z'))).toBe(8)
      expect(JSON.parse(await readFile(join(folder, 'clock.json'), 'utf8'))).toEqual({ shiftDays: 8 })
      await writeFile(join(folder, 'clock.json'), '{"shiftDays":"eight"}')
      await expect(fixedShift(folder, anchor, new Date())).rejects.toThrow(/clock\.json cannot be read.*--fresh/)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
