import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newKey } from '../../../addin/api.ts'
import { getFollowUp, getMyFollowUps, postComplete, postReopen } from '../../../addin/follow-ups/follow-ups.api.ts'
import { postReply } from '../../../addin/follow-ups/replies.api.ts'
import { deleteLog, postEmailLog } from '../../../addin/interactions/interactions.api.ts'
import type { Mail } from '../../../shared/mail.ts'
import type { Person } from '../../support/tokens.ts'
import { aContact, act, aLog, aMail, annaAtWork, priya } from '../../support/sample-mail.ts'
import { anna, ben, createWorld, type World } from '../../support/world.ts'

let world: World
let contactId: string
beforeEach(async () => {
  world = await createWorld({ hasCalendar: true })
  contactId = (await aContact(world)).contact!.id
})
afterEach(() => world.close())

const { signal } = new AbortController()
const due = { kind: 'day', on: '2026-03-06' } as const
const thread = 'AAQkThread'

/** Anna has logged a mail of the thread, and waits for what it asked for. */
async function waiting(changes: Partial<Mail> = {}) {
  const mail = aMail({ conversationId: thread, ...changes })
  const nextAction = { kind: 'waiting', title: 'Signed proposal', due } as const
  const log = await postEmailLog(world.apiOf(anna), aLog(contactId, { mail, nextAction }), act())
  return log.followUps[0]!
}

/** Later on the same day. */
const aReply = (changes: Partial<Mail> = {}) =>
  aMail({ conversationId: thread, subject: 'Re: Renewal', sentAt: '2026-03-02T11:12:00.000Z', ...changes })
const see = (mail: Mail, by: Person = anna, isAutomatic = false) =>
  postReply(world.apiOf(by), { mail, isAutomatic }, act())
const show = (id: string) => getFollowUp(world.apiOf(anna), id, signal)
const none = { kind: 'none' } as const
const logReply = (mail: Mail, by: Person = anna) =>
  postEmailLog(world.apiOf(by), aLog(contactId, { mail, nextAction: none }), act())

async function outboxVersion(id: string) {
  const { outbox } = world.db.read.tables
  const rows = await world.db.read.select({ subjectId: outbox.subjectId, version: outbox.version }).from(outbox)
  return rows.find(({ subjectId }) => subjectId === id)?.version
}

const answered = { status: 'done', reply: { from: 'Priya Raman', at: '2026-03-02T11:12:00.000Z' } }
const open = { status: 'open', reply: null, closedAt: null }

beforeEach(() => world.setNow('2026-03-02T12:00:00.000Z'))
const atNine = () => world.setNow('2026-03-02T09:00:00.000Z')
const atNoon = () => world.setNow('2026-03-02T12:00:00.000Z')

