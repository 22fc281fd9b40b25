import type { Direction, MailLog, NewEmailLog, NewHandLog } from '../../shared/interactions.ts'
import { recordChange, writeOnce, type Once } from '../audit/audit.ts'
import { findCustomerOf, type CustomerRef } from '../customers/customers.repository.ts'
import {
  customerNameOf,
  hearMail,
  isOwnAddress,
  listContactsByWritten,
  requireCustomer,
  type PersonOnMail,
} from '../customers/customers.ts'
import type { Reader, Writer } from '../db/database.ts'
import { AppError, forbidden, invalidField, notFound } from '../errors.ts'
import { listFollowUpsOfInteraction } from '../follow-ups/follow-ups.repository.ts'
import { removeFollowUpsOf, reopenWaitsAnsweredBy } from '../follow-ups/follow-ups.ts'
import { enqueue } from '../jobs/outbox.ts'
import { listUsersByAddresses } from '../identity/identity.repository.ts'
import { requireDealOf } from '../pipeline/pipeline.ts'
import { removePromisesOf } from '../promises/promises.ts'
import type { Actor, Services } from '../services.ts'
import { releaseFilesOf } from './files.repository.ts'
import { namedFiles } from './files.rules.ts'
import {
  deleteInteraction,
  findInteraction,
  findInteractionByMessageKey,
  findUndone,
  type LogRow,
} from './interactions.repository.ts'
import {
  directionOf,
  identified,
  isYetToCome,
  keptText,
  mailLogFrom,
  mayUndo,
  partaker,
  occurredAtOf,
  peopleOf,
  withoutThose,
  type Known,
} from './interactions.rules.ts'
import { keepInteraction } from './keep-interaction.ts'
import { messageKeyOf, threadKeyOf } from './message-key.ts'
import { listNotes } from './notes.repository.ts'
import { answerWaitsByLog } from './replies.ts'

export { FIRST_PAGE, contactBy, directionOf, occurredAtOf, peopleOf } from './interactions.rules.ts'
export { firstPage } from './timeline.ts'
export { messageKeyOf, threadKeyOf } from './message-key.ts'
export { noteReply } from './replies.ts'

/** Logs a mail for the whole team, once, with its next action. */
export async function logEmail(services: Services, actor: Actor, once: Once, log: NewEmailLog): Promise<MailLog> {
  return writeOnce(
    services,
    actor,
    once,
    (tx) => keepLog(tx, services, actor, log),
    (db, id) => logOf(db, id, actor),
  )
}

/** The answer to a log, also to one that is sent again after it was undone. */
async function logOf(db: Reader, id: string, actor: Actor): Promise<MailLog> {
  const row = await findInteraction(db, id)
  if (!row) throw new AppError('undone', 'This log was undone meanwhile. Log it anew if it should be kept.')
  return withFollowUps(db, row, actor)
}

export async function showInteraction({ db }: Services, actor: Actor, id: string): Promise<MailLog> {
  const row = await findInteraction(db.read, id)
  if (!row) throw notFound('interaction')
  return withFollowUps(db.read, row, actor)
}

/** Removes a log and all it brought about. Undoing twice is not an error. */
export async function undoLog(services: Services, actor: Actor, once: Once, id: string): Promise<{ id: string }> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const row = await findInteraction(tx, id)
      if (!row) {
        if (await findUndone(tx, id)) return id
        throw notFound('interaction')
      }
      if (!mayUndo(actor, row.loggedBy)) throw forbidden(`Only ${row.loggedByName} or an admin can undo this log.`)
      await removeFollowUpsOf(tx, services, id)
      await releaseFilesOf(tx, id)
      await removePromisesOf(tx, id)
      await reopenWaitsAnsweredBy(tx, services, actor, id)
      await deleteInteraction(tx, id)
      await recordChange(tx, services, actor, 'interaction.undone', id)
      await enqueue(tx, services, 'search', id)
      return id
    },
    async (_, undoneId) => ({ id: undoneId }),
  )
}

export async function withFollowUps(
  db: Reader,
  row: LogRow,
  reader: Actor,
  length: 'whole' | 'cut' = 'whole',
): Promise<MailLog> {
  const [followUps, notes] = await Promise.all([
    listFollowUpsOfInteraction(db, row.id),
    row.noteCount ? listNotes(db, [row.id]) : [],
  ])
  return mailLogFrom(row, customerNameOf(row), followUps, reader, length, notes)
}

