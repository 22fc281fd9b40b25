import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deleteLog, getInteraction, postHandLog } from '../../../addin/interactions/interactions.api.ts'
import { getMyFollowUps } from '../../../addin/follow-ups/follow-ups.api.ts'
import { postRecognize } from '../../../addin/recognition/recognition.api.ts'
import type { NewHandLog } from '../../../shared/interactions.ts'
import { timelinePageSchema } from '../../../shared/timeline.ts'
import { aContact, act, aMail, thursdayAtTen } from '../../support/sample-mail.ts'
import { anna, ben, createWorld, type World } from '../../support/world.ts'

let world: World
let contactId: string
let companyId: string
beforeEach(async () => {
  world = await createWorld({ hasCalendar: true })
  const { contact, company } = await aContact(world)
  contactId = contact!.id
  companyId = company!.id
})
afterEach(() => world.close())

const { signal } = new AbortController()
const ago = (minutes: number) => new Date(Date.parse(world.services.now()) - minutes * 60_000).toISOString()

function aCall(changes: Partial<NewHandLog> = {}): NewHandLog {
  return {
    kind: 'call',
    contactId,
    companyId: null,
    occurredAt: ago(30),
    durationMinutes: 12,
    note: 'She wants glass cover for all vans.',
    visibility: 'team',
    nextAction: { kind: 'follow-up', title: 'Send the terms', due: thursdayAtTen },
    ...changes,
  }
}

describe('logging by hand', () => {
  test.each(['call', 'meeting', 'visit', 'note'] as const)('a %s keeps it with its next action', async (kind) => {
    const durationMinutes = kind === 'note' ? null : 12
    const log = await postHandLog(world.apiOf(anna), aCall({ kind, durationMinutes }), act())
    expect(log).toMatchObject({
      customerName: 'Brightwater Logistics',
      nextAction: 'follow-up',
      interaction: {
        kind,
        durationMinutes,
        contactId,
        companyId,
        note: 'She wants glass cover for all vans.',
        people: [{ name: 'Priya Raman', address: 'priya.raman@brightwater.example', contactId, userId: null }],
      },
      followUps: [{ title: 'Send the terms', due: thursdayAtTen, calendar: { state: 'pending' } }],
    })
    const timeline = await world.apiOf(ben).get(`/timeline?contactId=${contactId}`, timelinePageSchema, { signal })
    expect(timeline.entries).toEqual([log.interaction])
  })

  test('is the last contact of the customer, unless it is a note', async () => {
    await postHandLog(world.apiOf(anna), aCall(), act())
    await postHandLog(world.apiOf(anna), aCall({ kind: 'note', durationMinutes: null, occurredAt: ago(1) }), act())
    const { card } = await postRecognize(world.apiOf(ben), { mail: aMail(), contactId: null }, signal)
    expect(card?.standing.lastContact).toMatchObject({ kind: 'call', at: ago(30), by: { name: 'Anna Keller' } })
  })

  test('privately shows colleagues that there was contact, and nothing of what was said', async () => {
    const { interaction } = await postHandLog(world.apiOf(anna), aCall({ visibility: 'private' }), act())
    const seen = await getInteraction(world.apiOf(ben), interaction.id, signal)
    expect(seen.interaction).toMatchObject({ kind: 'call', subject: null, note: null, text: null })
  })

  test('twice with one key keeps one', async () => {
    const [key, call] = [act(), aCall()]
    const first = await postHandLog(world.apiOf(anna), call, key)
    expect((await postHandLog(world.apiOf(anna), call, key)).interaction.id).toBe(first.interaction.id)
    expect(await world.db.read.$count(world.db.read.tables.interactions)).toBe(1)
  })

  test('is undone with its follow-up', async () => {
    const { interaction } = await postHandLog(world.apiOf(anna), aCall(), act())
    await deleteLog(world.apiOf(anna), interaction.id, act())
    expect(await getMyFollowUps(world.apiOf(anna), signal)).toEqual([])
    await expect(getInteraction(world.apiOf(anna), interaction.id, signal)).rejects.toMatchObject({ code: 'not-found' })
  })

  test.each([
    ['of tomorrow', () => ({ occurredAt: ago(-24 * 60) }), 'occurredAt'],
    ['without a word', () => ({ note: '  ' }), 'note'],
    ['of nobody', () => ({ contactId: null }), 'companyId'],
    ['that is a note and took time', () => ({ kind: 'note' as const }), 'durationMinutes'],
    ['that took no time', () => ({ durationMinutes: 0 }), 'durationMinutes'],
    ['that took a week', () => ({ durationMinutes: 7 * 24 * 60 }), 'durationMinutes'],
    ['that is a mail', () => ({ kind: 'email' as never }), 'kind'],
  ])('%s is refused, and nothing is kept', async (_, changes, field) => {
    await expect(postHandLog(world.apiOf(anna), aCall(changes()), act())).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: [expect.any(String)] },
    })
    expect(await world.db.read.$count(world.db.read.tables.interactions)).toBe(0)
  })

  test('with a customer who is not there is refused', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    await expect(postHandLog(world.apiOf(anna), aCall({ contactId: nobody }), act())).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
