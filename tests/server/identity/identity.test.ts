import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newKey } from '../../../addin/api.ts'
import { colleagueListSchema, meSchema } from '../../../shared/identity.ts'
import { admin, anna, ben, createWorld, miriam, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const me = (...[person]: Parameters<World['apiOf']>) => world.apiOf(person).get('/me', meSchema)

describe('signing in', () => {
  test('the first time creates the user, and no second one the next time', async () => {
    const first = await me(anna)
    expect(first).toMatchObject({ name: 'Anna Keller', email: 'anna@contoso.example', role: 'rep', timeZone: null })
    expect(await me(anna)).toEqual(first)
    expect(await world.db.read.$count(world.db.read.tables.users)).toBe(1)
  })
})
