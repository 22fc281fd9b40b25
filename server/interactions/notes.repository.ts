import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { EntryNote } from '../../shared/interactions.ts'
import type { Reader, Writer } from '../db/database.ts'

export interface NoteRow extends EntryNote {
  readonly interactionId: string
}

/** Notes that were added to these interactions, in the order they were written. */
export async function listNotes(db: Reader, interactionIds: readonly string[]): Promise<NoteRow[]> {
  if (interactionIds.length === 0) return []
  const { interactionNotes: notes } = db.tables
  const rows = await selectNotes(db)
    .where(inArray(notes.interactionId, [...interactionIds]))
    .orderBy(asc(notes.writtenAt), asc(notes.id))
  return rows.map(noteFrom)
}

export async function findNote(db: Reader, interactionId: string, id: string): Promise<NoteRow | undefined> {
  const { interactionNotes: notes } = db.tables
  const rows = await selectNotes(db).where(and(eq(notes.id, id), eq(notes.interactionId, interactionId)))
  return rows.map(noteFrom)[0]
}

export interface NewNote {
  readonly id: string
  readonly interactionId: string
  readonly text: string
  readonly writtenBy: string
  readonly writtenAt: Instant
}

export async function insertNote(tx: Writer, note: NewNote): Promise<void> {
  await tx.insert(tx.tables.interactionNotes).values(note)
  await changeCount(tx, note.interactionId, 1)
}

export async function deleteNote(
  tx: Writer,
  { id, interactionId }: { id: string; interactionId: string },
): Promise<void> {
  const { interactionNotes: notes } = tx.tables
  await tx.delete(notes).where(eq(notes.id, id))
  await changeCount(tx, interactionId, -1)
}

/** Kept beside the entry, so that a timeline without notes never asks for any. */
async function changeCount(tx: Writer, interactionId: string, by: 1 | -1) {
  const { interactions } = tx.tables
  await tx
    .update(interactions)
    .set({ noteCount: sql`coalesce(${interactions.noteCount}, 0) + ${sql.raw(String(by))}` })
    .where(eq(interactions.id, interactionId))
}

function selectNotes(db: Reader) {
  const { interactionNotes: notes, users } = db.tables
  return db
    .select({
      id: notes.id,
      interactionId: notes.interactionId,
      text: notes.text,
      writtenAt: notes.writtenAt,
      byId: users.id,
      byName: users.name,
    })
    .from(notes)
    .innerJoin(users, eq(users.id, notes.writtenBy))
    .$dynamic()
}

type Selected = Awaited<ReturnType<typeof selectNotes>>[number]

const noteFrom = ({ id, interactionId, text, writtenAt, byId, byName }: Selected): NoteRow => ({
  id,
  interactionId,
  text,
  by: { id: byId, name: byName },
  at: writtenAt,
})
