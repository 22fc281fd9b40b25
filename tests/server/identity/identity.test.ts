import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newKey } from '../../../addin/api.ts'
import { findUserByObjectId } from '../../../server/identity/identity.repository.ts'
import { colleagueListSchema, meSchema, type MyLocale } from '../../../shared/identity.ts'
import type { Person } from '../../support/tokens.ts'
import { admin, anna, ben, createWorld, miriam, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const me = (person: Person) => world.apiOf(person).get('/me', meSchema)
const roleWith = async (roles: string[]) => (await me({ ...anna, objectId: crypto.randomUUID(), roles })).role
const countUsers = () => world.db.read.$count(world.db.read.tables.users)
const countChanges = () => world.db.read.$count(world.db.read.tables.auditEntries)

describe('signing in', () => {
  test('the first time creates the user, and no second one the next time', async () => {
    const first = await me(anna)
    expect(first).toMatchObject({ name: 'Anna Keller', email: 'anna@contoso.example', role: 'rep', timeZone: null })
    expect(first.organization).toEqual({ name: 'Contoso', ownDomains: ['contoso.example'], hasCalendar: false })
    expect(await me(anna)).toEqual(first)
    expect(await countUsers()).toBe(1)
  })

  test('twice at the same moment creates one user', async () => {
    const [one, two] = await Promise.all([me(anna), me(anna)])
    expect(one.id).toBe(two.id)
    expect(await countUsers()).toBe(1)
  })

  test('with a new name, address or role brings the user up to date', async () => {
    const { id } = await me(anna)
    world.setNow('2026-03-02T10:00:00.000Z')
    const married = { ...anna, name: 'Anna Berg', email: 'Anna.Berg@contoso.example', roles: ['manager'] }
    expect(await me(married)).toMatchObject({
      id,
      name: 'Anna Berg',
      email: 'anna.berg@contoso.example',
      role: 'manager',
    })
  })

  test('writes nothing when nothing has changed', async () => {
    await me(anna)
    const before = await countChanges()
    for (const minutes of ['05', '10', '15']) {
      world.setNow(`2026-03-02T09:${minutes}:00.000Z`)
      await me(anna)
    }
    expect(await countChanges()).toBe(before)
  })

  test('with an older token does not turn back what a newer one told', async () => {
    const old = await world.tokenOf(anna)
    world.setNow('2026-03-02T09:20:00.000Z')
    await me({ ...anna, name: 'Anna Berg' })
    const response = await world.app.request('/api/me', { headers: { authorization: `Bearer ${old}` } })
    expect(await response.json()).toMatchObject({ name: 'Anna Berg' })
  })

  test('somebody who takes over an address is somebody else', async () => {
    const before = await me(anna)
    const after = await me({ ...ben, email: anna.email })
    expect(after.id).not.toBe(before.id)
  })
})

describe('a role', () => {
  test('is the highest that the token names; unknown ones count for nothing', async () => {
    expect(await roleWith([])).toBe('rep')
    expect(await roleWith(['rep', 'manager'])).toBe('manager')
    expect(await roleWith(['admin', 'rep'])).toBe('admin')
    expect(await roleWith(['root', 'Admin'])).toBe('rep')
  })

  test('of those whom the configuration names is admin, by address or by object id', async () => {
    expect((await me(admin)).role).toBe('admin')
    const byId = await createWorld({ settings: { ADMINS: ben.objectId.toUpperCase() } })
    expect((await byId.apiOf(ben).get('/me', meSchema)).role).toBe('admin')
    expect((await byId.apiOf(admin).get('/me', meSchema)).role).toBe('rep')
    await byId.close()
  })

  test('that was taken away is gone with the next token', async () => {
    expect((await me(miriam)).role).toBe('manager')
    expect((await me({ ...miriam, roles: [] })).role).toBe('rep')
  })
})

describe('time zone and language', () => {
  const berlin = { timeZone: 'Europe/Berlin', language: 'de-DE' }
  test('are kept, and told by the user alone', async () => {
    const act = { key: newKey() }
    const told = await world.apiOf(anna).write('PUT', '/me/locale', berlin, meSchema, act)
    expect(told).toMatchObject(berlin)
    expect(await me(anna)).toMatchObject(berlin)
    expect(await me(ben)).toMatchObject({ timeZone: null, language: null })
  })

  test('survive the next sign-in', async () => {
    await world.apiOf(anna).write('PUT', '/me/locale', berlin, meSchema, { key: newKey() })
    world.setNow('2026-03-02T11:00:00.000Z')
    await me({ ...anna, name: 'Anna Berg' })
    expect(await findUserByObjectId(world.db.read, anna.objectId)).toMatchObject(berlin)
  })

  test.each([{ timeZone: 'Mars/Base' }, { language: 'de_DE' }, { language: '' }, { language: `de-${'x'.repeat(40)}` }])(
    '%o is refused',
    async (wrong) => {
      const act = { key: newKey() }
      const write = world.apiOf(anna).write('PUT', '/me/locale', { ...berlin, ...wrong }, meSchema, act)
      const [field] = Object.keys(wrong)
      await expect(write).rejects.toMatchObject({
        code: 'invalid',
        fields: { [field!]: expect.any(Array) as string[] },
      })
    },
  )

  test('are written down only when they are news', async () => {
    const tell = (locale: MyLocale) => world.apiOf(anna).write('PUT', '/me/locale', locale, meSchema, { key: newKey() })
    await tell(berlin)
    const before = await countChanges()
    await tell(berlin)
    expect(await countChanges()).toBe(before)
    await tell({ ...berlin, language: 'fr-FR' })
    expect(await countChanges()).toBe(before + 1)
  })
})

test('colleagues are all who ever signed in, by name', async () => {
  for (const person of [miriam, anna, ben]) await me(person)
  const names = (await world.apiOf(ben).get('/colleagues', colleagueListSchema)).map(({ name }) => name)
  expect(names).toEqual(['Anna Keller', 'Ben Okafor', 'Miriam Stern'])
})
