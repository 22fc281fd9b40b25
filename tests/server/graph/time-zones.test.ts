import { expect, test } from 'vitest'
import { readRetryAfter } from '../../../server/graph/graph-failure.ts'
import { windowsZoneOf, writeInZone } from '../../../server/graph/time-zones.ts'
import { instantOf, resolveTimeZone } from '../../../simulator/graph/time-zones.ts'

const moments = [
  ['2026-07-01T08:00:00.000Z', 'Europe/Berlin', '2026-07-01T10:00:00', 'W. Europe Standard Time'],
  ['2026-12-01T08:00:00.000Z', 'Europe/Berlin', '2026-12-01T09:00:00', 'W. Europe Standard Time'],
  // The hour that comes twice when summer time ends: either reading of 02:30 would be wrong for one of them.
  ['2026-10-25T00:30:00.000Z', 'Europe/Berlin', '2026-10-25T00:30:00', 'UTC'],
  ['2026-10-25T01:30:00.000Z', 'Europe/Berlin', '2026-10-25T01:30:00', 'UTC'],
  ['2026-10-25T02:00:00.000Z', 'Europe/Berlin', '2026-10-25T03:00:00', 'W. Europe Standard Time'],
  ['2026-11-01T05:30:00.000Z', 'America/New_York', '2026-11-01T05:30:00', 'UTC'],
  ['2026-11-01T05:30:00.000Z', 'Asia/Kolkata', '2026-11-01T11:00:00', 'India Standard Time'],
  ['2026-11-01T05:30:00.000Z', 'Asia/Calcutta', '2026-11-01T11:00:00', 'India Standard Time'],
  ['2026-11-01T12:00:00.000Z', 'Europe/Kyiv', '2026-11-01T14:00:00', 'FLE Standard Time'],
  // Windows has no zone of its own for it.
  ['2026-11-01T12:00:00.000Z', 'Antarctica/Troll', '2026-11-01T12:00:00', 'UTC'],
  ['2026-11-01T23:59:59.000Z', 'UTC', '2026-11-01T23:59:59', 'UTC'],
] as const

test.each(moments)('%s in %s is written as %s, %s', (at, zone, dateTime, timeZone) => {
  expect(writeInZone(at, zone)).toEqual({ dateTime, timeZone })
})

test('whatever zone a rep lives in, Exchange reads the moment that was meant', () => {
  const year = Array.from({ length: 365 * 2 }, (_, half) => new Date(Date.UTC(2027, 0, 1, half * 12)).toISOString())
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    // Every zone on a few days, and more of them would only take longer.
    for (const at of year.filter((_, index) => index % 121 === zone.length % 121)) {
      const { dateTime, timeZone } = writeInZone(at, zone)
      expect([zone, instantOf(dateTime, resolveTimeZone(timeZone)!)]).toEqual([zone, at])
    }
  }
}, 30_000)

test('a zone without a Windows name has none', () => {
  expect(windowsZoneOf('Antarctica/Troll')).toBeUndefined()
})

test.each([
  [null, null],
  ['', null],
  ['2', 2000],
  ['2.128', 2128],
  ['0', 0],
  ['soon', null],
  ['Tue, 01 Dec 2026 08:00:30 GMT', 30_000],
  ['Tue, 01 Dec 2026 07:00:00 GMT', 0],
])('Retry-After: %o is %o milliseconds', (header, milliseconds) => {
  expect(readRetryAfter(header, Date.parse('2026-12-01T08:00:00.000Z'))).toBe(milliseconds)
})
