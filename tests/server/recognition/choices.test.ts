import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postEmailLog } from '../../../addin/interactions/interactions.api.ts'
import { deleteChoice, postChoice, postRecognize } from '../../../addin/recognition/recognition.api.ts'
import type { Mail } from '../../../shared/mail.ts'
import type { NewChoice } from '../../../shared/recognition.ts'
import { aContact, act, aLog, aMail, annaAtWork, priya } from '../../support/sample-mail.ts'
import { anna, ben, createWorld, type World } from '../../support/world.ts'

let world: World
let priyaId: string
let jonas: string
beforeEach(async () => {
  world = await createWorld()
  priyaId = (await aContact(world)).contact!.id
  jonas = await anotherAt(priya.address, 'Jonas')
})
afterEach(() => world.close())

/** Somebody else who uses an address, too. */
async function anotherAt(address: string, name: string): Promise<string> {
  const { contacts, contactAddresses } = world.db.read.tables
  const id = crypto.randomUUID()
  await world.db.write(async (tx) => {
    await tx.insert(contacts).values({ id, name, searchKey: name, phones: [], createdAt: world.services.now() })
    await tx.insert(contactAddresses).values({ address, contactId: id, position: 0 })
  })
  return id
}

const ofThread = (conversationId: string, changes: Partial<Mail> = {}) => aMail({ conversationId, ...changes })
const remember = (choice: Partial<NewChoice> = {}, as = anna) =>
  postChoice(world.apiOf(as), { mail: ofThread('t1'), contactId: jonas, scope: 'thread', ...choice }, act())
const recognize = (mail: Mail, as = ben, contactId: string | null = null) =>
  postRecognize(world.apiOf(as), { mail, contactId }, new AbortController().signal)
const auditOf = async (id: string) => {
  const { auditEntries } = world.db.read.tables
  const rows = await world.db.read.select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  return rows.map(({ action }) => action).sort()
}

describe('a remembered choice', () => {
  test('for a thread answers the next mail of it, for a colleague too, and says whose it is', async () => {
    const choice = await remember()
    expect(choice).toEqual({
      id: choice.id,
      address: priya.address,
      contactId: jonas,
      scope: 'thread',
      by: { id: (await world.userOf(anna)).id, name: 'Anna Keller' },
      at: world.services.now(),
    })
    expect(await recognize(ofThread('t1'))).toMatchObject({
      outcome: 'known',
      card: { contact: { id: jonas } },
      match: { kind: 'choice', address: priya.address, remembered: choice },
    })
    expect(await recognize(ofThread('t2'))).toMatchObject({ outcome: 'ambiguous' })
    expect(await recognize(aMail())).toMatchObject({ outcome: 'ambiguous' })
  })

  test('for an address answers every mail of it, and of mails to it', async () => {
    const choice = await remember({ scope: 'address' })
    for (const mail of [ofThread('t2'), aMail(), aMail({ from: annaAtWork, to: [priya] })]) {
      expect(await recognize(mail)).toMatchObject({ outcome: 'known', match: { remembered: { id: choice.id } } })
    }
  })

  test('for a mail without a thread is for that mail', async () => {
    const mail = aMail()
    await remember({ mail })
    expect((await recognize(mail)).outcome).toBe('known')
    expect((await recognize(aMail())).outcome).toBe('ambiguous')
  })

  test('for the thread comes before the one for the address; a new one takes the place of the old', async () => {
    await remember({ scope: 'address' })
    const thread = await remember({ contactId: priyaId }, ben)
    expect(await recognize(ofThread('t1'))).toMatchObject({ match: { remembered: { id: thread.id } } })
    expect(await recognize(ofThread('t2'))).toMatchObject({ card: { contact: { id: jonas } } })

    const all = await remember({ contactId: priyaId, scope: 'address' })
    for (const mail of [ofThread('t1'), ofThread('t2')]) {
      expect(await recognize(mail)).toMatchObject({ match: { remembered: { id: all.id, contactId: priyaId } } })
    }
    await expect(deleteChoice(world.apiOf(anna), thread.id, act())).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is taken back by anybody of the team, who is asked again, and noted', async () => {
    const { id } = await remember()
    expect(await deleteChoice(world.apiOf(ben), id, act())).toEqual({ id })
    expect((await recognize(ofThread('t1'), anna)).outcome).toBe('ambiguous')
    expect(await auditOf(id)).toEqual(['choice.forgotten', 'choice.remembered'])
    await expect(deleteChoice(world.apiOf(anna), id, act())).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is ignored once the contact does not use the address any more, and gone with the contact', async () => {
    const { id } = await remember({ scope: 'address' })
    await anotherAt(priya.address, 'Mia')
    const { contactAddresses, contacts, rememberedChoices } = world.db.read.tables
    const ofJonas = and(eq(contactAddresses.contactId, jonas), eq(contactAddresses.address, priya.address))
    await world.db.write(async (tx) => {
      await tx.delete(contactAddresses).where(ofJonas)
    })
    expect((await recognize(aMail())).outcome).toBe('ambiguous')
    await world.db.write(async (tx) => {
      await tx.delete(contacts).where(eq(contacts.id, jonas))
    })
    expect(await world.db.read.select().from(rememberedChoices).where(eq(rememberedChoices.id, id))).toEqual([])
  })

  test('does not overrule whom a mail is logged to, nor whom the rep asks for now', async () => {
    await remember({ scope: 'address' })
    const mail = ofThread('t3')
    expect(await recognize(mail, anna, priyaId)).toMatchObject({
      card: { contact: { id: priyaId } },
      match: { kind: 'choice', remembered: null },
    })
    await postEmailLog(world.apiOf(anna), aLog(priyaId, { mail }), act())
    expect(await recognize(mail)).toMatchObject({ card: { contact: { id: priyaId } }, match: { remembered: null } })
  })

  test('is made once, however often its request arrives', async () => {
    const choice = { mail: ofThread('t1'), contactId: jonas, scope: 'thread' } as const
    const once = act()
    const first = await postChoice(world.apiOf(anna), choice, once)
    expect(await postChoice(world.apiOf(anna), choice, once)).toEqual(first)
    const { rememberedChoices } = world.db.read.tables
    expect(await world.db.read.$count(rememberedChoices)).toBe(1)
  })
})

describe('a choice is refused', () => {
  test('for somebody who is not on the mail, or whose address nobody shares', async () => {
    const tom = { name: 'Tom', address: 'tom@brightwater.example' }
    const tomId = (await aContact(world, { ...tom })).contact!.id
    await expect(remember({ contactId: tomId })).rejects.toMatchObject({
      code: 'invalid',
      fields: { contactId: [expect.stringMatching(/not on the mail/)] },
    })
    await expect(remember({ contactId: tomId, mail: aMail({ cc: [tom] }) })).rejects.toMatchObject({
      code: 'invalid',
      fields: { contactId: [expect.stringMatching(/nothing to choose/)] },
    })
  })

  test('with an unknown scope or field', async () => {
    await expect(remember({ scope: 'company' as 'thread' })).rejects.toMatchObject({ code: 'invalid' })
    const odd = { address: priya.address } as Partial<NewChoice>
    await expect(remember(odd)).rejects.toMatchObject({ fields: { address: [expect.any(String)] } })
  })
})
