import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import type { Database, Writer } from '../../server/db/database.ts'
import { isForeignKeyViolation, isUniqueViolation } from '../../server/db/db-errors.ts'
import { openTestDatabase } from '../support/database.ts'

let db: Database
beforeEach(async () => {
  db = await openTestDatabase()
})
afterEach(() => db.close())

const aUser = (name: string, id: string = crypto.randomUUID()) => ({
  id,
  objectId: id,
  name,
  email: `${name}@aldgate.example`,
  role: 'rep' as const,
  createdAt: '2026-03-02T09:00:00.000Z',
})

const insertUser = (tx: Writer, name: string, id?: string) => tx.insert(tx.tables.users).values(aUser(name, id))
const userNames = async () => {
  const rows = await db.read.select({ name: db.read.tables.users.name }).from(db.read.tables.users)
  return rows.map((row) => row.name).sort()
}

describe('a database', () => {
  test('keeps instants and JSON as they were written', async () => {
    await db.write(async (tx) => {
      await insertUser(tx, 'anna')
      const { contacts } = tx.tables
      await tx.insert(contacts).values({
        id: crypto.randomUUID(),
        name: 'Priya',
        searchKey: 'priya',
        phones: ['+44 20 7946 0182'],
        createdAt: '2026-03-02T09:00:00.123Z',
      })
    })
    const [contact] = await db.read.select().from(db.read.tables.contacts)
    expect(contact).toMatchObject({ createdAt: '2026-03-02T09:00:00.123Z', phones: ['+44 20 7946 0182'] })
  })

  test('keeps all of a write, or none of it', async () => {
    const failing = db.write(async (tx) => {
      await insertUser(tx, 'anna')
      throw new Error('half way')
    })
    await expect(failing).rejects.toThrow('half way')
    expect(await userNames()).toEqual([])
  })

  test('does not show a write to readers before it is complete', async () => {
    let seenMeanwhile: string[] | undefined
    await db.write(async (tx) => {
      await insertUser(tx, 'anna')
      seenMeanwhile = await userNames()
    })
    expect(seenMeanwhile).toEqual([])
    expect(await userNames()).toEqual(['anna'])
  })

  test('runs writes that look before they leap as if one came after the other', async () => {
    const addOnce = () =>
      db.write(async (tx) => {
        const { users } = tx.tables
        const [found] = await tx.select().from(users).where(eq(users.email, 'ben@aldgate.example'))
        if (!found) await insertUser(tx, 'ben')
      })
    await Promise.all(Array.from({ length: 8 }, addOnce))
    expect(await userNames()).toEqual(['ben'])
  })

  test('goes on after a failed write', async () => {
    await db.write(() => Promise.reject(new Error('no'))).catch(() => undefined)
    await db.write((tx) => insertUser(tx, 'carla').returning())
    expect(await userNames()).toEqual(['carla'])
  })

  test('tells a duplicate from a dangling reference', async () => {
    const id = crypto.randomUUID()
    await db.write((tx) => insertUser(tx, 'anna', id).returning())
    const duplicate = await db.write((tx) => insertUser(tx, 'anna', id).returning()).catch((error: unknown) => error)
    expect(isUniqueViolation(duplicate)).toBe(true)
    const dangling = await db
      .write((tx) => tx.insert(tx.tables.companyDomains).values({ domain: 'a.example', companyId: 'none' }).returning())
      .catch((error: unknown) => error)
    expect(isForeignKeyViolation(dangling)).toBe(true)
  })

  test('answers a ping', async () => {
    await expect(db.ping()).resolves.toBeUndefined()
  })
})
