import type { CompanyChange, ContactChange, CustomerField } from '../../shared/customer-changes.ts'
import type { Customer } from '../../shared/customers.ts'
import { recordChange, writeOnce, type Once } from '../audit/audit.ts'
import type { Reader, Writer } from '../db/database.ts'
import { AppError, forbidden, invalidField, takenField } from '../errors.ts'
import { enqueue } from '../jobs/outbox.ts'
import { findUser } from '../identity/identity.repository.ts'
import type { Actor, Services } from '../services.ts'
import { refuseColleague, refuseNamesake } from './addresses.ts'
import { bringAlong, findJoinedAt, takeAlong } from './belongings.repository.ts'
import { companyFor } from './customers.ts'
import { findCompanyRow, findContactRow, findCustomerOf } from './customers.repository.ts'
import { searchKey } from './customers.rules.ts'
import {
  findOtherOfName,
  insertEdits,
  listEditsSince,
  markCompany,
  markContact,
  replaceAddresses,
  type Subject,
} from './edit.repository.ts'
import { tellCalendar } from './rewrite-merged.ts'
import { goneError } from './successor.ts'
import { changedFields, conflictOf, keptOf, mayChangeOwner, valuesOf, wantedValues, type Values } from './edit.rules.ts'

export const changeContact = (
  services: Services,
  actor: Actor,
  once: Once,
  id: string,
  change: ContactChange,
): Promise<Customer> => changeCustomer(services, actor, once, { of: 'contact', id }, change)

export const changeCompany = (
  services: Services,
  actor: Actor,
  once: Once,
  id: string,
  change: CompanyChange,
): Promise<Customer> => changeCustomer(services, actor, once, { of: 'company', id }, change)

/** The one way a contact or a company changes: who may, what is not overwritten, a new revision, and who did it. */
async function changeCustomer(
  services: Services,
  actor: Actor,
  once: Once,
  subject: Subject,
  change: ContactChange | CompanyChange,
): Promise<Customer> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const customer = await requireCustomerOf(tx, subject)
      const current = valuesOf(subject.of, customer)
      const wanted = { ...wantedValues(change), ...(await companyWanted(tx, services, actor, customer, change)) }
      const fields = changedFields(current, wanted)
      if (fields.length === 0) return subject.id

      refuseWhatIsTheCompanys(subject, customer, fields)
      if (fields.includes('ownerId')) refuseOwner(actor, customer)
      const revision = revisionOf(subject, customer)
      await refuseUnseen(tx, subject, customer, fields, { seen: change.revision, revision })
      await refuseValues(tx, services, subject, customer, wanted, fields)

      await keep(tx, services, actor, subject, wanted, fields, revision + 1)
      if (fields.includes('companyId'))
        await moveTo(tx, services, subject.id, current.companyId, wanted.companyId ?? null, customer)
      const [changedBy, changedAt] = [actor.id, services.now()]
      const edits = fields.map((field) => ({
        id: services.newId(),
        field,
        ...keptOf(field, current, wanted),
        ...{ revision: revision + 1, changedBy, changedAt },
      }))
      await insertEdits(tx, subject, edits)
      await recordChange(tx, services, actor, `${subject.of}.changed`, subject.id)
      await enqueue(tx, services, 'search', subject.id)
      return subject.id
    },
    (db) => requireCustomerOf(db, subject),
  )
}

/** Whose the contact is to be: a company that is here, one by its name, or `null` for nobody's. */
async function companyWanted(
  tx: Writer,
  services: Services,
  actor: Actor,
  { contact }: Customer,
  change: ContactChange | CompanyChange,
): Promise<{ companyId?: string | null }> {
  const company = 'company' in change ? change.company : undefined
  if (company === undefined) return {}
  const companyId = company && (await companyFor(tx, services, actor, company, contact?.addresses[0]))
  return { companyId }
}

/** After the contact's own row: what was kept for them alone, what they brought once, and the events that name the customer. */
async function moveTo(
  tx: Writer,
  services: Services,
  contactId: string,
  from: string | null,
  to: string | null,
  { owner }: Customer,
) {
  if (from === null && to !== null) await bringAlong(tx, contactId, to)
  if (from !== null) {
    const madeBefore = await findJoinedAt(tx, contactId, from)
    if (madeBefore !== undefined) await takeAlong(tx, contactId, { from, to, madeBefore })
  }
  // Somebody stays answerable.
  if (to === null) await markContact(tx, contactId, { ownerId: owner?.id ?? null })
  await tellCalendar(tx, services, 'contact', contactId)
}

