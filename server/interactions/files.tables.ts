import type { Kit } from '../db/kit.ts'
import type { interactionTables } from './interactions.tables.ts'

export function fileTables(kit: Kit, { interactions }: ReturnType<typeof interactionTables>) {
  /** What a file holds, once however often it is kept. Until all of it is here it has no hash, and nothing refers to it. */
  const fileContents = kit.table(
    'file_contents',
    {
      id: kit.text().primaryKey(),
      /** SHA-256 in hexadecimal. */
      hash: kit.text(),
      startedAt: kit.instant().notNull(),
    },
    (t) => [kit.uniqueIndex('file_contents_hash_idx').on(t.hash)],
  )

  const filePieces = kit.table(
    'file_pieces',
    {
      contentId: kit
        .text()
        .notNull()
        .references(() => fileContents.id, { onDelete: 'cascade' }),
      /** From 0, without a gap. */
      position: kit.integer().notNull(),
      bytes: kit.bytes().notNull(),
    },
    (t) => [kit.primaryKey([t.contentId, t.position])],
  )

  /** Which content a file of an interaction has; there is none while it is on its way. */
  const interactionFiles = kit.table(
    'interaction_files',
    {
      /** As `interactions.files` names it. */
      fileId: kit.text().primaryKey(),
      interactionId: kit
        .text()
        .notNull()
        .references(() => interactions.id, { onDelete: 'cascade' }),
      contentId: kit
        .text()
        .notNull()
        .references(() => fileContents.id),
    },
    (t) => [
      kit.index('interaction_files_interaction_idx').on(t.interactionId),
      kit.index('interaction_files_content_idx').on(t.contentId),
    ],
  )
  return { fileContents, filePieces, interactionFiles }
}
