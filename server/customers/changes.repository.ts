import { aliasedTable, and, eq, gte, inArray, sql } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import { changesShown, type ChangeEntry } from '../../shared/timeline.ts'
import type { Reader } from '../db/database.ts'
import { after, newestFirst, type Keyset } from '../db/keyset.ts'
import { fixedLimit, prepared } from '../db/prepared.ts'
import type { CustomerRef } from './customers.repository.ts'

/** A change of owner, segment or journey stage; owners by name. */
export interface ChangeRow {
  readonly id: string
  readonly at: Instant
  readonly field: ChangeEntry['field']
  readonly before: string | null
  readonly after: string | null
  readonly byId: string
  readonly byName: string
}

/** Of a company, or of a contact without one. */
export type Whose = { readonly companyId: string } | { readonly contactId: string }

export interface ChangesWanted {
  readonly whose: Whose
  /** Made by this user. */
  readonly userId?: string | undefined
}

export async function listChanges(
  db: Reader,
  wanted: ChangesWanted,
  keyset: Keyset | undefined,
  limit: number,
): Promise<ChangeRow[]> {
  const { customerChanges: changes } = db.tables
  const rows = await selectChanges(db)
    .where(and(isWanted(db, wanted), after(changes.changedAt, changes.id, keyset)))
    .orderBy(...newestFirst(changes.changedAt, changes.id))
    .limit(limit)
  return rows
}

export async function countChanges(db: Reader, wanted: ChangesWanted): Promise<number> {
  return db.$count(db.tables.customerChanges, isWanted(db, wanted))
}

/** A page of a timeline, and one more. */
const FIRST_ROWS = 21

const listNewestOfCompany = prepareNewest('company')
const listNewestOfContact = prepareNewest('contact')

/** Those of a first page, by a statement that is prepared: a rep waits for them. */
export async function listNewestChanges(
  db: Reader,
  { companyId, contactId }: CustomerRef,
  since: Instant,
): Promise<ChangeRow[]> {
  if (companyId !== null) return listNewestOfCompany(db, { id: companyId, since })
  return contactId === null ? [] : listNewestOfContact(db, { id: contactId, since })
}

function prepareNewest(of: 'company' | 'contact') {
  return prepared<{ id: string; since: Instant }, ChangeRow>(`newest_changes_of_${of}`, (db, value) => {
    const { customerChanges: changes } = db.tables
    return selectChanges(db)
      .where(
        and(
          eq(of === 'company' ? changes.companyId : changes.contactId, value('id')),
          inArray(changes.field, [...changesShown]),
          gte(changes.changedAt, value('since')),
        ),
      )
      .orderBy(...newestFirst(changes.changedAt, changes.id))
      .limit(fixedLimit(FIRST_ROWS))
  })
}

function isWanted({ tables: { customerChanges: changes } }: Reader, { whose, userId }: ChangesWanted) {
  return and(
    'companyId' in whose ? eq(changes.companyId, whose.companyId) : eq(changes.contactId, whose.contactId),
    inArray(changes.field, [...changesShown]),
    userId === undefined ? undefined : eq(changes.changedBy, userId),
  )
}

function selectChanges(db: Reader) {
  const { customerChanges: changes, users } = db.tables
  const by = aliasedTable(users, 'changer')
  const [ownerBefore, ownerAfter] = [aliasedTable(users, 'owner_before'), aliasedTable(users, 'owner_after')]
  // No value of a segment or a stage is an id of a user.
  return db
    .select({
      id: changes.id,
      at: changes.changedAt,
      field: changes.field,
      before: sql<string | null>`coalesce(${ownerBefore.name}, ${changes.before})`,
      after: sql<string | null>`coalesce(${ownerAfter.name}, ${changes.after})`,
      byId: by.id,
      byName: by.name,
    })
    .from(changes)
    .innerJoin(by, eq(by.id, changes.changedBy))
    .leftJoin(ownerBefore, eq(ownerBefore.id, changes.before))
    .leftJoin(ownerAfter, eq(ownerAfter.id, changes.after))
    .$dynamic()
}
