import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deleteLog, getInteraction, postEmailLog } from '../../../addin/interactions/interactions.api.ts'
import { getMyFollowUps, postFollowUp } from '../../../addin/follow-ups/follow-ups.api.ts'
import { postRecognize } from '../../../addin/recognition/recognition.api.ts'
import { timelinePageSchema } from '../../../shared/timeline.ts'
import { aContact, act, aLog, aMail, annaAtWork, priya, thursdayAtTen } from '../../support/sample-mail.ts'
import { admin, anna, ben, createWorld, miriam, type World } from '../../support/world.ts'

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
const timeline = async (as = anna) =>
  world.apiOf(as).get(`/timeline?companyId=${companyId}`, timelinePageSchema, { signal })
const count = (table: 'interactions' | 'interactionContacts' | 'followUps') =>
  world.db.read.$count(world.db.read.tables[table])

describe('logging a mail', () => {
  test('keeps it with its people, its direction and its next action', async () => {
    const log = await postEmailLog(world.apiOf(anna), aLog(contactId), act())
    expect(log).toMatchObject({
      customerName: 'Brightwater Logistics',
      nextAction: 'follow-up',
      interaction: {
        direction: 'inbound',
        contactId,
        companyId,
        subject: 'Renewal of the fleet policy',
        text: 'We need the terms by Thursday.',
        occurredAt: '2026-03-02T08:52:00.000Z',
        loggedBy: { name: 'Anna Keller' },
        people: [
          { address: priya.address, contactId },
          { address: annaAtWork.address, userId: (await world.userOf(anna)).id },
        ],
      },
      followUps: [{ title: 'Call about the renewal offer', due: thursdayAtTen, customerName: 'Brightwater Logistics' }],
    })
    expect(await getMyFollowUps(world.apiOf(anna), signal)).toEqual(log.followUps)
    expect((await timeline()).entries).toEqual([log.interaction])
  })

  test('from a colleague is outbound', async () => {
    const mail = aMail({ from: { name: 'Ben', address: 'ben@contoso.example' }, to: [priya] })
    const log = await postEmailLog(world.apiOf(anna), aLog(contactId, { mail }), act())
    expect(log.interaction.direction).toBe('outbound')
  })

  test.each([
    ['waiting for a reply', { kind: 'waiting', title: 'Signed proposal', due: { kind: 'day', on: '2026-03-06' } }, 1],
    ['nothing further', { kind: 'nothing', reason: 'For information' }, 0],
    ['none', { kind: 'none' }, 0],
  ] as const)('with %s as next action', async (_, nextAction, followUps) => {
    const log = await postEmailLog(world.apiOf(anna), aLog(contactId, { nextAction }), act())
    expect(log.nextAction).toBe(nextAction.kind)
    expect(log.followUps).toHaveLength(followUps)
    expect(log.nothingReason).toBe(nextAction.kind === 'nothing' ? 'For information' : null)
  })

  test('that got its next action later shows it', async () => {
    const { interaction } = await postEmailLog(
      world.apiOf(anna),
      aLog(contactId, { nextAction: { kind: 'none' } }),
      act(),
    )
    const later = { kind: 'action', title: 'Call', due: thursdayAtTen, contactId, companyId } as const
    await postFollowUp(world.apiOf(anna), { ...later, interactionId: interaction.id, assigneeId: null }, act())
    expect(await getInteraction(world.apiOf(anna), interaction.id, signal)).toMatchObject({
      nextAction: 'follow-up',
      followUps: [{ title: 'Call' }],
    })
  })

  test('at level headers keeps no text, whatever was sent', async () => {
    const log = await postEmailLog(world.apiOf(anna), aLog(contactId, { level: 'headers' }), act())
    expect(log.interaction).toMatchObject({ text: null, subject: 'Renewal of the fleet policy' })
  })

  test('is once per team', async () => {
    const mail = aMail()
    await postEmailLog(world.apiOf(anna), aLog(contactId, { mail }), act())
    const again = aLog(contactId, { mail: { ...mail, itemId: 'another mailbox', mailbox: 'ben@contoso.example' } })
    await expect(postEmailLog(world.apiOf(ben), again, act())).rejects.toMatchObject({
      code: 'already-logged',
      detail: expect.stringContaining('Anna Keller') as string,
    })
    expect(await count('interactions')).toBe(1)
    expect(await count('followUps')).toBe(1)
  })

  test('by two reps at the same instant logs it once, and tells the other one', async () => {
    const mail = aMail()
    const both = await Promise.allSettled(
      [anna, ben].map((person) => postEmailLog(world.apiOf(person), aLog(contactId, { mail }), act())),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = both.find((result) => result.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'already-logged' })
    expect(await count('interactions')).toBe(1)
    expect(await count('followUps')).toBe(1)
  })

  test('sent twice at the same instant with one key is done once and answered twice', async () => {
    const once = act()
    const log = aLog(contactId)
    const [first, second] = await Promise.all([1, 2].map(() => postEmailLog(world.apiOf(anna), log, once)))
    expect(second).toEqual(first)
    expect(await count('interactions')).toBe(1)
  })

  test('links every contact on it, and of two who share an address only the one it is about', async () => {
    const tom = await aContact(world, { name: 'Tom Berg', address: 'tom@brightwater.example' })
    const other = await aContact(world, { name: 'Other', company: { name: 'Other' } })
    const mail = aMail({ cc: [{ name: 'Tom', address: 'tom@brightwater.example' }] })
    const { interaction } = await postEmailLog(world.apiOf(anna), aLog(contactId, { mail }), act())
    expect(interaction.people.map((person) => person.contactId)).toEqual([contactId, null, tom.contact!.id])
    const page = await world.apiOf(anna).get(`/timeline?contactId=${tom.contact!.id}`, timelinePageSchema, { signal })
    expect(page.entries.map(({ id }) => id)).toEqual([interaction.id])
    const none = await world.apiOf(anna).get(`/timeline?contactId=${other.contact!.id}`, timelinePageSchema, { signal })
    expect(none.entries).toEqual([])
  })

  const unknown = crypto.randomUUID()
  test.each([
    ['an unknown contact', { contactId: unknown }, { code: 'not-found' }],
    ['an unknown company', { contactId: null, companyId: unknown }, { code: 'not-found' }],
    [
      'a company that is not the contact’s',
      { companyId: unknown },
      { code: 'invalid', fields: { companyId: [expect.stringMatching(/Brightwater/)] } },
    ],
    ['nobody', { contactId: null }, { code: 'invalid', fields: { companyId: [expect.stringMatching(/Name/)] } }],
    [
      'a text that is too long',
      { text: 'x'.repeat(200_001) },
      { code: 'invalid', fields: { text: [expect.stringMatching(/200000/)] } },
    ],
    ['a date that is none', { mail: aMail({ sentAt: 'yesterday' }) }, { code: 'invalid' }],
  ])('to %s is refused and leaves nothing behind', async (_, changes, refusal) => {
    await expect(postEmailLog(world.apiOf(anna), aLog(contactId, changes), act())).rejects.toMatchObject(refusal)
    expect(await count('interactions')).toBe(0)
    expect(await count('followUps')).toBe(0)
  })

  test('keeps hostile text as text', async () => {
    const mail = aMail({
      subject: `Re: \u202e<script>alert('x')</script>\r\nBcc: all@\u0000`,
      from: { name: `Robert'); drop table interactions;--\ud800`, address: priya.address },
      conversationId: 'thread\u0000',
    })
    const text = `<img src=x onerror=alert(1)>\u0000\u001b[31m\n\ud83d 😀 \u202eabc`
    const { interaction } = await postEmailLog(
      world.apiOf(anna),
      aLog(contactId, { mail, text, note: '\u0000' }),
      act(),
    )
    expect(interaction).toMatchObject({
      subject: `Re: <script>alert('x')</script> Bcc: all@`,
      text: `<img src=x onerror=alert(1)>[31m\n\ufffd 😀 \u202eabc`,
      note: null,
    })
    expect(interaction.people[0]?.name).toBe(`Robert'); drop table interactions;--\ufffd`)
  })

  test('to 500 people works, to more is refused with a sentence', async () => {
    const people = (n: number) => Array.from({ length: n }, (_, i) => ({ name: '', address: `p${i}@list.example` }))
    const log = await postEmailLog(world.apiOf(anna), aLog(contactId, { mail: aMail({ to: people(500) }) }), act())
    expect(log.interaction.people).toHaveLength(501)
    const tooMany = postEmailLog(world.apiOf(anna), aLog(contactId, { mail: aMail({ to: people(10_000) }) }), act())
    await expect(tooMany).rejects.toMatchObject({
      code: 'invalid',
      fields: { 'mail.to': [expect.stringMatching(/more than 500 recipients/)] },
    })
  })
})

