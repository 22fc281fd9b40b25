import type { MergeUndone } from '../../shared/merges.ts'
import { recordChange, writeOnce, type Once } from '../audit/audit.ts'
import type { Writer } from '../db/database.ts'
import { AppError, forbidden, notFound } from '../errors.ts'
import { enqueue } from '../jobs/outbox.ts'
import type { Actor, Services } from '../services.ts'
import { markThereAgain, replaceAddresses } from './edit.repository.ts'
import { moveBack } from './merge-moves.repository.ts'
import {
  deleteMerge,
  findMergeable,
  findMerge,
  findMergeValues,
  findUndoneMerge,
  type MergeRow,
} from './merges.repository.ts'
import { columnsPutBack, mayUndoMerge, type Mergeable } from './merges.rules.ts'
import type { MergedValues } from './merges.tables.ts'
import { rewriteMerged, tellCalendar } from './rewrite-merged.ts'
import { goneError } from './successor.ts'

/** Puts back what went from one to the other, as far as it is still there. Undoing twice is not an error. */
export async function undoMerge(services: Services, actor: Actor, once: Once, id: string): Promise<MergeUndone> {
  let undone: Omit<MergeUndone, 'id'> = { fields: [], left: [] }
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const row = await findMerge(tx, id)
      if (!row && (await findUndoneMerge(tx, id))) return id
      if (!row) throw notFound('merge')
      if (!mayUndoMerge(actor, row.mergedBy)) {
        throw forbidden(`Only ${row.mergedByName}, a manager or an admin can undo this.`)
      }
      undone = await takeApart(tx, services, actor, row)
      return id
    },
    // A repeated request has nothing left to say but that it is done.
    async () => ({ id, ...undone }),
  )
}

async function takeApart(
  tx: Writer,
  services: Services,
  actor: Actor,
  { id, of, keptId, goneId, keptName }: MergeRow,
): Promise<Omit<MergeUndone, 'id'>> {
  const stays = await findMergeable(tx, of, keptId)
  if (!stays) {
    const { merged } = await goneError(tx, { of, id: keptId })
    throw new AppError(
      'conflict',
      `${keptName} was merged into ${merged?.into.name ?? 'another one'} since. Undo that first.`,
    )
  }
  const values = (await findMergeValues(tx, id))!
  const companyId = stays.columns.companyId
  const left = await moveBack(tx, { id, of, keptId, goneId, companyId })
  const { columns, fields } = columnsPutBack(stays.columns, values)
  const addressesLeft = of === 'contact' ? await giveBackAddresses(tx, stays, goneId, values.addresses) : 0
  await markThereAgain(tx, { of, id: goneId })
  await rewriteMerged(tx, services, actor, of, stays, columns)
  for (const one of [keptId, goneId]) {
    await tellCalendar(tx, services, of, one)
    await enqueue(tx, services, 'search', one)
  }
  await deleteMerge(tx, id)
  await recordChange(tx, services, actor, 'merge.undone', id)
  await recordChange(tx, services, actor, `${of}.unmerged`, keptId)
  return {
    fields,
    left: addressesLeft > 0 ? [{ what: 'addresses', count: addressesLeft }, ...left] : left,
  }
}

/** Addresses that both had stay with both. Answers how many of the others are not there any more. */
async function giveBackAddresses(
  tx: Writer,
  stays: Mergeable,
  goneId: string,
  given: MergedValues['addresses'],
): Promise<number> {
  const now = (address: string) => stays.addresses.find((one) => one.address === address)
  const back = given.filter(({ address, isShared }) => isShared || now(address) !== undefined)
  const isGiven = (address: string) => back.some((one) => one.address === address && !one.isShared)
  await replaceAddresses(
    tx,
    stays.id,
    stays.addresses.filter(({ address }) => !isGiven(address)),
  )
  const asNow = back.map(({ address, until, isShared }) => ({ address, until: isShared ? until : now(address)!.until }))
  await replaceAddresses(tx, goneId, asNow)
  return given.length - back.length
}
