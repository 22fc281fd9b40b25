import type { Instant } from '../../shared/common.ts'
import type { EntryNote, Interaction } from '../../shared/interactions.ts'
import { interactionKinds } from '../../shared/interactions.ts'
import { timelineKinds, type ChangeEntry, type FollowUpEntry, type TimelineKind } from '../../shared/timeline.ts'
import type { ChangeRow } from '../customers/changes.repository.ts'
import type { Keyset } from '../db/keyset.ts'
import type { FollowUpEventRow } from '../follow-ups/events.repository.ts'
import type { InteractionRow } from './interactions.repository.ts'

/** Where the entries of a timeline come from, and in this order they stand if they are of the same millisecond. */
export const sources = ['interaction', 'closed', 'planned', 'change'] as const
export type Source = (typeof sources)[number]

/** One row of any source, where it stands in the timeline, and what it is. */
export type TimelineRow = { readonly at: Instant; readonly id: string } & (
  | { readonly source: 'interaction'; readonly row: InteractionRow }
  | { readonly source: 'closed' | 'planned'; readonly row: FollowUpEventRow }
  | { readonly source: 'change'; readonly row: ChangeRow }
)

/** The newest of all of them. Ids are compared as a database does: UUIDs, whatever its collation. */
export function merged(lists: readonly (readonly TimelineRow[])[], limit: number): TimelineRow[] {
  return lists.flat().sort(newestFirst).slice(0, limit)
}

const newestFirst = (a: TimelineRow, b: TimelineRow) =>
  descending(a.at, b.at) || rankOf(a.source) - rankOf(b.source) || descending(a.id, b.id)

const descending = (a: string, b: string) => (a === b ? 0 : a < b ? 1 : -1)

const rankOf = (source: Source) => sources.indexOf(source)

/** Where a page of a timeline ended. */
export interface Cursor {
  readonly at: Instant
  readonly source: Source
  readonly id: string
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([a-z]+) ([0-9a-f-]{36})$/

export const writeCursor = ({ at, source, id }: Cursor): string => btoa(`${at} ${source} ${id}`)

/** `undefined` for anything that `writeCursor` did not write. */
export function readCursor(text: string): Cursor | undefined {
  // Other than Base64 would make atob throw.
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return undefined
  const [, at, name, id] = CURSOR.exec(atob(text)) ?? []
  const source = sources.find((one) => one === name)
  return at && source && id && !Number.isNaN(Date.parse(at)) ? { at, source, id } : undefined
}

/** What of one source comes after a place in the whole timeline. */
export function keysetFor(source: Source, cursor: Cursor | undefined): Keyset | undefined {
  if (!cursor) return undefined
  const ahead = rankOf(source) - rankOf(cursor.source)
  return { at: cursor.at, sameTime: ahead > 0 ? 'all' : ahead < 0 ? 'none' : { below: cursor.id } }
}

/** Which sources have entries of these kinds. What is about one person of a company is no change of the company. */
export function sourcesOf(kinds: readonly TimelineKind[], personId: string | undefined): Source[] {
  return sources.filter((source) =>
    source === 'interaction'
      ? interactionKindsOf(kinds).length > 0
      : source === 'change'
        ? kinds.includes('change') && personId === undefined
        : kinds.includes('follow-up'),
  )
}

export const interactionKindsOf = (kinds: readonly TimelineKind[]): Interaction['kind'][] =>
  interactionKinds.filter((kind) => kinds.includes(kind))

export const allKinds: readonly TimelineKind[] = timelineKinds

export function changeEntryFrom({ id, at, field, before, after, byId, byName }: ChangeRow): ChangeEntry {
  return { kind: 'change', id, occurredAt: at, field, before, after, by: { id: byId, name: byName } }
}

export function followUpEntryFrom(
  row: FollowUpEventRow,
  event: 'closed' | 'planned',
  due: FollowUpEntry['due'],
): FollowUpEntry {
  const { id, at, kind, title, status, replyFrom, dropReason, interactionId } = row
  return {
    kind: 'follow-up',
    id,
    occurredAt: at,
    event: event === 'planned' ? 'planned' : status === 'dropped' ? 'dropped' : 'done',
    followUpKind: kind,
    title,
    due,
    status,
    assignee: { id: row.assigneeId, name: row.assigneeName },
    by: row.byId === null || row.byName === null ? null : { id: row.byId, name: row.byName },
    replyFrom: event === 'closed' ? replyFrom : null,
    dropReason,
    interactionId,
  }
}

/** Everything that the reader sees of an entry, and nothing else, so that no search tells what is private. */
export function* wordsOf(
  entry: Pick<Interaction, 'subject' | 'text' | 'note' | 'people' | 'files' | 'loggedBy'> & {
    notes: readonly EntryNote[]
  },
): Generator<string> {
  const { subject, text, note, people, files, loggedBy, notes } = entry
  for (const words of [subject, note, text, loggedBy.name]) if (words) yield words
  for (const { name, address } of people) yield `${name} ${address}`
  for (const { name } of files) yield name
  for (const { text: added, by } of notes) yield `${added} ${by.name}`
}

export function* wordsOfRow(row: FollowUpEntry | ChangeEntry): Generator<string> {
  if (row.kind === 'change') {
    for (const words of [row.before, row.after, row.by.name]) if (words) yield words
    return
  }
  for (const words of [row.title, row.dropReason, row.assignee.name, row.by?.name, row.replyFrom])
    if (words) yield words
}

/** Whether all words are in it, each anywhere. `wanted` and what `folded` makes are lower case without accents. */
export function matches(texts: Iterable<string>, wanted: readonly string[], folded: (text: string) => string): boolean {
  const missing = new Set(wanted)
  for (const text of texts) {
    const all = folded(text)
    for (const word of missing) if (all.includes(word)) missing.delete(word)
    if (missing.size === 0) return true
  }
  return missing.size === 0
}
