import { createHash, randomBytes } from 'node:crypto'
import { newKey } from '../../addin/api.ts'
import { postEmailLog } from '../../addin/interactions/interactions.api.ts'
import { digestHeader, type NewFile } from '../../shared/files.ts'
import type { MailLog, NewEmailLog } from '../../shared/interactions.ts'
import { act, aLog } from './sample-mail.ts'
import { anna, type World } from './world.ts'
import type { Person } from './tokens.ts'

export const someBytes = (size: number): Buffer => randomBytes(size)

/** A log of Anna's that names these files. */
export function aLogWithFiles(
  world: World,
  contactId: string,
  files: NewFile[],
  changes: Partial<NewEmailLog> = {},
): Promise<MailLog> {
  return postEmailLog(world.apiOf(anna), aLog(contactId, { files, ...changes }), act())
}

interface Sending {
  readonly as?: Person
  readonly key?: string
  readonly digest?: string
  readonly headers?: Record<string, string>
  /** Instead of the bytes, for what breaks off. */
  readonly body?: ReadableStream<Uint8Array>
}

/** Sends the content of one of its files. */
export function sendFile(
  world: World,
  log: { interaction: { id: string; files: readonly { id: string }[] } },
  bytes: Buffer,
  { as = anna, key = newKey(), digest = digestOf(bytes), headers = {}, body }: Sending = {},
  fileIndex = 0,
): Promise<Response> {
  const { id, files } = log.interaction
  const init = {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
      'content-digest': digest,
      'idempotency-key': key,
      ...headers,
    },
    body: body ?? new Uint8Array(bytes),
    duplex: 'half',
  }
  return Promise.resolve(world.request(as, 'PUT', `/api/interactions/${id}/files/${files[fileIndex]!.id}`, init))
}

export const digestOf = (bytes: Uint8Array) => digestHeader(createHash('sha256').update(bytes).digest())

export function takeFile(
  world: World,
  log: { interaction: { id: string; files: readonly { id: string }[] } },
  as: Person = anna,
  fileIndex = 0,
): Promise<Response> {
  const { id, files } = log.interaction
  return Promise.resolve(world.request(as, 'GET', `/api/interactions/${id}/files/${files[fileIndex]!.id}`))
}
