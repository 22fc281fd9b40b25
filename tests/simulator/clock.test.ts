import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  anchor,
  fixedShift,
  shiftBerlinTime,
  shiftDay,
  shiftInstant,
  workingDaysToShift,
} from '../../simulator/mailbox/clock.ts'
import { sampleHistory } from '../../simulator/mailbox/history.ts'
import { readSampleMails } from './sample-mails.ts'

/** `2026-11-17T14:20:00` */
const berlinLocal = (instant: string) =>
  new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).replace(' ', 'T')

const isWorkingDay = (local: string) => ![0, 6].includes(new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay())

const SATURDAY = '2026-11-21T09:00:00.000Z'

describe('moving by working days keeps the time on Berlin’s clocks', () => {
  test.each([
    ['by a week', '2026-11-23T08:41:00.000Z', 5, '2026-11-30T08:41:00.000Z'],
    ['backwards, over a weekend', '2026-11-23T08:41:00.000Z', -2, '2026-11-19T08:41:00.000Z'],
    ['over a weekend', '2026-11-20T08:41:00.000Z', 1, '2026-11-23T08:41:00.000Z'],
    ['from winter into summer: an hour earlier in UTC', '2026-11-23T08:41:00.000Z', 108, '2027-04-22T07:41:00.000Z'],
    ['from summer into winter: an hour later in UTC', '2026-07-01T07:41:12.345Z', 128, '2026-12-28T08:41:12.345Z'],
    ['not at all', '2026-03-29T01:30:00.000Z', 0, '2026-03-29T01:30:00.000Z'],
    ['a weekend by whole weeks', SATURDAY, -10, '2026-11-07T09:00:00.000Z'],
    ['a weekend into the evening of what was Friday', SATURDAY, 1, '2026-11-23T21:28:48.000Z'],
    [
      'onto the hour that is skipped in spring: an hour later',
      '2027-03-21T01:30:00.000Z',
      5,
      '2027-03-28T01:30:00.000Z',
    ],
  ])('%s', (_name, instant, workingDays, expected) => {
    expect(shiftInstant(instant, workingDays)).toBe(expected)
  })

  test('a wall-clock time of the history is read as Berlin’s', () => {
    expect(shiftBerlinTime('2026-07-01T14:20', 0)).toBe('2026-07-01T12:20:00.000Z')
    expect(shiftBerlinTime('2026-11-17T14:20', -2)).toBe('2026-11-13T13:20:00.000Z')
  })

  test('a day has no time', () => {
    expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01')
    expect(shiftDay('2027-01-01', 1)).toBe('2027-01-04')
  })

  test('what is no time is refused', () => {
    expect(() => shiftInstant('soon', 1)).toThrow(/no point in time/)
    expect(() => shiftBerlinTime('soon', 1)).toThrow(/no date and time/)
  })

  test.each([-263, -7, -1, 1, 2, 3, 4, 5, 88])(
    'by %i, a fortnight keeps its order, its working days and the times of day',
    (by) => {
      const everyQuarter = Array.from({ length: 14 * 24 * 4 }, (_, index) =>
        new Date(Date.UTC(2026, 10, 9) + index * 15 * 60_000).toISOString().slice(0, 16),
      )
      const moved = everyQuarter.map((local) => ({ local, to: berlinLocal(shiftBerlinTime(local, by)) }))
      expect(moved.map(({ to }) => to)).toEqual(moved.map(({ to }) => to).sort())
      expect(new Set(moved.map(({ to }) => to)).size).toBe(moved.length)
      const worked = moved.filter(({ local }) => isWorkingDay(local))
      expect(worked.filter(({ to }) => !isWorkingDay(to))).toEqual([])
      const byDay = worked.filter(({ local }) => local.slice(11) <= '22:00')
      expect(byDay.map(({ to }) => to.slice(11, 16))).toEqual(byDay.map(({ local }) => local.slice(11)))
    },
  )
})

describe('the shift', async () => {
  const mails = await readSampleMails()

  test.each([
    ['a minute after the newest mail', '2026-11-23T08:42:00Z', 0],
    ['a minute before it', '2026-11-23T08:40:00Z', -1],
    ['the same morning a year later, in the same second', '2027-11-23T08:41:00Z', 261],
    ['a summer evening', '2027-07-01T20:00:00Z', 158],
    ['long before', '2020-01-01T00:00:00Z', -1799],
  ])('%s', (_name, now, expected) => {
    const workingDays = workingDaysToShift(anchor, new Date(now))
    expect(workingDays).toBe(expected)
    expect(shiftInstant(anchor, workingDays) <= new Date(now).toISOString()).toBe(true)
    expect(shiftInstant(anchor, workingDays + 1) > new Date(now).toISOString()).toBe(true)
  })

  describe.each(['Mon 1', 'Tue 2', 'Wed 3', 'Thu 4', 'Fri 5', 'Sat 6', 'Sun 7'])('on %s March 2027', (day) => {
    const date = `2027-03-0${day.slice(-1)}`
    const lastWorkingDay = day.startsWith('S') ? '2027-03-05' : date

    test('this morning’s mails are this morning’s, or the last working day’s', () => {
      const workingDays = workingDaysToShift(anchor, new Date(`${date}T10:00:00Z`))
      expect(berlinLocal(shiftInstant(anchor, workingDays))).toBe(`${lastWorkingDay}T09:41:00`)
    })

    test.each(['05:00', '10:00', '23:30'])('at %s, nothing has happened yet that had not', (time) => {
      const now = `${date}T${time}:00.000Z`
      const workingDays = workingDaysToShift(anchor, new Date(now))
      const written = mails.map(({ mail }) => shiftInstant(mail.date!, workingDays))
      expect(written.filter((at) => at > now)).toEqual([])
      const happened = sampleHistory((local) => shiftBerlinTime(local, workingDays)).flatMap((line) =>
        line.type === 'interaction'
          ? [line.occurredAt, line.loggedAt]
          : line.type === 'follow-up'
            ? [line.createdAt]
            : [],
      )
      expect(happened.length).toBeGreaterThan(300)
      expect(happened.filter((at) => at > now)).toEqual([])
    })

    test('calls, meetings and visits stand on working days', () => {
      const workingDays = workingDaysToShift(anchor, new Date(`${date}T10:00:00Z`))
      const talks = sampleHistory((local) => shiftBerlinTime(local, workingDays)).filter(
        (line) => line.type === 'interaction' && line.kind !== 'email' && line.kind !== 'note',
      )
      expect(talks.length).toBeGreaterThan(100)
      expect(talks.filter((talk) => 'occurredAt' in talk && !isWorkingDay(berlinLocal(talk.occurredAt)))).toEqual([])
    })
  })

  test('is fixed at the first start and kept, until somebody breaks the file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clock-'))
    try {
      expect(await fixedShift(folder, anchor, new Date('2026-12-01T12:00:00Z'))).toBe(6)
      expect(await fixedShift(folder, anchor, new Date('2027-12-01T12:00:00Z'))).toBe(6)
      expect(JSON.parse(await readFile(join(folder, 'clock.json'), 'utf8'))).toEqual({ workingDays: 6 })
      await writeFile(join(folder, 'clock.json'), '{"shiftDays":8}')
      await expect(fixedShift(folder, anchor, new Date())).rejects.toThrow(/clock\.json cannot be read.*--fresh/)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
