import type { Instant, UserRef } from '../../shared/common.ts'
import type { VersionConflict } from '../../shared/errors.ts'
import {
  dealFields,
  type Deal,
  type DealChange,
  type DealField,
  type DealStatus,
  type Money,
} from '../../shared/pipeline.ts'
import type { Actor } from '../services.ts'

/** What can be changed of a deal, as it is or as somebody wants it. */
export interface DealValues {
  readonly name: string
  readonly value: Money | null
  readonly ownerId: string
  readonly status: DealStatus
}

/** What a request wants: what it leaves out stays. */
export type Wanted = Omit<DealChange, 'revision'>

/** A change of one field, made by somebody. */
export interface DealChangeRow {
  readonly field: DealField
  readonly revision: number
  readonly changedAt: Instant
  readonly changedBy: UserRef
}

export const valuesOf = ({ name, value, owner, status }: Deal): DealValues => ({
  name,
  value,
  ownerId: owner.id,
  status,
})

/** The fields that would not be as they are. */
export function changedFields(current: DealValues, wanted: Wanted): DealField[] {
  return dealFields.filter((field) => wanted[field] !== undefined && written(wanted[field]) !== written(current[field]))
}

/**
 * Two editors of different fields do not disturb each other. A field that somebody has changed after the editor read it
 * is theirs, until the editor has seen it. `sinceRead`: in the order of their revisions.
 */
export function conflictOf(
  fields: readonly DealField[],
  sinceRead: readonly DealChangeRow[],
  deal: Deal,
): VersionConflict | undefined {
  const shown = { ...valuesOf(deal), ownerId: deal.owner }
  const conflicts = new Map<DealField, VersionConflict['fields'][string]>()
  for (const { field, changedAt, changedBy } of sinceRead)
    if (fields.includes(field)) conflicts.set(field, { value: shown[field], by: changedBy, at: changedAt })
  return conflicts.size === 0 ? undefined : { revision: deal.revision, fields: Object.fromEntries(conflicts) }
}

/** As the history of a deal keeps a value: `EUR 4800000` for money, in cents. */
export function written(value: DealValues[DealField] | undefined): string | null {
  return typeof value === 'object' && value !== null ? moneyText(value) : (value ?? null)
}

const moneyText = ({ cents, currency }: Money) => `${currency} ${String(cents)}`

export const mayHandOver = (actor: Actor, { owner }: Deal) => actor.role !== 'rep' || actor.id === owner.id

/** What the audit log calls a change. */
export function actionOf(fields: readonly DealField[], wanted: Wanted): string {
  if (!fields.includes('status')) return 'deal.changed'
  return wanted.status === 'open' ? 'deal.reopened' : `deal.${wanted.status ?? ''}`
}
