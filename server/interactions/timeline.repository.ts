import { and, asc, eq, inArray, isNotNull, or } from 'drizzle-orm'
import type { UserRef } from '../../shared/common.ts'
import type { Reader } from '../db/database.ts'

export type Whose = { readonly companyId: string } | { readonly contactId: string }

/** Who of us logged something, has or had something to do, or changed something. */
export async function listTimelineColleagues(db: Reader, whose: Whose): Promise<UserRef[]> {
  const { users, interactions, interactionContacts: taken, followUps, customerChanges } = db.tables
  const loggers =
    'companyId' in whose
      ? db.select({ id: interactions.loggedBy }).from(interactions).where(eq(interactions.companyId, whose.companyId))
      : db
          .select({ id: interactions.loggedBy })
          .from(interactions)
          .innerJoin(taken, eq(taken.interactionId, interactions.id))
          .where(eq(taken.contactId, whose.contactId))
  const ofFollowUps =
    'companyId' in whose ? eq(followUps.companyId, whose.companyId) : eq(followUps.contactId, whose.contactId)
  const changers = db
    .select({ id: customerChanges.changedBy })
    .from(customerChanges)
    .where(
      'companyId' in whose
        ? eq(customerChanges.companyId, whose.companyId)
        : eq(customerChanges.contactId, whose.contactId),
    )
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(
      or(
        inArray(users.id, loggers),
        inArray(users.id, db.select({ id: followUps.assigneeId }).from(followUps).where(ofFollowUps)),
        inArray(
          users.id,
          db
            .select({ id: followUps.closedBy })
            .from(followUps)
            .where(and(ofFollowUps, isNotNull(followUps.closedBy))),
        ),
        inArray(users.id, changers),
      ),
    )
    .orderBy(asc(users.name), asc(users.id))
}

/** More than these nobody picks from a list. */
const MAX_CONTACTS = 200

/** The people of a company, whether or not there is anything in its timeline with each of them. */
export async function listTimelineContacts(db: Reader, companyId: string): Promise<{ id: string; name: string }[]> {
  const { contacts } = db.tables
  return db
    .select({ id: contacts.id, name: contacts.name })
    .from(contacts)
    .where(eq(contacts.companyId, companyId))
    .orderBy(asc(contacts.searchKey), asc(contacts.id))
    .limit(MAX_CONTACTS)
}
