import { type CalendarEntry } from '../demo-config-answer.ts'

export interface PlacedEntry {
  readonly entry: CalendarEntry
  readonly lane: number
  /** How many lanes the group of overlapping events needs. */
  readonly lanes: number
}

/** Puts events that overlap beside each other: each into the first lane that is free, all of a group equally wide. */
export function layOutDay(entries: readonly CalendarEntry[]): PlacedEntry[] {
  const sorted = [...entries].sort((a, b) => a.start.localeCompare(b.start) || b.end.localeCompare(a.end))
  const placed: PlacedEntry[] = []
  let group: { entry: CalendarEntry; lane: number }[] = []
  let laneEnds: string[] = []
  const finish = () => {
    placed.push(...group.map((one) => ({ ...one, lanes: laneEnds.length })))
    group = []
    laneEnds = []
  }
  for (const entry of sorted) {
    if (laneEnds.every((end) => end <= entry.start)) finish()
    const free = laneEnds.findIndex((end) => end <= entry.start)
    const lane = free < 0 ? laneEnds.length : free
    laneEnds[lane] = entry.end
    group.push({ entry, lane })
  }
  finish()
  return placed
}
