import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newKey } from '../../../addin/api.ts'
import { patchContact, postContact } from '../../../addin/customers/customers.api.ts'
import { deleteMerge, getMergePreview, getMerges, postMerge } from '../../../addin/customers/merges.api.ts'
import { postComplete } from '../../../addin/follow-ups/follow-ups.api.ts'
import { deleteLog, postEmailLog } from '../../../addin/interactions/interactions.api.ts'
import { postChoice, postRecognize } from '../../../addin/recognition/recognition.api.ts'
import { getCustomer } from '../../../addin/standing/standing.api.ts'
import type { Customer, NewContact } from '../../../shared/customers.ts'
import type { Mail } from '../../../shared/mail.ts'
import type { MergeSubject, NewMerge } from '../../../shared/merges.ts'
import { mergeThem as merging } from '../../support/merge-them.ts'
import { aContact, act, aLog, aMail, annaAtWork, priya } from '../../support/sample-mail.ts'
import { anna, ben, createWorld, miriam, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ hasCalendar: true })
})
afterEach(() => world.close())

const { signal } = new AbortController()
const second = { name: 'Priya Ramann', address: 'p.raman@gmail.com' }
const idOf = ({ contact }: Customer) => contact!.id
const aSecond = (changes: Partial<NewContact> = {}) => aContact(world, { ...second, ...changes })
const preview = (of: MergeSubject, keptId: string, goneId: string, who = anna) =>
  getMergePreview(world.apiOf(who), { of, keptId, goneId }, signal)

const mergeThem = (of: MergeSubject, keptId: string, goneId: string, take: NewMerge['take'] = {}, who = anna) =>
  merging(world, [of, keptId, goneId], take, who)
const undo = (id: string, who = anna) => deleteMerge(world.apiOf(who), id, act())
const log = (contactId: string, mail: Partial<Mail> = {}, who = anna) =>
  postEmailLog(world.apiOf(who), aLog(contactId, { mail: aMail(mail) }), act())
const cardOf = async (id: string) => (await getCustomer(world.apiOf(anna), { contactId: id }, signal)).card
const recognize = (mail: Mail, contactId: string | null = null) =>
  postRecognize(world.apiOf(anna), { mail, contactId }, signal)

/** Every row that says something about customers, but for revisions, which only rise. */
async function everything() {
  const { tables } = world.db.read
  const names = [
    ...(['companies', 'companyDomains', 'contacts', 'contactAddresses', 'contactPhones', 'followUps'] as const),
    ...([
      'interactions',
      'interactionContacts',
      'promises',
      'deals',
      'rememberedChoices',
      'merges',
      'mergeMoves',
    ] as const),
  ]
  const rows: Record<string, string[]> = {}
  for (const name of names) {
    const all: Record<string, unknown>[] = await world.db.read.select().from(tables[name] as typeof tables.contacts)
    rows[name] = all.map((row) => JSON.stringify({ ...row, revision: undefined })).sort()
  }
  return rows
}

