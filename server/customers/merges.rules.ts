import type { MergeField, MergePreview, MergeSubject, MergeTake, NewMerge } from '../../shared/merges.ts'
import type { Instant, UserRef } from '../../shared/common.ts'
import type { JourneyStage, Segment } from '../../shared/customers.ts'
import type { Actor } from '../services.ts'
import type { UsedAddress } from './edit.rules.ts'
import type { MergedValues } from './merges.tables.ts'

/** What a merge may change of a contact or a company. A company has neither job title nor phones. */
export interface MergeColumns {
  readonly name: string
  readonly jobTitle: string | null
  readonly phones: readonly string[]
  readonly companyId: string | null
  readonly ownerId: string | null
  readonly segment: Segment | null
  readonly journeyStage: JourneyStage | null
  readonly note: string | null
  readonly noteBy: string | null
  readonly noteAt: Instant | null
}

export interface Mergeable {
  readonly id: string
  readonly revision: number
  readonly columns: MergeColumns
  readonly addresses: readonly UsedAddress[]
  readonly companyName: string | null
  readonly ownerName: string | null
  /** The owner of the customer that this is, or belongs to. */
  readonly answerable: UserRef | null
}

const LONGEST_NOTE = 2000

/** As words, `null` for none. */
const said: Record<MergeField, (one: Mergeable) => string | null> = {
  name: ({ columns }) => columns.name,
  jobTitle: ({ columns }) => columns.jobTitle,
  company: ({ companyName }) => companyName,
  owner: ({ ownerName }) => ownerName,
  segment: ({ columns }) => columns.segment,
  journeyStage: ({ columns }) => columns.journeyStage,
  note: ({ columns }) => columns.note,
}

const kept: Record<MergeField, (one: Mergeable) => string | null> = {
  ...said,
  company: ({ columns }) => columns.companyId,
  owner: ({ columns }) => columns.ownerId,
}

/**
 * What has to be chosen. Nothing is lost unless somebody chooses it: what one of both lacks is taken from the other, and
 * notes are joined. Owner, segment and journey stage of a contact come from their company, so they are asked about only
 * where neither has one.
 */
export function fieldsToChoose(of: MergeSubject, stays: Mergeable, goes: Mergeable): MergePreview['fields'] {
  const own = ['owner', 'segment', 'journeyStage'] as const
  const areAlone = stays.columns.companyId === null && goes.columns.companyId === null
  const all: MergeField[] =
    of === 'company' ? ['name', ...own, 'note'] : ['name', 'jobTitle', 'company', ...(areAlone ? own : []), 'note']
  return all
    .filter((field) => kept[field](stays) !== kept[field](goes))
    .map((field) => {
      const [mine, theirs] = [said[field](stays), said[field](goes)]
      const canBoth = field === 'note' && noteOfBoth(stays.columns, goes.columns) !== undefined
      const take: MergeTake = mine === null ? 'gone' : canBoth ? 'both' : 'kept'
      return { field, kept: mine, gone: theirs, take, takes: ['kept', 'gone', ...(canBoth ? ['both' as const] : [])] }
    })
}

/** The newer one first. `undefined`: there are not two, or they are too long for one. */
function noteOfBoth(
  stays: MergeColumns,
  goes: MergeColumns,
): Pick<MergeColumns, 'note' | 'noteBy' | 'noteAt'> | undefined {
  if (stays.note === null || goes.note === null) return undefined
  const [newer, older] = (stays.noteAt ?? '') >= (goes.noteAt ?? '') ? [stays, goes] : [goes, stays]
  const note = `${newer.note}\n\n${older.note}`
  return note.length > LONGEST_NOTE ? undefined : { note, noteBy: newer.noteBy, noteAt: newer.noteAt }
}

/** However it is written. */
const isSamePhone = (a: string, b: string) => a === b || (/\d/.test(a) && a.replace(/\D/g, '') === b.replace(/\D/g, ''))

