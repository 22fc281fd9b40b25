import { describe, expect, test } from 'vitest'
import { type CalendarEntry } from '../../simulator/outlook/demo-config-answer.ts'
import { layOutDay } from '../../simulator/outlook/page/calendar-layout.ts'
import { dayIn, groupOf, hourIn, mondayOf } from '../../simulator/outlook/page/dates.ts'
import { addressOf, settingsFromAddress, userOf } from '../../simulator/outlook/page/settings.ts'

describe('the state in the address', () => {
  test('is short while nothing is changed, and comes back as it was', () => {
    expect(addressOf(settingsFromAddress(''))).toBe('/')
    const search = '?user=ben&theme=contrast&api=1.8&delay=700&online=off&bridge=cancel'
    expect(addressOf(settingsFromAddress(search))).toBe(`/${search}`)
    expect(userOf(settingsFromAddress(search)).name).toBe('Ben Okafor')
  })

  test.each(['?user=nobody', '?delay=-1', '?delay=3001', '?api=9.9', '?theme=pink', '?permission=&bridge=&delay='])(
    '%s makes no sense and counts for nothing',
    (search) => {
      expect(addressOf(settingsFromAddress(search))).toMatch(/^\/(\?delay=0)?$/)
    },
  )
})

describe('days', () => {
  test.each([
    ['2026-11-23', 'Today'],
    ['2026-11-22', 'Yesterday'],
    ['2026-11-24', 'Later'],
    ['2026-11-16', 'Last week'],
    ['2026-11-15', 'November 2026'],
    ['2026-09-30', 'September 2026'],
  ])('on Monday 23 November, a mail of %s stands under %s', (day, group) => {
    expect(groupOf(day, '2026-11-23', 'en-GB')).toBe(group)
  })

  test('the week begins on Monday, also seen from a Sunday', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  })

  test('a day is a day of the zone', () => {
    expect(dayIn('2026-11-22T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-23')
    expect(dayIn('2026-11-22T23:30:00Z', 'Europe/London')).toBe('2026-11-22')
    expect(hourIn('2026-11-22T23:30:00Z', 'Europe/Berlin')).toBe(0.5)
  })
})

describe('events that overlap', () => {
  const entry = (id: string, from: string, to: string): CalendarEntry => ({
    ...{ id, subject: id, location: '', body: '', isAllDay: false, isOurs: false, createdAt: '' },
    start: `2026-11-23T${from}:00.000Z`,
    end: `2026-11-23T${to}:00.000Z`,
  })
  const layOut = (...entries: CalendarEntry[]) =>
    layOutDay(entries).map((placed) => [placed.entry.id, placed.lane, placed.lanes])

  test('stand beside each other, and nobody else becomes narrow for it', () => {
    expect(layOut(entry('c', '12:00', '13:00'), entry('a', '09:00', '11:00'), entry('b', '10:00', '12:00'))).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 0, 1],
    ])
  })

  test('take a lane again when it is free', () => {
    expect(layOut(entry('a', '09:00', '12:00'), entry('b', '09:30', '10:00'), entry('c', '10:00', '11:00'))).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 1, 2],
    ])
  })
})
