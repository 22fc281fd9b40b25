import { asc, eq, inArray } from 'drizzle-orm'
import type { Instant } from '../../shared/common.ts'
import type { Role } from '../../shared/identity.ts'
import type { Reader, Writer } from '../db/database.ts'
import { preparedForList } from '../db/prepared.ts'

export interface User {
  readonly id: string
  readonly objectId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly timeZone: string | null
  /** BCP 47; `null` until the pane was opened for the first time. */
  readonly language: string | null
  readonly createdAt: Instant
}

export async function findUser(db: Reader, id: string): Promise<User | undefined> {
  const { users } = db.tables
  const [user] = await db.select().from(users).where(eq(users.id, id)).limit(1)
  return user
}

export async function findUserByObjectId(db: Reader, objectId: string): Promise<User | undefined> {
  const { users } = db.tables
  const [user] = await db.select().from(users).where(eq(users.objectId, objectId)).limit(1)
  return user
}

export async function listUsers(db: Reader): Promise<User[]> {
  const { users } = db.tables
  return db.select().from(users).orderBy(asc(users.name), asc(users.id))
}

const listByEmail = preparedForList<User>('users_by_email', (db, addresses) => {
  const { users } = db.tables
  return db.select().from(users).where(inArray(users.email, addresses))
})

/** Expects normalized addresses. Good for showing who somebody is, never for deciding what they may do. */
export async function listUsersByAddresses(db: Reader, addresses: readonly string[]): Promise<User[]> {
  return listByEmail(db, addresses)
}

export async function insertUser(tx: Writer, user: User): Promise<void> {
  await tx.insert(tx.tables.users).values(user)
}

export async function markUser(
  tx: Writer,
  id: string,
  change: Partial<Pick<User, 'name' | 'email' | 'role' | 'timeZone' | 'language'>>,
): Promise<void> {
  const { users } = tx.tables
  await tx.update(users).set(change).where(eq(users.id, id))
}