/** The columns of the one that stays, once what was chosen is taken. */
export function mergedColumns(
  of: MergeSubject,
  stays: Mergeable,
  goes: Mergeable,
  chosen: NewMerge['take'],
): MergeColumns {
  const takes = new Map(fieldsToChoose(of, stays, goes).map(({ field, take }) => [field, chosen[field] ?? take]))
  const isTaken = (field: MergeField) => takes.get(field) === 'gone'
  const mine = stays.columns
  const theirs = goes.columns
  const note = takes.get('note') === 'both' ? noteOfBoth(mine, theirs) : undefined
  // Whoever takes over that there is no company takes over whose customer it was then.
  const areOwnTaken = of === 'contact' && isTaken('company') && theirs.companyId === null
  const from = (field: MergeField) => (isTaken(field) || areOwnTaken ? theirs : mine)
  const noteFrom = isTaken('note') ? theirs : mine
  return {
    name: (isTaken('name') ? theirs : mine).name,
    jobTitle: (isTaken('jobTitle') ? theirs : mine).jobTitle,
    phones: [...mine.phones, ...theirs.phones.filter((phone) => !mine.phones.some((own) => isSamePhone(own, phone)))],
    companyId: (isTaken('company') ? theirs : mine).companyId,
    ownerId: from('owner').ownerId,
    segment: from('segment').segment,
    journeyStage: from('journeyStage').journeyStage,
    note: (note ?? noteFrom).note,
    noteBy: (note ?? noteFrom).noteBy,
    noteAt: (note ?? noteFrom).noteAt,
  }
}

/** Those of the one that stays first. Of an address that both have, theirs is the one in use. */
export function mergedAddresses(stays: readonly UsedAddress[], goes: readonly UsedAddress[]): UsedAddress[] {
  const mine = stays.map((one) => ({
    ...one,
    until: goes.some(({ address, until }) => address === one.address && until === null) ? null : one.until,
  }))
  const theirs = goes.filter(({ address }) => !stays.some((one) => one.address === address))
  const all = [...mine, ...theirs]
  return [...all.filter(({ until }) => until === null), ...all.filter(({ until }) => until !== null)]
}

/** By column, as far as they differ. */
export function changedColumns(before: MergeColumns, after: MergeColumns): Pick<MergedValues, 'before' | 'after'> {
  const columns = (Object.keys(after) as (keyof MergeColumns)[]).filter(
    (column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]),
  )
  const only = (all: MergeColumns) => Object.fromEntries(columns.map((column) => [column, all[column]]))
  return { before: only(before), after: only(after) }
}

const fieldOf: Partial<Record<string, MergeField>> = {
  name: 'name',
  jobTitle: 'jobTitle',
  companyId: 'company',
  ownerId: 'owner',
  segment: 'segment',
  journeyStage: 'journeyStage',
  note: 'note',
}

/**
 * What becomes of the one that stayed when its merge is undone: as it was, except where somebody has changed it since,
 * which stays and is said. Of phones those go that came.
 */
export function columnsPutBack(
  now: MergeColumns,
  { before, after }: MergedValues,
): { columns: Partial<MergeColumns>; fields: MergeField[] } {
  const columns: Record<string, unknown> = {}
  const fields: MergeField[] = []
  const isAsMerged = (column: string) =>
    JSON.stringify(now[column as keyof MergeColumns]) === JSON.stringify(after[column])
  for (const column of Object.keys(after)) {
    if (column === 'phones') {
      const own = before[column] as string[]
      columns[column] = now.phones.filter(
        (phone) => own.includes(phone) || !(after[column] as string[]).includes(phone),
      )
    } else if (column === 'noteBy' || column === 'noteAt') {
      if (isAsMerged('note')) columns[column] = before[column]
    } else if (isAsMerged(column)) columns[column] = before[column]
    else if (fieldOf[column]) fields.push(fieldOf[column])
  }
  return { columns: columns, fields }
}

/** Whoever answers for both, or could take what nobody owns; a manager or an admin for the team. */
export function mayMerge({ id, role }: Pick<Actor, 'id' | 'role'>, owners: readonly (UserRef | null)[]): boolean {
  return role !== 'rep' || owners.every((owner) => owner === null || owner.id === id)
}

export const mayUndoMerge = ({ id, role }: Pick<Actor, 'id' | 'role'>, mergedBy: string) =>
  role !== 'rep' || id === mergedBy
