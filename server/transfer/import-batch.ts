import { normalizeAddress } from '../../shared/mail.ts'
import type { ImportLine } from '../../shared/transfer.ts'
import { findSuccessorId, isFreeMail, phoneKey, registrableDomain, searchKey } from '../customers/customers.ts'
import type { Writer } from '../db/database.ts'
import { calendarStateFor, columnsOfDue } from '../follow-ups/follow-ups.ts'
import { messageKeyOf, threadKeyOf } from '../interactions/interactions.ts'
import { enqueue } from '../jobs/outbox.ts'
import type { Services } from '../services.ts'
import {
  insertAddresses,
  insertFreeDomains,
  insertMissing,
  insertPartakers,
  insertPhoneKeys,
  listAddressesOf,
  listKnownIds,
  listMergedAway,
  type Referable,
  type Rows,
} from './transfer.repository.ts'
import { referringTo, refersTo, type LineOf, type Numbered, type Referring } from './transfer.rules.ts'

export interface BatchContext {
  readonly tx: Writer
  readonly services: Services
  /** By Entra's object id. */
  readonly users: ReadonlyMap<string, { readonly id: string; readonly email: string }>
  readonly report: {
    imported: number
    known: number
    refused: number
    remarks: { number: number; message: string }[]
  }
}

/**
 * Imports lines that are well-formed, in one transaction. Type by type: a line may refer only to lines before it, and
 * nothing refers to a type that comes later here.
 */
export async function importBatch(context: BatchContext, batch: readonly Numbered<ImportLine>[]): Promise<void> {
  await importCompanies(context, linesOf(batch, 'company'))
  await importContacts(context, linesOf(batch, 'contact'))
  await importInteractions(context, linesOf(batch, 'interaction'))
  await importFollowUps(context, linesOf(batch, 'follow-up'))
  await importPromises(context, linesOf(batch, 'promise'))
  await importDeals(context, linesOf(batch, 'deal'))
}

async function importCompanies(context: BatchContext, lines: Numbered<LineOf<'company'>>[]) {
  const { tx, services } = context
  const taken = lines.filter(({ number, line: { owner } }) => owner === null || isKnownUser(context, number, owner))
  const inserted = await insertMissing(
    tx,
    'companies',
    taken.map(({ line: { id, name, owner, segment, journeyStage, createdAt } }) => {
      const ownerId = owner === null ? null : userId(context, owner)
      return { id, name, searchKey: searchKey(name), ownerId, segment, journeyStage, createdAt }
    }),
  )
  count(context, taken.length, inserted.size)

  const wanted: (Rows['companyDomains'] & { number: number })[] = []
  for (const { number, line } of taken.filter(({ line: { id } }) => inserted.has(id)))
    for (const written of line.domains) {
      const domain = registrableDomain(written.toLowerCase())
      if (domain === undefined) remark(context, number, `${written} is not a domain that somebody can have registered.`)
      else if (isFreeMail(domain, services.organization)) remark(context, number, `${domain} is for everybody's mail.`)
      else wanted.push({ domain, companyId: line.id, number })
    }
  const free = await insertFreeDomains(
    tx,
    wanted.map(({ domain, companyId }) => ({ domain, companyId })),
  )
  for (const { domain, number } of wanted)
    if (!free.delete(domain)) remark(context, number, `${domain} stands for another company already.`)
}

async function importContacts(context: BatchContext, lines: Numbered<LineOf<'contact'>>[]) {
  const known = await withReferences(context, lines)
  const taken = known.filter(({ number, line: { owner } }) => owner === null || isKnownUser(context, number, owner))
  const inserted = await insertMissing(
    context.tx,
    'contacts',
    taken.map(({ line: { id, companyId, name, jobTitle, phones, owner, segment, journeyStage, createdAt } }) => {
      const ownerId = owner === null ? null : userId(context, owner)
      return {
        id,
        companyId,
        name,
        searchKey: searchKey(name),
        jobTitle,
        phones,
        ownerId,
        segment,
        journeyStage,
        createdAt,
      }
    }),
  )
  count(context, taken.length, inserted.size)
  const contacts = firstOfEach(taken, inserted).map(({ line }) => line)
  await insertAddresses(
    context.tx,
    contacts.flatMap(({ id, addresses }) =>
      [...new Set(addresses.map(normalizeAddress))].map((address, position) => ({ address, contactId: id, position })),
    ),
  )
  await insertPhoneKeys(
    context.tx,
    contacts.flatMap(({ id, phones }) =>
      [...new Set(phones.map(phoneKey))].flatMap((key) => (key ? [{ phoneKey: key, contactId: id }] : [])),
    ),
  )
}

