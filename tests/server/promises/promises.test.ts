import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deleteLog, postEmailLog, postHandLog } from '../../../addin/interactions/interactions.api.ts'
import { getMyPromises, postPromise, postPromiseAct } from '../../../addin/promises/promises.api.ts'
import { postRecognize } from '../../../addin/recognition/recognition.api.ts'
import type { NewPromise } from '../../../shared/promises.ts'
import { aContact, act, aLog, aMail } from '../../support/sample-mail.ts'
import type { Person } from '../../support/tokens.ts'
import { anna, ben, createWorld, miriam, type World } from '../../support/world.ts'

let world: World
let contactId: string
beforeEach(async () => {
  world = await createWorld()
  contactId = (await aContact(world)).contact!.id
})
afterEach(() => world.close())

const { signal } = new AbortController()
const none = { kind: 'none' } as const
const text = 'We will answer on glass cover by Wednesday.'
const make = (changes: Partial<NewPromise> = {}, by: Person = anna, once = act()) =>
  postPromise(
    world.apiOf(by),
    { text, dueOn: '2026-03-04', contactId, companyId: null, interactionId: null, ...changes },
    once,
  )
/** What the card of Priya's mail shows. */
const onCard = async (by: Person = anna) =>
  (await postRecognize(world.apiOf(by), { mail: aMail(), contactId: null }, signal)).promises
const verb = (id: string, what: 'keep' | 'drop' | 'reopen', by: Person = anna) =>
  postPromiseAct(world.apiOf(by), id, what, act())

