import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postRecognize } from '../../../addin/recognition/recognition.api.ts'
import { getInteraction } from '../../../addin/interactions/interactions.api.ts'
import { findFollowUp } from '../../../server/follow-ups/follow-ups.repository.ts'
import { importLines } from '../../../server/transfer/transfer.ts'
import type { ImportLine } from '../../../shared/transfer.ts'
import { aMail, priya, thursdayAtTen } from '../../support/sample-mail.ts'
import { anna, createWorld, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ hasCalendar: true })
})
afterEach(() => world.close())

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const carlaObject = 'c0000000-0000-4000-8000-00000000000c'

const user: ImportLine = {
  type: 'user',
  objectId: carlaObject,
  name: 'Carla Neri',
  email: 'Carla@Contoso.example',
  role: 'rep',
}
const company: ImportLine = {
  type: 'company',
  id: id(1),
  name: 'Brightwater Logistics',
  domains: ['mail.brightwater.example'],
  owner: carlaObject,
  segment: 'A',
  journeyStage: 'renewal',
  createdAt: '2025-03-01T09:00:00.000Z',
}
const contact: ImportLine = {
  type: 'contact',
  id: id(2),
  companyId: id(1),
  name: 'Priya Raman',
  jobTitle: 'Head of Fleet',
  addresses: ['Priya.Raman@brightwater.example', 'p.raman@brightwater.example'],
  phones: ['+44 20 7946 0182'],
  owner: null,
  segment: null,
  journeyStage: null,
  createdAt: '2025-03-01T09:00:00.000Z',
}
const interaction: ImportLine = {
  type: 'interaction',
  id: id(3),
  kind: 'email',
  direction: 'inbound',
  occurredAt: '2026-02-24T10:00:00.000Z',
  subject: 'Fleet list',
  text: 'Here is the list.',
  note: null,
  level: 'excerpt',
  visibility: 'team',
  companyId: id(1),
  contactIds: [id(2)],
  people: [
    { name: 'Priya', address: 'Priya.Raman@Brightwater.example', role: 'from' },
    { name: 'Carla', address: 'carla@contoso.example', role: 'to' },
  ],
  durationMinutes: null,
  internetMessageId: '<fleet@brightwater.example>',
  conversationId: 'thread-1',
  loggedBy: carlaObject,
  loggedAt: '2026-02-24T10:05:00.000Z',
}
const followUp: ImportLine = {
  type: 'follow-up',
  id: id(4),
  kind: 'action',
  title: 'Call about the list',
  due: thursdayAtTen,
  status: 'open',
  closedAt: null,
  dropReason: null,
  companyId: id(1),
  contactId: id(2),
  interactionId: id(3),
  assignee: carlaObject,
  createdBy: carlaObject,
  createdAt: '2026-02-24T10:05:00.000Z',
}
const promise: ImportLine = {
  type: 'promise',
  id: id(7),
  text: 'Answer on glass cover',
  dueOn: '2026-03-04',
  status: 'open',
  closedAt: null,
  companyId: id(1),
  contactId: id(2),
  interactionId: id(3),
  promisedBy: carlaObject,
  promisedAt: '2026-02-24T10:05:00.000Z',
}
const deal: ImportLine = {
  type: 'deal',
  id: id(8),
  name: 'Fleet renewal 2027',
  value: { cents: 184_000_00, currency: 'EUR' },
  status: 'open',
  closedAt: null,
  companyId: id(1),
  contactId: id(2),
  owner: carlaObject,
  createdBy: carlaObject,
  createdAt: '2026-02-24T10:05:00.000Z',
}
const all = [user, company, contact, interaction, followUp, promise, deal]

const run = (lines: (ImportLine | string)[]) =>
  importLines(
    world.services,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))),
  )