describe('undoing a log', () => {
  test('removes it, its follow-ups, and by way of the outbox their events', async () => {
    const { interaction, followUps } = await postEmailLog(world.apiOf(anna), aLog(contactId), act())
    expect(await deleteLog(world.apiOf(anna), interaction.id, act())).toEqual({ id: interaction.id })
    expect(await count('interactions')).toBe(0)
    expect(await count('interactionContacts')).toBe(0)
    expect(await count('followUps')).toBe(0)
    const { outbox } = world.db.read.tables
    const told = await world.db.read
      .select({ id: outbox.subjectId, version: outbox.version })
      .from(outbox)
      .where(eq(outbox.topic, 'follow-up'))
    expect(told).toEqual([{ id: followUps[0]!.id, version: 2 }])
  })

  test('twice is not an error', async () => {
    const { interaction } = await postEmailLog(world.apiOf(anna), aLog(contactId), act())
    const once = act()
    await deleteLog(world.apiOf(anna), interaction.id, once)
    await expect(deleteLog(world.apiOf(anna), interaction.id, once)).resolves.toEqual({ id: interaction.id })
    await expect(deleteLog(world.apiOf(anna), interaction.id, act())).resolves.toEqual({ id: interaction.id })
  })

  test('is for its author and for admins', async () => {
    const { interaction } = await postEmailLog(world.apiOf(anna), aLog(contactId), act())
    for (const person of [ben, miriam])
      await expect(deleteLog(world.apiOf(person), interaction.id, act())).rejects.toMatchObject({ code: 'forbidden' })
    await expect(deleteLog(world.apiOf(admin), interaction.id, act())).resolves.toBeDefined()
  })

  test('that never was is refused', async () => {
    await expect(deleteLog(world.apiOf(anna), crypto.randomUUID(), act())).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is not turned back by the log’s own request when it comes again', async () => {
    const once = act()
    const log = aLog(contactId)
    const { interaction } = await postEmailLog(world.apiOf(anna), log, once)
    await deleteLog(world.apiOf(anna), interaction.id, act())
    await expect(postEmailLog(world.apiOf(anna), log, once)).rejects.toMatchObject({ code: 'undone' })
    expect(await count('interactions')).toBe(0)
    // Meant anew, it has a new key.
    await expect(postEmailLog(world.apiOf(anna), log, act())).resolves.toBeDefined()
  })
})

