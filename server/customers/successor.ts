import type { Reader } from '../db/database.ts'
import { AppError, notFound } from '../errors.ts'
import { findMerged, type Subject } from './edit.repository.ts'

/** Of whom a contact or a company is part, after one merge or several. `undefined`: nobody knows the id, or it is not merged. */
export async function findSuccessorId(db: Reader, { of, id }: Subject): Promise<string | undefined> {
  let successor: string | undefined
  // Only what is there can be merged into, so that a chain never closes.
  for (let next: string | null = id; next !== null;) {
    const row = await findMerged(db, { of, id: next })
    if (!row) return undefined
    next = row.mergedIntoId
    if (next !== null) successor = next
  }
  return successor
}

/** Why a contact or a company cannot be shown or changed: it was merged into another one, or it is not there. */
export async function goneError(db: Reader, subject: Subject): Promise<AppError> {
  const { of } = subject
  const [gone, successorId] = [await findMerged(db, subject), await findSuccessorId(db, subject)]
  const successor = successorId === undefined ? undefined : await findMerged(db, { of, id: successorId })
  if (!gone || !successor) return notFound(of)
  const into = { id: successor.id, name: successor.name }
  const message = `${gone.name} is now part of ${into.name}. Use the id of \`merged.into\`.`
  return new AppError('merged', message, undefined, undefined, undefined, { of, name: gone.name, into })
}