describe('merging two contacts', () => {
  test('is previewed: what differs, what is taken, what moves, and nothing is changed', async () => {
    const stays = await aContact(world)
    const goes = await aSecond({ jobTitle: null, phone: '+44 20 5550 0182', company: null })
    await log(idOf(goes), { from: second })
    await patchContact(world.apiOf(anna), idOf(goes), { revision: 1, note: 'Prefers mornings.' }, act())
    const before = await everything()

    expect(await preview('contact', idOf(stays), idOf(goes))).toEqual({
      of: 'contact',
      kept: { id: idOf(stays), name: 'Priya Raman', companyName: 'Brightwater Logistics', revision: 1 },
      gone: { id: idOf(goes), name: 'Priya Ramann', companyName: null, revision: 2 },
      fields: [
        { field: 'name', kept: 'Priya Raman', gone: 'Priya Ramann', take: 'kept', takes: ['kept', 'gone'] },
        { field: 'jobTitle', kept: 'Head of Fleet', gone: null, take: 'kept', takes: ['kept', 'gone'] },
        { field: 'company', kept: 'Brightwater Logistics', gone: null, take: 'kept', takes: ['kept', 'gone'] },
        { field: 'note', kept: null, gone: 'Prefers mornings.', take: 'gone', takes: ['kept', 'gone'] },
      ],
      moves: [
        { what: 'addresses', count: 1 },
        { what: 'phones', count: 1 },
        { what: 'interactions', count: 1 },
        { what: 'follow-ups', count: 1 },
      ],
      onlyBy: null,
    })
    expect(await everything()).toEqual(before)
  })

  test('makes one of both: addresses, phones, history and what is to be done', async () => {
    const stays = await aContact(world, { phone: '+44 20 5550 0100' })
    const goes = await aSecond({ phone: '+44 20 5550 0182', company: null })
    const { interaction, followUps } = await log(idOf(goes), { from: second })
    const merge = await mergeThem('contact', idOf(stays), idOf(goes))
    expect(merge).toMatchObject({
      kept: { id: idOf(stays), name: 'Priya Raman' },
      gone: { id: idOf(goes), name: 'Priya Ramann' },
      by: { name: 'Anna Keller' },
      mayUndo: true,
    })

    const reply = await recognize(aMail({ from: second }))
    expect(reply).toMatchObject({
      outcome: 'known',
      card: {
        contact: {
          id: idOf(stays),
          addresses: [priya.address, second.address],
          phones: ['+44 20 5550 0100', '+44 20 5550 0182'],
          revision: 2,
        },
        company: { name: 'Brightwater Logistics' },
      },
      // They were nobody's company: the card shows the company's history, and so they came along.
      timeline: { entries: [{ id: interaction.id, contactId: idOf(stays), companyId: stays.company!.id }] },
      followUps: [{ id: followUps[0]!.id, customerName: 'Brightwater Logistics' }],
    })
    expect(await getMerges(world.apiOf(ben), 'contact', idOf(stays), signal)).toEqual([{ ...merge, mayUndo: false }])
  })

  test('takes for each field what was chosen', async () => {
    const stays = await aContact(world)
    const goes = await aSecond({ jobTitle: 'Fleet lead', company: { name: 'Halden Haulage' } })
    const note = async (customer: Customer, text: string) =>
      patchContact(world.apiOf(anna), idOf(customer), { revision: 1, note: text }, act())
    await note(stays, 'Older.')
    world.setNow('2026-03-02T09:01:00.000Z')
    await note(goes, 'Newer.')
    await mergeThem('contact', idOf(stays), idOf(goes), { name: 'gone', jobTitle: 'gone', company: 'gone' })
    expect(await cardOf(idOf(stays))).toMatchObject({
      contact: { name: 'Priya Ramann', jobTitle: 'Fleet lead', note: { text: 'Newer.\n\nOlder.' } },
      company: { name: 'Halden Haulage' },
    })
  })

  test('who both were on one mail leaves them on it once, and undo puts both back', async () => {
    const stays = await aContact(world)
    const goes = await aSecond()
    await log(idOf(stays), { from: annaAtWork, to: [priya], cc: [second] })
    const { interactionContacts: taken } = world.db.read.tables
    const partakers = () => world.db.read.select({ id: taken.contactId }).from(taken)
    expect(await partakers()).toHaveLength(2)
    const before = await everything()

    const { id } = await mergeThem('contact', idOf(stays), idOf(goes))
    expect(await partakers()).toEqual([{ id: idOf(stays) }])
    expect(await undo(id)).toEqual({ id, fields: [], left: [] })
    expect(await everything()).toEqual(before)
  })

  test('two people behind one address are no question any more, and one again after undo', async () => {
    const stays = await aContact(world)
    const goes = await aContact(world, { name: 'P. Raman', company: null })
    const mail = aMail({ conversationId: 'thread' })
    await postChoice(world.apiOf(anna), { mail, contactId: idOf(goes), scope: 'address' }, act())
    const before = await everything()
    expect((await recognize(mail)).card?.contact?.id).toBe(idOf(goes))

    const { id } = await mergeThem('contact', idOf(stays), idOf(goes))
    expect(await recognize(mail)).toMatchObject({
      match: { kind: 'address' },
      card: { contact: { id: idOf(stays), addresses: [priya.address] } },
    })
    await undo(id)
    expect(await everything()).toEqual(before)
  })

  test('changes the events of what is open, which name the customer', async () => {
    const { outbox } = world.db.read.tables
    const stays = await aContact(world)
    const goes = await aSecond({ company: null })
    const { followUps } = await log(idOf(goes), { from: second })
    const done = await log(idOf(goes), { from: second })
    await postComplete(world.apiOf(anna), done.followUps[0]!.id, act())
    const versions = async () =>
      Object.fromEntries(
        (await world.db.read.select().from(outbox)).map(({ subjectId, version }) => [subjectId, version]),
      )
    const before = await versions()
    const { id } = await mergeThem('contact', idOf(stays), idOf(goes))
    const [open, closed] = [followUps[0]!.id, done.followUps[0]!.id]
    const after = await versions()
    expect([after[open]! > before[open]!, after[closed] === before[closed]]).toEqual([true, true])
    await undo(id)
    expect((await versions())[open]).toBeGreaterThan(after[open]!)
  })

  test('sent twice is done once', async () => {
    const [stays, goes] = [await aContact(world), await aSecond()]
    const request = {
      ...{ of: 'contact' as const, keptId: idOf(stays), goneId: idOf(goes), take: {} },
      revisions: { kept: 1, gone: 1 },
    }
    const once = act()
    const first = await postMerge(world.apiOf(anna), request, once)
    expect(await postMerge(world.apiOf(anna), request, once)).toEqual(first)
    await expect(postMerge(world.apiOf(anna), request, act())).rejects.toMatchObject({
      code: 'merged',
      merged: { of: 'contact', name: 'Priya Ramann', into: { id: idOf(stays), name: 'Priya Raman' } },
    })
    const { auditEntries } = world.db.read.tables
    expect(await world.db.read.$count(auditEntries, eq(auditEntries.action, 'contact.merged'))).toBe(1)
    expect(await world.db.read.$count(auditEntries, eq(auditEntries.action, 'contact.merged-away'))).toBe(1)
  })

  test('that somebody has changed since is refused, and says what was changed by whom', async () => {
    const [stays, goes] = [await aContact(world), await aSecond()]
    await patchContact(world.apiOf(ben), idOf(goes), { revision: 1, jobTitle: 'Fleet lead' }, act())
    const stale = {
      ...{ of: 'contact' as const, keptId: idOf(stays), goneId: idOf(goes), take: {} },
      revisions: { kept: 1, gone: 1 },
    }
    await expect(postMerge(world.apiOf(anna), stale, act())).rejects.toMatchObject({
      code: 'version-conflict',
      conflict: { revision: 1, fields: { 'gone.jobTitle': { by: { name: 'Ben Okafor' } } } },
    })
    expect(await world.db.read.$count(world.db.read.tables.merges)).toBe(0)
  })

  test('is for whoever answers for both, and for managers', async () => {
    const stays = await aContact(world)
    const goes = await postContact(
      world.apiOf(ben),
      { ...second, jobTitle: null, phone: null, company: { name: 'Halden Haulage' } },
      act(),
    )
    expect((await preview('contact', idOf(stays), idOf(goes))).onlyBy).toMatchObject([
      { name: 'Anna Keller' },
      { name: 'Ben Okafor' },
    ])
    await expect(mergeThem('contact', idOf(stays), idOf(goes))).rejects.toMatchObject({ code: 'forbidden' })
    const { id } = await mergeThem('contact', idOf(stays), idOf(goes), {}, miriam)
    await expect(undo(id, ben)).rejects.toMatchObject({ code: 'forbidden' })
    await undo(id, miriam)
  })

  test('with themselves, or with nobody, is refused', async () => {
    const stays = await aContact(world)
    await expect(preview('contact', idOf(stays), idOf(stays))).rejects.toMatchObject({ code: 'invalid' })
    await expect(preview('contact', idOf(stays), newKey())).rejects.toMatchObject({ code: 'not-found' })
    await expect(preview('company', stays.company!.id, newKey())).rejects.toMatchObject({ code: 'not-found' })
    await expect(undo(newKey())).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('undoing a merge', () => {
  test('puts back everything as it was', async () => {
    const stays = await aContact(world, { phone: '+44 20 5550 0100' })
    const goes = await aSecond({ phone: '+44 20 5550 0182', company: { name: 'Halden Haulage' } })
    await log(idOf(goes), { from: second })
    await log(idOf(stays), {})
    const before = await everything()
    const { id } = await mergeThem('contact', idOf(stays), idOf(goes), { name: 'gone', company: 'gone', note: 'gone' })
    expect(await everything()).not.toEqual(before)
    await undo(id)
    expect(await everything()).toEqual(before)
    expect(await undo(id)).toEqual({ id, fields: [], left: [] })
  })

  test('keeps what happened since, and says what it could not put back', async () => {
    const stays = await aContact(world)
    const goes = await aSecond({ jobTitle: 'Fleet lead' })
    const kept = await log(idOf(goes), { from: second })
    const undone = await log(idOf(goes), { from: second })
    const { id } = await mergeThem('contact', idOf(stays), idOf(goes), { jobTitle: 'gone' })
    const since = await log(idOf(stays), { from: second })
    await deleteLog(world.apiOf(anna), undone.interaction.id, act())
    await patchContact(
      world.apiOf(anna),
      idOf(stays),
      { revision: 2, jobTitle: 'Director', addresses: [{ address: priya.address, until: null }] },
      act(),
    )

    expect(await undo(id)).toEqual({
      id,
      fields: ['jobTitle'],
      left: [
        { what: 'addresses', count: 1 },
        { what: 'interactions', count: 1 },
        { what: 'follow-ups', count: 1 },
      ],
    })
    expect((await cardOf(idOf(stays))).contact).toMatchObject({ jobTitle: 'Director', addresses: [priya.address] })
    expect((await cardOf(idOf(goes))).contact).toMatchObject({ jobTitle: 'Fleet lead', addresses: [] })
    const { interactions } = world.db.read.tables
    const rows = await world.db.read.select({ id: interactions.id, of: interactions.contactId }).from(interactions)
    expect(new Map(rows.map((row) => [row.id, row.of]))).toEqual(
      new Map([
        [kept.interaction.id, idOf(goes)],
        [since.interaction.id, idOf(stays)],
      ]),
    )
  })

  test('of one merge leaves another one as it is', async () => {
    const stays = await aContact(world)
    const [one, two] = [await aSecond(), await aContact(world, { name: 'Priya R.', address: 'pr@gmail.com' })]
    // Both were on one mail.
    await log(idOf(one), { from: annaAtWork, to: [second], cc: [{ name: '', address: 'pr@gmail.com' }] })
    const before = await everything()
    const first = await mergeThem('contact', idOf(stays), idOf(one))
    const next = await mergeThem('contact', idOf(stays), idOf(two))
    await undo(first.id)
    expect((await cardOf(idOf(stays))).contact?.addresses).toEqual([priya.address, 'pr@gmail.com'])
    await undo(next.id)
    expect(await everything()).toEqual(before)
  })

  test('whose contact was merged on is to be done from the last one on', async () => {
    const [stays, middle, first] = [
      await aContact(world),
      await aSecond(),
      await aContact(world, { name: 'Priya R.', address: 'pr@gmail.com' }),
    ]
    const before = await everything()
    const early = await mergeThem('contact', idOf(middle), idOf(first))
    const late = await mergeThem('contact', idOf(stays), idOf(middle))
    await expect(undo(early.id)).rejects.toMatchObject({ code: 'conflict' })
    await expect(getCustomer(world.apiOf(anna), { contactId: idOf(first) }, signal)).rejects.toMatchObject({
      code: 'merged',
      merged: { name: 'Priya R.', into: { id: idOf(stays), name: 'Priya Raman' } },
    })
    await undo(late.id)
    await undo(early.id)
    expect(await everything()).toEqual(before)
  })
})

describe('merging two companies', () => {
  async function twoCompanies() {
    const stays = await aContact(world)
    const goes = await aSecond({ address: 'priya@halden.example', company: { name: 'Halden Haulage' } })
    await log(idOf(goes), { from: { name: 'P', address: 'priya@halden.example' } })
    return { stays: stays.company!.id, goes: goes.company!.id, contactId: idOf(goes) }
  }

  test('takes people, domains, history and what is to be done along, and undo brings them back', async () => {
    const { stays, goes, contactId } = await twoCompanies()
    const before = await everything()
    expect((await preview('company', stays, goes)).moves).toEqual([
      { what: 'interactions', count: 1 },
      { what: 'follow-ups', count: 1 },
      { what: 'contacts', count: 1 },
      { what: 'domains', count: 1 },
    ])
    const { id } = await mergeThem('company', stays, goes)
    const { card, timeline, followUps } = await getCustomer(world.apiOf(anna), { contactId }, signal)
    expect(card.company).toMatchObject({ id: stays, domains: ['brightwater.example', 'halden.example'] })
    expect([timeline.entries.length, followUps.length]).toEqual([1, 1])
    expect(await recognize(aMail({ from: { name: 'T', address: 'tom@halden.example' } }))).toMatchObject({
      outcome: 'company',
      card: { company: { id: stays } },
    })
    await undo(id)
    expect(await everything()).toEqual(before)
  })

  test('leaves the name of the one that is gone as a name of the other', async () => {
    const { stays, goes } = await twoCompanies()
    await mergeThem('company', stays, goes)
    const tom = await aContact(world, { name: 'Tom', address: 't@x.example', company: { name: 'HALDEN haulage' } })
    expect(tom.company?.id).toBe(stays)
    const ann = await aContact(world, { name: 'Ann', address: 'a@x.example', company: { id: goes } })
    expect(ann.company?.id).toBe(stays)
  })

  test('with 10,000 interactions takes a few statements', { timeout: 60_000 }, async () => {
    const { stays, goes, contactId } = await twoCompanies()
    const user = await world.userOf(anna)
    await world.db.write(async (tx) => {
      for (let part = 0; part < 100; part++) {
        const rows = Array.from({ length: 100 }, (_, index) => ({
          ...{ id: newKey(), kind: 'call' as const, direction: null, subject: '', text: null, note: null, people: [] },
          occurredAt: new Date(Date.UTC(2025, 0, 1) + (part * 100 + index) * 60_000).toISOString(),
          ...{ level: 'full' as const, visibility: 'team' as const, contactId, companyId: goes },
          ...{ loggedBy: user.id, loggedAt: world.services.now(), nextAction: 'none' as const },
        }))
        await tx.insert(tx.tables.interactions).values(rows)
      }
    })
    const { id } = await mergeThem('company', stays, goes)
    const { interactions } = world.db.read.tables
    expect(await world.db.read.$count(interactions, eq(interactions.companyId, stays))).toBe(10_001)
    expect(await undo(id)).toEqual({ id, fields: [], left: [] })
    expect(await world.db.read.$count(interactions, eq(interactions.companyId, goes))).toBe(10_001)
  })
})
