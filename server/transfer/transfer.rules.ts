import type { ImportLine } from '../../shared/transfer.ts'

export type LineOf<Type extends ImportLine['type']> = Extract<ImportLine, { type: Type }>

/** One line of the file, with its number from 1 on. */
export interface Numbered<Line> {
  readonly number: number
  readonly line: Line
}

/** A line that names others by their ids. */
export type Referring = LineOf<'contact' | 'interaction' | 'follow-up' | 'promise' | 'deal'>

/** What it refers to, as far as the ids are ours. */
export function refersTo(line: Referring) {
  return {
    companies: line.companyId === null ? [] : [line.companyId],
    contacts:
      line.type === 'interaction' ? line.contactIds : 'contactId' in line && line.contactId ? [line.contactId] : [],
    interactions: 'interactionId' in line && line.interactionId ? [line.interactionId] : [],
  }
}

/** The same line about those of `idNow`: whoever was merged into another one is that one. */
export function referringTo<Line extends Referring>(line: Line, idNow: (id: string) => string): Line {
  const or = (id: string | null) => (id === null ? null : idNow(id))
  const companyId = or(line.companyId)
  if (line.type === 'interaction') return { ...line, companyId, contactIds: line.contactIds.map(idNow) }
  if (line.type === 'contact') return { ...line, companyId }
  return { ...line, companyId, contactId: or(line.contactId) }
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
    case 'promise':
    case 'deal':
      if (line.companyId === null && line.contactId === null) return 'Name the company or a contact.'
      if (line.status === 'open') return line.closedAt === null ? undefined : `closedAt: an open ${line.type} has none.`
      return line.closedAt === null ? `closedAt: a ${line.type} that is ${line.status} has one.` : undefined
    default:
      return undefined
  }
}
