import type { CustomerField } from '../../shared/customer-changes.ts'
import type { MergeSubject } from '../../shared/merges.ts'
import type { Writer } from '../db/database.ts'
import { enqueue } from '../jobs/outbox.ts'
import type { Actor, Services } from '../services.ts'
import { listOpenFollowUpIds } from './belongings.repository.ts'
import { searchKey } from './customers.rules.ts'
import { insertEdits, markCompany, markContact } from './edit.repository.ts'
import type { Mergeable, MergeColumns } from './merges.rules.ts'

const timelineFields = ['ownerId', 'segment', 'journeyStage'] as const
const editableColumns = ['name', 'jobTitle', 'phones', ...timelineFields, 'note'] as const

/** A new revision of the one that stayed, noted as an edit of what became different, so that no editor overwrites it unseen. */
export async function rewriteMerged(
  tx: Writer,
  services: Services,
  actor: Actor,
  of: MergeSubject,
  stays: Mergeable,
  columns: Partial<MergeColumns>,
) {
  const revision = stays.revision + 1
  const { jobTitle, phones, companyId, ...common } = columns
  const row = { ...common, ...(common.name === undefined ? {} : { searchKey: searchKey(common.name) }), revision }
  if (of === 'company') await markCompany(tx, stays.id, row)
  else {
    await markContact(tx, stays.id, {
      ...row,
      ...(jobTitle === undefined ? {} : { jobTitle }),
      ...(phones === undefined ? {} : { phones: [...phones] }),
      ...(companyId === undefined ? {} : { companyId }),
    })
  }
  const fields: CustomerField[] = [
    ...editableColumns.filter((column) => column in columns),
    ...(of === 'contact' ? (['addresses'] as const) : []),
  ]
  if (fields.length === 0) return
  const edits = fields.map((field) => {
    const shown = timelineFields.find((one) => one === field)
    const [before, after] = shown ? [stays.columns[shown], columns[shown] ?? null] : [null, null]
    const made = { revision, changedBy: actor.id, changedAt: services.now() }
    return { id: services.newId(), field, before, after, ...made }
  })
  await insertEdits(tx, { of, id: stays.id }, edits)
}

/** The events of open follow-ups name the customer, and lead to their page. */
export async function tellCalendar(tx: Writer, services: Services, of: MergeSubject, id: string) {
  if (!services.organization.hasCalendar) return
  for (const followUpId of await listOpenFollowUpIds(tx, of, id)) await enqueue(tx, services, 'follow-up', followUpId)
}
