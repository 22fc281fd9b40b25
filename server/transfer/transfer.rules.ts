import type { ImportLine } from '../../shared/transfer.ts'

export type LineOf<Type extends ImportLine['type']> = Extract<ImportLine, { type: Type }>

/** One line of the file, with its number from 1 on. */
export interface Numbered<Line> {
  readonly number: number
  readonly line: Line
}

/** What a line of a type refers to, as far as the ids are ours. */
export function refersTo(line: LineOf<'contact' | 'interaction' | 'follow-up'>) {
  return {
    companies: line.companyId === null ? [] : [line.companyId],
    contacts:
      line.type === 'interaction'
        ? line.contactIds
        : line.type === 'follow-up' && line.contactId
          ? [line.contactId]
          : [],
    interactions: line.type === 'follow-up' && line.interactionId ? [line.interactionId] : [],
  }
}

/** The same line about those of `idNow`: whoever was merged into another one is that one. */
export function referringTo<Line extends LineOf<'contact' | 'interaction' | 'follow-up'>>(
  line: Line,
  idNow: (id: string) => string,
): Line {
  const or = (id: string | null) => (id === null ? null : idNow(id))
  const companyId = or(line.companyId)
  if (line.type === 'interaction') return { ...line, companyId, contactIds: line.contactIds.map(idNow) }
  return line.type === 'follow-up' ? { ...line, companyId, contactId: or(line.contactId) } : { ...line, companyId }
}

/** What contradicts itself in a line that is well-formed. */
export function contradictionOf(line: ImportLine): string | undefined {
  switch (line.type) {
    case 'contact':
      return line.addresses.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address)) === undefined
        ? undefined
        : 'addresses: one of them is no e-mail address.'
    case 'interaction':
      return line.companyId === null && line.contactIds.length === 0 ? 'Name the company or a contact.' : undefined
    case 'follow-up':
      if (line.companyId === null && line.contactId === null) return 'Name the company or a contact.'
      if (line.status === 'open') return line.closedAt === null ? undefined : 'closedAt: an open follow-up has none.'
      return line.closedAt === null ? `closedAt: a follow-up that is ${line.status} has one.` : undefined
    default:
      return undefined
  }
}
