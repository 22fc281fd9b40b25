import type { Instant } from '../../shared/common.ts'
import type { Interaction } from '../../shared/interactions.ts'
import type {
  CountedTimelinePage,
  TimelineEntry,
  TimelinePage,
  TimelinePeople,
  TimelineQuery,
} from '../../shared/timeline.ts'
import { countChanges, listChanges, listNewestChanges, type ChangeRow } from '../customers/changes.repository.ts'
import type { CustomerRow } from '../customers/customers.repository.ts'
import { foldedText } from '../customers/customers.ts'
import type { Reader } from '../db/database.ts'
import { invalidField } from '../errors.ts'
import {
  countFollowUpEvents,
  listFollowUpEvents,
  listNewestFollowUpEvents,
  type FollowUpEvent,
  type FollowUpEventRow,
} from '../follow-ups/events.repository.ts'
import { dueFromColumns } from '../follow-ups/follow-ups.ts'
import type { Actor, Services } from '../services.ts'
import { countInteractions, listInteractions, type InteractionRow } from './interactions.repository.ts'
import { FIRST_PAGE, interactionFrom } from './interactions.rules.ts'
import { listNotes, type NoteRow } from './notes.repository.ts'
import { listTimelineColleagues, listTimelineContacts, type Whose } from './timeline.repository.ts'
import {
  allKinds,
  changeEntryFrom,
  followUpEntryFrom,
  interactionKindsOf,
  keysetFor,
  matches,
  merged,
  readCursor,
  sourcesOf,
  wordsOf,
  wordsOfRow,
  writeCursor,
  type Cursor,
  type Source,
  type TimelineRow,
} from './timeline.rules.ts'

/** Which entries are asked for, and by whom. */
interface Wanted {
  readonly whose: Whose
  readonly reader: Actor
  readonly kinds: readonly TimelineEntry['kind'][]
  readonly userId?: string | undefined
  readonly personId?: string | undefined
}

/**
 * A company's or a contact's history, from all its sources by one cursor: each is asked for as many as the page takes, and
 * the newest of all of them are the page.
 */
export async function readTimeline(
  { db }: Services,
  reader: Actor,
  query: TimelineQuery,
): Promise<CountedTimelinePage> {
  const { companyId, contactId, userId, personId, before, limit, kinds = allKinds } = query
  const cursor = before === undefined ? undefined : readCursor(before)
  if (before !== undefined && !cursor)
    throw invalidField('before', 'Give back the `next` of the page before, as it was.')
  const whose = companyId === undefined ? { contactId: contactId! } : { companyId }
  const wanted: Wanted = { whose, reader, kinds, userId, personId }
  const words = foldedText(query.q ?? '')
    .split(/\s+/)
    .filter(Boolean)

  const isFirst = cursor === undefined
  if (words.length > 0) return search(db.read, wanted, words, cursor, limit)
  const [rows, matching, all] = await Promise.all([
    // One more than is asked for tells whether there is a next page.
    listRows(db.read, wanted, cursor, limit + 1, 'cut'),
    isFirst ? countRows(db.read, wanted) : 0,
    isFirst ? countRows(db.read, { whose, reader, kinds: allKinds }) : 0,
  ])
  const page = await pageOf(db.read, rows, limit, reader)
  return { ...page, count: isFirst ? { matching, all } : null }
}

/** Whom it can be filtered by: who of us had to do with the customer, and who of theirs. */
export async function readTimelinePeople(
  { db }: Services,
  { companyId, contactId }: { companyId?: string | undefined; contactId?: string | undefined },
): Promise<TimelinePeople> {
  const whose = companyId === undefined ? { contactId: contactId! } : { companyId }
  const [colleagues, contacts] = await Promise.all([
    listTimelineColleagues(db.read, whose),
    companyId === undefined ? [] : listTimelineContacts(db.read, companyId),
  ])
  return { colleagues, contacts }
}

const EVER: Instant = '0001-01-01T00:00:00.000Z'

/**
 * The first page, for a rep who waits for it. `newest`: a page of interactions, and one more where there are more: what
 * happened before that one is not on the page. Who was never edited has no changes, and is not asked for any.
 */
export async function firstPage(
  db: Reader,
  reader: Actor,
  customer: CustomerRow,
  newest: readonly InteractionRow[],
): Promise<TimelinePage> {
  const since = newest[FIRST_PAGE]?.occurredAt ?? EVER
  const isEdited = (customer.companyId === null ? customer.contactRevision : customer.companyRevision) !== 1
  const [followUps, changes] = await Promise.all([
    listNewestFollowUpEvents(db, customer, since),
    isEdited ? listNewestChanges(db, customer, since) : [],
  ])
  const events = followUps.map((row): TimelineRow => ({ source: row.event, at: row.at, id: row.id, row }))
  const rows = merged([newest.map(ofInteraction), events, changes.map(ofChange)], FIRST_PAGE + 1)
  return pageOf(db, rows, FIRST_PAGE, reader)
}

const ofInteraction = (row: InteractionRow): TimelineRow => ({
  source: 'interaction',
  at: row.occurredAt,
  id: row.id,
  row,
})

