import { describe, expect, it, test } from 'vitest'
import { type Due } from '../../../shared/follow-ups.ts'
import { type DatePhrase, readDatePhrase } from '../../../addin/follow-ups/date-phrase.ts'
import { holidaysIn } from '../../../addin/follow-ups/public-holidays.ts'
import { dateOrder } from '../../../addin/follow-ups/use-date-phrase.ts'
import { wallClock } from '../../../addin/ui/days.ts'
import { noDates, tables } from './date-phrases.table.ts'

/** A Monday, 09:41 in Berlin. */
const NOW = '2026-11-23T08:41:00.000Z'
const BERLIN = 'Europe/Berlin'

function read(text: string, { language = 'en-GB', now = NOW, timeZone = BERLIN } = {}): DatePhrase | undefined {
  const holidays = holidaysIn(timeZone, 'en')
  return readDatePhrase(text, { now: new Date(now), timeZone, order: dateOrder(language), language, holidays })
}

/** "2026-11-26", "2026-11-26 10:00" or, when it is not half an hour, "2026-11-26 10:00 +60". */
function written(due: Due): string {
  if (due.kind === 'day') return due.on
  const { day, minutes } = wallClock(new Date(due.at), due.timeZone)
  return `${day} ${clock(minutes)}${due.durationMinutes === 30 ? '' : ` +${due.durationMinutes}`}`
}

const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

function dueOf(phrase: DatePhrase | undefined): string | undefined {
  if (!phrase) return undefined
  return phrase.kind === 'past' ? `over ${phrase.on}, instead ${written(phrase.instead)}` : written(phrase.due)
}

function saidOf(phrase: DatePhrase | undefined): string | undefined {
  if (phrase?.kind !== 'understood') return undefined
  const { moved, remark } = phrase
  if (moved) return `moved from ${moved.from}: ${moved.why.kind === 'holiday' ? moved.why.name : 'weekend'}`
  switch (remark?.kind) {
    case undefined:
      return undefined
    case 'free': {
      if (remark.why.kind === 'weekend') return 'weekend'
      return remark.why.name + (remark.instead ? `, or ${written(remark.instead)}` : '')
    }
    case 'over':
      return `${clock(remark.minutes)} is over`
    case 'skipped':
      return `there is no ${clock(remark.minutes)}`
    case 'two-readings':
      return `or ${written(remark.instead)}`
    case 'wrong-weekday':
      return `a ${new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(remark.on))}`
  }
}

/** The line with brackets around the words that the date came from. */
function marked(text: string, phrase: DatePhrase | undefined): string {
  const spans = [...(phrase?.spans ?? [])].sort((a, b) => b[0] - a[0])
  return spans.reduce(
    (line, [start, end]) => `${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`,
    text,
  )
}

describe.each(tables)('$title', ({ rows, ...context }) => {
  test.each(rows.map(([line, due, said]) => ({ line, due, said })))('“$line” is $due', ({ line, due, said }) => {
    const text = line.replace(/[[\]]/g, '')
    const phrase = read(text, context)
    expect({ due: dueOf(phrase), said: saidOf(phrase), words: marked(text, phrase) }).toEqual({
      due,
      said,
      words: line,
    })
  })
})

describe.each(noDates)('In %s', (language, ...lines) => {
  test.each(lines)('“%s” names no date', (line) => {
    expect(marked(line, read(line, { language }))).toBe(line)
  })
})

it('is read in the zone of the rep, also where their day is another one', () => {
  const late = '2026-11-23T23:30:00.000Z'
  const inZone = (timeZone: string) => read('call tomorrow 10:00', { now: late, timeZone })
  expect(inZone(BERLIN)).toMatchObject({ due: { at: '2026-11-25T09:00:00.000Z', timeZone: BERLIN } })
  expect(inZone('America/New_York')).toMatchObject({ due: { at: '2026-11-24T15:00:00.000Z' } })
})

it('takes the first of two times when the clocks go back', () => {
  const phrase = read('restart 31 October 2027 02:30', { now: '2027-10-25T08:00:00.000Z' })
  expect(phrase).toMatchObject({ moved: { keep: { at: '2027-10-31T00:30:00.000Z' } } })
})

test.each(['x '.repeat(500_000), '1'.repeat(1_000_000), '3/'.repeat(100_000), ' '.repeat(100_000)])(
  'gives up on what nobody types: %.10s…',
  (text) => {
    expect(read(text)).toBeUndefined()
  },
)

test.each(['\u202e', '\u0000\u0000', 'İİİ', '😀', '<script>', "'; drop table"])('finds the day beside “%s”', (odd) => {
  const text = `${odd} call tomorrow ${odd}`
  expect(marked(text, read(text))).toBe(`${odd} call [tomorrow] ${odd}`)
})

it('has at least 150 phrases and 40 that are none', () => {
  expect(tables.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(150)
  expect(noDates.flatMap(([, ...lines]) => lines).length).toBeGreaterThanOrEqual(40)
})
