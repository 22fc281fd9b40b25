import { describe, expect, it, test } from 'vitest'
import { dateWords } from '../../../addin/ui/dates.ts'
import { addWorkingDays, instantAt, lastDayOfMonth, wallClock, workingDayFrom } from '../../../addin/ui/days.ts'
import { NOW, TIME_ZONE } from '../support/fixtures.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const words = dateWords('en-GB', TIME_ZONE, () => NOW)

describe('Dates in words', () => {
  test.each([
    ['2026-11-23T07:52:00.000Z', 'today', '08:52', 'today, 08:52'],
    ['2026-11-22T15:20:00.000Z', 'yesterday', 'yesterday', 'yesterday, 16:20'],
    ['2026-11-17T13:20:00.000Z', '6 days ago', 'Tue 17 Nov', 'Tue 17 Nov, 14:20'],
    ['2026-09-24T10:00:00.000Z', '60 days ago', 'Thu 24 Sept', 'Thu 24 Sept, 12:00'],
    ['2026-08-10T10:00:00.000Z', '3 months ago', 'Mon 10 Aug', 'Mon 10 Aug, 12:00'],
    ['2024-05-06T10:00:00.000Z', '31 months ago', 'Mon 6 May 2024', 'Mon 6 May 2024, 12:00'],
  ])('%s is “%s”, since “%s”, at “%s”', (at, ago, since, moment) => {
    expect([words.ago(at), words.since(at), words.moment(at)].map(plain)).toEqual([ago, since, moment])
  })

  it('says when something is due', () => {
    const due = { kind: 'time', at: '2026-11-26T09:00:00.000Z', timeZone: TIME_ZONE, durationMinutes: 30 } as const
    expect(plain(words.due(due))).toBe('Thu 26 Nov, 10:00–10:30')
    expect(plain(words.dueStart(due))).toBe('Thu 26 Nov, 10:00')
    expect(plain(words.dueSpoken(due))).toBe('Thursday 26 November, 10:00–10:30')
    expect(plain(words.due({ kind: 'day', on: '2027-08-16' }))).toBe('Mon 16 Aug 2027')
  })

  test.each([
    ['2026-11-22', 'yesterday'],
    ['2026-11-19', 'Thu'],
    ['2026-11-12', '12 Nov'],
    ['2025-11-12', 'Wed 12 Nov 2025'],
  ])('what was due on %s is overdue since “%s”', (day, said) => {
    expect(plain(words.sinceDay(day))).toBe(said)
  })

  test.each([
    ['2026-11-23', 'Today'],
    ['2026-11-22', 'Yesterday'],
    ['2026-11-17', 'Tuesday 17 November'],
  ])('heads the entries of %s with “%s”', (day, heading) => {
    expect(plain(words.heading(day))).toBe(heading)
  })

  it('never lets a date break over two lines', () => {
    expect(words.day('2026-11-26')).not.toMatch(/ /)
  })

  it('takes the day of the reader, not that of Greenwich', () => {
    const late = dateWords('en-GB', 'Pacific/Auckland', () => new Date('2026-11-23T20:00:00.000Z'))
    expect(late.today()).toBe('2026-11-24')
  })
})

describe('Calendar days', () => {
  test.each([
    ['2026-11-26', 600, 'Europe/Berlin', '2026-11-26T09:00:00.000Z'],
    ['2026-07-01', 600, 'Europe/Berlin', '2026-07-01T08:00:00.000Z'],
    ['2026-11-26', 600, 'America/New_York', '2026-11-26T15:00:00.000Z'],
    ['2026-11-26', 600, 'Asia/Kolkata', '2026-11-26T04:30:00.000Z'],
    ['2026-11-26', 60, 'Pacific/Kiritimati', '2026-11-25T11:00:00.000Z'],
    // The clock goes from 02:00 to 03:00, and seven months later from 03:00 to 02:00.
    ['2027-03-28', 150, 'Europe/Berlin', '2027-03-28T01:30:00.000Z'],
    ['2026-10-25', 150, 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', 180, 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
  ])('on %s, %i minutes after midnight in %s is %s', (day, minutes, zone, instant) => {
    expect(instantAt(day, minutes, zone)).toBe(instant)
  })

  it('reads the wall clock back', () => {
    expect(wallClock(new Date('2026-11-26T09:00:00.000Z'), 'Europe/Berlin')).toEqual({
      day: '2026-11-26',
      minutes: 600,
    })
  })

  it('counts working days over a weekend and knows the end of February', () => {
    expect(addWorkingDays('2026-11-26', 4)).toBe('2026-12-02')
    expect(workingDayFrom('2026-11-28')).toBe('2026-11-30')
    expect(lastDayOfMonth(2028, 2)).toBe('2028-02-29')
    expect(lastDayOfMonth(2026, 13)).toBe('2027-01-31')
  })
})

describe('Dates in words of other languages', () => {
  const due = { kind: 'time', at: '2026-11-26T09:00:00.000Z', timeZone: TIME_ZONE, durationMinutes: 30 } as const
  test.each([
    ['de-DE', 'Do., 26. Nov., 10:00–10:30', 'Donnerstag, 26. November, 10:00–10:30', 'vor 6 Tagen', 'Gestern'],
    ['fr-FR', 'jeu. 26 nov., 10:00–10:30', 'jeudi 26 novembre, 10:00–10:30', 'il y a 6 jours', 'Hier'],
    ['fr-CA', 'jeu. 26 nov., 10 h 00–10 h 30', 'jeudi 26 novembre, 10 h 00–10 h 30', 'il y a 6 jours', 'Hier'],
    ['en-US', 'Thu Nov 26, 10:00–10:30 AM', 'Thursday November 26, 10:00–10:30 AM', '6 days ago', 'Yesterday'],
  ])('%s: “%s”', (locale, short, spoken, ago, yesterday) => {
    const theirs = dateWords(locale, TIME_ZONE, () => NOW)
    expect(plain(theirs.due(due))).toBe(short)
    expect(plain(theirs.dueSpoken(due))).toBe(spoken)
    expect(plain(theirs.ago('2026-11-17T13:20:00.000Z'))).toBe(ago)
    expect(plain(theirs.heading('2026-11-22'))).toBe(yesterday)
  })
})
