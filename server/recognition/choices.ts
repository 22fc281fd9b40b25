import { pageMark, readPageMark, type ChoicePage, type PageQuery } from '../../shared/explain.ts'
import type { Mail } from '../../shared/mail.ts'
import type { NewChoice, RememberedChoice } from '../../shared/recognition.ts'
import { recordChange, writeOnce, type Once } from '../audit/audit.ts'
import { listContactsByAddresses } from '../customers/customers.repository.ts'
import { findSuccessorId, isOwnAddress } from '../customers/customers.ts'
import type { Reader } from '../db/database.ts'
import { invalidField, notFound } from '../errors.ts'
import { messageKeyOf, peopleOf, threadKeyOf } from '../interactions/interactions.ts'
import type { Actor, Services } from '../services.ts'
import {
  deleteChoice,
  deleteChoices,
  EVERY_THREAD,
  findChoice,
  insertChoice,
  listAllChoices,
} from './choices.repository.ts'

/** A mail that belongs to no thread is one by itself. */
export const choiceThreadOf = (mail: Mail) => threadKeyOf(mail) ?? messageKeyOf(mail)

/** Keeps for the team who of those who share an address is meant. It takes the place of what was said before. */
export async function rememberChoice(
  services: Services,
  actor: Actor,
  once: Once,
  { mail, contactId: chosenId, scope }: NewChoice,
): Promise<RememberedChoice> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const contactId = (await findSuccessorId(tx, { of: 'contact', id: chosenId })) ?? chosenId
      const address = await sharedAddressOf(tx, services, mail, contactId)
      const thread = choiceThreadOf(mail)
      // For every mail includes this one: what was said about its thread would hide it.
      await deleteChoices(tx, address, scope === 'address' ? [thread, EVERY_THREAD] : [thread])
      const id = services.newId()
      const threadKey = scope === 'address' ? EVERY_THREAD : thread
      await insertChoice(tx, { id, address, threadKey, contactId, chosenBy: actor.id, chosenAt: services.now() })
      await recordChange(tx, services, actor, 'choice.remembered', id)
      return id
    },
    requireChoice,
  )
}

/** Whoever of the team sees that it is wrong takes it back. */
export async function forgetChoice(services: Services, actor: Actor, once: Once, id: string): Promise<{ id: string }> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      await requireChoice(tx, id)
      await deleteChoice(tx, id)
      await recordChange(tx, services, actor, 'choice.forgotten', id)
      return id
    },
    async (_, forgottenId) => ({ id: forgottenId }),
  )
}

async function requireChoice(db: Reader, id: string): Promise<RememberedChoice> {
  const choice = await findChoice(db, id)
  if (!choice) throw notFound('choice')
  return choice
}

/** The address on the mail that the contact shares with somebody. */
async function sharedAddressOf(db: Reader, { organization }: Services, mail: Mail, contactId: string): Promise<string> {
  const addresses = peopleOf(mail)
    .map(({ address }) => address)
    .filter((address) => !isOwnAddress(address, organization))
  const matches = await listContactsByAddresses(db, addresses)
  const users = (address: string) => matches.filter((match) => match.address === address)
  const theirs = addresses.filter((address) => users(address).some((match) => match.contactId === contactId))
  if (theirs.length === 0) throw invalidField('contactId', 'This contact is not on the mail. Choose somebody who is.')
  const shared = theirs.find((address) => users(address).length > 1)
  if (shared === undefined)
    throw invalidField('contactId', 'Nobody else uses the address of this contact, so there is nothing to choose.')
  return shared
}

const ENTRIES_PER_PAGE = 50

/** What the team remembers, newest first. */
export async function listChoicesOfTeam({ db }: Services, { before }: PageQuery): Promise<ChoicePage> {
  const rows = await listAllChoices(db.read, readPageMark(before), ENTRIES_PER_PAGE + 1)
  const shown = rows.slice(0, ENTRIES_PER_PAGE)
  return {
    entries: shown,
    next: rows.length > shown.length ? pageMark(shown.at(-1)!.at, shown.at(-1)!.id) : null,
  }
}
