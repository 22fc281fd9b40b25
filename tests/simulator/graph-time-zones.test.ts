import { describe, expect, it } from 'vitest'
import { instantOf, resolveTimeZone, supportedTimeZones, wallClockOf } from '../../simulator/graph/time-zones.ts'

describe('time zone names', () => {
  it.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['GMT Standard Time', 'Europe/London'],
    ['India Standard Time', 'Asia/Calcutta'],
    ['UTC', 'Etc/UTC'],
    ['Europe/Paris', 'Europe/Paris'],
  ])('%s is computed as %s', (name, iana) => {
    expect(resolveTimeZone(name)).toBe(iana)
  })

  it.each([
    '',
    'Middle-earth Standard Time',
    'w. europe standard time',
    'tzone://Microsoft/Custom',
    'Mars/Phobos',
    'CEST',
  ])('"%s" is not accepted', (name) => {
    expect(resolveTimeZone(name, 'all')).toBeUndefined()
  })

  it('beyond the documented ones are accepted only when told so', () => {
    expect(resolveTimeZone('Europe/Vienna')).toBeUndefined()
    expect(resolveTimeZone('Europe/Vienna', 'all')).toBe('Europe/Vienna')
  })

  it('are all ones the platform can compute with', () => {
    const names = [...supportedTimeZones('Windows'), ...supportedTimeZones('Iana')]
    expect(names.length).toBeGreaterThan(200)
    for (const name of names) {
      const iana = resolveTimeZone(name)
      expect(iana, name).toBeDefined()
      expect(instantOf('2026-07-01T12:00:00', iana!), name).toMatch(/^2026-0[67]-\d\dT\d\d:\d\d:00\.000Z$/)
    }
  })
})

describe('a wall-clock time', () => {
  it.each([
    ['in winter', '2026-12-01T09:00:00', 'Europe/Berlin', '2026-12-01T08:00:00.000Z'],
    ['in summer', '2026-07-01T09:00:00', 'Europe/Berlin', '2026-07-01T07:00:00.000Z'],
    ['with a half-hour offset', '2026-07-01T09:00:00', 'Asia/Kolkata', '2026-07-01T03:30:00.000Z'],
    ['far east', '2026-07-01T09:00:00', 'Pacific/Kiritimati', '2026-06-30T19:00:00.000Z'],
    ['with milliseconds', '2026-12-01T09:00:00.125', 'Europe/Berlin', '2026-12-01T08:00:00.125Z'],
    ['just before the clock goes forward', '2026-03-29T01:59:59', 'Europe/Berlin', '2026-03-29T00:59:59.000Z'],
    ['that the clock skips', '2026-03-29T02:30:00', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['just after the clock went forward', '2026-03-29T03:00:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['that comes twice', '2026-10-25T02:30:00', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['skipped in New York', '2026-03-08T02:30:00', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['at a midnight that does not exist', '2026-09-06T00:00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  ])('%s becomes the right instant', (_, wallClock, zone, instant) => {
    expect(instantOf(wallClock, zone)).toBe(instant)
  })

  it('that comes twice can be told to mean the later one', () => {
    expect(instantOf('2026-10-25T02:30:00', 'Europe/Berlin', 'later')).toBe('2026-10-25T01:30:00.000Z')
    expect(instantOf('2026-12-01T09:00:00', 'Europe/Berlin', 'later')).toBe('2026-12-01T08:00:00.000Z')
  })

  it('comes back from every hour of the months in which clocks change, in both hemispheres', () => {
    for (const zone of ['Europe/Berlin', 'Australia/Sydney', 'America/St_Johns']) {
      for (const month of [2, 3, 9]) {
        for (let hour = 0; hour < 31 * 24; hour += 1) {
          const instant = new Date(Date.UTC(2026, month, 1, hour)).toISOString()
          const wallClock = wallClockOf(instant, zone)
          const both = [instantOf(wallClock, zone), instantOf(wallClock, zone, 'later')]
          expect(both.includes(instant), `${instant} in ${zone}`).toBe(true)
        }
      }
    }
  }, 30_000)
})
