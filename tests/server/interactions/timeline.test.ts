import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { patchCompany } from '../../../addin/customers/customers.api.ts'
import { postComplete, postDrop, postFollowUp } from '../../../addin/follow-ups/follow-ups.api.ts'
import { deleteLog, getInteraction, postEmailLog, postHandLog } from '../../../addin/interactions/interactions.api.ts'
import { deleteNote, postNote, putVisibility } from '../../../addin/interactions/interactions.api.ts'
import {
  getTimeline,
  getTimelinePeople,
  NO_FILTER,
  type TimelineFilter,
} from '../../../addin/interactions/timeline.api.ts'
import { postRecognize } from '../../../addin/recognition/recognition.api.ts'
import type { NewFollowUp } from '../../../shared/follow-ups.ts'
import type { NewEmailLog, NewHandLog } from '../../../shared/interactions.ts'
import type { TimelineEntry } from '../../../shared/timeline.ts'
import { aContact, act, aLog, aMail, priya, thursdayAtTen } from '../../support/sample-mail.ts'
import { admin, anna, ben, carla, createWorld, miriam, type World } from '../../support/world.ts'

let world: World
let contactId: string
let companyId: string
beforeEach(async () => {
  world = await createWorld()
  const { contact, company } = await aContact(world)
  contactId = contact!.id
  companyId = company!.id
})
afterEach(() => world.close())

const { signal } = new AbortController()
const at = (minute: number) => `2026-03-02T09:${String(minute).padStart(2, '0')}:00.000Z`
const timeline = (filter: Partial<TimelineFilter> = {}, as = anna, page: { before?: string; limit?: number } = {}) =>
  getTimeline(
    world.apiOf(as),
    { companyId, contactId: null },
    { ...NO_FILTER, ...filter },
    { limit: 100, ...page },
    signal,
  )
const named = (entry: TimelineEntry) =>
  entry.kind === 'change'
    ? `${entry.field}: ${entry.after ?? ''}`
    : entry.kind === 'follow-up'
      ? `${entry.event}: ${entry.title}`
      : `${entry.kind}: ${entry.subject || entry.note || 'private'}`

const aFollowUp = (title: string): NewFollowUp => ({
  ...{ kind: 'action', title, due: thursdayAtTen, contactId, companyId },
  ...{ interactionId: null, assigneeId: null },
})
const mailAbout = (subject: string, changes: Partial<NewEmailLog> = {}) =>
  aLog(contactId, { mail: aMail({ subject }), ...changes })

/** A morning with something of everything, a minute after another. */
async function aMorning() {
  const [a, b] = [world.apiOf(anna), world.apiOf(ben)]
  world.setNow(at(0))
  const mail = await postEmailLog(a, mailAbout('Premium table'), act())
  world.setNow(at(1))
  const planned = await postFollowUp(a, aFollowUp('Ask the insurer'), act())
  world.setNow(at(2))
  await patchCompany(a, companyId, { revision: 1, segment: 'A', ownerId: (await world.userOf(ben)).id }, act())
  world.setNow(at(3))
  await postComplete(a, planned.id, act())
  world.setNow(at(4))
  await postDrop(a, mail.followUps[0]!.id, { reason: 'They called' }, act())
  world.setNow(at(5))
  const call: NewHandLog = {
    ...{ contactId, companyId, occurredAt: at(5), durationMinutes: 10, note: 'Glass cover for all vans' },
    ...{ kind: 'call', visibility: 'team', nextAction: { kind: 'none' } },
  }
  await postHandLog(b, call, act())
  return { mail, planned }
}

