/**
 * The sample mails and the sample history are written around one Monday morning. The demo moves both by the same number of
 * working days, so that the morning has just passed whenever it is started for the first time (on a weekend it was Friday's),
 * and calls and meetings stay on working days. It keeps that number from then on.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

/** Monday 23 November 2026, 09:41 in Berlin. */
export const anchor = '2026-11-23T08:41:00.000Z'
const anchorZone = 'Europe/Berlin'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const FRIDAY = 4

/** The same wall-clock time in Berlin, so many working days later (or earlier). ISO-8601, UTC. */
export function shiftInstant(instant: string, workingDays: number): string {
  const moment = Date.parse(instant)
  if (Number.isNaN(moment)) throw new RangeError(`“${instant}” is no point in time.`)
  return new Date(fromWallClock(moved(wallClock(moment), workingDays))).toISOString()
}

/** The moment a wall-clock time in Berlin such as `2026-11-17T14:20` stands for, moved by working days. ISO-8601, UTC. */
export function shiftBerlinTime(local: string, workingDays: number): string {
  const reading = Date.parse(`${local}Z`)
  if (Number.isNaN(reading)) throw new RangeError(`“${local}” is no date and time.`)
  return new Date(fromWallClock(moved(reading, workingDays))).toISOString()
}

/** `YYYY-MM-DD`, for days without a time zone. */
export function shiftDay(day: string, workingDays: number): string {
  return new Date(moved(Date.parse(`${day}T00:00:00Z`), workingDays)).toISOString().slice(0, 10)
}

/** The largest shift that leaves `newest` not later than `now`; negative where the samples still lie in the future. */
export function workingDaysToShift(newest: string, now: Date): number {
  const estimate = Math.ceil(((now.getTime() - Date.parse(newest)) / DAY) * (5 / 7)) + 2
  for (let workingDays = estimate; ; workingDays -= 1) {
    if (Date.parse(shiftInstant(newest, workingDays)) <= now.getTime()) return workingDays
  }
}

/** Friday's late evening and the weekend, as hours of Friday: two of them are left where no weekend follows. */
const EVENING = { from: 22, hours: 2, lasting: 50 }

/** Keeps the order of all readings, and working days working days. */
function moved(reading: number, workingDays: number): number {
  // Whole weeks: weekends stay weekends.
  if (workingDays % 5 === 0) return reading + (workingDays / 5) * 7 * DAY
  const day = Math.floor(reading / DAY)
  const working = Math.min(weekday(day), FRIDAY)
  const lastWorkingDay = day - weekday(day) + working
  const sinceThen = reading - lastWorkingDay * DAY
  const target = afterWorkingDays(lastWorkingDay, workingDays) * DAY
  const intoEvening = sinceThen - EVENING.from * HOUR
  // Friday is now another day, with a working day after it: what came between the two is squeezed into its evening.
  if (working !== FRIDAY || intoEvening < 0) return target + sinceThen
  return target + EVENING.from * HOUR + Math.floor((intoEvening * EVENING.hours) / EVENING.lasting)
}

/** Days are counted from 1 January 1970; `day` is a working day. */
function afterWorkingDays(day: number, workingDays: number): number {
  const inWeek = weekday(day) + workingDays
  const weeks = Math.floor(inWeek / 5)
  return day - weekday(day) + weeks * 7 + (inWeek - weeks * 5)
}

/** 0 is Monday; 1 January 1970 was a Thursday. */
const weekday = (day: number) => (((day + 3) % 7) + 7) % 7

const clockSchema = z.object({ workingDays: z.int() })

/** The shift of this data folder in working days (`clock.json`), fixed at its first start. */
export async function fixedShift(dataFolder: string, newest: string, now: Date): Promise<number> {
  const file = join(dataFolder, 'clock.json')
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept !== undefined) {
    const clock = clockSchema.safeParse(parseJson(kept))
    if (!clock.success)
      throw new Error(`${file} cannot be read, or is an older version’s. Start afresh with: npm start -- --fresh`)
    return clock.data.workingDays
  }
  const workingDays = workingDaysToShift(newest, now)
  await mkdir(dataFolder, { recursive: true })
  await writeFile(file, `${JSON.stringify({ workingDays })}\n`)
  return workingDays
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The wall clock's reading as if it were UTC. */
function wallClock(moment: number): number {
  const parts = new Map(berlin.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) +
    (((moment % 1000) + 1000) % 1000)
  )
}

/** A time the clock skips in spring becomes the one an hour later. */
function fromWallClock(reading: number): number {
  const guess = reading - (wallClock(reading) - reading)
  return guess + (reading - wallClock(guess))
}

const berlin = new Intl.DateTimeFormat('en', {
  timeZone: anchorZone,
  hourCycle: 'h23',
  ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
})
