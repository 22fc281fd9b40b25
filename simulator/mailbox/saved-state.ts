import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as z from 'zod'
import { folders } from './mail-item.ts'

const addressSchema = z.object({ name: z.string(), address: z.string() })

/** What happened to one mail since it was read from its file. */
export const mailChangeSchema = z.object({
  isRead: z.boolean().optional(),
  folder: z.enum(folders).optional(),
  categories: z.array(z.string()).optional(),
  customProperties: z.string().optional(),
  subject: z.string().max(255).optional(),
  to: z.array(addressSchema).optional(),
  cc: z.array(addressSchema).optional(),
  bcc: z.array(addressSchema).optional(),
  html: z.string().optional(),
})

export const settingsSchema = z.object({
  roamingSettings: z.record(z.string(), z.string()),
  masterCategories: z.array(z.object({ displayName: z.string(), color: z.string() })),
})

const stateSchema = z.object({
  changes: z.record(z.string(), mailChangeSchema),
  settings: z.record(z.string(), settingsSchema),
})
export type SavedState = z.infer<typeof stateSchema>

/** Reads the file; an unreadable one is an error, because overwriting it would lose what a person kept. */
export async function readState(file: string): Promise<SavedState> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return { changes: {}, settings: {} }
  try {
    return stateSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new Error(`${file} cannot be read. Delete it, or start afresh with: npm start -- --fresh`, { cause: error })
  }
}

/** Writes one after the other, each whole: a crash leaves the old file or the new one. */
export function stateWriter(file: string) {
  let last: Promise<void> = Promise.resolve()
  return (state: SavedState): Promise<void> => {
    const text = JSON.stringify(state)
    const write = async () => {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(`${file}.new`, text)
      await rename(`${file}.new`, file)
    }
    last = last.then(write, write)
    return last
  }
}