describe('the timeline of a customer', () => {
  test('has mails, calls, follow-ups and changes, the newest first', async () => {
    await aMorning()
    const { entries, next, count } = await timeline()
    expect(entries.map(named)).toEqual([
      'call: Glass cover for all vans',
      'dropped: Call about the renewal offer',
      'done: Ask the insurer',
      expect.stringMatching(/^(ownerId: Ben Okafor|segment: A)$/),
      expect.stringMatching(/^(ownerId: Ben Okafor|segment: A)$/),
      'planned: Ask the insurer',
      'email: Premium table',
    ])
    expect(next).toBeNull()
    expect(count).toEqual({ matching: 7, all: 7 })
    expect(entries[1]).toMatchObject({ dropReason: 'They called', by: { name: 'Anna Keller' }, status: 'dropped' })
    expect(entries.find((entry) => entry.kind === 'change' && entry.field === 'ownerId')).toMatchObject({
      ...{ before: 'Anna Keller', after: 'Ben Okafor', by: { name: 'Anna Keller' } },
    })
  })

  test('begins beside a mail as it does when it is asked for', async () => {
    await aMorning()
    const beside = await postRecognize(world.apiOf(anna), { mail: aMail(), contactId: null }, signal)
    expect(beside.timeline.entries).toEqual((await timeline({}, anna, { limit: 20 })).entries)
  })

  test.each([1, 2, 3, 5])('comes in pages of %i that leave nothing out and repeat nothing', async (limit) => {
    await aMorning()
    // Everything in the same millisecond: the cursor tells the sources apart.
    for (const table of ['interactions', 'followUps', 'customerChanges'] as const)
      await world.db.write(async (tx) => {
        if (table === 'interactions') await tx.update(tx.tables.interactions).set({ occurredAt: at(0) })
        else if (table === 'customerChanges') await tx.update(tx.tables.customerChanges).set({ changedAt: at(0) })
        else await tx.update(tx.tables.followUps).set({ createdAt: at(0), closedAt: at(0) })
      })
    const seen: string[] = []
    for (let before: string | undefined; ;) {
      const page = await timeline({}, anna, { limit, ...(before === undefined ? {} : { before }) })
      expect(page.count).toEqual(before === undefined ? { matching: 7, all: 7 } : null)
      seen.push(...page.entries.map(named))
      if (page.next === null) break
      before = page.next
    }
    expect(seen).toHaveLength(7)
    expect(seen).toEqual((await timeline()).entries.map(named))
  })

  test.each([
    [['email', 'call'], 2],
    [['follow-up'], 3],
    [['change'], 2],
    [['meeting'], 0],
    [['call', 'change', 'follow-up'], 6],
  ] as const)('of %j only, and says of how many', async (kinds, matching) => {
    await aMorning()
    const { entries, count } = await timeline({ kinds })
    expect(count).toEqual({ matching, all: 7 })
    expect(entries).toHaveLength(matching)
    expect(entries.every((entry) => (kinds as readonly string[]).includes(entry.kind))).toBe(true)
  })

  test('of one colleague: what they logged, were on, planned, did and changed', async () => {
    await aMorning()
    const benUser = await world.userOf(ben)
    await postEmailLog(
      world.apiOf(anna),
      aLog(contactId, { mail: aMail({ subject: 'With Ben', cc: [{ name: 'Ben', address: benUser.email }] }) }),
      act(),
    )
    const { entries } = await timeline({ person: { of: 'us', id: benUser.id } })
    expect(entries.map(named).sort()).toEqual(['call: Glass cover for all vans', 'email: With Ben'])
    const { count } = await timeline({ person: { of: 'us', id: (await world.userOf(anna)).id } })
    expect(count).toEqual({ matching: 7, all: 8 })
  })

  test('of one person of the company', async () => {
    await aMorning()
    const company = { id: companyId }
    const tom = await aContact(world, { name: 'Tom Berg', address: 'tom.berg@brightwater.example', company })
    const mail = aMail({ subject: 'From Tom', from: { name: 'Tom Berg', address: 'tom.berg@brightwater.example' } })
    await postEmailLog(world.apiOf(anna), aLog(tom.contact!.id, { mail }), act())
    const { entries } = await timeline({ person: { of: 'them', id: tom.contact!.id } })
    expect(entries.map(named)).toEqual(['email: From Tom'])
    const people = await getTimelinePeople(world.apiOf(anna), { companyId, contactId: null }, signal)
    expect(people.colleagues.map(({ name }) => name)).toEqual(['Anna Keller', 'Ben Okafor'])
    expect(people.contacts.map(({ name }) => name)).toEqual(['Priya Raman', 'Tom Berg'])
  })

  test.each([
    ['insurer', 2],
    ['GLASS vans', 1],
    ['prémium', 1],
    ['they called', 1],
    ['ben okafor', 2],
    ['nothing of the kind', 0],
    ['100 %_', 0],
  ])('is searched for “%s”', async (words, matching) => {
    await aMorning()
    const { entries, count } = await timeline({ words })
    expect(count).toEqual({ matching, all: 7 })
    expect(entries).toHaveLength(matching)
  })

  test('is searched in pages, and to the end of a long text', async () => {
    for (let n = 0; n < 5; n++)
      await postEmailLog(world.apiOf(anna), mailAbout(`Mail ${n}`, { text: `${'x '.repeat(5000)}Öltank` }), act())
    const first = await timeline({ words: 'oltank' }, ben, { limit: 3 })
    expect(first.count).toEqual({ matching: 5, all: 5 })
    const second = await timeline({ words: 'oltank' }, ben, { limit: 3, before: first.next! })
    expect([...first.entries, ...second.entries]).toHaveLength(5)
    expect(second).toMatchObject({ next: null, count: null })
  })

  test.each(['companyId=', '', `companyId=${crypto.randomUUID()}&contactId=${crypto.randomUUID()}`])(
    'of nobody, or of two, is refused: %s',
    async (query) => {
      for (const path of ['/api/timeline', '/api/timeline/people'])
        expect((await world.request(anna, 'GET', `${path}?${query}`)).status).toBe(400)
    },
  )

  test('of a kind that is none is refused by name', async () => {
    const answer = await world.request(anna, 'GET', `/api/timeline?companyId=${companyId}&kinds=email,letter`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('kinds')
  })
})

describe('what is private', () => {
  const secret = { visibility: 'private', text: 'The merger is on', note: 'Say nothing' } as const

  test('is found by nobody but its author, by words, by people or by files', async () => {
    const tomsAddress = 'tom.berg@brightwater.example'
    const tom = await aContact(world, { name: 'Tom Berg', address: tomsAddress, company: { id: companyId } })
    const miriamUser = await world.userOf(miriam)
    const cc = [
      { name: 'Tom Berg', address: tomsAddress },
      { name: 'Miriam', address: miriamUser.email },
    ]
    const mail = aMail({ subject: 'Project Heron', cc })
    await postEmailLog(world.apiOf(carla), aLog(contactId, { ...secret, mail, nextAction: { kind: 'none' } }), act())

    const asks: Partial<TimelineFilter>[] = [
      ...['merger', 'nothing', 'heron', 'tom', 'raman', tomsAddress].map((words) => ({ words })),
      { person: { of: 'them', id: tom.contact!.id } },
      { person: { of: 'us', id: miriamUser.id } },
    ]
    for (const ask of asks)
      for (const as of [ben, miriam, admin])
        expect((await timeline(ask, as)).count, JSON.stringify(ask)).toEqual({ matching: 0, all: 1 })
    for (const ask of asks) expect((await timeline(ask, carla)).count).toEqual({ matching: 1, all: 1 })

    const [entry] = (await timeline({ words: 'carla' }, ben)).entries
    expect(entry).toMatchObject({ subject: null, text: null, note: null, people: [], files: [], notes: [] })
  })

  test('becomes so, and open again, by its author only', async () => {
    const log = await postEmailLog(world.apiOf(anna), mailAbout('Premium table'), act())
    const { id } = log.interaction
    const hide = { visibility: 'private', seen: 'team' } as const
    for (const as of [ben, miriam, admin])
      await expect(putVisibility(world.apiOf(as), id, hide, act())).rejects.toMatchObject({ code: 'forbidden' })

    const key = act()
    const hidden = await putVisibility(world.apiOf(anna), id, hide, key)
    expect(hidden.interaction).toMatchObject({ visibility: 'private', subject: 'Premium table' })
    expect(await putVisibility(world.apiOf(anna), id, hide, key)).toEqual(hidden)
    expect((await getInteraction(world.apiOf(ben), id, signal)).interaction).toMatchObject({
      subject: null,
      text: null,
    })
    expect((await timeline({ words: 'premium' }, ben)).entries).toEqual([])

    await putVisibility(world.apiOf(anna), id, { visibility: 'team', seen: 'private' }, act())
    expect((await timeline({ words: 'premium' }, ben)).entries).toHaveLength(1)
    await expect(
      putVisibility(world.apiOf(anna), id, { visibility: 'private', seen: 'private' }, act()),
    ).rejects.toMatchObject({ code: 'version-conflict' })
    await expect(putVisibility(world.apiOf(anna), crypto.randomUUID(), hide, act())).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a note on an entry', () => {
  test('of a colleague stands on it with its author, once, in the timeline, beside the mail and in the search', async () => {
    const mail = aMail()
    const { interaction } = await postEmailLog(world.apiOf(anna), aLog(contactId, { mail }), act())
    const key = act()
    const first = await postNote(world.apiOf(ben), interaction.id, { text: 'Tom decides on the budget.' }, key)
    expect(await postNote(world.apiOf(ben), interaction.id, { text: 'Tom decides on the budget.' }, key)).toEqual(first)
    const note = { text: 'Tom decides on the budget.', by: { name: 'Ben Okafor' }, at: world.services.now() }
    expect(first.interaction.notes).toMatchObject([note])
    expect((await timeline()).entries).toMatchObject([{ notes: [note] }])
    expect((await timeline({ words: 'budget' })).entries).toHaveLength(1)
    const reply = await postRecognize(world.apiOf(anna), { mail, contactId: null }, signal)
    expect(reply.log!.interaction.notes).toMatchObject([note])
    expect(reply.timeline.entries).toMatchObject([{ notes: [note] }])
  })

  test('is removed by who wrote it, and by an admin, and by nobody else', async () => {
    const { interaction } = await postEmailLog(world.apiOf(anna), aLog(contactId), act())
    for (const remover of [ben, admin]) {
      const { interaction: noted } = await postNote(world.apiOf(ben), interaction.id, { text: 'A note' }, act())
      const noteId = noted.notes[0]!.id
      for (const as of [anna, miriam])
        await expect(deleteNote(world.apiOf(as), interaction.id, noteId, act())).rejects.toMatchObject({
          code: 'forbidden',
        })
      const removed = await deleteNote(world.apiOf(remover), interaction.id, noteId, act())
      expect(removed.interaction.notes).toEqual([])
      expect((await deleteNote(world.apiOf(remover), interaction.id, noteId, act())).interaction.notes).toEqual([])
      expect(await timeline()).toMatchObject({ entries: [{ notes: [] }] })
    }
  })

  test('on a private entry is between its writer and the author', async () => {
    const log = mailAbout('Project Heron', { visibility: 'private' })
    const { interaction } = await postEmailLog(world.apiOf(carla), log, act())
    const { interaction: asBenSeesIt } = await postNote(world.apiOf(ben), interaction.id, { text: 'He rang me' }, act())
    expect(asBenSeesIt).toMatchObject({ subject: null, notes: [{ text: 'He rang me' }] })
    world.setNow(at(1))
    await postNote(world.apiOf(carla), interaction.id, { text: 'My own' }, act())
    const notesFor = async (as: typeof ben) =>
      (await getInteraction(world.apiOf(as), interaction.id, signal)).interaction.notes.map(({ text }) => text)
    expect(await notesFor(carla)).toEqual(['He rang me', 'My own'])
    expect(await notesFor(ben)).toEqual(['He rang me'])
    expect(await notesFor(admin)).toEqual([])
    expect((await timeline({ words: 'rang' }, miriam)).entries).toEqual([])
  })

  test('without words is refused, and one to an entry that was undone, too; undoing removes the notes', async () => {
    const { interaction } = await postEmailLog(world.apiOf(anna), aLog(contactId), act())
    await expect(postNote(world.apiOf(ben), interaction.id, { text: ' \n ' }, act())).rejects.toMatchObject({
      code: 'invalid',
    })
    await postNote(world.apiOf(ben), interaction.id, { text: 'A note' }, act())
    await deleteLog(world.apiOf(anna), interaction.id, act())
    await expect(postNote(world.apiOf(ben), interaction.id, { text: 'Late' }, act())).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await world.db.read.$count(world.db.read.tables.interactionNotes)).toBe(0)
  })
})

test('how to open a mail in Outlook: its author by the id of their mailbox, colleagues by its Message-ID', async () => {
  const mail = aMail({ itemId: 'AAMkAD-anna==' })
  const { interaction } = await postEmailLog(world.apiOf(anna), aLog(contactId, { mail }), act())
  const mailFor = async (as: typeof ben) => (await getInteraction(world.apiOf(as), interaction.id, signal)).mail
  expect(await mailFor(anna)).toEqual({ internetMessageId: mail.internetMessageId, itemId: 'AAMkAD-anna==' })
  expect(await mailFor(ben)).toEqual({ internetMessageId: mail.internetMessageId, itemId: null })
  await putVisibility(world.apiOf(anna), interaction.id, { visibility: 'private', seen: 'team' }, act())
  expect(await mailFor(ben)).toBeNull()

  const without = aMail({ internetMessageId: null, from: priya, subject: 'No id' })
  const other = await postEmailLog(world.apiOf(anna), aLog(contactId, { mail: without }), act())
  expect(other.mail).toEqual({ internetMessageId: null, itemId: without.itemId })
})
