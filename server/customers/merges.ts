import type { UserRef } from '../../shared/common.ts'
import {
  type Merge,
  type MergePreview,
  type MergePreviewQuery,
  type MergeSubject,
  type NewMerge,
} from '../../shared/merges.ts'
import type { VersionConflict } from '../../shared/errors.ts'
import { recordChange, writeOnce, type Once } from '../audit/audit.ts'
import type { Reader, Writer } from '../db/database.ts'
import { AppError, forbidden, invalidField } from '../errors.ts'
import { enqueue } from '../jobs/outbox.ts'
import type { Actor, Services } from '../services.ts'
import { bringAlong } from './belongings.repository.ts'
import { listEditsSince, markMergedAway, replaceAddresses } from './edit.repository.ts'
import { countMoves, insertJoined, moveAll } from './merge-moves.repository.ts'
import { findMerge, findMergeable, insertMerge, listMerges, type MergeRow } from './merges.repository.ts'
import {
  changedColumns,
  fieldsToChoose,
  mayMerge,
  mayUndoMerge,
  mergedAddresses,
  mergedColumns,
  type Mergeable,
} from './merges.rules.ts'
import { rewriteMerged, tellCalendar } from './rewrite-merged.ts'
import { goneError } from './successor.ts'

/** What a merge would do. Nothing is changed. */
export async function previewMerge(
  { db }: Services,
  actor: Actor,
  { of, keptId, goneId }: MergePreviewQuery,
): Promise<MergePreview> {
  const [stays, goes] = await requireTwo(db.read, of, keptId, goneId)
  const counted = await countMoves(db.read, of, goneId)
  const own = [
    { what: 'addresses' as const, count: goes.addresses.length },
    { what: 'phones' as const, count: goes.columns.phones.length },
  ]
  const owners = [stays.answerable, goes.answerable].filter((owner) => owner !== null)
  return {
    of,
    kept: sideOf(stays),
    gone: sideOf(goes),
    fields: fieldsToChoose(of, stays, goes),
    moves: [...own.filter(({ count }) => count > 0), ...counted],
    onlyBy: mayMerge(actor, owners) ? null : [...new Map(owners.map((owner) => [owner.id, owner])).values()],
  }
}

const sideOf = ({ id, columns: { name }, companyName, revision }: Mergeable) => ({ id, name, companyName, revision })

/** Makes one of two. The one that is gone stays as a row that says so, and what it had belongs to the other one. */
export async function merge(services: Services, actor: Actor, once: Once, input: NewMerge): Promise<Merge> {
  return writeOnce(
    services,
    actor,
    once,
    (tx) => keepMerge(tx, services, actor, input),
    async (db, id) => mergeFrom(await requireMerge(db, id), actor),
  )
}

async function keepMerge(
  tx: Writer,
  services: Services,
  actor: Actor,
  { of, keptId, goneId, revisions, take }: NewMerge,
): Promise<string> {
  const [stays, goes] = await requireTwo(tx, of, keptId, goneId)
  const owners = [stays.answerable, goes.answerable]
  if (!mayMerge(actor, owners)) throw forbidden(`Only ${namesOf(owners)}, a manager or an admin can merge these two.`)
  await refuseUnseen(tx, of, stays, goes, revisions)

  const [id, at] = [services.newId(), services.now()]
  const after = mergedColumns(of, stays, goes, take)
  const isShared = (address: string) => stays.addresses.some((one) => one.address === address)
  const addresses = goes.addresses.map((one) => ({ ...one, isShared: isShared(one.address) }))
  const values = { ...changedColumns(stays.columns, after), addresses }
  await insertMerge(tx, { id, of, goneId, values, mergedBy: actor.id, mergedAt: at })
  await moveAll(tx, { id, of, keptId, goneId })
  await markMergedAway(tx, { of, id: goneId }, keptId)
  if (of === 'contact') {
    await replaceAddresses(tx, goneId, [])
    await replaceAddresses(tx, keptId, mergedAddresses(stays.addresses, goes.addresses))
  }
  await rewriteMerged(tx, services, actor, of, stays, values.after)
  if (after.companyId !== null && of === 'contact') {
    for (const [name, ids] of await bringAlong(tx, keptId, after.companyId)) await insertJoined(tx, id, name, ids)
  }
  await tellCalendar(tx, services, of, keptId)
  for (const one of [keptId, goneId]) await enqueue(tx, services, 'search', one)
  await recordChange(tx, services, actor, `${of}.merged`, keptId)
  await recordChange(tx, services, actor, `${of}.merged-away`, goneId)
  return id
}
export async function listMergesOf(
  { db }: Services,
  actor: Actor,
  { of, keptId }: { of: MergeSubject; keptId: string },
): Promise<Merge[]> {
  return (await listMerges(db.read, of, { keptId })).map((row) => mergeFrom(row, actor))
}

const mergeFrom = (row: MergeRow, reader: Actor): Merge => ({
  id: row.id,
  of: row.of,
  kept: { id: row.keptId, name: row.keptName },
  gone: { id: row.goneId, name: row.goneName },
  by: { id: row.mergedBy, name: row.mergedByName },
  at: row.mergedAt,
  mayUndo: mayUndoMerge(reader, row.mergedBy),
})
async function requireMerge(db: Reader, id: string): Promise<MergeRow> {
  const row = await findMerge(db, id)
  if (!row) throw new AppError('undone', 'This merge was undone meanwhile. Merge them anew if they belong together.')
  return row
}

async function requireTwo(
  db: Reader,
  of: MergeSubject,
  keptId: string,
  goneId: string,
): Promise<[stays: Mergeable, goes: Mergeable]> {
  if (keptId === goneId) throw invalidField('goneId', 'Name two different ones.')
  const [stays, goes] = await Promise.all([findMergeable(db, of, keptId), findMergeable(db, of, goneId)])
  if (!stays) throw await goneError(db, { of, id: keptId })
  if (!goes) throw await goneError(db, { of, id: goneId })
  return [stays, goes]
}

async function refuseUnseen(
  tx: Reader,
  of: MergeSubject,
  stays: Mergeable,
  goes: Mergeable,
  seen: NewMerge['revisions'],
) {
  const fields: VersionConflict['fields'] = {}
  for (const [side, one, revision] of [
    ['kept', stays, seen.kept],
    ['gone', goes, seen.gone],
  ] as const) {
    if (revision > one.revision) throw invalidField(`revisions.${side}`, 'There is no such revision yet.')
    for (const { field, changedBy, changedAt } of await listEditsSince(tx, { of, id: one.id }, revision)) {
      fields[`${side}.${field}`] = { value: null, by: changedBy, at: changedAt }
    }
  }
  if (seen.kept === stays.revision && seen.gone === goes.revision) return
  const message = `Changed meanwhile: ${Object.keys(fields).join(', ')}. Look at the preview again.`
  throw new AppError('version-conflict', message, undefined, { revision: stays.revision, fields })
}

const namesOf = (owners: readonly (UserRef | null)[]) =>
  [...new Set(owners.flatMap((owner) => (owner ? [owner.name] : [])))].join(' and ')
