import type { Instant } from '../../shared/common.ts'
import type { FollowUp } from '../../shared/follow-ups.ts'
import {
  TEXT_IN_LISTS,
  type Direction,
  type EntryNote,
  type Interaction,
  type InteractionPerson,
  type MailLog,
  type NewEmailLog,
} from '../../shared/interactions.ts'
import { normalizeAddress, type Mail } from '../../shared/mail.ts'
import type { Actor } from '../services.ts'
import type { InteractionRow, LogRow } from './interactions.repository.ts'

/** Entries of a timeline that are shown at once. */
export const FIRST_PAGE = 20

/** Who is behind an address: contacts, of whom several may share it, and a user. */
export interface Known {
  readonly contactIds: readonly string[]
  readonly userId: string | null
}

/** Everybody on a mail once, in the first role they have. Addresses come out normalized; who has none is left out. */
export function peopleOf({ from, to, cc }: Mail): Pick<InteractionPerson, 'name' | 'address' | 'role'>[] {
  const people = new Map<string, Pick<InteractionPerson, 'name' | 'address' | 'role'>>()
  const groups = [
    ['from', from ? [from] : []],
    ['to', to],
    ['cc', cc],
  ] as const
  for (const [role, persons] of groups)
    for (const { name, address: written } of persons) {
      const address = normalizeAddress(written)
      if (address && !people.has(address)) people.set(address, { name, address, role })
    }
  return [...people.values()]
}

/** Of several who share an address it is the one the log is about, or nobody can tell. */
export function identified(
  person: Pick<InteractionPerson, 'name' | 'address' | 'role'>,
  known: Known | undefined,
  contactId: string | null,
): InteractionPerson {
  const contactIds = known?.contactIds ?? []
  const theOne = contactIds.length === 1 ? contactIds[0] : contactIds.find((id) => id === contactId)
  return { ...person, contactId: theOne ?? null, userId: known?.userId ?? null }
}

/** Those whom the rep wants named in the log. Whoever it is logged to, and who wrote the mail, cannot be left out. */
export function withoutThose(
  people: readonly InteractionPerson[],
  { without = [] }: { without?: readonly string[] | undefined },
  contactId: string | null,
): InteractionPerson[] {
  const left = new Set(without.map(normalizeAddress))
  return people.filter(
    (person) =>
      !left.has(person.address) || person.role === 'from' || (contactId !== null && person.contactId === contactId),
  )
}

/** From a colleague is outbound. A mail without From cannot be one that we sent. */
export const directionOf = ({ from, mailbox }: Mail, isColleague: (address: string) => boolean): Direction => {
  const sender = from && normalizeAddress(from.address)
  return sender && (sender === normalizeAddress(mailbox) || isColleague(sender)) ? 'outbound' : 'inbound'
}

/** A mail claims its own time. One from the future would stand above everything that happens until then. */
export const occurredAtOf = (sentAt: Instant, now: Instant): Instant => (sentAt < now ? sentAt : now)

/** A contact on what left no mail; of us it is whoever logged it. */
export const partaker = ({ name, addresses }: { name: string; addresses: readonly string[] }) => ({
  ...{ name, address: addresses[0] ?? '', role: 'to' as const },
  userId: null,
})

const CLOCKS_DIFFER_MS = 5 * 60_000

/** A rep's clock may run ahead of ours. */
export const isYetToCome = (occurredAt: Instant, now: Instant): boolean =>
  Date.parse(occurredAt) > Date.parse(now) + CLOCKS_DIFFER_MS

/** What is kept is what colleagues were said to see, whatever was sent along. */
export const keptText = ({ level, text }: Pick<NewEmailLog, 'level' | 'text'>): string | null =>
  level === 'headers' || text.trim() === '' ? null : text

export const mayUndo = (actor: Actor, loggedBy: string) => actor.id === loggedBy || actor.role === 'admin'

const isHiddenFrom = (reader: Actor, { visibility, loggedBy }: Pick<InteractionRow, 'visibility' | 'loggedBy'>) =>
  visibility === 'private' && loggedBy !== reader.id

/**
 * Who wrote a mail, of theirs or of ours; who of us called or met somebody. Of a mail that is private to a colleague
 * the reader does not learn who of theirs wrote it: `null`.
 */
export function contactBy(
  row: Pick<InteractionRow, 'kind' | 'direction' | 'people' | 'visibility' | 'loggedBy' | 'loggedByName'>,
  reader: Actor,
): { name: string; userId: string | null } | null {
  const { kind, direction, people, loggedBy, loggedByName } = row
  const writer = kind === 'email' && !isHiddenFrom(reader, row) && people.find(({ role }) => role === 'from')
  if (writer) return { name: writer.name || writer.address, userId: writer.userId }
  return kind === 'email' && direction === 'inbound' ? null : { name: loggedByName, userId: loggedBy }
}

/**
 * An interaction as one reader may see it, and the only way out of the table. Of a private one everybody else sees that
 * there was contact: when, with which customer, by whom, and nothing of what was written or to whom.
 */
export function interactionFrom(
  row: InteractionRow,
  reader: Actor,
  length: 'whole' | 'cut',
  notes: readonly (EntryNote & { interactionId: string })[] = [],
): Interaction {
  const { id, kind, direction, occurredAt, level, visibility, durationMinutes, contactId, companyId, loggedAt } = row
  const isHidden = isHiddenFrom(reader, row)
  const text = isHidden ? null : row.text
  const isCut = length === 'cut' && text !== null && text.length > TEXT_IN_LISTS
  return {
    id,
    kind,
    direction,
    occurredAt,
    subject: isHidden ? null : row.subject,
    text: isCut ? cut(text) : text,
    textIsCut: isCut,
    note: isHidden ? null : row.note,
    level,
    visibility,
    people: isHidden ? [] : row.people,
    files: isHidden ? [] : (row.files ?? []),
    notes: notes
      .filter(({ by }) => !isHidden || by.id === reader.id)
      .map(({ id, text, by, at }) => ({ id, text, by, at })),
    durationMinutes,
    contactId,
    companyId,
    deal: isHidden || row.dealId === null || row.dealName === null ? null : { id: row.dealId, name: row.dealName },
    loggedBy: { id: row.loggedBy, name: row.loggedByName },
    loggedAt,
  }
}

/** Not through the middle of a character. */
const cut = (text: string) => text.slice(0, TEXT_IN_LISTS).replace(/[\ud800-\udbff]$/, '')

/** An id of Exchange's means something in one mailbox only. */
const mailOf = ({ messageKey, outlookItemId, loggedBy }: LogRow, reader: Actor): MailLog['mail'] => ({
  internetMessageId: messageKey?.startsWith('<') ? messageKey : null,
  itemId: loggedBy === reader.id ? outlookItemId : null,
})

/** A log that got its next action later has one: what counts is what is there. */
export function mailLogFrom(
  row: LogRow,
  customerName: string,
  followUps: FollowUp[],
  reader: Actor,
  length: 'whole' | 'cut',
  notes: readonly (EntryNote & { interactionId: string })[] = [],
): MailLog {
  const isHidden = isHiddenFrom(reader, row)
  const added = row.nextAction === 'none' || row.nextAction === 'nothing' ? followUps[0]?.kind : undefined
  return {
    interaction: interactionFrom(row, reader, length, notes),
    mail: row.kind === 'email' && !isHidden ? mailOf(row, reader) : null,
    customerName,
    nextAction: added === undefined ? row.nextAction : added === 'waiting' ? 'waiting' : 'follow-up',
    nothingReason: isHidden ? null : row.nothingReason,
    followUps,
  }
}
