import type { KeptFile, NewFile } from '../../shared/files.ts'
import type { NewEmailLog } from '../../shared/interactions.ts'

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
