import { aliasedTable, and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { Deal, DealField, DealStatus } from '../../shared/pipeline.ts'
import type { CustomerRef } from '../customers/customers.repository.ts'
import { customerNameOf } from '../customers/customers.ts'
import type { Reader, Writer } from '../db/database.ts'
import { fixedLimit, prepared } from '../db/prepared.ts'
import type { DealChangeRow } from './pipeline.rules.ts'

/** More open deals with one customer are none that anybody keeps in mind. */
const MAX_OPEN = 50
const MAX_LISTED = 500

export async function findDeal(db: Reader, id: string): Promise<Deal | undefined> {
  const rows = await selectDeals(db).where(eq(db.tables.deals.id, id))
  return rows.map(dealFrom)[0]
}

const listOpenOfCompany = prepared<{ companyId: string }, DealRow>('open_deals_of_company', (db, value) => {
  const { deals } = db.tables
  return selectDeals(db)
    .where(and(eq(deals.companyId, value('companyId')), eq(deals.status, 'open')))
    .orderBy(asc(deals.createdAt), asc(deals.id))
    .limit(fixedLimit(MAX_OPEN))
})

const listOpenOfContact = prepared<{ contactId: string }, DealRow>('open_deals_of_contact', (db, value) => {
  const { deals } = db.tables
  return selectDeals(db)
    .where(and(eq(deals.contactId, value('contactId')), eq(deals.status, 'open'), isNull(deals.companyId)))
    .orderBy(asc(deals.createdAt), asc(deals.id))
    .limit(fixedLimit(MAX_OPEN))
})

/** Of a company, or of a contact without one; the oldest first. */
export async function listOpenDealsOfCustomer(db: Reader, { companyId, contactId }: CustomerRef): Promise<Deal[]> {
  if (companyId !== null) return (await listOpenOfCompany(db, { companyId })).map(dealFrom)
  return contactId === null ? [] : (await listOpenOfContact(db, { contactId })).map(dealFrom)
}

/** Open and closed ones, the newest first. */
export async function listDealsOfCustomer(db: Reader, { companyId, contactId }: CustomerRef): Promise<Deal[]> {
  const { deals } = db.tables
  const isTheirs =
    companyId === null
      ? and(eq(deals.contactId, contactId ?? ''), isNull(deals.companyId))
      : eq(deals.companyId, companyId)
  const rows = await selectDeals(db).where(isTheirs).orderBy(desc(deals.createdAt), desc(deals.id)).limit(MAX_LISTED)
  return rows.map(dealFrom)
}

/** The changes after a revision, in their order. */
export async function listDealChangesSince(db: Reader, dealId: string, revision: number): Promise<DealChangeRow[]> {
  const { dealChanges, users } = db.tables
  return db
    .select({
      field: dealChanges.field,
      revision: dealChanges.revision,
      changedAt: dealChanges.changedAt,
      changedBy: { id: users.id, name: users.name },
    })
    .from(dealChanges)
    .innerJoin(users, eq(users.id, dealChanges.changedBy))
    .where(and(eq(dealChanges.dealId, dealId), gt(dealChanges.revision, revision)))
    .orderBy(asc(dealChanges.revision))
}

/**
 * Whether anything is about this deal. Among what was with its customer, which is what the tables are ordered by; and
 * the tables only, as both features are to the right of this one.
 */
export async function isDealUsed(db: Reader, { id, companyId, contactId }: Deal): Promise<boolean> {
  const { followUps, interactions, interactionContacts: taken } = db.tables
  const isTheirFollowUp =
    companyId === null ? eq(followUps.contactId, contactId ?? '') : eq(followUps.companyId, companyId)
  const planned = await db
    .select({ id: followUps.id })
    .from(followUps)
    .where(and(isTheirFollowUp, eq(followUps.dealId, id)))
    .limit(1)
  if (planned.length > 0) return true
  const rows = db.select({ id: interactions.id }).from(interactions).$dynamic()
  const logged =
    companyId === null
      ? await rows
          .innerJoin(taken, eq(taken.interactionId, interactions.id))
          .where(and(eq(taken.contactId, contactId ?? ''), eq(interactions.dealId, id)))
          .limit(1)
      : await rows.where(and(eq(interactions.companyId, companyId), eq(interactions.dealId, id))).limit(1)
  return logged.length > 0
}

export interface NewDealRow extends CustomerRef {
  readonly id: string
  readonly name: string
  readonly valueCents: number | null
  readonly currency: string | null
  readonly status: DealStatus
  readonly ownerId: string
  readonly createdBy: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly closedAt: Instant | null
  readonly revision: number
}

export async function insertDeal(tx: Writer, deal: NewDealRow): Promise<void> {
  await tx.insert(tx.tables.deals).values(deal)
}

export type DealColumns = Partial<Omit<NewDealRow, 'id' | 'createdBy' | 'createdAt'>>

export async function markDeal(tx: Writer, id: string, columns: DealColumns): Promise<void> {
  const { deals } = tx.tables
  await tx.update(deals).set(columns).where(eq(deals.id, id))
}

interface NewDealChange {
  readonly id: string
  readonly dealId: string
  readonly field: DealField
  readonly before: string | null
  readonly after: string | null
  readonly revision: number
  readonly changedBy: string
  readonly changedAt: Instant
}

export async function insertDealChanges(tx: Writer, changes: readonly NewDealChange[]): Promise<void> {
  await tx.insert(tx.tables.dealChanges).values([...changes])
}

export async function deleteDeal(tx: Writer, id: string): Promise<void> {
  const { deals } = tx.tables
  await tx.delete(deals).where(eq(deals.id, id))
}

type DealRow = Awaited<ReturnType<typeof selectDeals>>[number]

function selectDeals(db: Reader) {
  const { deals, users, contacts, companies } = db.tables
  const owner = aliasedTable(users, 'owner')
  const creator = aliasedTable(users, 'creator')
  return db
    .select({
      id: deals.id,
      name: deals.name,
      valueCents: deals.valueCents,
      currency: deals.currency,
      status: deals.status,
      contactId: deals.contactId,
      contactName: contacts.name,
      companyId: deals.companyId,
      companyName: companies.name,
      ownerId: owner.id,
      ownerName: owner.name,
      creatorId: creator.id,
      creatorName: creator.name,
      createdAt: deals.createdAt,
      updatedAt: deals.updatedAt,
      closedAt: deals.closedAt,
      revision: deals.revision,
    })
    .from(deals)
    .innerJoin(owner, eq(owner.id, deals.ownerId))
    .innerJoin(creator, eq(creator.id, deals.createdBy))
    .leftJoin(contacts, eq(contacts.id, deals.contactId))
    .leftJoin(companies, eq(companies.id, deals.companyId))
    .$dynamic()
}

function dealFrom(row: DealRow): Deal {
  const { id, name, valueCents, currency, status, contactId, companyId, createdAt, updatedAt, closedAt, revision } = row
  return {
    id,
    name,
    value: valueCents === null || currency === null ? null : { cents: valueCents, currency },
    status,
    contactId,
    companyId,
    customerName: customerNameOf(row),
    owner: { id: row.ownerId, name: row.ownerName },
    createdBy: { id: row.creatorId, name: row.creatorName },
    createdAt,
    updatedAt,
    closedAt,
    revision,
  }
}
