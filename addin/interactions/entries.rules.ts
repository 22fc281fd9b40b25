import { type TimelineEntry } from '../../shared/timeline.ts'

/** A follow-up can have two entries: that it was planned, and that it was closed. */
export const keyOfEntry = (entry: TimelineEntry): string =>
  entry.kind === 'follow-up' ? `${entry.event} ${entry.id}` : entry.id

/** Changes and what became of follow-ups are one line; everything else opens. */
export const canOpen = (entry: TimelineEntry): boolean => entry.kind !== 'change' && entry.kind !== 'follow-up'

/** Where the arrow keys lead from an entry, among those that open; `undefined`: nowhere. */
export function stepFrom(entries: readonly TimelineEntry[], from: number, key: string): number | undefined {
  const next = (start: number, by: 1 | -1) => {
    for (let at = start; at >= 0 && at < entries.length; at += by) if (canOpen(entries[at]!)) return at
    return undefined
  }
  switch (key) {
    case 'ArrowDown':
      return next(from + 1, 1)
    case 'ArrowUp':
      return next(from - 1, -1)
    case 'Home':
      return next(0, 1)
    case 'End':
      return next(entries.length - 1, -1)
    default:
      return undefined
  }
}
