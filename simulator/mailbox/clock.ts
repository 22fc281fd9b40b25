/**
 * The sample mails and the sample history are written around one Monday morning. The demo moves both by the same number of whole
 * days, so that the morning has just passed whenever it is started for the first time, and keeps that number from then on.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

/** Monday 23 November 2026, 09:41 in Berlin. */
export const anchor = '2026-11-23T08:41:00.000Z'
const anchorZone = 'Europe/Berlin'

const DAY = 24 * 60 * 60 * 1000

/** The same wall-clock time in Berlin, `days` whole days later (or earlier); not always a multiple of 24 hours. ISO-8601, UTC. */
export function shiftInstant(instant: string, days: number): string {
  const moment = Date.parse(instant)
  if (Number.isNaN(moment)) throw new RangeError(`“${instant}” is no point in time.`)
  return new Date(fromWallClock(wallClock(moment) + days * DAY)).toISOString()
}

/** The moment a wall-clock time in Berlin such as `2026-11-17T14:20` stands for, moved by whole days. ISO-8601, UTC. */
export function shiftBerlinTime(local: string, days: number): string {
  const reading = Date.parse(`${local}Z`)
  if (Number.isNaN(reading)) throw new RangeError(`“${local}” is no date and time.`)
  return new Date(fromWallClock(reading + days * DAY)).toISOString()
}

/** `YYYY-MM-DD`, for days without a time zone. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** The largest shift that leaves `newest` not later than `now`; negative where the samples still lie in the future. */
export function daysToShift(newest: string, now: Date): number {
  const estimate = Math.floor((now.getTime() - Date.parse(newest)) / DAY) + 1
  for (let days = estimate; ; days -= 1) {
    if (Date.parse(shiftInstant(newest, days)) <= now.getTime()) return days
  }
}

const clockSchema = z.object({ shiftDays: z.int() })

/** The shift of this data folder (`clock.json`), fixed at its first start. */
export async function fixedShift(dataFolder: string, newest: string, now: Date): Promise<number> {
  const file = join(dataFolder, 'clock.json')
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept !== undefined) {
    const clock = clockSchema.safeParse(parseJson(kept))
    if (!clock.success) throw new Error(`${file} cannot be read. Delete it, or start afresh with: npm start -- --fresh`)
    return clock.data.shiftDays
  }
  const shiftDays = daysToShift(newest, now)
  await mkdir(dataFolder, { recursive: true })
  await writeFile(file, `${JSON.stringify({ shiftDays })}\n`)
  return shiftDays
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
