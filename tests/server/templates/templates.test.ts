import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deleteTemplate, getTemplates, patchTemplate, postTemplate } from '../../../addin/templates/templates.api.ts'
import { MOST_TEMPLATES, type NewTemplate } from '../../../shared/templates.ts'
import { act } from '../../support/sample-mail.ts'
import type { Person } from '../../support/tokens.ts'
import { anna, ben, createWorld, miriam, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const { signal } = new AbortController()
const add = (changes: Partial<NewTemplate> = {}, by: Person = anna, once = act()) =>
  postTemplate(
    world.apiOf(by),
    { shelf: 'mine', name: 'Renewal call', text: 'call {first name} in 3 days about the offer', ...changes },
    once,
  )
const names = async (by: Person = anna) => (await getTemplates(world.apiOf(by), signal)).map(({ name }) => name)

describe('a template', () => {
  test('of one’s own is nobody else’s', async () => {
    const mine = await add()
    expect(mine).toMatchObject({ shelf: 'mine', revision: 1, changedBy: { name: 'Anna Keller' } })
    expect(await getTemplates(world.apiOf(anna), signal)).toEqual([mine])
    for (const other of [ben, miriam]) {
      expect(await names(other)).toEqual([])
      const change = { revision: 1, name: 'Mine now' }
      await expect(patchTemplate(world.apiOf(other), mine.id, change, act())).rejects.toMatchObject({
        code: 'not-found',
      })
      await expect(deleteTemplate(world.apiOf(other), mine.id, act())).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('of the team is everybody’s, written by managers and admins', async () => {
    await expect(add({ shelf: 'team' })).rejects.toMatchObject({ code: 'forbidden' })
    const team = await add({ shelf: 'team' }, miriam)
    expect(await getTemplates(world.apiOf(anna), signal)).toEqual([team])
    const rename = { revision: 1, name: 'Call' }
    await expect(patchTemplate(world.apiOf(anna), team.id, rename, act())).rejects.toMatchObject({ code: 'forbidden' })
    await expect(deleteTemplate(world.apiOf(anna), team.id, act())).rejects.toMatchObject({ code: 'forbidden' })
    expect(await patchTemplate(world.apiOf(miriam), team.id, rename, act())).toMatchObject({
      name: 'Call',
      revision: 2,
    })
    await deleteTemplate(world.apiOf(miriam), team.id, act())
    expect(await names()).toEqual([])
  })

  test('is shared by a manager, and by no rep', async () => {
    const [ofAnna, ofMiriam] = [await add(), await add({ name: 'Visit' }, miriam)]
    const share = { revision: 1, shelf: 'team' } as const
    await expect(patchTemplate(world.apiOf(anna), ofAnna.id, share, act())).rejects.toMatchObject({ code: 'forbidden' })
    await patchTemplate(world.apiOf(miriam), ofMiriam.id, share, act())
    expect(await names()).toEqual(['Renewal call', 'Visit'])
    expect(await names(ben)).toEqual(['Visit'])
  })

  test('has a name that nothing else on its shelf has, however it is written', async () => {
    await add()
    const visit = await add({ name: 'Visit' })
    const taken = { code: 'invalid', fields: { name: [expect.stringMatching(/Choose another/)] } }
    await expect(add({ name: ' RENEWAL  call ' })).rejects.toMatchObject(taken)
    const rename = { revision: 1, name: 'renewal call' }
    await expect(patchTemplate(world.apiOf(anna), visit.id, rename, act())).rejects.toMatchObject(taken)
    await add({ shelf: 'team' }, miriam)
    await add({}, ben)
    expect(await patchTemplate(world.apiOf(anna), visit.id, { revision: 1, name: 'VISIT' }, act())).toMatchObject({
      name: 'VISIT',
    })
  })

  test('sent twice is made once, and changed only by who has seen it', async () => {
    const once = act()
    const template = await add({}, anna, once)
    expect(await add({}, anna, once)).toEqual(template)
    await patchTemplate(world.apiOf(anna), template.id, { revision: 1, text: 'other words' }, act())
    await expect(
      patchTemplate(world.apiOf(anna), template.id, { revision: 1, text: 'mine' }, act()),
    ).rejects.toMatchObject({ code: 'version-conflict' })
  })

  test.each([
    ['no name', { name: ' ' }],
    ['a name that is too long', { name: 'x'.repeat(61) }],
    ['no words', { text: ' \n ' }],
    ['too many words', { text: 'x'.repeat(2001) }],
  ])('with %s is refused', async (_, changes) => {
    await expect(add(changes)).rejects.toMatchObject({ code: 'invalid' })
  })

  test('beyond the limit is refused, with what to do', { timeout: 30_000 }, async () => {
    for (let n = 0; n < MOST_TEMPLATES.mine; n++) await add({ name: `Template ${n}` })
    await expect(add({ name: 'One more' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { shelf: [expect.stringMatching(/50 templates already. Delete one/)] },
    })
  })
})
