import type { Deal, DealChange, DealQuery, NewDeal } from '../../shared/pipeline.ts'
import { recordChange, writeOnce, type Once } from '../audit/audit.ts'
import type { CustomerRef } from '../customers/customers.repository.ts'
import { requireCustomer } from '../customers/customers.ts'
import type { Reader } from '../db/database.ts'
import { AppError, forbidden, invalidField, notFound } from '../errors.ts'
import { findUser } from '../identity/identity.repository.ts'
import type { Actor, Services } from '../services.ts'
import {
  deleteDeal,
  findDeal,
  insertDeal,
  insertDealChanges,
  isDealUsed,
  listDealChangesSince,
  listDealsOfCustomer,
  markDeal,
} from './pipeline.repository.ts'
import {
  actionOf,
  changedFields,
  conflictOf,
  mayHandOver,
  valuesOf,
  written,
  type DealValues,
} from './pipeline.rules.ts'

/** All of a customer, open and closed; of a contact with a company those of the company. */
export async function listDeals({ db }: Services, { contactId, companyId }: DealQuery): Promise<Deal[]> {
  const customer = await requireCustomer(db.read, { contactId: contactId ?? null, companyId: companyId ?? null })
  return listDealsOfCustomer(db.read, customer)
}

export const showDeal = ({ db }: Services, id: string): Promise<Deal> => requireDeal(db.read, id)

export async function openDeal(services: Services, actor: Actor, once: Once, input: NewDeal): Promise<Deal> {
  const { name, value, ownerId } = input
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const { contactId, companyId } = await requireCustomer(tx, input)
      if (ownerId !== null) await requireOwner(tx, ownerId)
      const id = services.newId()
      const now = services.now()
      await insertDeal(tx, {
        ...{ id, name, ...columnsOfValue(value), status: 'open', contactId, companyId },
        ...{ ownerId: ownerId ?? actor.id, createdBy: actor.id },
        ...{ createdAt: now, updatedAt: now, closedAt: null, revision: 1 },
      })
      await recordChange(tx, services, actor, 'deal.opened', id)
      return id
    },
    requireDeal,
  )
}

/** Other words, another value or owner; won, lost, or open again. */
export async function changeDeal(
  services: Services,
  actor: Actor,
  once: Once,
  id: string,
  { revision: seen, ...wanted }: DealChange,
): Promise<Deal> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const deal = await requireDeal(tx, id)
      const current = valuesOf(deal)
      const fields = changedFields(current, wanted)
      if (fields.length === 0) return id
      if (fields.includes('ownerId') && !mayHandOver(actor, deal)) {
        throw forbidden(`Only ${deal.owner.name}, a manager or an admin can give this deal another owner.`)
      }
      await refuseUnseen(tx, deal, fields, seen)
      if (wanted.ownerId !== undefined && fields.includes('ownerId')) await requireOwner(tx, wanted.ownerId)

      const [revision, changedBy, changedAt] = [deal.revision + 1, actor.id, services.now()]
      const { name, value, ownerId, status } = wanted
      await markDeal(tx, id, {
        ...(name === undefined ? {} : { name }),
        ...(ownerId === undefined ? {} : { ownerId }),
        ...(value === undefined ? {} : columnsOfValue(value)),
        ...(status === undefined || !fields.includes('status')
          ? {}
          : { status, closedAt: status === 'open' ? null : changedAt }),
        ...{ revision, updatedAt: changedAt },
      })
      const changes = fields.map((field) => ({
        ...{ id: services.newId(), dealId: id, field },
        ...{ before: written(current[field]), after: written(wanted[field] ?? null) },
        ...{ revision, changedBy, changedAt },
      }))
      await insertDealChanges(tx, changes)
      await recordChange(tx, services, actor, actionOf(fields, wanted), id)
      return id
    },
    requireDeal,
  )
}

/** Takes back what was opened by mistake. What something is about stays: it is won or lost. */
export async function discardDeal(services: Services, actor: Actor, once: Once, id: string): Promise<{ id: string }> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const deal = await requireDeal(tx, id)
      if (deal.createdBy.id !== actor.id) throw forbidden(`Only ${deal.createdBy.name} can delete this deal.`)
      if (await isDealUsed(tx, deal)) {
        throw new AppError('conflict', 'Entries or follow-ups are about this deal. Mark it as lost instead.')
      }
      await deleteDeal(tx, id)
      await recordChange(tx, services, actor, 'deal.deleted', id)
      return id
    },
    async (_, deletedId) => ({ id: deletedId }),
  )
}

/** For what is about a deal: that it exists, and is one with this customer. */
export async function requireDealOf(db: Reader, id: string, customer: CustomerRef): Promise<Deal> {
  const deal = await findDeal(db, id)
  if (!deal) throw notFound('deal')
  const isTheirs =
    customer.companyId === null
      ? deal.companyId === null && deal.contactId === customer.contactId
      : deal.companyId === customer.companyId
  if (!isTheirs) throw invalidField('dealId', `This deal is with ${deal.customerName}. Choose one with this customer.`)
  return deal
}

async function requireDeal(db: Reader, id: string): Promise<Deal> {
  const deal = await findDeal(db, id)
  if (!deal) throw notFound('deal')
  return deal
}

async function requireOwner(db: Reader, ownerId: string) {
  if (await findUser(db, ownerId)) return
  throw invalidField('ownerId', 'This colleague is not known here. Choose another one.')
}

async function refuseUnseen(db: Reader, deal: Deal, fields: ReturnType<typeof changedFields>, seen: number) {
  if (seen === deal.revision) return
  if (seen > deal.revision) throw invalidField('revision', 'There is no such revision yet. Send the one that was read.')
  const conflict = conflictOf(fields, await listDealChangesSince(db, deal.id, seen), deal)
  if (!conflict) return
  const message = `Changed meanwhile: ${Object.keys(conflict.fields).join(', ')}. Look at it, then send the revision of \`conflict\`.`
  throw new AppError('version-conflict', message, undefined, conflict)
}

const columnsOfValue = (value: DealValues['value']) => ({
  valueCents: value?.cents ?? null,
  currency: value?.currency ?? null,
})
