import type { AboutCustomer, CustomerQuery } from '../../shared/standing.ts'
import { findCompanyRow, findContactRow, findCustomerOf, type CustomerRow } from '../customers/customers.repository.ts'
import { goneError } from '../customers/customers.ts'
import type { Reader } from '../db/database.ts'
import { listOpenFollowUpsOfCustomer } from '../follow-ups/follow-ups.repository.ts'
import {
  findLastContact,
  listNewestInteractions,
  type InteractionRow,
} from '../interactions/interactions.repository.ts'
import { FIRST_PAGE, contactBy, firstPage } from '../interactions/interactions.ts'
import { listOpenDealsOfCustomer } from '../pipeline/pipeline.repository.ts'
import { listOpenPromisesOfCustomer } from '../promises/promises.repository.ts'
import type { Actor, Services } from '../services.ts'
import { standingOf, type OpenMail } from './standing.rules.ts'

export type { OpenMail } from './standing.rules.ts'

/** One customer by name, without a mail: what a link leads to. */
export async function showCustomer(
  { db }: Services,
  actor: Actor,
  { contactId, companyId }: CustomerQuery,
): Promise<AboutCustomer> {
  const row =
    contactId === undefined ? await findCompanyRow(db.read, companyId!) : await findContactRow(db.read, contactId)
  if (!row)
    throw await goneError(
      db.read,
      contactId === undefined ? { of: 'company', id: companyId! } : { of: 'contact', id: contactId },
    )
  return aboutCustomer(db.read, actor, row, undefined)
}

/**
 * Card, history, open follow-ups and deals, in short statements; changes and promises only where there are any. An `openMail`
 * counts as contact, too.
 */
export async function aboutCustomer(
  db: Reader,
  actor: Actor,
  row: CustomerRow,
  openMail: OpenMail | undefined,
): Promise<AboutCustomer> {
  const [customer, newest, followUps, deals, promises] = await Promise.all([
    findCustomerOf(db, row),
    listNewestInteractions(db, row),
    listOpenFollowUpsOfCustomer(db, row),
    listOpenDealsOfCustomer(db, row),
    row.isOwed ? listOpenPromisesOfCustomer(db, row, actor.id) : [],
  ])
  const contacted = (await withLastContact(db, row, newest)).map((one) => ({ ...one, by: contactBy(one, actor) }))
  return {
    card: { ...customer, standing: standingOf(contacted, followUps, openMail) },
    timeline: await firstPage(db, actor, row, newest),
    followUps,
    deals,
    promises,
  }
}

/** Behind a page full of notes there may still be a contact. */
async function withLastContact(db: Reader, row: CustomerRow, newest: InteractionRow[]): Promise<InteractionRow[]> {
  if (newest.length <= FIRST_PAGE || newest.some(({ kind }) => kind !== 'note')) return newest
  const last = await findLastContact(db, row)
  return last ? [...newest, last] : newest
}
