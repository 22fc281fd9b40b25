import { aliasedTable, and, asc, eq, isNull, or, sql, type SQLWrapper } from 'drizzle-orm'
import type { Day, Instant } from '../../shared/common.ts'
import type { Interaction } from '../../shared/interactions.ts'
import type { CustomerPromise } from '../../shared/promises.ts'
import type { CustomerRef } from '../customers/customers.repository.ts'
import { customerNameOf } from '../customers/customers.ts'
import type { Reader, Writer } from '../db/database.ts'
import { fixedLimit, prepared } from '../db/prepared.ts'

/** More that one owes one customer, or has promised all in all, is no list that anybody keeps. */
const MAX_LISTED = 100

const listOfCompany = prepared<{ companyId: string; readerId: string }, PromiseRow>(
  'open_promises_of_company',
  (db, value) =>
    selectPromises(db)
      .where(and(eq(db.tables.promises.companyId, value('companyId')), ...openTo(db, value('readerId'))))
      .orderBy(...byDue(db))
      .limit(fixedLimit(MAX_LISTED)),
)

const listOfContact = prepared<{ contactId: string; readerId: string }, PromiseRow>(
  'open_promises_of_contact',
  (db, value) =>
    selectPromises(db)
      .where(and(eq(db.tables.promises.contactId, value('contactId')), ...openTo(db, value('readerId'))))
      .orderBy(...byDue(db))
      .limit(fixedLimit(MAX_LISTED)),
)

/** Of a company, or of a contact without one, as far as the reader may see them; what is due first first. */
export async function listOpenPromisesOfCustomer(
  db: Reader,
  { companyId, contactId }: CustomerRef,
  readerId: string,
): Promise<CustomerPromise[]> {
  if (companyId !== null) return (await listOfCompany(db, { companyId, readerId })).map(promiseFrom)
  return contactId === null ? [] : (await listOfContact(db, { contactId, readerId })).map(promiseFrom)
}

export async function listOpenPromisesOfUser(db: Reader, userId: string): Promise<CustomerPromise[]> {
  const { promises } = db.tables
  const rows = await selectPromises(db)
    .where(and(eq(promises.promisedBy, userId), ...openTo(db, userId)))
    .orderBy(...byDue(db))
    .limit(MAX_LISTED)
  return rows.map(promiseFrom)
}

/** As far as the reader may see it: what stands in a private log is for its author only. */
export async function findPromise(db: Reader, id: string, readerId: string): Promise<CustomerPromise | undefined> {
  const rows = await selectPromises(db).where(and(eq(db.tables.promises.id, id), isVisible(db, readerId)))
  return rows.map(promiseFrom)[0]
}

/** The same sentence of the same log, which is kept once. */
export async function findSamePromise(
  db: Reader,
  interactionId: string,
  text: string,
): Promise<{ id: string } | undefined> {
  const { promises } = db.tables
  const [row] = await db
    .select({ id: promises.id })
    .from(promises)
    .where(and(eq(promises.interactionId, interactionId), eq(promises.text, text), eq(promises.status, 'open')))
    .limit(1)
  return row
}

/** The log that a promise is to stand in. The table only: the feature itself is to the right of this one. */
export async function findOriginFor(
  db: Reader,
  interactionId: string,
  readerId: string,
): Promise<CustomerRef | undefined> {
  const { interactions } = db.tables
  const isOpenTo = or(eq(interactions.visibility, 'team'), eq(interactions.loggedBy, readerId))
  const [row] = await db
    .select({ contactId: interactions.contactId, companyId: interactions.companyId })
    .from(interactions)
    .where(and(eq(interactions.id, interactionId), isOpenTo))
  return row
}

export interface NewPromiseRow extends CustomerRef {
  readonly id: string
  readonly text: string
  readonly dueOn: Day | null
  readonly interactionId: string | null
  readonly promisedBy: string
  readonly promisedAt: Instant
}

export async function insertPromise(tx: Writer, promise: NewPromiseRow): Promise<void> {
  await tx.insert(tx.tables.promises).values({ ...promise, status: 'open' })
}

export async function markPromise(
  tx: Writer,
  id: string,
  change: { status: CustomerPromise['status']; closedAt: Instant | null; closedBy: string | null },
): Promise<void> {
  const { promises } = tx.tables
  await tx.update(promises).set(change).where(eq(promises.id, id))
}

export async function deletePromisesOfInteraction(tx: Writer, interactionId: string): Promise<void> {
  const { promises } = tx.tables
  await tx.delete(promises).where(eq(promises.interactionId, interactionId))
}

interface PromiseRow extends CustomerRef {
  readonly id: string
  readonly text: string
  readonly dueOn: Day | null
  readonly status: CustomerPromise['status']
  readonly contactName: string | null
  readonly companyName: string | null
  readonly promiserId: string
  readonly promiserName: string
  readonly promisedAt: Instant
  readonly interactionId: string | null
  readonly kind: Interaction['kind'] | null
  readonly occurredAt: Instant | null
  readonly closedAt: Instant | null
  readonly closerId: string | null
  readonly closerName: string | null
}

function selectPromises(db: Reader) {
  const { promises, users, contacts, companies, interactions } = db.tables
  const promiser = aliasedTable(users, 'promiser')
  const closer = aliasedTable(users, 'closer')
  return db
    .select({
      id: promises.id,
      text: promises.text,
      dueOn: promises.dueOn,
      status: promises.status,
      contactId: promises.contactId,
      contactName: contacts.name,
      companyId: promises.companyId,
      companyName: companies.name,
      promiserId: promiser.id,
      promiserName: promiser.name,
      promisedAt: promises.promisedAt,
      interactionId: interactions.id,
      kind: interactions.kind,
      occurredAt: interactions.occurredAt,
      closedAt: promises.closedAt,
      closerId: closer.id,
      closerName: closer.name,
    })
    .from(promises)
    .innerJoin(promiser, eq(promiser.id, promises.promisedBy))
    .leftJoin(closer, eq(closer.id, promises.closedBy))
    .leftJoin(interactions, eq(interactions.id, promises.interactionId))
    .leftJoin(contacts, eq(contacts.id, promises.contactId))
    .leftJoin(companies, eq(companies.id, promises.companyId))
    .$dynamic()
}

type Value = string | SQLWrapper

const openTo = (db: Reader, readerId: Value) => [eq(db.tables.promises.status, 'open'), isVisible(db, readerId)]

const isVisible = ({ tables: { promises, interactions } }: Reader, readerId: Value) =>
  or(isNull(promises.interactionId), eq(interactions.visibility, 'team'), eq(interactions.loggedBy, readerId))

const byDue = ({ tables: { promises } }: Reader) => [
  sql`${promises.dueOn} asc nulls last`,
  asc(promises.promisedAt),
  asc(promises.id),
]

function promiseFrom(row: PromiseRow): CustomerPromise {
  const { id, text, dueOn, status, contactId, companyId, promiserId, promiserName, promisedAt, closedAt } = row
  const { interactionId, kind, occurredAt, closerId, closerName } = row
  return {
    ...{ id, text, dueOn, status, contactId, companyId, promisedAt, closedAt },
    customerName: customerNameOf(row),
    promisedBy: { id: promiserId, name: promiserName },
    source:
      interactionId === null || kind === null || occurredAt === null ? null : { id: interactionId, kind, occurredAt },
    closedBy: closerId === null || closerName === null ? null : { id: closerId, name: closerName },
  }
}
