import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deleteSilence, postSilence } from '../../../addin/customers/silences.api.ts'
import { postEmailLog } from '../../../addin/interactions/interactions.api.ts'
import { postRecognize } from '../../../addin/recognition/recognition.api.ts'
import type { Mail } from '../../../shared/mail.ts'
import type { NewSilence } from '../../../shared/silences.ts'
import { aContact, act, aLog, aMail, annaAtWork, priya } from '../../support/sample-mail.ts'
import { admin, anna, ben, createWorld, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const tax = { name: 'Tom Taxer', address: 'tom@Taxes.example' }
const address = 'tom@taxes.example'
const fromTax = (changes: Partial<Mail> = {}) => aMail({ from: tax, ...changes })
const silence = (silence: Partial<NewSilence> = {}, as = anna) =>
  postSilence(world.apiOf(as), { mail: fromTax(), address, kind: 'address', audience: 'me', ...silence }, act())
const undo = (id: string, as = anna) => deleteSilence(world.apiOf(as), id, act())
const recognize = (mail: Mail, as = anna, contactId: string | null = null) =>
  postRecognize(world.apiOf(as), { mail, contactId }, new AbortController().signal)
const outcomeOf = async (mail: Mail, as = anna) => (await recognize(mail, as)).outcome

describe('"not a customer"', () => {
  test('is said of an address, for oneself: its mail says who said so and when, and may be undone', async () => {
    expect(await recognize(fromTax())).toMatchObject({
      outcome: 'unknown',
      silence: null,
      wholeDomain: 'taxes.example',
    })
    const said = await silence()
    expect(said).toEqual({
      id: said.id,
      kind: 'address',
      value: address,
      audience: 'me',
      setBy: { id: (await world.userOf(anna)).id, name: 'Anna Keller' },
      setAt: world.services.now(),
      mayUndo: true,
    })
    const reply = await recognize(fromTax())
    expect(reply).toMatchObject({ outcome: 'silenced', address, silence: said, card: null, match: null, log: null })
    expect(reply.participants[0]).toMatchObject({ address, kind: 'unknown' })
    expect(await outcomeOf(fromTax(), ben)).toBe('unknown')
    expect(await outcomeOf(aMail({ from: { name: '', address: 'eva@taxes.example' } }))).toBe('unknown')

    expect(await undo(said.id)).toEqual({ id: said.id })
    expect(await outcomeOf(fromTax())).toBe('unknown')
    const { auditEntries } = world.db.read.tables
    const noted = await world.db.read.select().from(auditEntries).where(eq(auditEntries.subjectId, said.id))
    expect(noted.map(({ action }) => action).sort()).toEqual(['silence.set-for-me', 'silence.undone'])
  })

  test('is said of a whole domain, with all that is below it', async () => {
    expect(await silence({ kind: 'domain' })).toMatchObject({ kind: 'domain', value: 'taxes.example' })
    for (const one of ['eva@taxes.example', 'eva@mail.TAXES.example']) {
      expect(await outcomeOf(aMail({ from: { name: '', address: one } })), one).toBe('silenced')
    }
    expect(await outcomeOf(aMail({ from: { name: '', address: 'eva@nicetaxes.example' } }))).toBe('unknown')
  })

  test('is said by an admin for everybody, and undone by an admin only', async () => {
    const said = await silence({ audience: 'everybody' }, admin)
    expect(said).toMatchObject({ audience: 'everybody', setBy: { name: 'Ada Minden' }, mayUndo: true })
    expect((await recognize(fromTax(), ben)).silence).toEqual({ ...said, mayUndo: false })
    await expect(undo(said.id, ben)).rejects.toMatchObject({
      code: 'forbidden',
      detail: expect.stringMatching(/admin/) as string,
    })
    await undo(said.id, admin)
    expect(await outcomeOf(fromTax(), ben)).toBe('unknown')
  })

  test('by a rep is for the rep: others neither see nor undo it, an admin included', async () => {
    const { id } = await silence()
    await expect(undo(id, admin)).rejects.toMatchObject({ code: 'not-found' })
    expect(await outcomeOf(fromTax())).toBe('silenced')
    await expect(silence({ audience: 'everybody' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('said again stays as it was first said; both of two have to be undone', async () => {
    const first = await silence()
    world.setNow('2026-03-03T09:00:00.000Z')
    expect(await silence()).toEqual(first)
    const domain = await silence({ kind: 'domain' })
    expect((await recognize(fromTax())).silence).toMatchObject({ id: first.id })
    await undo(first.id)
    expect((await recognize(fromTax())).silence).toMatchObject({ id: domain.id })
    await undo(domain.id)
    expect(await outcomeOf(fromTax())).toBe('unknown')
    await expect(undo(domain.id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('of a program hides its mail, too', async () => {
    const shop = { name: 'Shop', address: 'no-reply@shop.example' }
    const mail = aMail({ from: shop })
    expect(await recognize(mail)).toMatchObject({ outcome: 'automated', wholeDomain: 'shop.example' })
    await silence({ mail, address: shop.address, kind: 'domain' })
    expect(await outcomeOf(mail)).toBe('silenced')
  })
})

describe('a silenced mail', () => {
  const refused = {
    code: 'silenced',
    detail: 'Anna Keller said that tom@taxes.example is not a customer. Take that back to log this mail.',
  }

  test('cannot be logged, whoever else is on it, nor can its customers be chosen', async () => {
    const { contact, company } = await aContact(world)
    await silence()
    const mail = fromTax({ cc: [priya] })
    expect(await recognize(mail, anna, contact!.id)).toMatchObject({ outcome: 'silenced', card: null })
    await expect(postEmailLog(world.apiOf(anna), aLog(contact!.id, { mail }), act())).rejects.toMatchObject(refused)
    const toCompany = aLog(null, { companyId: company!.id, mail })
    await expect(postEmailLog(world.apiOf(anna), toCompany, act())).rejects.toMatchObject(refused)
    expect(await world.db.read.$count(world.db.read.tables.interactions)).toBe(0)
    await postEmailLog(world.apiOf(ben), aLog(contact!.id, { mail }), act())
  })

  test('that a colleague logged is shown with its log', async () => {
    const { contact } = await aContact(world)
    const mail = fromTax({ cc: [priya] })
    await silence()
    await postEmailLog(world.apiOf(ben), aLog(contact!.id, { mail }), act())
    expect(await recognize(mail)).toMatchObject({
      outcome: 'known',
      log: { interaction: { loggedBy: { name: 'Ben Okafor' } } },
    })
  })

  test('is one that we sent, too, unless it is also written to somebody else', async () => {
    const { contact } = await aContact(world)
    await silence()
    const sent = (changes: Partial<Mail>) => aMail({ from: annaAtWork, ...changes })
    const copied = sent({ to: [tax], cc: [priya] })
    expect(await outcomeOf(copied)).toBe('silenced')
    await expect(postEmailLog(world.apiOf(anna), aLog(contact!.id, { mail: copied }), act())).rejects.toMatchObject(
      refused,
    )

    const both = sent({ to: [tax, priya] })
    expect(await recognize(both)).toMatchObject({ outcome: 'known', address: priya.address })
    await postEmailLog(world.apiOf(anna), aLog(contact!.id, { mail: both }), act())
  })

  test('is not one of a customer who has only somebody silenced in copy', async () => {
    const { contact } = await aContact(world)
    await silence()
    const mail = aMail({ cc: [tax] })
    expect(await outcomeOf(mail)).toBe('known')
    await postEmailLog(world.apiOf(anna), aLog(contact!.id, { mail }), act())
  })

  test('is one no more once its sender was added as a contact', async () => {
    await silence({ kind: 'domain' })
    const { contact } = await aContact(world, { ...tax, company: null })
    expect(await recognize(fromTax())).toMatchObject({ outcome: 'known', card: { contact: { id: contact!.id } } })
  })
})

describe('it is refused', () => {
  const of = (one: string, more: Partial<NewSilence> = {}) =>
    silence({ mail: aMail({ from: { name: '', address: one } }), address: one, ...more })

  test.each([
    ['a mail provider for everybody', 'tom@gmail.com', 'domain', 'kind', /^gmail\.com is a mail provider/],
    ['our own domain', 'ada@mail.contoso.example', 'domain', 'kind', /your own organization/],
    ['a domain that nobody can own', 'tom@co.uk', 'domain', 'kind', /Nobody can own/],
    ['an address without a domain', 'tom', 'domain', 'kind', /Nobody can own/],
    ['a colleague', 'ada@contoso.example', 'address', 'address', /colleague/],
  ] as const)('of %s', async (_, one, kind, field, message) => {
    await expect(of(one, { kind })).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: [expect.stringMatching(message)] },
    })
  })

  test('of a colleague with an address elsewhere', async () => {
    await world.userOf({ ...ben, email: 'ben@freelancer.example' })
    await expect(of('ben@freelancer.example')).rejects.toMatchObject({ code: 'invalid' })
  })

  test('of a contact, and of a company’s domain, by name; a stranger there can be silenced alone', async () => {
    await aContact(world)
    await expect(of(priya.address)).rejects.toMatchObject({
      code: 'conflict',
      detail: expect.stringMatching(/^Priya Raman/) as string,
    })
    const stranger = 'news@brightwater.example'
    await expect(of(stranger, { kind: 'domain' })).rejects.toMatchObject({
      code: 'conflict',
      detail: expect.stringMatching(/^brightwater\.example is the domain of Brightwater Logistics/) as string,
    })
    await of(stranger)
    expect(await outcomeOf(aMail({ from: { name: '', address: stranger } }))).toBe('silenced')
  })

  test('of an address that is not on the mail, or with unknown fields', async () => {
    await expect(silence({ address: 'eva@taxes.example' })).rejects.toMatchObject({
      fields: { address: [expect.stringMatching(/not on the mail/)] },
    })
    await expect(silence({ reason: 'x' } as Partial<NewSilence>)).rejects.toMatchObject({
      fields: { reason: [expect.any(String)] },
    })
  })
})
