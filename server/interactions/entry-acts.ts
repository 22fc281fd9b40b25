/** What can be done with an entry later on, beside undoing it: notes are added to it, and its author changes who sees it. */
import type { MailLog, NewEntryNote, VisibilityChange } from '../../shared/interactions.ts'
import { recordChange, writeOnce, type Once } from '../audit/audit.ts'
import type { Reader, Writer } from '../db/database.ts'
import { AppError, forbidden, notFound } from '../errors.ts'
import { enqueue } from '../jobs/outbox.ts'
import type { Actor, Services } from '../services.ts'
import { findInteraction, markVisibility, type LogRow } from './interactions.repository.ts'
import { withFollowUps } from './interactions.ts'
import { deleteNote, findNote, insertNote } from './notes.repository.ts'

/** Anybody in the team, also to a private entry: that note is seen by its writer and by the entry's author. */
export async function addNote(
  services: Services,
  actor: Actor,
  once: Once,
  interactionId: string,
  { text }: NewEntryNote,
): Promise<MailLog> {
  return onEntry(services, actor, once, interactionId, async (tx) => {
    const note = { id: services.newId(), interactionId, text, writtenBy: actor.id, writtenAt: services.now() }
    await insertNote(tx, note)
    return 'note-added'
  })
}

/** Removing a note twice is not an error: the pane may repeat a request whose answer got lost. */
export async function removeNote(
  services: Services,
  actor: Actor,
  once: Once,
  interactionId: string,
  noteId: string,
): Promise<MailLog> {
  return onEntry(services, actor, once, interactionId, async (tx) => {
    const note = await findNote(tx, interactionId, noteId)
    if (!note) return undefined
    if (note.by.id !== actor.id && actor.role !== 'admin') {
      throw forbidden(`Only ${note.by.name} or an admin can remove this note.`)
    }
    await deleteNote(tx, note)
    return 'note-removed'
  })
}

/** The author's alone: nobody else may show to the team what was private, nor hide from it what it knows. */
export async function changeVisibility(
  services: Services,
  actor: Actor,
  once: Once,
  interactionId: string,
  { visibility, seen }: VisibilityChange,
): Promise<MailLog> {
  return onEntry(services, actor, once, interactionId, async (tx, row) => {
    if (row.loggedBy !== actor.id) throw forbidden(`Only ${row.loggedByName} can change who sees this entry.`)
    if (row.visibility === visibility) return undefined
    if (row.visibility !== seen) {
      throw new AppError(
        'version-conflict',
        'Who sees this entry was changed meanwhile. Look at it again, then change it.',
      )
    }
    await markVisibility(tx, interactionId, visibility)
    return visibility === 'private' ? 'made-private' : 'shown-to-team'
  })
}

/** `act` answers what it did, for the audit log; `undefined`: there was nothing to do. */
async function onEntry(
  services: Services,
  actor: Actor,
  once: Once,
  id: string,
  act: (tx: Writer, row: LogRow) => Promise<string | undefined>,
): Promise<MailLog> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const row = await requireEntry(tx, id)
      const done = await act(tx, row)
      if (done !== undefined) {
        await recordChange(tx, services, actor, `interaction.${done}`, id)
        await enqueue(tx, services, 'search', id)
      }
      return id
    },
    async (db) => withFollowUps(db, await requireEntry(db, id), actor),
  )
}

async function requireEntry(db: Reader, id: string): Promise<LogRow> {
  const row = await findInteraction(db, id)
  if (!row) throw notFound('interaction')
  return row
}