describe('importing', () => {
  test('keeps ids, times and authors, and what is imported is recognized', async () => {
    expect(await run(all)).toEqual({ lines: 7, imported: 7, known: 0, refused: 0, remarks: [] })

    const reply = await postRecognize(
      world.apiOf(anna),
      { mail: aMail({ from: priya }), contactId: null },
      new AbortController().signal,
    )
    expect(reply).toMatchObject({
      outcome: 'known',
      card: {
        contact: { id: id(2), addresses: ['priya.raman@brightwater.example', 'p.raman@brightwater.example'] },
        company: { id: id(1), domains: ['brightwater.example'] },
        segment: 'A',
        owner: { name: 'Carla Neri' },
      },
      timeline: { entries: [{ id: id(3), occurredAt: '2026-02-24T10:00:00.000Z', loggedBy: { name: 'Carla Neri' } }] },
      followUps: [{ id: id(4), title: 'Call about the list', calendar: { state: 'pending' } }],
      promises: [{ id: id(7), dueOn: '2026-03-04', promisedBy: { name: 'Carla Neri' }, source: { id: id(3) } }],
      deals: [{ id: id(8), value: { cents: 184_000_00, currency: 'EUR' }, owner: { name: 'Carla Neri' } }],
    })
    const log = await getInteraction(world.apiOf(anna), id(3), new AbortController().signal)
    expect(log.nextAction).toBe('follow-up')
    expect(log.interaction.people).toMatchObject([{ contactId: id(2) }, { userId: reply.card?.owner?.id }])
  })

  test('again changes nothing', async () => {
    await run(all)
    expect(await run([...all, company])).toMatchObject({ imported: 0, known: 8, refused: 0 })
  })

  test('open follow-ups that are still to come go to the calendar, others do not', async () => {
    const overdue: ImportLine = { ...followUp, id: id(5), due: { kind: 'day', on: '2026-03-01' } }
    const done: ImportLine = { ...followUp, id: id(6), status: 'done', closedAt: '2026-02-25T10:00:00.000Z' }
    await run([...all, overdue, done])
    const { outbox } = world.db.read.tables
    const told = await world.db.read
      .select({ subjectId: outbox.subjectId })
      .from(outbox)
      .where(eq(outbox.topic, 'follow-up'))
    expect(told).toEqual([{ subjectId: id(4) }])
    expect((await findFollowUp(world.db.read, id(5)))?.calendar.state).toBe('none')
  })

  test('names every line that cannot be taken, and takes the others', async () => {
    const stray: ImportLine = { ...contact, id: id(7), companyId: id(99) }
    const unknownAuthor: ImportLine = { ...interaction, id: id(8), loggedBy: id(98), internetMessageId: null }
    const lines = [user, company, '{"type":', '{"type":"deal"}', '', stray, contact, unknownAuthor]
    const report = await run([
      ...lines,
      { ...followUp, interactionId: id(8) },
      { ...followUp, interactionId: null, closedAt: interaction.occurredAt },
    ])
    expect(report).toMatchObject({ lines: 10, imported: 3, refused: 6 })
    expect(report.remarks).toEqual([
      { number: 3, message: expect.stringContaining('not JSON') as string },
      { number: 4, message: expect.any(String) as string },
      { number: 10, message: expect.stringContaining('closedAt') as string },
      { number: 6, message: `${id(99)} is none of the companies before this line.` },
      { number: 8, message: `${id(98)} is none of the users before this line.` },
      { number: 9, message: `${id(8)} is none of the interactions before this line.` },
    ])
  })

  test('what is closed says when, and what is open does not', async () => {
    const report = await run([
      ...all,
      { ...deal, id: id(9), status: 'won' },
      { ...promise, id: id(10), closedAt: promise.promisedAt },
      { ...promise, id: id(11), status: 'kept', closedAt: promise.promisedAt },
      { ...deal, id: id(12), status: 'lost', closedAt: deal.createdAt },
    ])
    expect(report).toMatchObject({ imported: 9, refused: 2 })
    expect(report.remarks).toEqual([
      { number: 8, message: 'closedAt: a deal that is won has one.' },
      { number: 9, message: 'closedAt: an open promise has none.' },
    ])
  })

  test('says which domains were left out', async () => {
    await run([user, company])
    const other: ImportLine = { ...company, id: id(9), domains: ['brightwater.example', 'gmail.com', 'localhost'] }
    const { imported, remarks } = await run([other])
    expect(imported).toBe(1)
    expect(remarks.map(({ message }) => message)).toEqual([
      "gmail.com is for everybody's mail.",
      'localhost is not a domain that somebody can have registered.',
      'brightwater.example stands for another company already.',
    ])
  })

  test('takes more lines than one transaction holds, from a stream', async () => {
    async function* stream() {
      yield JSON.stringify(user)
      yield JSON.stringify(company)
      for (let n = 0; n < 2500; n++)
        yield JSON.stringify({ ...contact, id: id(1000 + n), addresses: [`p${n}@x.example`] })
    }
    const seen: number[] = []
    const report = await importLines(world.services, stream(), ({ imported }) => seen.push(imported))
    expect(report).toMatchObject({ lines: 2502, imported: 2502, refused: 0 })
    expect(seen).toEqual([1000, 2000, 2502])
  })

  test('hostile text stays text', async () => {
    const name = `'); drop table users;-- <script>\u0000`
    await run([user, company, { ...contact, name }])
    const { contacts } = world.db.read.tables
    expect(await world.db.read.select({ name: contacts.name }).from(contacts)).toEqual([
      { name: `'); drop table users;-- <script>` },
    ])
  })
})
