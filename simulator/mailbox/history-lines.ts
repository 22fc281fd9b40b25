/** Turns what a chronicle tells into lines of the import format. */
import type { Instant } from '../../shared/common.ts'
import { domainOf } from '../../shared/mail.ts'
import type { ImportLine } from '../../shared/transfer.ts'
import { isColleague, isUser, personOf, timeZoneOf, userIdOf } from './cast.ts'
import type { BerlinLocal, ChronicleEntry, ChronicleFollowUp } from './chronicle.ts'
import { conversationIdOf } from './conversation.ts'
import type { SampleContact } from './people.ts'
import { guidOf, hexOf } from './sample-ids.ts'

/** Turns a wall time in Berlin, `2026-11-17T14:20`, into the moment it stands for in this demo. */
export type Shift = (berlinLocal: BerlinLocal) => Instant

export interface Customer {
  /** Of the company, or of the contact where there is no company. */
  readonly key: string
  readonly companyId: string | null
  readonly contacts: readonly SampleContact[]
  readonly entries: readonly ChronicleEntry[]
}

type Line<Type extends ImportLine['type']> = Extract<ImportLine, { type: Type }>

export function interactionLine(customer: Customer, entry: ChronicleEntry, shift: Shift): Line<'interaction'> {
  const isMail = entry.kind === 'email'
  const words = entry.words === '' ? null : entry.words
  const people = (keys: readonly string[], role: 'from' | 'to' | 'cc') =>
    keys.map((key) => ({ ...personOf(customer.contacts, key), role }))
  return {
    type: 'interaction',
    id: interactionId(customer, entry),
    kind: entry.kind,
    direction: !isMail ? null : entry.from.some(isColleague) ? 'outbound' : 'inbound',
    occurredAt: shift(entry.at),
    subject: entry.subject,
    // The text is the mail's, the note is what a user wrote down: of a call there is only a note.
    text: isMail ? words : null,
    note: isMail ? entry.note : words,
    level: !isMail ? 'full' : words ? 'excerpt' : 'headers',
    visibility: entry.isPrivate ? 'private' : 'team',
    companyId: customer.companyId,
    contactIds: contactsOn(entry).map((key) => guidOf('contact', key)),
    people: [...people(entry.from, 'from'), ...people(entry.to, 'to'), ...people(entry.cc, 'cc')],
    durationMinutes: entry.minutes,
    internetMessageId: isMail ? messageIdOf(customer, entry) : null,
    conversationId: isMail ? conversationIdOf(rootMessageIdOf(customer, entry)) : null,
    loggedBy: loggerOf(entry),
    loggedAt: shift(loggedAtOf(entry)),
  }
}

export function followUpLines(customer: Customer, entry: ChronicleEntry, shift: Shift): Line<'follow-up'>[] {
  return entry.followUps.map((followUp, index) => {
    const assignee = userIdOf(followUp.assignee)
    return {
      type: 'follow-up',
      id: guidOf('follow-up', interactionId(customer, entry), String(index)),
      kind: followUp.kind,
      title: followUp.title,
      due: dueOf(followUp, timeZoneOf(assignee), shift),
      ...closingOf(followUp, shift),
      ...whoIsMeant(customer, entry),
      interactionId: interactionId(customer, entry),
      assignee,
      createdBy: loggerOf(entry),
      createdAt: shift(loggedAtOf(entry)),
    }
  })
}

export function promiseLines(customer: Customer, entry: ChronicleEntry, shift: Shift): Line<'promise'>[] {
  return entry.promises.map(({ text, day, closed }) => ({
    type: 'promise',
    id: guidOf('promise', interactionId(customer, entry), text),
    text,
    dueOn: day && dayOf(day, shift),
    status: closed?.status ?? 'open',
    closedAt: closed && shift(closed.at),
    ...whoIsMeant(customer, entry),
    interactionId: interactionId(customer, entry),
    promisedBy: loggerOf(entry),
    promisedAt: shift(loggedAtOf(entry)),
  }))
}

