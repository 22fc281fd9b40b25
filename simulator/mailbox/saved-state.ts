import { readFile } from 'node:fs/promises'
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

/** A mail that was begun on the page and has no file. */
const draftSchema = z.object({ id: z.string(), mailbox: z.string(), date: z.string() })

const stateSchema = z.object({
  drafts: z.array(draftSchema),
  changes: z.record(z.string(), mailChangeSchema),
  settings: z.record(z.string(), settingsSchema),
})
export type SavedState = z.infer<typeof stateSchema>

export const emptyState: SavedState = { drafts: [], changes: {}, settings: {} }

/** Reads the file; an unreadable one is an error, because overwriting it would lose what a person kept. */
export async function readState(file: string): Promise<SavedState> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return structuredClone(emptyState)
  try {
    return stateSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new Error(`${file} cannot be read. Delete it, or start afresh with: npm start -- --fresh`, { cause: error })
  }
}
