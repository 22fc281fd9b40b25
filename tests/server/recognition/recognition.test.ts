import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postContact } from '../../../addin/customers/customers.api.ts'
import { postEmailLog } from '../../../addin/interactions/interactions.api.ts'
import { postRecognize } from '../../../addin/recognition/recognition.api.ts'
import type { Mail } from '../../../shared/mail.ts'
import { recognizeReplySchema } from '../../../shared/recognition.ts'
import { aContact, act, aLog, aMail, annaAtWork, priya, thursdayAtTen } from '../../support/sample-mail.ts'
import { anna, ben, createWorld, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const recognize = (mail: Mail, contactId: string | null = null, as = anna) =>
  postRecognize(world.apiOf(as), { mail, contactId }, new AbortController().signal)
const stranger = { name: 'Elena Fischer', address: 'elena.fischer@volta.example' }

describe('recognizing', () => {
  test('a known sender answers card, timeline, follow-ups and why, and nothing is written', async () => {
    const { contact, company } = await aContact(world)
    const earlier = aMail({ sentAt: '2026-02-27T10:00:00.000Z', from: annaAtWork, to: [priya] })
    const log = await postEmailLog(world.apiOf(anna), aLog(contact!.id, { mail: earlier }), act())
    const before = await world.db.read.$count(world.db.read.tables.auditEntries)

    const reply = await recognize(aMail())
    expect(reply).toMatchObject({
      outcome: 'known',
      address: priya.address,
      match: { kind: 'address', address: priya.address },
      card: {
        contact: { id: contact!.id, name: 'Priya Raman' },
        company: { id: company!.id, domains: ['brightwater.example'] },
        owner: { name: 'Anna Keller' },
        standing: {
          lastContact: {
            at: '2026-02-27T10:00:00.000Z',
            kind: 'email',
            direction: 'outbound',
            by: { name: 'Anna Keller', userId: log.interaction.loggedBy.id },
          },
          // The open mail itself: it is newer than what is logged.
          turn: { who: 'us', since: '2026-03-02T08:52:00.000Z' },
          next: { title: 'Call about the renewal offer', due: thursdayAtTen },
        },
      },
      timeline: { entries: [{ id: log.interaction.id }], next: null },
      followUps: [{ id: log.followUps[0]!.id }],
      log: null,
      candidates: [],
    })
    expect(reply.participants).toMatchObject([
      { address: priya.address, kind: 'customer', isSelf: false },
      { address: annaAtWork.address, kind: 'colleague', isSelf: true },
    ])
    expect(await world.db.read.$count(world.db.read.tables.auditEntries)).toBe(before)
  })

  test('a mail that is logged says by whom and what follows, to a colleague too', async () => {
    const { contact } = await aContact(world)
    const mail = aMail()
    await postEmailLog(world.apiOf(anna), aLog(contact!.id, { mail }), act())
    const { log, card } = await recognize({ ...mail, itemId: 'other', mailbox: 'ben@contoso.example' }, null, ben)
    expect(log).toMatchObject({
      customerName: 'Brightwater Logistics',
      interaction: { loggedBy: { name: 'Anna Keller' }, loggedAt: world.services.now() },
      followUps: [{ title: 'Call about the renewal offer' }],
    })
    expect(card?.standing.turn).toEqual({ who: 'us', since: mail.sentAt })
  })

  test('the last contact is by whoever wrote it, not by whoever logged it, and private to a colleague who did', async () => {
    const { contact } = await aContact(world)
    const lastContact = async (as = anna) => (await recognize(aMail(), null, as)).card?.standing.lastContact

    await postEmailLog(
      world.apiOf(ben),
      aLog(contact!.id, { mail: aMail({ sentAt: '2026-02-25T10:00:00.000Z' }) }),
      act(),
    )
    expect(await lastContact()).toEqual({
      at: '2026-02-25T10:00:00.000Z',
      kind: 'email',
      direction: 'inbound',
      by: { name: 'Priya Raman', userId: null },
    })

    const secret = aLog(contact!.id, { mail: aMail({ sentAt: '2026-02-26T10:00:00.000Z' }), visibility: 'private' })
    await postEmailLog(world.apiOf(ben), secret, act())
    expect(await lastContact()).toMatchObject({ at: '2026-02-26T10:00:00.000Z', direction: 'inbound', by: null })
    expect(await lastContact(ben)).toMatchObject({ by: { name: 'Priya Raman' } })
  })

  test('more than twenty entries come as a page with a next one', async () => {
    const { contact } = await aContact(world)
    for (let i = 0; i < 21; i++)
      await postEmailLog(world.apiOf(anna), aLog(contact!.id, { nextAction: { kind: 'none' } }), act())
    const { timeline } = await recognize(aMail())
    expect(timeline.entries).toHaveLength(20)
    expect(timeline.next).not.toBeNull()
  })

  test('a new person at a known company gets the company’s card', async () => {
    const { company } = await aContact(world)
    const reply = await recognize(aMail({ from: { name: 'Tom', address: 'tom@mail.brightwater.example' } }))
    expect(reply).toMatchObject({
      outcome: 'company',
      match: { kind: 'domain', domain: 'brightwater.example' },
      card: { contact: null, company: { id: company!.id } },
      participants: [{ kind: 'new', companyId: company!.id }, {}],
    })
  })

  test('somebody new is unknown', async () => {
    const reply = await recognize(aMail({ from: stranger }))
    expect(reply).toMatchObject({ outcome: 'unknown', address: stranger.address, card: null, match: null })
    expect(reply.timeline.entries).toEqual([])
  })

  test('a stranger in a thread that is logged belongs to its customer', async () => {
    const { contact, company } = await aContact(world)
    const logged = aMail({ conversationId: 'thread-1' })
    await postEmailLog(world.apiOf(anna), aLog(contact!.id, { mail: logged }), act())
    const reply = await recognize(
      aMail({ conversationId: 'thread-1', from: { name: 'P', address: 'priya@gmail.com' } }),
    )
    expect(reply).toMatchObject({
      outcome: 'company',
      match: { kind: 'thread', loggedAt: world.services.now() },
      card: { company: { id: company!.id } },
    })
  })

  test('a mail that a colleague forwards to somebody else inherits no customer from its thread', async () => {
    const { contact } = await aContact(world)
    await postEmailLog(world.apiOf(anna), aLog(contact!.id, { mail: aMail({ conversationId: 't' }) }), act())
    const toStranger = aMail({
      conversationId: 't',
      from: { name: 'Ben', address: 'ben@contoso.example' },
      to: [stranger],
    })
    expect(await recognize(toStranger)).toMatchObject({ outcome: 'unknown', card: null })
    const toColleague = aMail({ conversationId: 't', from: { name: 'Ben', address: 'ben@contoso.example' } })
    expect(await recognize(toColleague)).toMatchObject({ outcome: 'colleagues', card: null, address: null })
  })

  test('a colleague with an address elsewhere is known by having signed in', async () => {
    await world.userOf({ ...ben, email: 'ben@freelancer.example' })
    const reply = await recognize(aMail({ from: { name: 'Ben', address: 'Ben@Freelancer.example' } }))
    expect(reply.outcome).toBe('colleagues')
  })

  test('a program is nobody’s customer, though its domain is known', async () => {
    await aContact(world)
    const reply = await recognize(
      aMail({ from: { name: 'Portal', address: 'no-reply@brightwater.example' }, cc: [priya] }),
    )
    expect(reply).toMatchObject({ outcome: 'automated', address: 'no-reply@brightwater.example', card: null })
  })

  test('our own mail is about the first who got it', async () => {
    await aContact(world)
    const reply = await recognize(aMail({ from: annaAtWork, to: [priya, stranger] }))
    expect(reply).toMatchObject({ outcome: 'known', card: { standing: { turn: { who: 'them' } } } })
  })

  test('all addresses of a person lead to them', async () => {
    const { contact } = await aContact(world)
    const { contactAddresses } = world.db.read.tables
    const second = { address: 'praman@oldfleet.example', contactId: contact!.id, position: 1 }
    await world.db.write(async (tx) => {
      await tx.insert(contactAddresses).values(second)
    })
    const reply = await recognize(aMail({ from: { name: 'P', address: '<PRaman@OldFleet.example>' } }))
    expect(reply.card?.contact).toMatchObject({ id: contact!.id, addresses: [priya.address, second.address] })
  })
})

describe('two people on one address', () => {
  async function twoOfThem() {
    const { contact: priyaContact, company } = await aContact(world)
    const { contacts, contactAddresses } = world.db.read.tables
    const jonas = crypto.randomUUID()
    await world.db.write(async (tx) => {
      const row = {
        id: jonas,
        companyId: company!.id,
        name: 'Jonas',
        searchKey: 'jonas',
        phones: [],
        createdAt: world.services.now(),
      }
      await tx.insert(contacts).values(row)
      await tx.insert(contactAddresses).values({ address: priya.address, contactId: jonas, position: 0 })
    })
    return { priyaId: priyaContact!.id, jonas, companyId: company!.id }
  }

  test('are asked about, with evidence; what both share can be read already', async () => {
    const { priyaId, jonas, companyId } = await twoOfThem()
    const mail = aMail({ conversationId: 'thread-2' })
    await postEmailLog(world.apiOf(anna), aLog(jonas, { mail }), act())
    const reply = await recognize(aMail({ conversationId: 'thread-2' }))
    expect(reply).toMatchObject({
      outcome: 'ambiguous',
      address: priya.address,
      card: null,
      match: null,
      sharedCompany: { id: companyId },
      candidates: [
        { contactId: jonas, inThread: true, lastContactAt: mail.sentAt, companyName: 'Brightwater Logistics' },
        { contactId: priyaId, inThread: false, lastContactAt: null },
      ],
      followUps: [{ title: 'Call about the renewal offer' }],
    })
    expect(reply.timeline.entries).toHaveLength(1)
  })

  test('the rep’s answer is taken', async () => {
    const { jonas } = await twoOfThem()
    const reply = await recognize(aMail(), jonas)
    expect(reply).toMatchObject({
      outcome: 'known',
      match: { kind: 'choice', address: priya.address, remembered: null },
      card: { contact: { id: jonas } },
    })
  })

  test('a mail that is logged to one of them is not asked about again', async () => {
    const { jonas } = await twoOfThem()
    const mail = aMail()
    await postEmailLog(world.apiOf(anna), aLog(jonas, { mail }), act())
    expect(await recognize(mail)).toMatchObject({ outcome: 'known', card: { contact: { id: jonas } } })
  })
})

describe('a request', () => {
  test('for a contact who is not on the mail is refused', async () => {
    const { contact } = await aContact(world)
    await expect(recognize(aMail({ from: stranger }), contact!.id)).rejects.toMatchObject({
      code: 'invalid',
      fields: { contactId: [expect.stringMatching(/not on the mail/)] },
    })
  })

  test('for another chip of the mail switches the card', async () => {
    await aContact(world)
    const company = { name: 'Volta' }
    const elena = await postContact(world.apiOf(anna), { ...stranger, jobTitle: null, phone: null, company }, act())
    const reply = await recognize(aMail({ cc: [stranger] }), elena.contact!.id)
    expect(reply.card?.contact?.name).toBe('Elena Fischer')
    expect(reply.participants[0]?.address).toBe(stranger.address)
  })

  test('of a mail to 500 people is answered', async () => {
    await aContact(world)
    const cc = Array.from({ length: 500 }, (_, i) => ({ name: '', address: `p${i}@company${i}.example` }))
    const { participants, outcome } = await recognize(aMail({ cc }))
    expect(outcome).toBe('known')
    expect(participants).toHaveLength(502)
  })

  test.each([
    ['nobody at all', { from: null, to: [], cc: [] }, 'colleagues'],
    ['empty addresses', { from: { name: 'x', address: '' }, to: [], cc: [] }, 'colleagues'],
    ['SQL for an address', { from: { name: '', address: `x' or '1'='1` } }, 'unknown'],
    [
      'NUL and half characters',
      { from: { name: '\u0000', address: 'a\u0000\ud800@x.example' }, conversationId: '\u0000' },
      'unknown',
    ],
    ['no Message-ID', { from: stranger, internetMessageId: null }, 'unknown'],
  ] as const)('with %s is answered', async (_, changes, outcome) => {
    expect((await recognize(aMail(changes as unknown as Partial<Mail>))).outcome).toBe(outcome)
  })

  test('with unknown fields, or 10,000 recipients, is refused by name', async () => {
    const ask = (mail: object) => world.apiOf(anna).ask('/recognize', { mail, contactId: null }, recognizeReplySchema)
    await expect(ask({ ...aMail(), bcc: [] })).rejects.toMatchObject({ fields: { 'mail.bcc': [expect.any(String)] } })
    const to = Array.from({ length: 10_000 }, (_, i) => ({ name: '', address: `p${i}@x.example` }))
    await expect(ask(aMail({ to }))).rejects.toMatchObject({
      code: 'invalid',
      fields: { 'mail.to': [expect.stringMatching(/more than 500 recipients/)] },
    })
  })
})
