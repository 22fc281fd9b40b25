import { asc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newKey } from '../../../addin/api.ts'
import { getMyFollowUps, postFollowUp } from '../../../addin/follow-ups/follow-ups.api.ts'
import { deleteLog, getInteraction, postEmailLog, postHandLog } from '../../../addin/interactions/interactions.api.ts'
import { deleteDeal, getDeal, getDeals, patchDeal, postDeal } from '../../../addin/pipeline/pipeline.api.ts'
import { postRecognize } from '../../../addin/recognition/recognition.api.ts'
import { getCustomer } from '../../../addin/standing/standing.api.ts'
import type { Contact } from '../../../shared/customers.ts'
import type { Deal, DealChange, NewDeal } from '../../../shared/pipeline.ts'
import { act, aContact, aLog, aMail, thursdayAtTen } from '../../support/sample-mail.ts'
import { anna, ben, createWorld, miriam, type World } from '../../support/world.ts'

let world: World
let priya: Contact
let companyId: string
beforeEach(async () => {
  world = await createWorld()
  const { contact, company } = await aContact(world)
  priya = contact!
  companyId = company!.id
})
afterEach(() => world.close())

const { signal } = new AbortController()
const euros = (amount: number) => ({ cents: amount * 100, currency: 'EUR' })
const renewal: Omit<NewDeal, 'contactId' | 'companyId'> = {
  name: 'Fleet renewal 2027',
  value: euros(48_000),
  ownerId: null,
}
type Who = typeof anna
const open = (deal: Partial<NewDeal> = {}, who: Who = anna) =>
  postDeal(world.apiOf(who), { ...renewal, contactId: priya.id, companyId: null, ...deal }, act())
const change = (deal: Deal, changes: Omit<DealChange, 'revision'> & { revision?: number }, who: Who = ben) =>
  patchDeal(world.apiOf(who), deal.id, { revision: deal.revision, ...changes }, act())
const recognized = async () =>
  (await postRecognize(world.apiOf(anna), { mail: aMail(), contactId: null }, signal)).deals

describe('a deal', () => {
  test('is opened with the company of its contact, by and for whoever asks', async () => {
    const deal = await open()
    expect(deal).toMatchObject({
      ...{ name: 'Fleet renewal 2027', value: euros(48_000), status: 'open', closedAt: null, revision: 1 },
      ...{ contactId: priya.id, companyId, customerName: 'Brightwater Logistics' },
      ...{ owner: { name: anna.name }, createdBy: { name: anna.name }, createdAt: '2026-03-02T09:00:00.000Z' },
    })
    expect(await getDeal(world.apiOf(ben), deal.id, signal)).toEqual(deal)
  })

  test('needs no value yet, and may be a colleague’s', async () => {
    const { id } = await world.userOf(ben)
    expect(await open({ value: null, ownerId: id })).toMatchObject({ value: null, owner: { name: ben.name } })
  })

  test.each<[string, Partial<NewDeal>, object]>([
    ['without a name', { name: '  ' }, { code: 'invalid' }],
    ['without a customer', { contactId: null }, { code: 'invalid' }],
    ['less than nothing', { value: { cents: -1, currency: 'EUR' } }, { code: 'invalid' }],
    ['half a cent', { value: { cents: 0.5, currency: 'EUR' } }, { code: 'invalid' }],
    ['in no currency', { value: { cents: 1, currency: 'euro' } }, { code: 'invalid' }],
    ['of nobody', { ownerId: newKey() }, { code: 'invalid', fields: { ownerId: [expect.any(String)] } }],
    ['with a stranger', { contactId: newKey() }, { code: 'not-found' }],
  ])('is refused %s', async (_, deal, refusal) => {
    await expect(open(deal)).rejects.toMatchObject(refusal)
  })

  test('opened twice with one key is one deal', async () => {
    const key = act()
    const deal = { ...renewal, contactId: priya.id, companyId: null }
    const [first, second] = [await postDeal(world.apiOf(anna), deal, key), await postDeal(world.apiOf(anna), deal, key)]
    expect(second.id).toBe(first.id)
    expect(await getDeals(world.apiOf(anna), { companyId }, signal)).toHaveLength(1)
  })

  test('stands on the card of its customer while it is open, the oldest first', async () => {
    const first = await open()
    world.setNow('2026-03-02T10:00:00.000Z')
    const second = await open({ name: 'Telematics', companyId, contactId: null })
    expect((await recognized()).map(({ id }) => id)).toEqual([first.id, second.id])
    expect((await getCustomer(world.apiOf(ben), { companyId }, signal)).deals).toHaveLength(2)

    await change(first, { status: 'won' })
    expect((await recognized()).map(({ id }) => id)).toEqual([second.id])
    const all = await getDeals(world.apiOf(anna), { contactId: priya.id }, signal)
    expect(all.map(({ id, status }) => [id, status])).toEqual([
      [second.id, 'open'],
      [first.id, 'won'],
    ])
  })

  test('of a private person is theirs', async () => {
    const { contact } = await aContact(world, { name: 'Tom Berg', address: 'tom@berg.example', company: null })
    const deal = await open({ contactId: contact!.id })
    expect(deal).toMatchObject({ companyId: null, customerName: 'Tom Berg' })
    expect(await getDeals(world.apiOf(anna), { contactId: contact!.id }, signal)).toEqual([deal])
    expect(await recognized()).toEqual([])
  })
})

