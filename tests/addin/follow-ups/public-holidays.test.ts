import HolidaysOfTheWorld from 'date-holidays'
import { describe, expect, it, test } from 'vitest'
import { holidaysIn } from '../../../addin/follow-ups/public-holidays.ts'

/** Beside the countries whose languages the pane understands, their neighbors. */
const COUNTRIES = 'AT AU BE CA CH CZ DE DK ES FI FR GB IE IT LU NL NO NZ PL PT SE US ZA'.split(' ')
const YEARS = Array.from({ length: 11 }, (_, index) => 2026 + index)

const header = `/**
 * Written by tests/addin/follow-ups/public-holidays.test.ts from the package date-holidays (ISC, its data CC BY-SA 3.0):
 *
 *     npx vitest run tests/addin/follow-ups/public-holidays.test.ts --update
 *
 * The package itself is a megabyte, which nobody shall load to read "tomorrow". A block is a country: its time zones,
 * then a line for each holiday: its days, "~" before those that are worked in part, its names in English, German, French.
 */`

interface Kept {
  readonly days: string[]
  readonly names: readonly string[]
  readonly isWorked: boolean
}

/** Every holiday on which a country as a whole does not work, or only till noon. */
function linesOf(country: string): string {
  const calendar = new HolidaysOfTheWorld(country)
  // The rules are the same in every year, and working out a year takes ten milliseconds.
  const [german, french] = ['de', 'fr'].map(
    (language) => new Map(calendar.getHolidays(YEARS[0], language).map(({ rule, name }) => [rule, name])),
  )
  const kept = new Map<string, Kept>()
  for (const year of YEARS) {
    for (const { date, name, type, rule } of calendar.getHolidays(year, 'en')) {
      const isSunday = new Date(date.slice(0, 10)).getUTCDay() === 0
      if ((type !== 'public' && type !== 'bank') || (isSunday && !/^\d\d-\d\d/.test(rule))) continue
      const names = [name, german!.get(rule) ?? name, french!.get(rule) ?? name].map(plain)
      const key = `${type} ${names.join(' ')}`
      const holiday = kept.get(key) ?? { days: [], names, isWorked: type === 'bank' }
      holiday.days.push(date.slice(0, 10))
      kept.set(key, holiday)
    }
  }
  const zones = calendar.getTimezones().join(' ')
  const lines = [...kept.values()].map(({ days, names, isWorked }) => {
    const dates = datesOf(days)
    return `${isWorked ? '~' : ''}${dates} | ${names.join(' | ')}`
  })
  return [`${country} ${zones}`, ...lines].join('\n')
}

/** "05-01" for one that is on the same day every year. */
function datesOf(days: readonly string[]): string {
  const [first] = [...new Set(days.map((day) => day.slice(5)))]
  const isFixed = days.length === YEARS.length && days.every((day) => day.endsWith(first!))
  return isFixed ? first! : days.join(' ')
}

const plain = (name: string) => name.replaceAll("'", '’').replaceAll('`', '’')

describe('The public holidays', () => {
  it('are those of date-holidays', { timeout: 120_000 }, async () => {
    const text = `${header}\nexport const publicHolidays = \`\n${COUNTRIES.map(linesOf).join('\n\n')}\n\`\n`
    await expect(text).toMatchFileSnapshot('../../../addin/follow-ups/public-holidays.data.ts')
  })

  test.each([
    ['2026-12-25', 'Europe/Berlin', 'en-GB', 'Christmas Day'],
    ['2027-03-29', 'Europe/Berlin', 'en-GB', 'Easter Monday'],
    ['2027-03-29', 'Europe/Berlin', 'de-DE', 'Ostermontag'],
    ['2027-10-03', 'Europe/Berlin', 'de', 'Tag der Deutschen Einheit'],
    ['2027-01-06', 'Europe/Vienna', 'de-AT', 'Heilige Drei Könige'],
    ['2027-07-14', 'Europe/Paris', 'fr-FR', 'Fête Nationale de la France'],
    ['2027-05-31', 'Europe/London', 'en-GB', 'Spring bank holiday'],
    ['2026-11-26', 'America/Chicago', 'en-US', 'Thanksgiving Day'],
    ['2050-05-01', 'Europe/Berlin', 'en-GB', 'Labour Day'],
    ['2027-07-14', 'Europe/Berlin', 'en-GB', undefined],
    ['2027-01-06', 'Europe/Berlin', 'en-GB', undefined],
    ['2027-01-01', 'Asia/Kathmandu', 'en-GB', undefined],
  ])('%s in %s, said in %s, is %j', (day, timeZone, language, name) => {
    expect(holidaysIn(timeZone, language)(day)?.name).toBe(name)
  })

  it('are worked till noon on Christmas Eve in Germany, and not at all on Christmas Day', () => {
    const holidays = holidaysIn('Europe/Berlin', 'en')
    expect([holidays('2026-12-24')?.isWorked, holidays('2026-12-25')?.isWorked]).toEqual([true, false])
  })
})
