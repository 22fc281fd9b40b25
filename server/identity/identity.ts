import type { UserRef } from '../../shared/common.ts'
import type { Me, MyLocale } from '../../shared/identity.ts'
import { recordChange } from '../audit/audit.ts'
import type { Writer } from '../db/database.ts'
import { notFound } from '../errors.ts'
import type { Actor, Services } from '../services.ts'
import { findUser, findUserByObjectId, insertUser, listUsers, markUser, type User } from './identity.repository.ts'
import { isUnchanged, type Person } from './identity.rules.ts'

export type { User } from './identity.repository.ts'

/** Reads the user a person is, and writes only if they are new or the token tells something new about them. */
export async function recognizeUser(services: Services, person: Person): Promise<User> {
  const known = await findUserByObjectId(services.db.read, person.objectId)
  if (known && isUnchanged(known, person)) return known
  return services.db.write((tx) => keepUser(tx, services, person))
}

/** Inserts a user, or brings name, address and role up to date. For an act that is part of another one's transaction. */
export async function keepUser(tx: Writer, services: Services, person: Person): Promise<User> {
  const { objectId, name, email, role } = person
  const known = await findUserByObjectId(tx, objectId)
  if (!known) {
    const user: User = {
      ...{ id: services.newId(), objectId, name, email, role },
      ...{ timeZone: null, language: null, createdAt: services.now() },
    }
    await insertUser(tx, user)
    await recordChange(tx, services, user, 'user.added', user.id)
    return user
  }
  if (isUnchanged(known, person)) return known
  await markUser(tx, known.id, { name, email, role })
  await recordChange(tx, services, known, known.role === role ? 'user.updated' : `user.became-${role}`, known.id)
  return { ...known, name, email, role }
}

export async function whoAmI({ db, organization }: Services, actor: Actor): Promise<Me> {
  const user = await findUser(db.read, actor.id)
  if (!user) throw notFound('user')
  return meOf(user, actor, organization)
}

/** Writes only what is new: every pane that opens says it. */
export async function setMyLocale(services: Services, actor: Actor, { timeZone, language }: MyLocale): Promise<Me> {
  const user = await findUser(services.db.read, actor.id)
  if (!user) throw notFound('user')
  if (user.timeZone !== timeZone || user.language !== language) {
    await services.db.write(async (tx) => {
      await markUser(tx, user.id, { timeZone, language })
      await recordChange(tx, services, actor, 'user.changed-locale', user.id)
    })
  }
  return meOf({ ...user, timeZone, language }, actor, services.organization)
}

/** Everybody whom a follow-up can be given to, whoever asks included. */
export async function colleagues({ db }: Services): Promise<UserRef[]> {
  return (await listUsers(db.read)).map(({ id, name }) => ({ id, name }))
}

function meOf(
  { id, name, email, timeZone, language }: User,
  { role }: Actor,
  organization: Services['organization'],
): Me {
  const { name: organizationName, ownDomains, hasCalendar } = organization
  return {
    id,
    name,
    email,
    role,
    timeZone,
    language,
    organization: { name: organizationName, ownDomains: [...ownDomains], hasCalendar },
  }
}