describe('changing a deal', () => {
  test('keeps each field with before and after, and who it was', async () => {
    const deal = await open()
    expect(await change(deal, { name: 'Fleet 2027', value: euros(50_000) })).toMatchObject({
      ...{ name: 'Fleet 2027', value: euros(50_000), revision: 2 },
    })
    const { dealChanges } = world.db.read.tables
    const { id: changedBy } = await world.userOf(ben)
    const common = { dealId: deal.id, revision: 2, changedBy }
    expect(await world.db.read.select().from(dealChanges).orderBy(asc(dealChanges.field))).toMatchObject([
      { ...common, field: 'name', before: 'Fleet renewal 2027', after: 'Fleet 2027' },
      { ...common, field: 'value', before: 'EUR 4800000', after: 'EUR 5000000' },
    ])
  })

  test('what it is already changes nothing', async () => {
    const deal = await open()
    expect(await change(deal, { name: deal.name, value: euros(48_000), status: 'open' })).toEqual(deal)
  })

  test('never overwrites what its author has not seen', async () => {
    const deal = await open()
    await change(deal, { value: euros(40_000) })
    await expect(change(deal, { value: euros(60_000) }, anna)).rejects.toMatchObject({
      code: 'version-conflict',
      conflict: { revision: 2, fields: { value: { value: euros(40_000), by: { name: ben.name } } } },
    })
    // Another field is nobody's business; and what was seen may be changed.
    expect(await change(deal, { name: 'Fleet' }, anna)).toMatchObject({ value: euros(40_000), revision: 3 })
    expect(await change(deal, { value: euros(60_000), revision: 2 }, anna)).toMatchObject({ value: euros(60_000) })
    await expect(change(deal, { name: 'X', revision: 9 })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('closes it as won or lost, and opens it again', async () => {
    const deal = await open()
    world.setNow('2026-03-09T09:00:00.000Z')
    const won = await change(deal, { status: 'won' })
    expect(won).toMatchObject({ status: 'won', closedAt: '2026-03-09T09:00:00.000Z' })
    const again = await change(won, { status: 'open' })
    expect(again).toMatchObject({ status: 'open', closedAt: null })
    expect(await change(again, { status: 'lost' })).toMatchObject({ status: 'lost', revision: 4 })
    const { auditEntries } = world.db.read.tables
    const told = (await world.db.read.select().from(auditEntries)).filter(({ subjectId }) => subjectId === deal.id)
    expect(told.map(({ action }) => action).sort()).toEqual(['deal.lost', 'deal.opened', 'deal.reopened', 'deal.won'])
  })

  test('the owner, a manager or an admin hands it over, and nobody else', async () => {
    const deal = await open()
    const { id: ownerId } = await world.userOf(ben)
    await expect(change(deal, { ownerId })).rejects.toMatchObject({ code: 'forbidden' })
    const handed = await change(deal, { ownerId }, anna)
    expect(handed.owner.name).toBe(ben.name)
    const { id: back } = await world.userOf(anna)
    expect((await change(handed, { ownerId: back }, miriam)).owner.name).toBe(anna.name)
  })
})

describe('deleting a deal', () => {
  test('is for its author, while nothing is about it', async () => {
    const deal = await open()
    await expect(deleteDeal(world.apiOf(ben), deal.id, act())).rejects.toMatchObject({ code: 'forbidden' })
    const log = await postEmailLog(world.apiOf(ben), aLog(priya.id, { dealId: deal.id }), act())
    await expect(deleteDeal(world.apiOf(anna), deal.id, act())).rejects.toMatchObject({ code: 'conflict' })

    await deleteLog(world.apiOf(ben), log.interaction.id, act())
    const key = act()
    expect(await deleteDeal(world.apiOf(anna), deal.id, key)).toEqual({ id: deal.id })
    expect(await deleteDeal(world.apiOf(anna), deal.id, key)).toEqual({ id: deal.id })
    await expect(getDeal(world.apiOf(anna), deal.id, signal)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a follow-up or a call with a private person counts, too', async () => {
    const { contact } = await aContact(world, { name: 'Tom Berg', address: 'tom@berg.example', company: null })
    const [contactId, none] = [contact!.id, { interactionId: null, assigneeId: null }]
    const [planned, talked] = [await open({ contactId }), await open({ contactId })]
    const about = { kind: 'action', title: 'Call', due: thursdayAtTen, contactId, companyId: null } as const
    await postFollowUp(world.apiOf(anna), { ...about, ...none, dealId: planned.id }, act())
    const call = { kind: 'call', occurredAt: '2026-03-02T08:00:00.000Z', durationMinutes: 5, note: 'Yes' } as const
    const rest = { visibility: 'team', nextAction: { kind: 'none' }, contactId, companyId: null } as const
    await postHandLog(world.apiOf(anna), { ...call, ...rest, dealId: talked.id }, act())
    for (const { id } of [planned, talked])
      await expect(deleteDeal(world.apiOf(anna), id, act())).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('what is about a deal', () => {
  test('a log and its follow-up name it, on every path', async () => {
    const { id } = await open()
    const deal = { id, name: 'Fleet renewal 2027' }
    const log = await postEmailLog(world.apiOf(anna), aLog(priya.id, { dealId: id }), act())
    expect(log).toMatchObject({ interaction: { deal }, followUps: [{ deal }] })
    expect((await getMyFollowUps(world.apiOf(anna), signal))[0]).toMatchObject({ deal })
    const { timeline, followUps } = await getCustomer(world.apiOf(ben), { companyId }, signal)
    expect([timeline.entries[0], followUps[0]]).toMatchObject([{ deal }, { deal }])
  })

  test('another follow-up of the log is about the same deal', async () => {
    const { id: dealId } = await open()
    const { interaction } = await postEmailLog(world.apiOf(anna), aLog(priya.id, { dealId }), act())
    const next = { kind: 'action', title: 'Send terms', due: thursdayAtTen, contactId: priya.id } as const
    const followUp = { ...next, companyId: null, interactionId: interaction.id, assigneeId: null }
    expect((await postFollowUp(world.apiOf(ben), followUp, act())).deal).toMatchObject({ id: dealId })
  })

  test('a private log tells nobody else which deal it is about', async () => {
    const { id: dealId } = await open()
    const log = aLog(priya.id, { dealId, visibility: 'private', nextAction: { kind: 'none' } })
    const { interaction } = await postEmailLog(world.apiOf(anna), log, act())
    expect((await getInteraction(world.apiOf(anna), interaction.id, signal)).interaction.deal).not.toBeNull()
    expect((await getInteraction(world.apiOf(ben), interaction.id, signal)).interaction.deal).toBeNull()
  })

  test('a deal of somebody else, or none at all, is refused', async () => {
    const { contact } = await aContact(world, { name: 'Tom Berg', address: 'tom@berg.example', company: null })
    const { id: dealId } = await open({ contactId: contact!.id })
    await expect(postEmailLog(world.apiOf(anna), aLog(priya.id, { dealId }), act())).rejects.toMatchObject({
      code: 'invalid',
      fields: { dealId: [expect.stringContaining('Tom Berg')] },
    })
    const unknown = aLog(priya.id, { dealId: newKey() })
    await expect(postEmailLog(world.apiOf(anna), unknown, act())).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('a log leaves out whom the rep took off it, but neither the sender nor the customer', async () => {
  const copied = { name: 'Tom Berg', address: 'tom@brightwater.example' }
  const mail = aMail({ cc: [copied] })
  const without = ['Tom@Brightwater.example', mail.from!.address]
  const { interaction } = await postEmailLog(world.apiOf(anna), aLog(priya.id, { mail, without }), act())
  expect(interaction.people.map(({ name }) => name)).toEqual(['Priya Raman', 'Anna Keller'])
})
