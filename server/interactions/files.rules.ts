import type { KeptFile, NewFile } from '../../shared/files.ts'
import type { NewEmailLog } from '../../shared/interactions.ts'

/** Written and read at once: so long nobody else can write, and so much memory a transfer takes. */
export const PIECE_BYTES = 256 * 1024

/** What colleagues were said to see counts, whatever was sent along: with level `headers` no file. */
export function namedFiles(
  { level, files }: Pick<NewEmailLog, 'level'> & { files: readonly NewFile[] },
  newId: () => string,
): KeptFile[] | null {
  if (level === 'headers' || files.length === 0) return null
  return files.map(({ name, size }) => ({ id: newId(), name, size, isKept: false }))
}

/** The SHA-256 that a `Content-Digest` names, in hexadecimal; `undefined` where it names none. RFC 9530, section 2. */
export function readDigest(header: string | undefined): string | undefined {
  const base64 = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(header ?? '')?.[1]
  return base64 && Buffer.from(base64, 'base64').toString('hex')
}

/** The bytes of a stream in pieces of the same size, but for the last one. */
export async function* inPieces(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    length += chunk.length
    if (length < size) continue
    const bytes = Buffer.concat(waiting)
    let start = 0
    for (; start + size <= length; start += size) yield bytes.subarray(start, start + size)
    waiting = [bytes.subarray(start)]
    length -= start
  }
  if (length > 0) yield Buffer.concat(waiting)
}
