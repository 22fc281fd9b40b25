import { createHash } from 'node:crypto'
import type { Instant } from '../../shared/common.ts'
import { MAX_FILE_BYTES, type KeptFile } from '../../shared/files.ts'
import { recordChange, writeOnce, type Once } from '../audit/audit.ts'
import type { Reader, Writer } from '../db/database.ts'
import { AppError, forbidden, notFound } from '../errors.ts'
import type { Actor, Services } from '../services.ts'
import {
  deleteUnfinished,
  findContentByHash,
  findContentOfFile,
  findPiece,
  insertContent,
  insertInteractionFile,
  insertPiece,
  markWhole,
  setFiles,
} from './files.repository.ts'
import { inPieces, PIECE_BYTES } from './pieces.ts'
import { findInteraction, findUndone, type LogRow } from './interactions.repository.ts'
import { interactionFrom } from './interactions.rules.ts'

/** Which file of which log. */
export interface FileRef {
  readonly id: string
  readonly fileId: string
}

export interface Upload {
  /** SHA-256 in hexadecimal. */
  readonly hash: string
  /** `undefined`: not said. */
  readonly announcedBytes: number | undefined
  readonly chunks: AsyncIterable<Uint8Array>
}

/**
 * Keeps what a file of a log holds, as it arrives. Each piece is a transaction of its own, so that nobody waits for a slow
 * connection; until the last one has proved the hash nothing refers to them, and whatever goes wrong they are removed.
 */
export async function keepFile(
  services: Services,
  actor: Actor,
  once: Once,
  ref: FileRef,
  upload: Upload,
): Promise<KeptFile> {
  const { db, now, newId } = services
  const { file } = await requireOwnFile(db.read, actor, ref)
  if (file.isKept) return sameAsKept(db.read, file, upload.hash)
  if ((upload.announcedBytes ?? 0) > MAX_FILE_BYTES) throw tooLarge()

  const contentId = newId()
  try {
    const startedAt = now()
    await db.write((tx) => insertContent(tx, contentId, startedAt))
    const size = await writePieces(services, contentId, upload)
    return await writeOnce(
      services,
      actor,
      once,
      (tx) => referTo(tx, services, actor, ref, { contentId, hash: upload.hash, size }),
      async (tx) => (await requireOwnFile(tx, actor, ref)).file,
    )
  } finally {
    // What was not taken over: another file holds the same, or it is not whole. The job looks for it once more.
    await db.write((tx) => deleteUnfinished(tx, { id: contentId })).catch(() => undefined)
  }
}

async function writePieces({ db }: Services, contentId: string, upload: Upload): Promise<number> {
  const { hash: expected, announcedBytes, chunks } = upload
  const hash = createHash('sha256')
  let size = 0
  let position = 0
  for await (const bytes of inPieces(readable(chunks), PIECE_BYTES)) {
    size += bytes.length
    if (size > MAX_FILE_BYTES) throw tooLarge()
    hash.update(bytes)
    const at = position++
    await db.write((tx) => insertPiece(tx, contentId, at, bytes))
  }
  if (announcedBytes !== undefined && announcedBytes !== size) throw brokenOff()
  if (hash.digest('hex') !== expected) {
    throw new AppError('invalid', 'The file arrived damaged: its SHA-256 is not the announced one. Send it again.')
  }
  return size
}

/** A connection that breaks is nobody's bug. */
async function* readable(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch {
    throw brokenOff()
  }
}

async function referTo(
  tx: Writer,
  services: Services,
  actor: Actor,
  ref: FileRef,
  { contentId: own, hash, size }: { contentId: string; hash: string; size: number },
): Promise<string> {
  const { log, file } = await requireOwnFile(tx, actor, ref)
  if (file.isKept) {
    await sameAsKept(tx, file, hash)
    return file.id
  }
  const same = await findContentByHash(tx, hash)
  if (!same && !(await markWhole(tx, own, hash))) throw brokenOff()
  await insertInteractionFile(tx, { fileId: file.id, interactionId: log.id, contentId: same?.id ?? own })
  const files = log.files!.map((one) => (one.id === file.id ? { ...one, size, isKept: true } : one))
  await setFiles(tx, log.id, files)
  await recordChange(tx, services, actor, 'file.kept', file.id)
  return file.id
}

/** Only who logged the mail has it at hand. */
async function requireOwnFile(
  db: Reader,
  actor: Actor,
  { id, fileId }: FileRef,
): Promise<{ log: LogRow; file: KeptFile }> {
  const log = await findInteraction(db, id)
  if (!log) {
    if (await findUndone(db, id)) throw new AppError('undone', 'This log was undone meanwhile. Its files are not kept.')
    throw notFound('interaction')
  }
  if (log.loggedBy !== actor.id) throw forbidden(`Only ${log.loggedByName}, who logged this mail, can add its files.`)
  const file = log.files?.find((one) => one.id === fileId)
  if (!file) throw notFound('file')
  return { log, file }
}

async function sameAsKept(db: Reader, file: KeptFile, hash: string): Promise<KeptFile> {
  const kept = await findContentOfFile(db, file.id)
  if (kept?.hash === hash) return file
  throw new AppError('conflict', 'This file is kept already, with another content. It cannot be replaced.')
}

export interface Download {
  readonly file: KeptFile
  readonly chunks: AsyncIterable<Uint8Array>
}

/** A file that the reader may see, to be sent piece by piece. Who takes it is noted. */
export async function openFile(services: Services, actor: Actor, { id, fileId }: FileRef): Promise<Download> {
  const { db } = services
  const log = await findInteraction(db.read, id)
  const file = log && interactionFrom(log, actor, 'cut').files.find((one) => one.id === fileId)
  if (!file) throw notFound('file')
  const content = await findContentOfFile(db.read, fileId)
  if (!content) throw new AppError('not-found', 'This file did not arrive when the mail was logged.')
  await db.write((tx) => recordChange(tx, services, actor, 'file.downloaded', fileId))
  return { file, chunks: readPieces(db.read, content.contentId, file.size) }
}

async function* readPieces(db: Reader, contentId: string, size: number): AsyncGenerator<Uint8Array> {
  for (let position = 0, sent = 0; sent < size; position++) {
    const bytes = await findPiece(db, contentId, position)
    // The answer has begun, so it can only be broken off: the log was undone meanwhile.
    if (!bytes) throw new AppError('not-found', 'The file is gone.')
    sent += bytes.length
    yield bytes
  }
}

/** No request takes that long: the server that had begun these has died. */
const UPLOAD_TAKES_MS = 3_600_000

export async function forgetBrokenUploads({ db }: Services, now: Instant): Promise<void> {
  const before = new Date(Date.parse(now) - UPLOAD_TAKES_MS).toISOString()
  await db.write((tx) => deleteUnfinished(tx, { before }))
}

const tooLarge = () => new AppError('too-large', 'The file has more than 25 MB, which is the most that can be kept.')
const brokenOff = () => new AppError('invalid', 'The file did not arrive whole. Send it again.')