async function importInteractions(context: BatchContext, lines: Numbered<LineOf<'interaction'>>[]) {
  const known = await withReferences(context, lines)
  const taken = known.filter(({ number, line: { loggedBy } }) => isKnownUser(context, number, loggedBy))
  const contactOf = new Map<string, string[]>()
  const partakers = [...new Set(taken.flatMap(({ line: { contactIds } }) => contactIds))]
  for (const { address, contactId } of await listAddressesOf(context.tx, partakers))
    contactOf.set(address, [...(contactOf.get(address) ?? []), contactId])
  const userOf = new Map([...context.users.values()].map(({ id, email }) => [email, id]))

  const inserted = await insertMissing(
    context.tx,
    'interactions',
    taken.map(({ line }) => ({
      id: line.id,
      kind: line.kind,
      direction: line.direction,
      occurredAt: line.occurredAt,
      subject: line.subject,
      text: line.level === 'headers' ? null : line.text,
      note: line.note,
      level: line.level,
      visibility: line.visibility,
      people: line.people.map(({ name, role, ...person }) => {
        const address = normalizeAddress(person.address)
        const contactId = contactOf.get(address)?.find((id) => line.contactIds.includes(id)) ?? null
        return { name, address, role, contactId, userId: userOf.get(address) ?? null }
      }),
      durationMinutes: line.durationMinutes,
      contactId: line.contactIds[0] ?? null,
      companyId: line.companyId,
      messageKey: line.kind === 'email' ? messageKeyOf(asMail(line)) : null,
      conversationId: threadKeyOf(line),
      loggedBy: userId(context, line.loggedBy),
      loggedAt: line.loggedAt,
      nextAction: 'none' as const,
      nothingReason: null,
    })),
  )
  count(context, taken.length, inserted.size)
  await insertPartakers(
    context.tx,
    firstOfEach(taken, inserted).flatMap(({ line: { id: interactionId, occurredAt, contactIds } }) =>
      [...new Set(contactIds)].map((contactId) => ({ contactId, occurredAt, interactionId })),
    ),
  )
}

async function importFollowUps(context: BatchContext, lines: Numbered<LineOf<'follow-up'>>[]) {
  const { tx, services } = context
  const today = services.now().slice(0, 10)
  const known = await withReferences(context, lines)
  const taken = known.filter(
    ({ number, line: { assignee, createdBy } }) =>
      isKnownUser(context, number, assignee) && isKnownUser(context, number, createdBy),
  )
  const rows = taken.map(({ line }) => {
    const { id, kind, title, status, closedAt, dropReason, companyId, contactId, interactionId, createdAt } = line
    const due = columnsOfDue(line.due)
    // What is over is no news to anybody's calendar.
    const isAhead = status === 'open' && due.dueOn >= today
    return {
      ...{ id, kind, title, ...due, status, closedAt, dropReason, companyId, contactId, interactionId, createdAt },
      assigneeId: userId(context, line.assignee),
      createdBy: userId(context, line.createdBy),
      closedBy: closedAt === null ? null : userId(context, line.assignee),
      revision: 1,
      calendarState: isAhead ? calendarStateFor('open', services.organization.hasCalendar) : ('none' as const),
    }
  })
  const inserted = await insertMissing(tx, 'followUps', rows)
  count(context, taken.length, inserted.size)
  for (const { id, calendarState } of rows)
    if (inserted.has(id) && calendarState === 'pending') await enqueue(tx, services, 'follow-up', id)
}

async function importPromises(context: BatchContext, lines: Numbered<LineOf<'promise'>>[]) {
  const known = await withReferences(context, lines)
  const taken = known.filter(({ number, line: { promisedBy } }) => isKnownUser(context, number, promisedBy))
  const inserted = await insertMissing(
    context.tx,
    'promises',
    taken.map(({ line }) => {
      const { id, text, dueOn, status, closedAt, companyId, contactId, interactionId, promisedAt } = line
      const promisedBy = userId(context, line.promisedBy)
      return {
        ...{ id, text, dueOn, status, companyId, contactId, interactionId, promisedBy, promisedAt },
        // Who closed it, other programs do not say.
        ...{ closedAt, closedBy: closedAt === null ? null : promisedBy },
      }
    }),
  )
  count(context, taken.length, inserted.size)
}