describe('a private log', () => {
  test('shows colleagues on every path that there was contact, and nothing of what was written', async () => {
    const mail = aMail()
    const nextAction = { kind: 'nothing', reason: 'Family matter' } as const
    const secret = { visibility: 'private', note: 'Private note', text: 'Private text', mail, nextAction } as const
    const { interaction } = await postEmailLog(world.apiOf(anna), aLog(contactId, secret), act())

    const asBen = world.apiOf(ben)
    const request = { mail: { ...mail, mailbox: 'ben@contoso.example' }, contactId: null }
    const seen = [
      await getInteraction(asBen, interaction.id, signal),
      await timeline(ben),
      await world.apiOf(ben).get(`/timeline?contactId=${contactId}`, timelinePageSchema, { signal }),
      (({ log, timeline: page, card }) => ({ log, page, card }))(await postRecognize(asBen, request, signal)),
    ]
    for (const answer of seen) {
      const said = JSON.stringify(answer)
      expect(said).toContain(interaction.id)
      expect(said).not.toMatch(/Private|Family|Renewal|"people":\[\{/)
    }
    expect(await getInteraction(world.apiOf(anna), interaction.id, signal)).toMatchObject({
      nothingReason: 'Family matter',
      interaction: { note: 'Private note', text: 'Private text' },
    })
    const asBenAgain = postEmailLog(asBen, aLog(contactId, { mail }), act())
    await expect(asBenAgain).rejects.toMatchObject({ detail: expect.not.stringMatching(/Private|Renewal/) as string })
  })
})

describe('the timeline', () => {
  async function logAll(n: number) {
    for (let i = 0; i < n; i++) {
      const sentAt = `2026-02-0${1 + (i % 3)}T10:00:00.000Z`
      await postEmailLog(
        world.apiOf(anna),
        aLog(contactId, { mail: aMail({ sentAt }), nextAction: { kind: 'none' } }),
        act(),
      )
    }
  }

  test.each(['company', 'contact'] as const)(
    'of a %s comes page by page, newest first, everything once',
    async (whose) => {
      await logAll(7)
      const of = whose === 'company' ? `companyId=${companyId}` : `contactId=${contactId}`
      const seen: { occurredAt: string; id: string }[] = []
      let before = ''
      for (let page = 0; page < 4; page++) {
        const answer = await world.apiOf(anna).get(`/timeline?${of}&limit=3${before}`, timelinePageSchema, { signal })
        seen.push(...answer.entries)
        if (answer.next === null) break
        before = `&before=${encodeURIComponent(answer.next)}`
      }
      expect(seen).toHaveLength(7)
      expect(new Set(seen.map(({ id }) => id)).size).toBe(7)
      expect(seen.map(({ occurredAt }) => occurredAt)).toEqual(
        seen
          .map(({ occurredAt }) => occurredAt)
          .sort()
          .reverse(),
      )
    },
  )

  test.each([
    ['a cursor that is none', `companyId=${crypto.randomUUID()}&before=zzz`, 'before'],
    ['nobody', 'limit=5', 'companyId'],
    ['both at once', `companyId=${crypto.randomUUID()}&contactId=${crypto.randomUUID()}`, 'companyId'],
    ['too much', `companyId=${crypto.randomUUID()}&limit=101`, 'limit'],
  ])('of %s is refused', async (_, query, field) => {
    const page = world.apiOf(anna).get(`/timeline?${query}`, timelinePageSchema, { signal })
    await expect(page).rejects.toMatchObject({ code: 'invalid', fields: { [field]: [expect.any(String)] } })
  })

  test('of a company nobody knows is empty', async () => {
    const page = await world
      .apiOf(anna)
      .get(`/timeline?companyId=${crypto.randomUUID()}`, timelinePageSchema, { signal })
    expect(page).toEqual({ entries: [], next: null })
  })
})
