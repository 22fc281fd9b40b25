import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postSilence } from '../../../addin/customers/silences.api.ts'
import { postEmailLog } from '../../../addin/interactions/interactions.api.ts'
import { getChoices, getSilences, postExplain } from '../../../addin/recognition/explain.api.ts'
import { postChoice, postRecognize } from '../../../addin/recognition/recognition.api.ts'
import type { Explanation, RuleName } from '../../../shared/explain.ts'
import { aContact, act, aLog, aMail, priya } from '../../support/sample-mail.ts'
import { admin, anna, ben, createWorld, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const { signal } = new AbortController()
const explain = (about: string) => postExplain(world.apiOf(admin), about, signal)
type AboutAddress = Extract<Explanation, { kind: 'address' }>
const explainAddress = async (address: string) => (await explain(address)) as AboutAddress
const finding = ({ rules }: AboutAddress, name: RuleName) => rules.find(({ rule }) => rule === name)
const silence = (address: string, audience: 'me' | 'everybody', who = admin) =>
  postSilence(
    world.apiOf(who),
    { mail: aMail({ from: { name: '', address } }), address, kind: 'address', audience },
    act(),
  )

describe('explaining an address', () => {
  test('says the decision, and each rule with what it found', async () => {
    const { contact, company } = await aContact(world)
    await world.userOf(admin)
    const { auditEntries } = world.db.read.tables
    const before = await world.db.read.$count(auditEntries)
    expect(await explain(' Priya.Raman@Brightwater.example')).toEqual({
      kind: 'address',
      outcome: 'known',
      customer: { contactId: contact!.id, companyId: company!.id, name: 'Priya Raman' },
      decidedBy: 'contacts',
      rules: [
        { rule: 'address', address: priya.address, base: null },
        { rule: 'colleague', ownDomain: false, user: null },
        {
          rule: 'contacts',
          people: [{ contactId: contact!.id, name: 'Priya Raman', companyName: 'Brightwater Logistics' }],
        },
        { rule: 'automated', isAutomated: false },
        { rule: 'silence', silences: [], others: 0 },
        { rule: 'choices', choices: [] },
        { rule: 'thread' },
        {
          rule: 'domain',
          verdict: 'company',
          domain: 'brightwater.example',
          isRole: false,
          company: { companyId: company!.id, name: 'Brightwater Logistics' },
        },
      ],
    })
    expect(await world.db.read.$count(auditEntries)).toBe(before)
  })

  test.each([
    ['tom@mail.brightwater.example', 'company', 'domain'],
    ['info@brightwater.example', 'company', 'domain'],
    ['priya.raman+fleet@brightwater.example', 'known', 'contacts'],
    ['no-reply@brightwater.example', 'automated', 'automated'],
    ['ben@contoso.example', 'colleagues', 'colleague'],
    ['stranger@gmail.com', 'unknown', null],
    ['stranger@elsewhere.example', 'unknown', null],
    [`x' or '1'='1`, 'unknown', null],
  ] as const)('%s: %s, by %s', async (address, outcome, decidedBy) => {
    await aContact(world)
    expect(await explainAddress(address)).toMatchObject({ outcome, decidedBy })
  })

  test('says who silenced it, and of colleagues who did for themselves only how many', async () => {
    await silence('tax@adviser.example', 'me', ben)
    const heard = await explainAddress('tax@adviser.example')
    expect([heard.outcome, finding(heard, 'silence')]).toEqual([
      'unknown',
      { rule: 'silence', silences: [], others: 1 },
    ])
    await silence('tax@adviser.example', 'everybody')
    const silenced = await explainAddress('tax@adviser.example')
    expect(silenced).toMatchObject({ outcome: 'silenced', decidedBy: 'silence' })
    expect(finding(silenced, 'silence')).toMatchObject({ silences: [{ setBy: { name: 'Ada Minden' } }], others: 1 })
  })

  test('says who was chosen for an address that several use', async () => {
    await aContact(world)
    const jonas = await aContact(world, { name: 'Jonas', company: null })
    expect(await explainAddress(priya.address)).toMatchObject({ outcome: 'ambiguous', decidedBy: 'contacts' })
    const choice = { mail: aMail(), contactId: jonas.contact!.id, scope: 'address' as const }
    await postChoice(world.apiOf(ben), choice, act())
    const explained = await explainAddress(priya.address)
    expect(explained).toMatchObject({ outcome: 'known', decidedBy: 'choices', customer: { name: 'Jonas' } })
    expect(finding(explained, 'choices')).toMatchObject({
      choices: [{ contactName: 'Jonas', by: { name: 'Ben Okafor' } }],
    })
  })
})

test('explaining a message id says who logged it, under which key', async () => {
  const { contact } = await aContact(world)
  const mail = aMail({ internetMessageId: '<a1@brightwater.example>' })
  expect(await explain('<a1@brightwater.example>')).toEqual({
    kind: 'message',
    key: '<a1@brightwater.example>',
    log: null,
  })
  await postEmailLog(world.apiOf(ben), aLog(contact!.id, { mail }), act())
  expect(await explain('< a1@brightwater.example>')).toMatchObject({
    log: { by: { name: 'Ben Okafor' }, customerName: 'Brightwater Logistics', contactId: contact!.id },
  })
})

describe('the lists of an admin', () => {
  test('of silences hold what is for everybody and their own, in pages, and count the others', async () => {
    for (let i = 0; i < 52; i++) await silence(`a${i}@shop.example`, i % 2 ? 'me' : 'everybody')
    await silence('private@doctor.example', 'me', ben)
    const first = await getSilences(world.apiOf(admin), undefined, signal)
    expect([first.entries.length, first.others]).toEqual([50, 1])
    const second = await getSilences(world.apiOf(admin), first.next!, signal)
    expect([second.entries.length, second.next]).toEqual([2, null])
    const all = [...first.entries, ...second.entries].map(({ value }) => value)
    expect(new Set(all).size).toBe(52)
    expect(all).not.toContain('private@doctor.example')
  })

  test('of choices hold who is meant', async () => {
    await aContact(world)
    const jonas = await aContact(world, { name: 'Jonas', company: null })
    const choice = { mail: aMail(), contactId: jonas.contact!.id, scope: 'thread' as const }
    await postChoice(world.apiOf(anna), choice, act())
    expect(await getChoices(world.apiOf(admin), undefined, signal)).toMatchObject({
      entries: [{ address: priya.address, contactName: 'Jonas', scope: 'thread', by: { name: 'Anna Keller' } }],
      next: null,
    })
  })

  test('are for admins only', async () => {
    await expect(getSilences(world.apiOf(anna), undefined, signal)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(getChoices(world.apiOf(anna), undefined, signal)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(postExplain(world.apiOf(anna), 'x@y.example', signal)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(getSilences(world.apiOf(admin), 'nonsense', signal)).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('an address of a task', () => {
  const office = { name: 'Office', address: 'info@brightwater.example' }
  const recognize = (from = office) =>
    postRecognize(world.apiOf(anna), { mail: aMail({ from }), contactId: null }, signal)

  test('is of a company that is known by its domain', async () => {
    const { company } = await aContact(world)
    expect(await recognize()).toMatchObject({
      outcome: 'company',
      match: { kind: 'domain', domain: 'brightwater.example', isRole: true },
      card: { contact: null, company: { id: company!.id } },
    })
  })

  test('makes no domain stand for a company', async () => {
    const { company } = await aContact(world, office)
    expect(company?.domains).toEqual([])
    expect((await recognize({ name: 'Tom', address: 'tom@brightwater.example' })).outcome).toBe('unknown')
  })
})

test('a tag, quotes that are not needed and letters of a domain do not hide who somebody is', async () => {
  await aContact(world, { address: 'priya@bücher.example' })
  for (const address of [
    'Priya+fleet@xn--bcher-kva.example',
    '"priya"@BÜCHER.example',
    'mailto:priya@bücher.example',
  ]) {
    const mail = aMail({ from: { name: 'P', address } })
    const reply = await postRecognize(world.apiOf(anna), { mail, contactId: null }, signal)
    expect(reply.card?.contact?.name, address).toBe('Priya Raman')
  }
})
