import { MOST_TEMPLATES, type NewTemplate, type Template, type TemplateChange } from '../../shared/templates.ts'
import { recordChange, writeOnce, type Once } from '../audit/audit.ts'
import type { Reader, Writer } from '../db/database.ts'
import { AppError, forbidden, invalidField, notFound } from '../errors.ts'
import type { Actor, Services } from '../services.ts'
import {
  countTemplates,
  deleteTemplate,
  findNamesake,
  findTemplate,
  insertTemplate,
  listTemplatesFor,
  markTemplate,
  TEAM,
  type TemplateRow,
} from './templates.repository.ts'

type FoundRow = NonNullable<Awaited<ReturnType<typeof findTemplate>>>

/** The reader's own templates and the team's. */
export const showTemplates = async ({ db }: Services, actor: Actor): Promise<Template[]> =>
  (await listTemplatesFor(db.read, actor.id)).map(templateFrom)

export async function addTemplate(
  services: Services,
  actor: Actor,
  once: Once,
  { shelf: where, name, text }: NewTemplate,
): Promise<Template> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const shelf = shelfFor(actor, where)
      const id = services.newId()
      await refuseNamesake(tx, { id, shelf, nameKey: keyOf(name) })
      await refuseFull(tx, shelf)
      const change = { changedBy: actor.id, changedAt: services.now(), revision: 1 }
      await insertTemplate(tx, { id, shelf, name, nameKey: keyOf(name), text, ...change })
      await recordChange(tx, services, actor, 'template.added', id)
      return id
    },
    (db, id) => answerOf(db, actor, id),
  )
}

/** Renames it, changes its words, or gives it to the team or back to oneself. */
export async function changeTemplate(
  services: Services,
  actor: Actor,
  once: Once,
  id: string,
  { revision, shelf: where, name, text }: TemplateChange,
): Promise<Template> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const { changedByName, ...row } = await requireOwn(tx, actor, id)
      if (row.revision !== revision) {
        throw new AppError('version-conflict', `${changedByName} changed this template meanwhile. Look at it again.`)
      }
      const shelf = where === undefined ? row.shelf : shelfFor(actor, where)
      const changed: TemplateRow = {
        ...row,
        ...{ shelf, name: name ?? row.name, nameKey: keyOf(name ?? row.name), text: text ?? row.text },
        ...{ changedBy: actor.id, changedAt: services.now(), revision: revision + 1 },
      }
      await refuseNamesake(tx, changed)
      if (shelf !== row.shelf) await refuseFull(tx, shelf)
      await markTemplate(tx, changed)
      await recordChange(tx, services, actor, 'template.changed', id)
      return id
    },
    (db) => answerOf(db, actor, id),
  )
}

export async function removeTemplate(
  services: Services,
  actor: Actor,
  once: Once,
  id: string,
): Promise<{ id: string }> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      await requireOwn(tx, actor, id)
      await deleteTemplate(tx, id)
      await recordChange(tx, services, actor, 'template.removed', id)
      return id
    },
    async (_, removedId) => ({ id: removedId }),
  )
}

/** Names that read alike are one. */
const keyOf = (name: string) => name.normalize('NFKC').toLowerCase()

/** Everybody uses the team's templates; managers and admins write them. */
function shelfFor(actor: Actor, where: Template['shelf']): string {
  if (where === 'mine') return actor.id
  if (actor.role === 'rep') throw forbidden('Only a manager or an admin can change templates of the team.')
  return TEAM
}

/** Nobody else's own template is there for anybody. */
async function requireOwn(tx: Writer, actor: Actor, id: string): Promise<FoundRow> {
  const row = await findTemplate(tx, id)
  if (!row || (row.shelf !== TEAM && row.shelf !== actor.id)) throw notFound('template')
  if (row.shelf === TEAM) shelfFor(actor, 'team')
  return row
}

async function refuseNamesake(tx: Writer, row: Pick<TemplateRow, 'id' | 'shelf' | 'nameKey'>): Promise<void> {
  if (await findNamesake(tx, row)) throw invalidField('name', 'There is a template of this name. Choose another name.')
}

async function refuseFull(tx: Writer, shelf: string): Promise<void> {
  const most = MOST_TEMPLATES[shelf === TEAM ? 'team' : 'mine']
  if ((await countTemplates(tx, shelf)) >= most) {
    throw invalidField('shelf', `There are ${most} templates already. Delete one that is not needed any more.`)
  }
}

/** Sent again after it was removed, it is gone. */
async function answerOf(db: Reader, actor: Actor, id: string): Promise<Template> {
  const row = await findTemplate(db, id)
  if (!row || (row.shelf !== TEAM && row.shelf !== actor.id)) throw notFound('template')
  return templateFrom(row)
}

function templateFrom({ id, shelf, name, text, changedBy, changedByName, changedAt, revision }: FoundRow): Template {
  const by = { id: changedBy, name: changedByName }
  return { id, shelf: shelf === TEAM ? 'team' : 'mine', name, text, changedBy: by, changedAt, revision }
}