async function importDeals(context: BatchContext, lines: Numbered<LineOf<'deal'>>[]) {
  const known = await withReferences(context, lines)
  const taken = known.filter(
    ({ number, line: { owner, createdBy } }) =>
      isKnownUser(context, number, owner) && isKnownUser(context, number, createdBy),
  )
  const inserted = await insertMissing(
    context.tx,
    'deals',
    taken.map(({ line }) => {
      const { id, name, value, status, closedAt, companyId, contactId, createdAt } = line
      return {
        ...{ id, name, status, companyId, contactId, createdAt, closedAt },
        ...{ valueCents: value?.cents ?? null, currency: value?.currency ?? null },
        ...{ ownerId: userId(context, line.owner), createdBy: userId(context, line.createdBy) },
        ...{ updatedAt: closedAt ?? createdAt, revision: 1 },
      }
    }),
  )
  count(context, taken.length, inserted.size)
}

/** Those whose references are there, to those who are there now; the others are refused. */
async function withReferences<Line extends Referring>(
  context: BatchContext,
  lines: Numbered<Line>[],
): Promise<Numbered<Line>[]> {
  const references = lines.map(({ line }) => refersTo(line))
  const wanted = (table: Referable) => [...new Set(references.flatMap((reference) => reference[table]))]
  const known: Record<Referable, Set<string>> = { companies: new Set(), contacts: new Set(), interactions: new Set() }
  for (const table of ['companies', 'contacts', 'interactions'] as const) {
    known[table] = new Set(await listKnownIds(context.tx, table, wanted(table)))
  }
  const there = lines.filter(({ number }, index) => {
    for (const table of ['companies', 'contacts', 'interactions'] as const) {
      const missing = references[index]![table].find((id) => !known[table].has(id))
      if (missing === undefined) continue
      refuse(context, number, `${missing} is none of the ${table} before this line.`)
      return false
    }
    return true
  })
  const successors = await successorsOf(context.tx, wanted('companies'), wanted('contacts'))
  return successors.size === 0
    ? there
    : there.map(({ number, line }) => ({ number, line: referringTo(line, (id) => successors.get(id) ?? id) }))
}

async function successorsOf(tx: Writer, companyIds: readonly string[], contactIds: readonly string[]) {
  const successors = new Map<string, string>()
  for (const [of, table, ids] of [
    ['company', 'companies', companyIds],
    ['contact', 'contacts', contactIds],
  ] as const) {
    for (const id of await listMergedAway(tx, table, ids)) {
      const successorId = await findSuccessorId(tx, { of, id })
      if (successorId !== undefined) successors.set(id, successorId)
    }
  }
  return successors
}

/** A file may hold a line twice; its parts are inserted once. */
function firstOfEach<Line extends { id: string }>(lines: Numbered<Line>[], inserted: ReadonlySet<string>) {
  const left = new Set(inserted)
  return lines.filter(({ line: { id } }) => left.delete(id))
}

function linesOf<Type extends ImportLine['type']>(batch: readonly Numbered<ImportLine>[], type: Type) {
  return batch.filter((one): one is Numbered<LineOf<Type>> => one.line.type === type)
}

function asMail({ internetMessageId, occurredAt, subject, people }: LineOf<'interaction'>) {
  return { internetMessageId, sentAt: occurredAt, subject, from: people.find(({ role }) => role === 'from') ?? null }
}

const userId = ({ users }: BatchContext, objectId: string) => users.get(objectId)!.id

function isKnownUser(context: BatchContext, number: number, objectId: string): boolean {
  if (context.users.has(objectId)) return true
  refuse(context, number, `${objectId} is none of the users before this line.`)
  return false
}

function count({ report }: BatchContext, taken: number, inserted: number) {
  report.imported += inserted
  report.known += taken - inserted
}

function refuse(context: BatchContext, number: number, message: string) {
  context.report.refused++
  remark(context, number, message)
}

const remark = ({ report }: BatchContext, number: number, message: string) => report.remarks.push({ number, message })