describe('a wait is resolved by the reply', () => {
  beforeEach(atNine)

  test('that a colleague comes upon, says so, and tells the calendar', async () => {
    const wait = await waiting()
    expect(wait).toMatchObject({ waitsSince: '2026-03-02T09:00:00.000Z', contactName: 'Priya Raman', ...open })
    const before = await outboxVersion(wait.id)
    atNoon()
    expect(await see(aReply(), ben)).toMatchObject([{ id: wait.id, ...answered, closedAt: '2026-03-02T12:00:00.000Z' }])
    expect(await show(wait.id)).toMatchObject({ ...answered, calendar: { state: 'removing' } })
    expect(await getMyFollowUps(world.apiOf(anna), signal)).toEqual([])
    expect(await outboxVersion(wait.id)).toBe(before! + 1)
    const { auditEntries } = world.db.read.tables
    const audit = await world.db.read.select().from(auditEntries)
    expect(audit).toContainEqual(
      expect.objectContaining({
        action: 'follow-up.answered',
        subjectId: wait.id,
        actorId: (await world.userOf(ben)).id,
      }),
    )
  })

  test('once, however often it is come upon', async () => {
    const wait = await waiting()
    atNoon()
    const mail = aReply()
    await see(mail)
    const { revision } = await show(wait.id)
    expect(await see(mail, ben)).toMatchObject([{ id: wait.id, ...answered }])
    expect(await show(wait.id)).toMatchObject({ ...answered, revision })
  })

  test('by two panes at the same instant once', async () => {
    const wait = await waiting()
    atNoon()
    const mail = aReply()
    await Promise.all([anna, ben].map((person) => see(mail, person)))
    expect(await show(wait.id)).toMatchObject({ ...answered, revision: wait.revision + 1 })
  })

  test('that is logged, which undoing the log takes back until it is logged again', async () => {
    const wait = await waiting()
    atNoon()
    const mail = aReply()
    const { interaction } = await logReply(mail, ben)
    expect(await show(wait.id)).toMatchObject(answered)

    await deleteLog(world.apiOf(ben), interaction.id, act())
    expect(await show(wait.id)).toMatchObject({ ...open, calendar: { state: 'pending' } })
    expect(await see(mail)).toEqual([])
    expect(await show(wait.id)).toMatchObject(open)

    await logReply(mail)
    expect(await show(wait.id)).toMatchObject(answered)
  })

  test('of somebody new at the company, or of a stranger in the thread', async () => {
    for (const address of ['new@brightwater.example', 'priya@home.example']) {
      atNine()
      const wait = await waiting({ internetMessageId: `<${newKey()}@x>` })
      atNoon()
      await see(aReply({ from: { name: '', address } }))
      expect(await show(wait.id)).toMatchObject({ status: 'done', reply: { from: address } })
    }
  })

  test('that came before our mail was logged, as it is newer than what it answers', async () => {
    atNoon()
    const ours = { from: annaAtWork, to: [priya], sentAt: '2026-03-02T08:52:00.000Z' }
    const wait = await waiting(ours)
    expect(wait.waitsSince).toBe('2026-03-02T08:52:00.000Z')
    expect(await see(aReply())).toMatchObject([{ id: wait.id, ...answered }])
  })

  test('and every other one of the thread with it', async () => {
    const first = await waiting()
    const second = await waiting({ internetMessageId: '<second@x>' })
    atNoon()
    expect((await see(aReply())).map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
  })
})

describe('a wait goes on', () => {
  beforeEach(atNine)

  test.each([
    ['a mail of another thread', { conversationId: 'other' }],
    ['a mail without a thread', { conversationId: null }],
    ['a mail from before', { sentAt: '2026-03-02T08:59:00.000Z' }],
    ['a mail of ours', { from: annaAtWork, to: [priya] }],
    ['a colleague at another desk', { from: { name: 'Ben', address: 'ben@contoso.example' } }],
    ['a mail without a sender', { from: null }],
    ['an automatic reply', { subject: 'Automatische Antwort: Renewal' }],
    ['a program', { from: { name: 'Portal', address: 'noreply@brightwater.example' } }],
    ['an undelivered mail', { from: { name: 'System', address: 'postmaster@brightwater.example' } }],
    ['what was forwarded', { subject: 'WG: Renewal' }],
  ] satisfies [string, Partial<Mail>][])('on %s', async (_, changes) => {
    const wait = await waiting()
    atNoon()
    expect(await see(aReply(changes))).toEqual([])
    expect(await show(wait.id)).toMatchObject(open)
  })

  test.each([
    ['an automatic reply', { subject: 'Automatic reply: Renewal' }],
    ['a program', { from: { name: 'Portal', address: 'noreply@brightwater.example' } }],
    ['a mail of ours', { from: annaAtWork, to: [priya] }],
    ['what was forwarded', { subject: 'Fwd: Renewal' }],
    ['a mail from before', { sentAt: '2026-03-02T08:59:00.000Z' }],
  ] satisfies [string, Partial<Mail>][])('on a log of %s', async (_, changes) => {
    const wait = await waiting()
    atNoon()
    await logReply(aReply(changes))
    expect(await show(wait.id)).toMatchObject(open)
  })

  test('when the headers say that a program answered', async () => {
    const wait = await waiting()
    atNoon()
    expect(await see(aReply(), anna, true)).toEqual([])
    expect(await show(wait.id)).toMatchObject(open)
  })

  test('on a mail of another customer in the thread', async () => {
    const wait = await waiting()
    await aContact(world, { name: 'Surveyor', address: 's@surveyors.example', company: { name: 'Surveyors' } })
    atNoon()
    await see(aReply({ from: { name: 'Surveyor', address: 's@surveyors.example' } }))
    expect(await show(wait.id)).toMatchObject(open)
  })

  test('when it is taken up again: that mail does not end it twice, the next one does', async () => {
    const wait = await waiting()
    atNoon()
    const mail = aReply()
    await see(mail)
    await postReopen(world.apiOf(anna), wait.id, act())
    expect(await show(wait.id)).toMatchObject({ ...open, waitsSince: '2026-03-02T12:00:00.000Z' })
    expect(await see(mail)).toEqual([])
    await logReply(mail)
    expect(await show(wait.id)).toMatchObject(open)

    world.setNow('2026-03-03T09:00:00.000Z')
    await see(aReply({ sentAt: '2026-03-03T08:00:00.000Z' }))
    expect(await show(wait.id)).toMatchObject({ status: 'done', reply: { at: '2026-03-03T08:00:00.000Z' } })
  })

  test('as ticked off where it was: no reply is said to have done it, and undoing its log leaves it', async () => {
    const wait = await waiting()
    await postComplete(world.apiOf(anna), wait.id, act())
    atNoon()
    const { interaction } = await logReply(aReply())
    expect(await show(wait.id)).toMatchObject({ status: 'done', reply: null })
    await deleteLog(world.apiOf(anna), interaction.id, act())
    expect(await show(wait.id)).toMatchObject({ status: 'done', reply: null })
  })
})
