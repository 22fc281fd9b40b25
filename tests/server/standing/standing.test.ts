import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postContact } from '../../../addin/customers/customers.api.ts'
import { postEmailLog } from '../../../addin/interactions/interactions.api.ts'
import { postRecognize } from '../../../addin/recognition/recognition.api.ts'
import { aboutCustomerSchema } from '../../../shared/standing.ts'
import { aContact, act, aLog, aMail } from '../../support/sample-mail.ts'
import { anna, ben, createWorld, miriam, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const ask = (query: string, as = anna) => world.request(as, 'GET', `/api/customers${query}`)
const about = async (query: string, as = anna) => aboutCustomerSchema.parse(await (await ask(query, as)).json())

describe('a customer by name', () => {
  test('has the card, the history and the follow-ups that the pane shows beside a mail of theirs', async () => {
    const { contact } = await aContact(world)
    const mail = aMail()
    const sentence = { text: 'I’ll send the terms.', dueOn: null }
    const entry = aLog(contact!.id, { mail, promises: [sentence] })
    const log = await postEmailLog(world.apiOf(anna), entry, act())
    const beside = await postRecognize(world.apiOf(ben), { mail, contactId: null }, new AbortController().signal)

    const found = await about(`?contactId=${contact!.id}`, ben)
    expect(found.card.contact).toMatchObject({ name: 'Priya Raman', jobTitle: 'Head of Fleet' })
    expect(found.timeline.entries.map(({ id }) => id)).toEqual([log.interaction.id])
    expect(found.followUps.map(({ id }) => id)).toEqual([log.followUps[0]!.id])
    expect(found.promises).toMatchObject([sentence])
    const { card, timeline, followUps, deals, promises } = beside
    expect(found).toEqual({ card, timeline, followUps, deals, promises })
  })

  test('is the company, with what was logged with its people, or a contact without one', async () => {
    const { contact, company } = await aContact(world)
    const sentence = { text: 'I’ll send the terms.', dueOn: null }
    const log = await postEmailLog(world.apiOf(anna), aLog(contact!.id, { promises: [sentence] }), act())
    const ofCompany = await about(`?companyId=${company!.id}`, miriam)
    expect(ofCompany.promises).toMatchObject([sentence])
    expect(ofCompany.card).toMatchObject({ contact: null, company: { name: 'Brightwater Logistics' } })
    expect(ofCompany.timeline.entries.map(({ id }) => id)).toEqual([log.interaction.id])
    expect(ofCompany.followUps).toHaveLength(1)

    const alone = { name: 'Mina Levi', address: 'mina@gmail.example', jobTitle: null, phone: null, company: null }
    const mina = await postContact(world.apiOf(anna), alone, act())
    expect(await about(`?contactId=${mina.contact!.id}`)).toMatchObject({
      card: { contact: { name: 'Mina Levi' }, company: null, standing: { lastContact: null, next: null } },
      timeline: { entries: [], next: null },
      followUps: [],
    })
  })

  test('keeps what a colleague logged privately to itself', async () => {
    const { contact } = await aContact(world)
    const secret = { text: 'Her daughter is ill.', note: 'Be gentle.', visibility: 'private' } as const
    await postEmailLog(world.apiOf(anna), aLog(contact!.id, secret), act())
    const response = await ask(`?contactId=${contact!.id}`, ben)
    const text = await response.text()
    expect(text).not.toContain('daughter')
    expect(text).not.toContain('gentle')
    const [entry] = aboutCustomerSchema.parse(JSON.parse(text)).timeline.entries
    expect(entry).toMatchObject({ visibility: 'private', subject: null, text: null, note: null, people: [] })
    expect((await about(`?contactId=${contact!.id}`)).timeline.entries[0]).toMatchObject({ text: secret.text })
  })

  test.each(['contactId', 'companyId'])('that is gone is said in a sentence: %s', async (name) => {
    const response = await ask(`?${name}=c0000000-0000-4000-8000-00000000000c`)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({
      code: 'not-found',
      detail: expect.stringMatching(/does not exist any more/) as unknown,
    })
  })

  test.each([
    ['', 'contactId'],
    ['?contactId=c0000000-0000-4000-8000-00000000000c&companyId=c0000000-0000-4000-8000-00000000000d', 'contactId'],
    ['?contactId=priya', 'contactId'],
    ['?companyId=c0000000-0000-4000-8000-00000000000c&limit=5', 'limit'],
    ['?contactId=c0000000-0000-4000-8000-00000000000c&contactId=c0000000-0000-4000-8000-00000000000d', 'contactId'],
  ])('is named by exactly one id, and by nothing else: %s', async (query, field) => {
    const response = await ask(query)
    expect(response.status).toBe(400)
    const { code, fields } = (await response.json()) as { code: string; fields: Record<string, string[]> }
    expect(code).toBe('invalid')
    expect(Object.keys(fields)).toEqual([field])
  })
})