describe('a promise', () => {
  test('stands on the card for everybody, with who promised it, until it is kept', async () => {
    const promise = await make()
    expect(promise).toMatchObject({
      text,
      dueOn: '2026-03-04',
      status: 'open',
      customerName: 'Brightwater Logistics',
      promisedBy: { name: 'Anna Keller' },
      source: null,
    })
    expect(promise.companyId).not.toBeNull()
    expect(await onCard(ben)).toEqual([promise])
    expect(await getMyPromises(world.apiOf(anna), signal)).toEqual([promise])
    expect(await getMyPromises(world.apiOf(ben), signal)).toEqual([])

    const kept = { status: 'kept', closedAt: '2026-03-02T09:00:00.000Z', closedBy: { name: 'Ben Okafor' } }
    expect(await verb(promise.id, 'keep', ben)).toMatchObject(kept)
    expect(await verb(promise.id, 'keep')).toMatchObject(kept)
    expect(await onCard()).toEqual([])
    expect(await verb(promise.id, 'reopen')).toMatchObject({ status: 'open', closedAt: null, closedBy: null })
    expect(await onCard()).toEqual([promise])
  })

  test('that is due first stands first, one without a day last', async () => {
    await make({ text: 'third', dueOn: null })
    await make({ text: 'second', dueOn: '2026-03-09' })
    await make({ text: 'first', dueOn: '2026-03-01' })
    expect((await onCard()).map((one) => one.text)).toEqual(['first', 'second', 'third'])
  })

  test('of a private person stands on their card', async () => {
    const address = 'luc@home.example'
    const luc = (await aContact(world, { name: 'Luc', address, company: null })).contact!.id
    const promise = await make({ contactId: luc })
    const mail = aMail({ from: { name: 'Luc', address } })
    expect((await postRecognize(world.apiOf(ben), { mail, contactId: null }, signal)).promises).toEqual([promise])
    expect(await onCard()).toEqual([])
  })

  test('sent twice is made once, as is the same sentence of the same log', async () => {
    const once = act()
    expect(await make({}, anna, once)).toEqual(await make({}, anna, once))
    const { interaction } = await postEmailLog(world.apiOf(anna), aLog(contactId, { nextAction: none }), act())
    const first = await make({ interactionId: interaction.id })
    expect(await make({ interactionId: interaction.id }, ben)).toEqual(first)
    expect(await onCard()).toHaveLength(2)
  })

  test('is dropped by whoever promised it or a manager, and by nobody else', async () => {
    const promise = await make()
    await expect(verb(promise.id, 'drop', ben)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await verb(promise.id, 'drop', miriam)).toMatchObject({ status: 'dropped' })
    await expect(verb(promise.id, 'keep')).rejects.toMatchObject({ code: 'conflict' })
    await verb(promise.id, 'reopen')
    await verb(promise.id, 'keep')
    await expect(verb(promise.id, 'drop')).rejects.toMatchObject({ code: 'conflict' })
  })

  test.each([
    ['no customer', { contactId: null }, 'invalid'],
    ['an unknown customer', { contactId: crypto.randomUUID() }, 'not-found'],
    ['an unknown log', { interactionId: crypto.randomUUID() }, 'not-found'],
    ['no words', { text: ' \u0000 ' }, 'invalid'],
    ['too many words', { text: 'x'.repeat(301) }, 'invalid'],
    ['a day that is none', { dueOn: '2026-02-30' }, 'invalid'],
  ])('to %s is refused', async (_, changes, code) => {
    await expect(make(changes)).rejects.toMatchObject({ code })
  })

  test('in a log of another customer is refused', async () => {
    const { interaction } = await postEmailLog(world.apiOf(anna), aLog(contactId, { nextAction: none }), act())
    const other = await aContact(world, { name: 'Tom', address: 'tom@halden.example', company: { name: 'Halden' } })
    await expect(make({ contactId: other.contact!.id, interactionId: interaction.id })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('keeps hostile words as words', async () => {
    const hostile = `<b onclick=x>'); drop table promises;--\u202e`
    expect((await make({ text: hostile })).text).toBe(`<b onclick=x>'); drop table promises;--`)
  })
})

describe('the promises of a log', () => {
  const promises = [
    { text, dueOn: '2026-03-04' },
    { text: 'I’ll send the terms.', dueOn: null },
    { text, dueOn: null },
  ]

  test('are kept with it, each once, and go with it when it is undone', async () => {
    const log = aLog(contactId, { nextAction: none, promises })
    const { interaction } = await postEmailLog(world.apiOf(anna), log, act())
    const source = { id: interaction.id, kind: 'email', occurredAt: interaction.occurredAt }
    expect(await onCard(ben)).toMatchObject([
      { text, dueOn: '2026-03-04', source },
      { text: 'I’ll send the terms.', dueOn: null, source },
    ])
    await deleteLog(world.apiOf(anna), interaction.id, act())
    expect(await onCard()).toEqual([])
    expect(await world.db.read.$count(world.db.read.tables.promises)).toBe(0)
  })

  test('made by hand are kept as well', async () => {
    const entry = { kind: 'call', contactId, companyId: null, occurredAt: '2026-03-02T08:00:00.000Z' } as const
    const said = { durationMinutes: 10, note: text, visibility: 'team', nextAction: none, promises } as const
    await postHandLog(world.apiOf(anna), { ...entry, ...said, promises: [promises[0]!] }, act())
    expect(await onCard(ben)).toMatchObject([{ text, source: { kind: 'call' } }])
  })

  test('that is private are its author’s alone, to see and to tick', async () => {
    const log = aLog(contactId, { nextAction: none, visibility: 'private', promises: [promises[0]!] })
    const { interaction } = await postEmailLog(world.apiOf(anna), log, act())
    const [promise] = await onCard()
    expect(promise).toMatchObject({ text })
    for (const colleague of [ben, miriam]) {
      expect(await onCard(colleague)).toEqual([])
      for (const what of ['keep', 'drop', 'reopen'] as const) {
        await expect(verb(promise!.id, what, colleague)).rejects.toMatchObject({ code: 'not-found' })
      }
      await expect(make({ interactionId: interaction.id }, colleague)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('that are too many are refused', async () => {
    const many = Array.from({ length: 11 }, (_, n) => ({ text: `Promise ${n}`, dueOn: null }))
    await expect(
      postEmailLog(world.apiOf(anna), aLog(contactId, { nextAction: none, promises: many }), act()),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})