async function requireCustomerOf(db: Reader, { of, id }: Subject): Promise<Customer> {
  const row = await (of === 'contact' ? findContactRow(db, id) : findCompanyRow(db, id))
  if (!row) throw await goneError(db, { of, id })
  return findCustomerOf(db, row)
}

const revisionOf = ({ of }: Subject, { contact, company }: Customer) =>
  (of === 'contact' ? contact : company)?.revision ?? 1

function refuseWhatIsTheCompanys({ of }: Subject, { company }: Customer, fields: readonly CustomerField[]) {
  const theirs = fields.find((field) => ['ownerId', 'segment', 'journeyStage'].includes(field))
  if (of === 'company' || !company || !theirs) return
  throw invalidField(theirs, `This contact takes it from ${company.name}. Change it there.`)
}

function refuseOwner(actor: Actor, { owner }: Customer) {
  if (mayChangeOwner(actor, owner?.id ?? null)) return
  throw forbidden(`Only ${owner?.name ?? 'the owner'}, a manager or an admin can give this customer another owner.`)
}

async function refuseUnseen(
  tx: Reader,
  subject: Subject,
  customer: Customer,
  fields: readonly CustomerField[],
  { seen, revision }: { seen: number; revision: number },
) {
  if (seen === revision) return
  if (seen > revision) throw invalidField('revision', 'There is no such revision yet. Send the one that was read.')
  const values = valuesOf(subject.of, customer)
  const shown = (field: CustomerField) =>
    field === 'ownerId' ? customer.owner : field === 'companyId' ? (customer.company?.name ?? null) : values[field]
  const conflict = conflictOf(fields, await listEditsSince(tx, subject, seen), revision, shown)
  if (!conflict) return
  const message = `Changed meanwhile: ${Object.keys(conflict.fields).join(', ')}. Look at it, then send the revision of \`conflict\`.`
  throw new AppError('version-conflict', message, undefined, conflict)
}

async function refuseValues(
  tx: Reader,
  services: Services,
  { of, id }: Subject,
  { contact, company }: Customer,
  wanted: Partial<Values>,
  fields: readonly CustomerField[],
) {
  if (wanted.ownerId && fields.includes('ownerId') && !(await findUser(tx, wanted.ownerId))) {
    throw invalidField('ownerId', 'This colleague is not known here. Choose another one.')
  }
  if (of === 'company' && wanted.name !== undefined && fields.includes('name')) {
    const other = await findOtherOfName(tx, id, searchKey(wanted.name))
    if (!other) return
    const message = `There is another company called ${other.name}. Choose a name that tells them apart.`
    throw takenField('name', message, { code: 'company-name-taken', about: other.name })
  }
  const known = new Set([...(contact?.addresses ?? []), ...(contact?.formerAddresses.map((one) => one.address) ?? [])])
  for (const { address } of wanted.addresses ?? []) {
    if (known.has(address)) continue
    await refuseColleague(tx, services, address, 'addresses')
    await refuseNamesake(tx, address, company?.id ?? null, 'addresses')
  }
  if (of !== 'contact' || wanted.companyId === undefined || !fields.includes('companyId')) return
  for (const address of known) await refuseNamesake(tx, address, wanted.companyId, 'company')
}

async function keep(
  tx: Writer,
  { now }: Services,
  actor: Actor,
  { of, id }: Subject,
  { addresses, phones, name, note, ...values }: Partial<Values>,
  fields: readonly CustomerField[],
  revision: number,
) {
  const { jobTitle, companyId, ...common } = {
    ...values,
    ...(name === undefined ? {} : { name, searchKey: searchKey(name) }),
    // Whoever sends the note along as it was has not written it.
    ...(note === undefined || !fields.includes('note')
      ? {}
      : { note, noteBy: note === null ? null : actor.id, noteAt: note === null ? null : now() }),
    revision,
  }
  if (of === 'company') return markCompany(tx, id, common)
  await markContact(tx, id, {
    ...common,
    ...(jobTitle === undefined ? {} : { jobTitle }),
    ...(companyId === undefined ? {} : { companyId }),
    ...(phones === undefined ? {} : { phones: [...phones] }),
  })
  if (addresses && fields.includes('addresses')) await replaceAddresses(tx, id, addresses)
}