const ofFollowUp =
  (source: FollowUpEvent) =>
  (row: FollowUpEventRow): TimelineRow => ({ source, at: row.at, id: row.id, row })

const ofChange = (row: ChangeRow): TimelineRow => ({ source: 'change', at: row.at, id: row.id, row })

async function pageOf(db: Reader, rows: readonly TimelineRow[], limit: number, reader: Actor): Promise<TimelinePage> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    entries: await entriesOf(db, shown, reader),
    next: last && rows.length > limit ? writeCursor(last) : null,
  }
}

async function entriesOf(db: Reader, rows: readonly TimelineRow[], reader: Actor): Promise<TimelineEntry[]> {
  const notes = await notesOf(db, rows)
  return rows.map((one) =>
    one.source === 'interaction'
      ? interactionFrom(one.row, reader, 'cut', notes.get(one.id))
      : one.source === 'change'
        ? changeEntryFrom(one.row)
        : followUpEntryFrom(one.row, one.source, dueFromColumns(one.row)),
  )
}

async function notesOf(db: Reader, rows: readonly TimelineRow[]): Promise<Map<string, NoteRow[]>> {
  const withNotes = rows.filter((one) => one.source === 'interaction' && one.row.noteCount)
  const notes = new Map<string, NoteRow[]>()
  for (const note of await listNotes(
    db,
    withNotes.map(({ id }) => id),
  ))
    notes.set(note.interactionId, [...(notes.get(note.interactionId) ?? []), note])
  return notes
}

async function listRows(
  db: Reader,
  wanted: Wanted,
  cursor: Cursor | undefined,
  limit: number,
  text: 'whole' | 'cut',
): Promise<TimelineRow[]> {
  const { reader, kinds, ...filter } = wanted
  const listOf = async (source: Source): Promise<TimelineRow[]> => {
    const keyset = keysetFor(source, cursor)
    switch (source) {
      case 'interaction': {
        const interactions = { ...filter, reader: reader.id, kinds: interactionKindsOf(kinds) }
        return (await listInteractions(db, interactions, keyset, limit, text)).map(ofInteraction)
      }
      case 'change':
        return (await listChanges(db, filter, keyset, limit)).map(ofChange)
      default:
        return (await listFollowUpEvents(db, source, filter, keyset, limit)).map(ofFollowUp(source))
    }
  }
  return merged(await Promise.all(sourcesOf(kinds, filter.personId).map(listOf)), limit)
}

async function countRows(db: Reader, { reader, kinds, ...filter }: Wanted): Promise<number> {
  const counts = sourcesOf(kinds, filter.personId).map((source) =>
    source === 'interaction'
      ? countInteractions(db, { ...filter, reader: reader.id, kinds: interactionKindsOf(kinds) })
      : source === 'change'
        ? countChanges(db, filter)
        : countFollowUpEvents(db, source, filter),
  )
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
}

/** Rows that are read at once in a search, so that others get their turn in between. */
const SEARCHED_AT_ONCE = 250

/**
 * Reads this one customer's entries and looks for the words in what the reader sees of them. It needs no index, and what is
 * private cannot be found by anybody who cannot read it. The first page reads all of them, to tell how many there are.
 */
async function search(
  db: Reader,
  wanted: Wanted,
  words: readonly string[],
  start: Cursor | undefined,
  limit: number,
): Promise<CountedTimelinePage> {
  const found: { entry: TimelineEntry; at: Cursor }[] = []
  let matching = 0
  const isFirst = start === undefined
  const all = isFirst ? await countRows(db, { whose: wanted.whose, reader: wanted.reader, kinds: allKinds }) : 0
  for (let cursor = start; ;) {
    const rows = await listRows(db, wanted, cursor, SEARCHED_AT_ONCE, 'whole')
    const notes = await notesOf(db, rows)
    for (const one of rows) {
      const entry = searched(one, wanted.reader, words, notes.get(one.id))
      if (!entry) continue
      matching += 1
      if (found.length <= limit) found.push({ entry, at: one })
    }
    const last = rows.at(-1)
    if (!last || rows.length < SEARCHED_AT_ONCE || (!isFirst && found.length > limit)) break
    cursor = last
    await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    entries: found.slice(0, limit).map(({ entry }) => entry),
    next: found.length > limit ? writeCursor(found[limit - 1]!.at) : null,
    count: isFirst ? { matching, all } : null,
  }
}

/** The entry, if all words are in it. */
function searched(
  one: TimelineRow,
  reader: Actor,
  words: readonly string[],
  notes: readonly NoteRow[] | undefined,
): TimelineEntry | undefined {
  if (one.source === 'interaction') {
    const whole: Interaction = interactionFrom(one.row, reader, 'whole', notes)
    return matches(wordsOf(whole), words, foldedText) ? interactionFrom(one.row, reader, 'cut', notes) : undefined
  }
  const entry =
    one.source === 'change' ? changeEntryFrom(one.row) : followUpEntryFrom(one.row, one.source, dueFromColumns(one.row))
  return matches(wordsOfRow(entry), words, foldedText) ? entry : undefined
}
