import {
  customerFields,
  type CompanyChange,
  type ContactChange,
  type CustomerField,
} from '../../shared/customer-changes.ts'
import type { Instant, UserRef } from '../../shared/common.ts'
import type { Customer, JourneyStage, Segment } from '../../shared/customers.ts'
import type { VersionConflict } from '../../shared/errors.ts'
import { normalizeAddress } from '../../shared/mail.ts'
import type { Actor } from '../services.ts'

/** What can be changed of a contact or a company, as it is or as somebody wants it. A company has no more than it has. */
export interface Values {
  readonly name: string
  readonly jobTitle: string | null
  readonly addresses: readonly UsedAddress[]
  readonly phones: readonly string[]
  readonly ownerId: string | null
  readonly segment: Segment | null
  readonly journeyStage: JourneyStage | null
  readonly note: string | null
  /** Of a contact. */
  readonly companyId: string | null
}

export interface UsedAddress {
  readonly address: string
  /** `null`: they use it now. */
  readonly until: string | null
}

/** An edit of one field, made by somebody. */
export interface EditRow {
  readonly field: CustomerField
  readonly revision: number
  readonly changedAt: Instant
  readonly changedBy: UserRef
}

export function valuesOf(of: 'contact' | 'company', customer: Customer): Values {
  const { contact, company, owner, segment, journeyStage } = customer
  const subject = of === 'contact' ? contact : company
  const now = contact?.addresses.map((address) => ({ address, until: null })) ?? []
  return {
    name: subject?.name ?? '',
    jobTitle: contact?.jobTitle ?? null,
    addresses: [...now, ...(contact?.formerAddresses ?? [])],
    phones: contact?.phones ?? [],
    ownerId: owner?.id ?? null,
    segment,
    journeyStage,
    note: subject?.note?.text ?? null,
    companyId: of === 'contact' ? (company?.id ?? null) : null,
  }
}

/** What a request wants, in the form in which it is stored. */
export function wantedValues(change: CompanyChange | ContactChange): Partial<Values> {
  const { addresses, ...rest }: ContactChange = change
  return {
    ...Object.fromEntries(customerFields.flatMap((field) => (field in rest ? [[field, rest[field as 'name']]] : []))),
    // An empty note is none.
    ...(rest.note === undefined ? {} : { note: rest.note?.trim() || null }),
    ...(rest.phones === undefined ? {} : { phones: [...new Set(rest.phones)] }),
    ...(addresses === undefined ? {} : { addresses: inUseFirst(addresses) }),
  }
}

/** Each address once, as it is said last of all to be used; those that are not used any more come last. */
function inUseFirst(addresses: readonly UsedAddress[]): UsedAddress[] {
  const byAddress = new Map<string, UsedAddress>()
  for (const { address: written, until } of addresses) {
    const address = normalizeAddress(written)
    if (byAddress.get(address)?.until !== null) byAddress.set(address, { address, until })
  }
  const all = [...byAddress.values()]
  return [...all.filter(({ until }) => until === null), ...all.filter(({ until }) => until !== null)]
}

/** The fields that would not be as they are. */
export function changedFields(current: Values, wanted: Partial<Values>): CustomerField[] {
  return customerFields.filter(
    (field) => wanted[field] !== undefined && JSON.stringify(wanted[field]) !== JSON.stringify(current[field]),
  )
}

/**
 * Two editors of different fields do not disturb each other. A field that somebody has changed after the editor read it
 * is theirs, until the editor has seen it.
 */
export function conflictOf(
  fields: readonly CustomerField[],
  sinceRead: readonly EditRow[],
  revision: number,
  shown: (field: CustomerField) => unknown,
): VersionConflict | undefined {
  const conflicts = new Map<CustomerField, VersionConflict['fields'][string]>()
  for (const { field, changedAt, changedBy } of [...sinceRead].sort((a, b) => a.revision - b.revision)) {
    if (fields.includes(field)) conflicts.set(field, { value: shown(field), by: changedBy, at: changedAt })
  }
  return conflicts.size === 0 ? undefined : { revision, fields: Object.fromEntries(conflicts) }
}

/** Whoever owns nothing may still take what nobody owns. */
export function mayChangeOwner({ id, role }: Pick<Actor, 'id' | 'role'>, ownerId: string | null): boolean {
  return role !== 'rep' || ownerId === null || ownerId === id
}

const inTimeline = new Set<CustomerField>(['ownerId', 'segment', 'journeyStage', 'companyId'])

/** Before and after, of what the timeline shows; of everything else only that it was changed. */
export function keptOf(field: CustomerField, current: Values, wanted: Partial<Values>) {
  if (!inTimeline.has(field)) return { before: null, after: null }
  const [before, after] = [current[field], wanted[field] ?? null]
  return { before: before as string | null, after: after as string | null }
}