export function dealLines(customer: Customer, entry: ChronicleEntry, shift: Shift): Line<'deal'>[] {
  return entry.deals.map(({ name, owner, value, closed }) => ({
    type: 'deal',
    id: guidOf('deal', customer.key, name),
    name,
    value: value && { cents: value.amount * 100, currency: value.currency },
    status: closed?.status ?? 'open',
    closedAt: closed && shift(closed.at),
    ...whoIsMeant(customer, entry),
    owner: userIdOf(owner),
    createdBy: loggerOf(entry),
    createdAt: shift(loggedAtOf(entry)),
  }))
}

function whoIsMeant({ companyId }: Customer, entry: ChronicleEntry) {
  const contact = contactsOn(entry)[0]
  return { companyId, contactId: contact === undefined ? null : guidOf('contact', contact) }
}

function dueOf({ day, time }: ChronicleFollowUp, timeZone: string, shift: Shift): Line<'follow-up'>['due'] {
  if (time) return { kind: 'time', at: shift(time.at), timeZone, durationMinutes: time.minutes }
  return { kind: 'day', on: dayOf(day, shift) }
}

/** Noon in Berlin is the same day in UTC, in summer and in winter. */
const dayOf = (day: string, shift: Shift) => shift(`${day}T12:00`).slice(0, 10)

function closingOf({ closed }: ChronicleFollowUp, shift: Shift) {
  if (!closed) return { status: 'open', closedAt: null, dropReason: null } as const
  const status = closed.dropReason === null ? 'done' : 'dropped'
  return { status, closedAt: shift(closed.at), dropReason: closed.dropReason } as const
}

function contactsOn({ from, to, cc }: ChronicleEntry): string[] {
  return [...from, ...to, ...cc].filter((key) => !isColleague(key))
}

function interactionId(customer: Customer, entry: ChronicleEntry): string {
  return guidOf('interaction', customer.key, entry.at, entry.subject)
}

function messageIdOf(customer: Customer, entry: ChronicleEntry): string {
  if (entry.messageId) return entry.messageId
  const { address } = personOf(customer.contacts, entry.from[0] ?? '')
  return `<${hexOf('mail', customer.key, entry.at, entry.subject).slice(0, 24)}@${domainOf(address)}>`
}

/** The thread of a mail: as the mail says, else the customer's first mail with this subject. */
function rootMessageIdOf(customer: Customer, entry: ChronicleEntry): string {
  if (entry.rootMessageId) return entry.rootMessageId
  if (entry.messageId) return entry.messageId
  const isSameThread = (other: ChronicleEntry) =>
    other.kind === 'email' && bareSubject(other.subject) === bareSubject(entry.subject)
  return messageIdOf(customer, customer.entries.find(isSameThread) ?? entry)
}

function bareSubject(subject: string): string {
  return subject.replace(/^((re|aw|fw|fwd|wg|tr)\s*:\s*)+/i, '')
}

function loggerOf({ loggedBy, from, to, cc }: ChronicleEntry): string {
  return userIdOf(loggedBy ?? [...from, ...to, ...cc].find(isUser) ?? '')
}

/** When a user gets round to logging: soon after it, or the next working morning. */
function loggedAtOf(entry: ChronicleEntry): BerlinLocal {
  if (entry.loggedAt) return entry.loggedAt
  // Wall time, reckoned as if Berlin were UTC.
  const later = new Date(`${entry.at}:00Z`)
  const delay = parseInt(hexOf(entry.at, entry.subject).slice(0, 4), 16) % 43
  later.setUTCMinutes(later.getUTCMinutes() + (entry.minutes ?? 0) + 3 + delay)
  const isWorkTime = () => later.getUTCDay() % 6 !== 0 && later.getUTCHours() < 19
  while (!isWorkTime()) {
    later.setUTCDate(later.getUTCDate() + 1)
    later.setUTCHours(8, 5 + delay)
  }
  return later.toISOString().slice(0, 16)
}
