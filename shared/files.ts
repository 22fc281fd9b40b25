import * as z from 'zod'
import { idSchema } from './common.ts'
import { plainLine } from './plain-text.ts'

/** Of one file that is kept. Exchange Online takes no larger mail by itself (Exchange's default is 25 MB, its most 150). */
export const MAX_FILE_BYTES = 25 * 1024 * 1024
/** Of one log. */
export const MAX_FILES = 50
const MAX_NAME = 150

/** Separators of a path, and what Windows forbids in a file name: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const FORBIDDEN = /[/\\:*?"<>|]/g
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * The name under which an attachment is kept, shown and downloaded. It is hostile: it may name a path, break a header, hide
 * its ending behind marks that turn the direction of writing, or be a device.
 */
export function fileNameOf(written: string): string {
  const line = plainLine(written).replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
  // A path is cut to what it leads to.
  const last = line.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? ''
  const name = last.replace(FORBIDDEN, '_').replace(/^[\s.]+|[\s.]+$/g, '')
  if (name === '') return 'file'
  return shortened(RESERVED.test(name) ? `_${name}` : name)
}

/** With its ending, by which a computer tells what to open it with. */
function shortened(name: string): string {
  if (name.length <= MAX_NAME) return name
  const ending = /\.[^.\s]{1,10}$/.exec(name)?.[0] ?? ''
  return name.slice(0, MAX_NAME - ending.length).replace(/[\ud800-\udbff]$/, '') + ending
}

/** A file that a log names. Its content follows once the log is kept. */
export const newFileSchema = z.strictObject({
  name: z.string().max(1000).overwrite(fileNameOf),
  /** As the mail said; what counts is what arrives. */
  size: z.int().min(0).max(MAX_FILE_BYTES, 'A file can have 25 MB.'),
})
export type NewFile = z.infer<typeof newFileSchema>

/** A file of a log. */
export const keptFileSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  /** Its content is here and can be downloaded. `false`: it never arrived. */
  isKept: z.boolean(),
})
export type KeptFile = z.infer<typeof keptFileSchema>

/** `Content-Digest` of RFC 9530: `sha-256=:<Base64>:`. */
export const digestHeader = (sha256: Uint8Array): string => `sha-256=:${btoa(String.fromCharCode(...sha256))}:`
