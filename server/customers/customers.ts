import type { Customer, NewContact } from '../../shared/customers.ts'
import { normalizeAddress } from '../../shared/mail.ts'
import { recordChange, writeOnce, type Once } from '../audit/audit.ts'
import type { Reader, Writer } from '../db/database.ts'
import { invalidField, notFound } from '../errors.ts'
import { enqueue } from '../jobs/outbox.ts'
import type { Actor, Services } from '../services.ts'
import { refuseColleague, refuseNamesake } from './addresses.ts'
import {
  findCompanyIdByName,
  findCompanyRow,
  findContactRow,
  findCustomerOf,
  insertCompany,
  insertContact,
  listCompaniesByDomains,
  type CustomerRef,
  type CustomerRow,
} from './customers.repository.ts'
import { domainToClaim } from './domains.ts'
import { searchKey } from './customers.rules.ts'
import { findSuccessorId } from './successor.ts'

export { companyDomainOf, isFreeMail, isOwnAddress, judgeDomain, registrableDomain } from './domains.ts'
export { isAutomated } from './automated-sender.rules.ts'
export { customerNameOf, foldedText, isRoleAddress, phoneKey, searchKey } from './customers.rules.ts'
export { hearMail, silenceableDomain, silencesAbout, type PersonOnMail } from './silences.ts'
export { findSuccessorId, goneError } from './successor.ts'
export { listContactsByWritten } from './written-addresses.ts'

export async function addContact(
  services: Services,
  actor: Actor,
  once: Once,
  { company, address: given, phone, name, jobTitle }: NewContact,
): Promise<Customer> {
  const address = normalizeAddress(given)
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      await refuseColleague(tx, services, address, 'address')
      const companyId = company && (await companyFor(tx, services, actor, company, address))
      await refuseNamesake(tx, address, companyId, 'address')
      const contact = {
        id: services.newId(),
        companyId,
        name,
        searchKey: searchKey(name),
        jobTitle,
        phones: phone === null ? [] : [phone],
        ownerId: companyId === null ? actor.id : null,
        createdAt: services.now(),
      }
      await insertContact(tx, contact, address)
      await recordChange(tx, services, actor, 'contact.added', contact.id)
      await enqueue(tx, services, 'search', contact.id)
      return contact.id
    },
    async (db, contactId) => {
      const row = await findContactRow(db, contactId)
      if (!row) throw notFound('contact')
      return findCustomerOf(db, row)
    },
  )
}

/**
 * The customer that is named, as a contact of their own company: whoever names only the contact means the company too.
 * Whoever was merged into another one is that one: what a pane sends that does not know it yet is not lost. Refuses
 * unknown ids, and a contact who belongs to another company.
 */
export async function requireCustomer(db: Reader, { contactId, companyId }: CustomerRef): Promise<CustomerRow> {
  if (contactId === null) {
    if (companyId === null) throw invalidField('companyId', 'Name the contact or the company.')
    return requireCompany(db, companyId)
  }
  const contact = await findContactRow(db, contactId)
  if (!contact) return requireSuccessor(db, contactId)
  if (companyId !== null && contact.companyId !== companyId) {
    const successorId = await findSuccessorId(db, { of: 'company', id: companyId })
    if (successorId !== undefined && successorId === contact.companyId) return contact
    const whose = contact.companyName === null ? 'to no company' : `to ${contact.companyName}`
    throw invalidField('companyId', `This contact belongs ${whose}. Name that, or leave the company out.`)
  }
  return contact
}

async function requireCompany(db: Reader, id: string): Promise<CustomerRow> {
  const company = await findCompanyRow(db, id)
  if (company) return company
  const successorId = await findSuccessorId(db, { of: 'company', id })
  const successor = successorId === undefined ? undefined : await findCompanyRow(db, successorId)
  if (!successor) throw notFound('company')
  return successor
}

async function requireSuccessor(db: Reader, contactId: string): Promise<CustomerRow> {
  const successorId = await findSuccessorId(db, { of: 'contact', id: contactId })
  const successor = successorId === undefined ? undefined : await findContactRow(db, successorId)
  if (!successor) throw notFound('contact')
  return successor
}

/** By id, or by name: `address` may say by which domain a new one is known. A name that is known already, however it is written, is that company. */
export async function companyFor(
  tx: Writer,
  services: Services,
  actor: Actor,
  company: NonNullable<NewContact['company']>,
  address: string | undefined,
): Promise<string> {
  if ('id' in company) return (await requireCompany(tx, company.id)).companyId!
  const key = searchKey(company.name)
  const known = await findCompanyIdByName(tx, key)
  // The name of a company that was merged into another one is a name of that.
  if (known !== undefined) return (await findSuccessorId(tx, { of: 'company', id: known })) ?? known

  const domain = address === undefined ? undefined : domainToClaim(address, services.organization)
  const isTaken = domain !== undefined && (await listCompaniesByDomains(tx, [domain])).length > 0
  const id = services.newId()
  const row = { id, name: company.name, searchKey: key, ownerId: actor.id, createdAt: services.now() }
  // One domain stands for one company: the name was chosen against the domain's own company, so that keeps it.
  await insertCompany(tx, row, isTaken ? undefined : domain)
  await recordChange(tx, services, actor, 'company.added', id)
  await enqueue(tx, services, 'search', id)
  return id
}
