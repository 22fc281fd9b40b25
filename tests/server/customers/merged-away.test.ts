import { eq } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newKey } from '../../../addin/api.ts'
import { patchContact, postDoubles } from '../../../addin/customers/customers.api.ts'
import { deleteMerge, getMergeCandidates, getMergePreview } from '../../../addin/customers/merges.api.ts'
import { getMyDay, getMyFollowUps, postComplete, postFollowUp } from '../../../addin/follow-ups/follow-ups.api.ts'
import { postEmailLog, postHandLog } from '../../../addin/interactions/interactions.api.ts'
import { getDeals, postDeal } from '../../../addin/pipeline/pipeline.api.ts'
import { getChoices, postExplain } from '../../../addin/recognition/explain.api.ts'
import { postChoice, postRecognize } from '../../../addin/recognition/recognition.api.ts'
import { getCustomer } from '../../../addin/standing/standing.api.ts'
import * as schema from '../../../server/db/schema.postgres.ts'
import { importLines } from '../../../server/transfer/transfer.ts'
import type { ImportLine } from '../../../shared/transfer.ts'
import { mergeThem } from '../../support/merge-them.ts'
import { aContact, act, aLog, aMail, thursdayAtTen } from '../../support/sample-mail.ts'
import { admin, anna, ben, createWorld, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const { signal } = new AbortController()
const second = { name: 'P. R.', address: 'priya@halden.example' }

/** Priya twice, at two companies. Of the second one there is everything that can be kept about a customer. */
async function twice() {
  const [stays, goes] = [
    await aContact(world),
    await aContact(world, {
      ...second,
      name: 'Priya Ramann',
      phone: '+44 20 5550 0182',
      company: { name: 'Halden Haulage' },
    }),
  ]
  const [contactId, companyId] = [goes.contact!.id, goes.company!.id]
  const api = world.apiOf(anna)
  const mail = aMail({ from: second, conversationId: 'thread' })
  await postEmailLog(api, aLog(contactId, { mail }), act())
  await postDeal(api, { name: 'Renewal', value: null, contactId, companyId, ownerId: null }, act())
  // Somebody else uses the address as well, so that there is a choice to remember.
  await aContact(world, { ...second, name: 'Front desk', company: null })
  await postChoice(api, { mail, contactId, scope: 'address' }, act())
  await patchContact(api, contactId, { revision: 1, note: 'Prefers mornings.' }, act())
  const { id: userId } = await world.userOf(anna)
  await world.db.write((tx) =>
    tx.insert(tx.tables.promises).values({
      ...{ id: newKey(), text: 'The figures', status: 'open', contactId, companyId },
      ...{ promisedBy: userId, promisedAt: world.services.now() },
    }),
  )
  return {
    kept: { contactId: stays.contact!.id, companyId: stays.company!.id },
    gone: { contactId, companyId },
    mail,
  }
}
type Twice = Awaited<ReturnType<typeof twice>>

async function mergeBoth({ kept, gone }: Twice) {
  const contact = await mergeThem(world, ['contact', kept.contactId, gone.contactId])
  const company = await mergeThem(world, ['company', kept.companyId, gone.companyId])
  return { contact: contact.id, company: company.id }
}

describe('tables that refer to customers', () => {
  /** These stay with whoever was merged away. */
  const staying = [
    // The history of the row itself, by its own revisions.
    ...['customerChanges.contactId', 'customerChanges.companyId'],
    // Into whom it went: chains are followed.
    ...['contacts.mergedIntoId', 'companies.mergedIntoId', 'merges.contactId', 'merges.companyId'],
  ]

  test('all go along with a merge but for those that have a reason not to, and undo brings them back', async () => {
    const both = await twice()
    const before = await countNaming(both.gone)
    const merged = await mergeBoth(both)
    const after = await countNaming(both.gone)
    const moving = [...before.keys()].filter((column) => !staying.includes(column))
    expect({
      unknown: staying.filter((column) => !before.has(column)),
      notTriedHere: moving.filter((column) => before.get(column) === 0),
      notMoved: moving.filter((column) => after.get(column) !== 0),
    }).toEqual({ unknown: [], notTriedHere: [], notMoved: [] })

    await deleteMerge(world.apiOf(anna), merged.company, act())
    await deleteMerge(world.apiOf(anna), merged.contact, act())
    const again = await countNaming(both.gone)
    expect(moving.filter((column) => again.get(column) !== before.get(column))).toEqual([])
  })

  /** How many rows of each column that refers to contacts or companies name these two. */
  async function countNaming({ contactId, companyId }: Twice['gone']): Promise<Map<string, number>> {
    const counts = new Map<string, number>()
    for (const [name, table] of Object.entries(schema)) {
      for (const key of getTableConfig(table as typeof schema.contacts).foreignKeys) {
        const { columns, foreignTable } = key.reference()
        const of = getTableConfig(foreignTable).name
        if (of !== 'contacts' && of !== 'companies') continue
        const here = world.db.read.tables[name as 'contacts']
        for (const column of columns) {
          const id = of === 'contacts' ? contactId : companyId
          const count = await world.db.read.$count(here, eq(here[column.name as 'id'], id))
          counts.set(`${name}.${column.name}`, count)
        }
      }
    }
    return counts
  }
})

describe('no list shows who was merged away', () => {
  const stranger = aMail({ from: { name: 'Tom', address: 'tom@halden.example' } })
  const about = { company: { name: 'Halden Haulage' }, phone: '+44 20 5550 0182', address: 'p.r@halden.example' }
  const lists: Record<string, (both: Twice) => Promise<unknown>> = {
    'the card': ({ kept }) => getCustomer(world.apiOf(anna), { contactId: kept.contactId }, signal),
    'the card of the company': ({ kept }) => getCustomer(world.apiOf(anna), { companyId: kept.companyId }, signal),
    'a mail from the address': ({ mail }) => postRecognize(world.apiOf(anna), { mail, contactId: null }, signal),
    'a mail from the domain': () => postRecognize(world.apiOf(anna), { mail: stranger, contactId: null }, signal),
    'likely doubles by all that is known': () =>
      postDoubles(world.apiOf(anna), { name: 'Priya Ramann', ...about }, signal),
    'likely doubles of a company with a like name': () =>
      postDoubles(world.apiOf(anna), { ...about, name: 'X', company: { name: 'Halden Haulage Ltd' } }, signal),
    'whom to merge a contact with': ({ kept }) =>
      getMergeCandidates(world.apiOf(anna), 'contact', kept.contactId, '', signal),
    'contacts by name': ({ kept }) =>
      getMergeCandidates(world.apiOf(anna), 'contact', kept.contactId, 'Priya Ram', signal),
    'companies by name': ({ kept }) =>
      getMergeCandidates(world.apiOf(anna), 'company', kept.companyId, 'Halden', signal),
    'deals of the contact': ({ kept }) => getDeals(world.apiOf(anna), { contactId: kept.contactId }, signal),
    'deals of the company that is gone': ({ gone }) =>
      getDeals(world.apiOf(anna), { companyId: gone.companyId }, signal),
    'my follow-ups': () => getMyFollowUps(world.apiOf(anna), signal),
    'my day': () => getMyDay(world.apiOf(anna), { on: '2026-03-02', timeZone: 'Europe/Berlin' }, signal),
    'remembered choices': () => getChoices(world.apiOf(admin), undefined, signal),
    'why an address is recognized': () => postExplain(world.apiOf(admin), second.address, signal),
    'why a mail is recognized': ({ mail }) => postExplain(world.apiOf(admin), mail.internetMessageId!, signal),
  }

  test.each(Object.keys(lists))('%s', async (list) => {
    const both = await twice()
    await mergeBoth(both)
    // The people of an entry stay as the mail named them then, and by their ids one comes to who they are now.
    const answer = JSON.stringify(await lists[list]!(both), (key, value: unknown) => (key === 'people' ? [] : value))
    const { contactId, companyId } = both.gone
    for (const gone of [contactId, companyId, 'Priya Ramann', 'Halden']) expect(answer).not.toContain(gone)
  })

  test('nor counts a merge of their company them', async () => {
    const both = await twice()
    const third = await aContact(world, { name: 'Tom', address: 'tom@x.example', company: { name: 'Third' } })
    await mergeThem(world, ['contact', third.contact!.id, both.gone.contactId])
    const query = { of: 'company', keptId: both.kept.companyId, goneId: both.gone.companyId } as const
    const { moves } = await getMergePreview(world.apiOf(anna), query, signal)
    expect(moves.map(({ what }) => what)).not.toContain('contacts')
  })
})

describe('an id that was merged away', () => {
  async function merged() {
    const both = await twice()
    await mergeThem(world, ['contact', both.kept.contactId, both.gone.contactId])
    return { stays: both.kept.contactId, goes: both.gone.contactId, company: both.gone.companyId }
  }

  test('still takes a log, a call, a follow-up and a deal, which go to the one that stayed', async () => {
    const { stays, goes, company } = await merged()
    const api = world.apiOf(anna)
    const sent = { ...aLog(goes), companyId: company }
    expect((await postEmailLog(api, sent, act())).interaction.contactId).toBe(stays)
    const call = {
      ...{ kind: 'call' as const, contactId: goes, companyId: company, durationMinutes: 5, note: 'Said yes.' },
      ...{ occurredAt: world.services.now(), visibility: 'team' as const, nextAction: { kind: 'none' as const } },
    }
    expect((await postHandLog(api, call, act())).interaction.contactId).toBe(stays)
    const followUp = {
      kind: 'action' as const,
      title: 'Call',
      due: thursdayAtTen,
      interactionId: null,
      assigneeId: null,
    }
    expect(await postFollowUp(api, { ...followUp, contactId: goes, companyId: null }, act())).toMatchObject({
      contactId: stays,
      customerName: 'Brightwater Logistics',
    })
    const deal = { name: 'Two vans', value: null, contactId: goes, companyId: null, ownerId: null }
    expect(await postDeal(api, deal, act())).toMatchObject({ contactId: stays, customerName: 'Brightwater Logistics' })
  })

  test('is refused for an edit, with the way on', async () => {
    const { stays, goes } = await merged()
    await expect(patchContact(world.apiOf(ben), goes, { revision: 1, name: 'X' }, act())).rejects.toMatchObject({
      code: 'merged',
      merged: { of: 'contact', name: 'Priya Ramann', into: { id: stays, name: 'Priya Raman' } },
    })
  })

  test('as the chip that a rep chose is the one that stayed', async () => {
    const { stays, goes } = await merged()
    expect(
      (await postRecognize(world.apiOf(anna), { mail: aMail({ from: second }), contactId: goes }, signal)).card?.contact
        ?.id,
    ).toBe(stays)
  })

  test('whose follow-up was open can still be completed', async () => {
    const both = await twice()
    const [followUp] = await getMyFollowUps(world.apiOf(anna), signal)
    await mergeBoth(both)
    expect((await postComplete(world.apiOf(anna), followUp!.id, act())).status).toBe('done')
  })

  test('in a file that is imported is the one that stayed', async () => {
    const both = await twice()
    await mergeBoth(both)
    const { interactions, interactionContacts: taken, contacts } = world.db.read.tables
    const [person, call, followUp] = [newKey(), newKey(), newKey()]
    const { contactId, companyId } = both.gone
    const at = '2026-02-24T10:00:00.000Z'
    const lines: ImportLine[] = [
      {
        ...{ type: 'contact', id: person, companyId, name: 'Tom', jobTitle: null, addresses: [], phones: [] },
        ...{ owner: null, segment: null, journeyStage: null, createdAt: at },
      },
      {
        ...{ type: 'interaction', id: call, kind: 'call', direction: 'outbound', occurredAt: at, subject: 'Call' },
        ...{
          text: null,
          note: null,
          level: 'full',
          visibility: 'team',
          companyId,
          contactIds: [contactId],
          people: [],
        },
        ...{ durationMinutes: 5, internetMessageId: null, conversationId: null },
        ...{ loggedBy: anna.objectId, loggedAt: at },
      },
      {
        ...{ type: 'follow-up', id: followUp, kind: 'action', title: 'Call', due: thursdayAtTen, status: 'open' },
        ...{ closedAt: null, dropReason: null, companyId, contactId, interactionId: call },
        ...{ assignee: anna.objectId, createdBy: anna.objectId, createdAt: at },
      },
    ]
    const report = await importLines(
      world.services,
      lines.map((line) => JSON.stringify(line)),
    )
    expect(report).toMatchObject({ imported: 3, refused: 0 })
    const names = { contactId: interactions.contactId, companyId: interactions.companyId }
    const { read } = world.db
    expect(await read.select(names).from(interactions).where(eq(interactions.id, call))).toEqual([both.kept])
    expect(await read.select({ id: taken.contactId }).from(taken).where(eq(taken.interactionId, call))).toEqual([
      { id: both.kept.contactId },
    ])
    expect(await read.select({ of: contacts.companyId }).from(contacts).where(eq(contacts.id, person))).toEqual([
      { of: both.kept.companyId },
    ])
    const followUps = await getMyFollowUps(world.apiOf(anna), signal)
    expect(followUps.find(({ id }) => id === followUp)).toMatchObject(both.kept)
  })
})