async function keepLog(tx: Writer, services: Services, actor: Actor, log: NewEmailLog): Promise<string> {
  const { mail, nextAction, note, level, visibility } = log
  const messageKey = messageKeyOf(mail)
  const earlier = await findInteractionByMessageKey(tx, messageKey)
  if (earlier) {
    throw new AppError('already-logged', `${earlier.loggedByName} logged this mail already. Add to that log instead.`)
  }
  const { contactId, companyId } = await requireCustomer(tx, log)
  const dealId = await dealIdOf(tx, log, { contactId, companyId })
  const known = await whoIsWho(tx, mail)
  const everybody = peopleOf(mail).map((person) => identified(person, known.get(person.address), contactId))
  const isColleague = (address: string) =>
    isOwnAddress(address, services.organization) || typeof known.get(address)?.userId === 'string'
  const direction = directionOf(mail, isColleague)
  await refuseSilenced(
    tx,
    actor,
    everybody.map(({ address, role }) => ({
      address,
      role,
      isColleague: isColleague(address),
      isContact: known.get(address)!.contactIds.length > 0,
    })),
    direction,
  )

  const people = withoutThose(everybody, log, contactId)
  const email = {
    kind: 'email' as const,
    direction,
    occurredAt: occurredAtOf(mail.sentAt, services.now()),
    subject: mail.subject,
    text: keptText(log),
    note: note === '' ? null : note,
    level,
    visibility,
    people,
    durationMinutes: null,
    contactId,
    companyId,
    messageKey,
    conversationId: threadKeyOf(mail),
    dealId,
    outlookItemId: mail.itemId,
    files: namedFiles(log, services.newId),
  }
  const partakers = [contactId, ...people.map((person) => person.contactId)]
  const logId = await keepInteraction(tx, services, actor, email, partakers, nextAction, log.promises)
  if (direction === 'inbound') await answerWaitsByLog(tx, services, actor, mail, { contactId, companyId, logId })
  return logId
}

/** The deal that the log is about, if it names one: one with this customer. */
async function dealIdOf(tx: Reader, { dealId }: { dealId?: string | undefined }, customer: CustomerRef) {
  return dealId === undefined ? null : (await requireDealOf(tx, dealId, customer)).id
}

/** By accident, or by a pane that does not know it yet. */
async function refuseSilenced(tx: Writer, actor: Actor, people: readonly PersonOnMail[], direction: Direction) {
  const { silencedMail } = await hearMail(tx, actor, people, direction)
  if (!silencedMail) return
  const { value, setBy } = silencedMail.silence
  throw new AppError('silenced', `${setBy.name} said that ${value} is not a customer. Take that back to log this mail.`)
}

/** Keeps a call, a meeting, a visit or a note, with its next action. */
export async function logByHand(services: Services, actor: Actor, once: Once, log: NewHandLog): Promise<MailLog> {
  const { kind, occurredAt, durationMinutes, note, visibility, nextAction } = log
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      if (isYetToCome(occurredAt, services.now())) {
        const message = 'This is still to come. Log it once it was, or plan a follow-up for it.'
        throw invalidField('occurredAt', message, { code: 'still-to-come', about: '' })
      }
      const row = await requireCustomer(tx, log)
      const { contactId, companyId } = row
      const dealId = await dealIdOf(tx, log, { contactId, companyId })
      const { contact } = await findCustomerOf(tx, row)
      const people = contact ? [{ ...partaker(contact), contactId }] : []
      const interaction = {
        ...{ kind, occurredAt, durationMinutes, note, visibility, contactId, companyId },
        ...{ direction: null, subject: '', text: null, level: 'full' as const, people },
        ...{ messageKey: null, conversationId: null, outlookItemId: null, dealId, files: null },
      }
      return keepInteraction(tx, services, actor, interaction, [contactId], nextAction, log.promises)
    },
    (db, id) => logOf(db, id, actor),
  )
}

async function whoIsWho(tx: Writer, mail: NewEmailLog['mail']): Promise<Map<string, Known>> {
  const addresses = peopleOf(mail).map(({ address }) => address)
  const contacts = await listContactsByWritten(tx, addresses)
  const users = await listUsersByAddresses(tx, addresses)
  return new Map(
    addresses.map((address) => [
      address,
      {
        contactIds: (contacts.get(address) ?? []).map(({ contactId }) => contactId),
        userId: users.find(({ email }) => email === address)?.id ?? null,
      },
    ]),
  )
}
