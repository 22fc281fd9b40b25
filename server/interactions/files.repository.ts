import { and, eq, inArray, isNull, lt, notExists } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { KeptFile } from '../../shared/files.ts'
import type { Reader, Writer } from '../db/database.ts'

export async function insertContent(tx: Writer, id: string, startedAt: Instant): Promise<void> {
  await tx.insert(tx.tables.fileContents).values({ id, hash: null, startedAt })
}

export async function insertPiece(tx: Writer, contentId: string, position: number, bytes: Buffer): Promise<void> {
  await tx.insert(tx.tables.filePieces).values({ contentId, position, bytes })
}

export async function findPiece(db: Reader, contentId: string, position: number): Promise<Buffer | undefined> {
  const { filePieces } = db.tables
  const [row] = await db
    .select({ bytes: filePieces.bytes })
    .from(filePieces)
    .where(and(eq(filePieces.contentId, contentId), eq(filePieces.position, position)))
  return row?.bytes
}

export async function findContentByHash(db: Reader, hash: string): Promise<{ id: string } | undefined> {
  const { fileContents } = db.tables
  const [row] = await db.select({ id: fileContents.id }).from(fileContents).where(eq(fileContents.hash, hash))
  return row
}

/** From now on others may refer to it. Answers whether it is still there. */
export async function markWhole(tx: Writer, id: string, hash: string): Promise<boolean> {
  const { fileContents } = tx.tables
  const rows = await tx
    .update(fileContents)
    .set({ hash })
    .where(eq(fileContents.id, id))
    .returning({ id: fileContents.id })
  return rows.length > 0
}

export async function findContentOfFile(
  db: Reader,
  fileId: string,
): Promise<{ contentId: string; hash: string | null } | undefined> {
  const { interactionFiles, fileContents } = db.tables
  const [row] = await db
    .select({ contentId: fileContents.id, hash: fileContents.hash })
    .from(interactionFiles)
    .innerJoin(fileContents, eq(fileContents.id, interactionFiles.contentId))
    .where(eq(interactionFiles.fileId, fileId))
  return row
}

export async function insertInteractionFile(
  tx: Writer,
  row: { fileId: string; interactionId: string; contentId: string },
): Promise<void> {
  await tx.insert(tx.tables.interactionFiles).values(row)
}

export async function setFiles(tx: Writer, interactionId: string, files: KeptFile[]): Promise<void> {
  const { interactions } = tx.tables
  await tx.update(interactions).set({ files }).where(eq(interactions.id, interactionId))
}

/** Gives the contents of an interaction's files back; those that nothing else refers to are gone. */
export async function releaseFilesOf(tx: Writer, interactionId: string): Promise<void> {
  const { interactionFiles, fileContents } = tx.tables
  const rows = await tx
    .delete(interactionFiles)
    .where(eq(interactionFiles.interactionId, interactionId))
    .returning({ contentId: interactionFiles.contentId })
  if (rows.length === 0) return
  const others = tx
    .select({ contentId: interactionFiles.contentId })
    .from(interactionFiles)
    .where(eq(interactionFiles.contentId, fileContents.id))
  const contentIds = rows.map(({ contentId }) => contentId)
  await tx.delete(fileContents).where(and(inArray(fileContents.id, contentIds), notExists(others)))
}

/** What never became whole: one, or all that were begun before a time. */
export async function deleteUnfinished(tx: Writer, which: { id: string } | { before: Instant }): Promise<void> {
  const { fileContents } = tx.tables
  const these = 'id' in which ? eq(fileContents.id, which.id) : lt(fileContents.startedAt, which.before)
  await tx.delete(fileContents).where(and(isNull(fileContents.hash), these))
}
