import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { Reader, Writer } from '../db/database.ts'

export interface TemplateRow {
  readonly id: string
  /** The id of a user, or `TEAM`. */
  readonly shelf: string
  readonly name: string
  readonly nameKey: string
  readonly text: string
  readonly changedBy: string
  readonly changedAt: Instant
  readonly revision: number
}

export const TEAM = 'team'

/** A user's own and the team's, by name. */
export async function listTemplatesFor(
  db: Reader,
  userId: string,
): Promise<(TemplateRow & { changedByName: string })[]> {
  const { templates } = db.tables
  return selectTemplates(db)
    .where(inArray(templates.shelf, [userId, TEAM]))
    .orderBy(asc(templates.nameKey), asc(templates.id))
}

export async function findTemplate(
  db: Reader,
  id: string,
): Promise<(TemplateRow & { changedByName: string }) | undefined> {
  const [row] = await selectTemplates(db).where(eq(db.tables.templates.id, id))
  return row
}

export async function findNamesake(
  db: Reader,
  { shelf, nameKey, id }: Pick<TemplateRow, 'shelf' | 'nameKey' | 'id'>,
): Promise<{ id: string } | undefined> {
  const { templates } = db.tables
  const [row] = await db
    .select({ id: templates.id })
    .from(templates)
    .where(and(eq(templates.shelf, shelf), eq(templates.nameKey, nameKey), ne(templates.id, id)))
  return row
}

export const countTemplates = (db: Reader, shelf: string): Promise<number> =>
  db.$count(db.tables.templates, eq(db.tables.templates.shelf, shelf))

export async function insertTemplate(tx: Writer, row: TemplateRow): Promise<void> {
  await tx.insert(tx.tables.templates).values(row)
}

export async function markTemplate(tx: Writer, { id, ...row }: TemplateRow): Promise<void> {
  await tx.update(tx.tables.templates).set(row).where(eq(tx.tables.templates.id, id))
}

export async function deleteTemplate(tx: Writer, id: string): Promise<void> {
  await tx.delete(tx.tables.templates).where(eq(tx.tables.templates.id, id))
}

function selectTemplates(db: Reader) {
  const { templates, users } = db.tables
  return db
    .select({
      id: templates.id,
      shelf: templates.shelf,
      name: templates.name,
      nameKey: templates.nameKey,
      text: templates.text,
      changedBy: templates.changedBy,
      changedByName: users.name,
      changedAt: templates.changedAt,
      revision: templates.revision,
    })
    .from(templates)
    .innerJoin(users, eq(users.id, templates.changedBy))
    .$dynamic()
}
