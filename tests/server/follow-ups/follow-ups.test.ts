import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postEmailLog } from '../../../addin/interactions/interactions.api.ts'
import {
  getFollowUp,
  getMyFollowUps,
  patchFollowUp,
  postComplete,
  postDrop,
  postFollowUp,
  postReopen,
} from '../../../addin/follow-ups/follow-ups.api.ts'
import { noteCalendarState } from '../../../server/follow-ups/follow-ups.ts'
import type { Due, FollowUp, NewFollowUp } from '../../../shared/follow-ups.ts'
import { aContact, act, aLog, thursdayAtTen } from '../../support/sample-mail.ts'
import type { Person } from '../../support/tokens.ts'
import { anna, ben, carla, createWorld, miriam, type World } from '../../support/world.ts'

let world: World
let contactId: string
beforeEach(async () => {
  world = await createWorld({ hasCalendar: true })
  contactId = (await aContact(world)).contact!.id
})
afterEach(() => world.close())

const { signal } = new AbortController()
const day = (on: string): Due => ({ kind: 'day', on })

function schedule(changes: Partial<NewFollowUp> = {}, by: Person = anna): Promise<FollowUp> {
  const followUp = { contactId, companyId: null, interactionId: null, assigneeId: null }
  return postFollowUp(
    world.apiOf(by),
    { kind: 'action', title: 'Send the offer', due: thursdayAtTen, ...followUp, ...changes },
    act(),
  )
}

async function outboxVersions(): Promise<Record<string, number>> {
  const { outbox } = world.db.read.tables
  const rows = await world.db.read
    .select({ id: outbox.subjectId, version: outbox.version })
    .from(outbox)
    .where(eq(outbox.topic, 'follow-up'))
  return Object.fromEntries(rows.map(({ id, version }) => [id, version]))
}

describe('scheduling', () => {
  test('puts it on the list of its assignee, names the customer, and tells the calendar', async () => {
    const followUp = await schedule()
    expect(followUp).toMatchObject({
      status: 'open',
      customerName: 'Brightwater Logistics',
      assignee: { name: 'Anna Keller' },
      revision: 1,
      calendar: { state: 'pending', problem: null },
    })
    expect(followUp.companyId).not.toBeNull()
    expect(await getMyFollowUps(world.apiOf(anna), signal)).toEqual([followUp])
    expect(await getMyFollowUps(world.apiOf(ben), signal)).toEqual([])
    expect(await outboxVersions()).toEqual({ [followUp.id]: 1 })
  })

  test('lists the next one first; on one day times come before the day itself', async () => {
    const due = [day('2026-03-06'), thursdayAtTen, day('2026-03-05'), day('2026-03-04')]
    for (const one of due) await schedule({ due: one })
    const listed = await getMyFollowUps(world.apiOf(anna), signal)
    expect(listed.map((followUp) => followUp.due)).toEqual([due[3], due[1], due[2], due[0]])
  })

  test('for a colleague puts it on theirs', async () => {
    const followUp = await schedule({ assigneeId: (await world.userOf(ben)).id })
    expect(await getMyFollowUps(world.apiOf(ben), signal)).toEqual([followUp])
    expect(followUp.createdBy.name).toBe('Anna Keller')
  })

  test('twice with one key makes one', async () => {
    const once = act()
    const body = { kind: 'action', title: 'Call', due: thursdayAtTen, contactId, companyId: null } as const
    const rest = { interactionId: null, assigneeId: null }
    const first = await postFollowUp(world.apiOf(anna), { ...body, ...rest }, once)
    expect(await postFollowUp(world.apiOf(anna), { ...body, ...rest }, once)).toEqual(first)
    expect(await getMyFollowUps(world.apiOf(anna), signal)).toHaveLength(1)
  })

  const unknown = crypto.randomUUID()
  test.each<[string, Partial<NewFollowUp>, object]>([
    ['an unknown contact', { contactId: unknown }, { code: 'not-found' }],
    ['an unknown company', { contactId: null, companyId: unknown }, { code: 'not-found' }],
    [
      'a company that is not the contact’s',
      { companyId: unknown },
      { code: 'invalid', fields: { companyId: [expect.stringMatching(/Brightwater/)] } },
    ],
    ['nobody', { contactId: null }, { code: 'invalid', fields: { companyId: [expect.stringMatching(/Name/)] } }],
    ['an unknown log', { interactionId: unknown }, { code: 'not-found' }],
    [
      'an unknown colleague',
      { assigneeId: unknown },
      { code: 'invalid', fields: { assigneeId: [expect.stringMatching(/colleague/)] } },
    ],
    ['an empty title', { title: ' \u0000 ' }, { code: 'invalid' }],
    ['a day that does not exist', { due: day('2026-02-30') }, { code: 'invalid' }],
    ['a time zone that does not exist', { due: { ...thursdayAtTen, timeZone: 'Mars/Olympus' } }, { code: 'invalid' }],
  ])('for %s is refused and leaves nothing behind', async (_, changes, refusal) => {
    await expect(schedule(changes)).rejects.toMatchObject(refusal)
    expect(await getMyFollowUps(world.apiOf(anna), signal)).toEqual([])
    expect(await outboxVersions()).toEqual({})
  })

  test('for another customer’s log is refused', async () => {
    const log = await postEmailLog(world.apiOf(anna), aLog(contactId, { nextAction: { kind: 'none' } }), act())
    const other = await aContact(world, { address: 'x@other.example', company: { name: 'Other' } })
    const wrong = schedule({ contactId: other.contact!.id, interactionId: log.interaction.id })
    await expect(wrong).rejects.toMatchObject({ code: 'invalid' })
    await expect(schedule({ interactionId: log.interaction.id })).resolves.toBeDefined()
  })
})

describe('changing', () => {
  test('moves and renames it, as a new revision, and tells the calendar again', async () => {
    const { id, revision } = await schedule()
    const changed = await patchFollowUp(
      world.apiOf(anna),
      id,
      { revision, title: 'Send the new offer', due: day('2026-03-09') },
      act(),
    )
    expect(changed).toMatchObject({ title: 'Send the new offer', due: day('2026-03-09'), revision: 2 })
    expect(await outboxVersions()).toEqual({ [id]: 2 })
  })

  test('made on an older revision is refused', async () => {
    const { id, revision } = await schedule()
    await patchFollowUp(world.apiOf(anna), id, { revision, title: 'A' }, act())
    const late = patchFollowUp(world.apiOf(anna), id, { revision, title: 'B' }, act())
    await expect(late).rejects.toMatchObject({ code: 'version-conflict' })
    expect((await getFollowUp(world.apiOf(anna), id, signal)).title).toBe('A')
  })

  test('by two at the same instant: one wins, the other is told', async () => {
    const { id, revision } = await schedule()
    const both = await Promise.allSettled(
      [anna, miriam].map((person) => patchFollowUp(world.apiOf(person), id, { revision, title: person.name }, act())),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await getFollowUp(world.apiOf(anna), id, signal)).revision).toBe(2)
  })

  test('repeated with its key is answered and not done again', async () => {
    const { id, revision } = await schedule()
    const once = act()
    await patchFollowUp(world.apiOf(anna), id, { revision, title: 'A' }, once)
    expect(await patchFollowUp(world.apiOf(anna), id, { revision, title: 'A' }, once)).toMatchObject({ revision: 2 })
  })

  test('hands it over', async () => {
    const { id, revision } = await schedule()
    await patchFollowUp(world.apiOf(anna), id, { revision, assigneeId: (await world.userOf(ben)).id }, act())
    expect(await getMyFollowUps(world.apiOf(anna), signal)).toEqual([])
    expect((await getMyFollowUps(world.apiOf(ben), signal)).map((one) => one.id)).toEqual([id])
  })

  test('is for assignee, creator, managers and admins; everybody may look', async () => {
    const { id, revision } = await schedule({ assigneeId: (await world.userOf(ben)).id })
    const byCarla = patchFollowUp(world.apiOf(carla), id, { revision, title: 'Mine' }, act())
    await expect(byCarla).rejects.toMatchObject({ code: 'forbidden' })
    await expect(postComplete(world.apiOf(carla), id, act())).rejects.toMatchObject({ code: 'forbidden' })
    expect((await getFollowUp(world.apiOf(carla), id, signal)).title).toBe('Send the offer')
    await expect(patchFollowUp(world.apiOf(miriam), id, { revision, title: 'Ours' }, act())).resolves.toBeDefined()
  })

  test('one that is closed is refused until it is open again', async () => {
    const { id } = await schedule()
    const { revision } = await postComplete(world.apiOf(anna), id, act())
    await expect(patchFollowUp(world.apiOf(anna), id, { revision, title: 'X' }, act())).rejects.toMatchObject({
      code: 'conflict',
    })
    const reopened = await postReopen(world.apiOf(anna), id, act())
    expect(reopened).toMatchObject({ status: 'open', closedAt: null, calendar: { state: 'pending' } })
  })

  test('one that does not exist is refused', async () => {
    const change = patchFollowUp(world.apiOf(anna), crypto.randomUUID(), { revision: 1, title: 'X' }, act())
    await expect(change).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('closing', () => {
  test('completing twice is not an error, and is one completion', async () => {
    const { id } = await schedule()
    const first = await postComplete(world.apiOf(anna), id, act())
    expect(first).toMatchObject({ status: 'done', closedAt: world.services.now(), revision: 2 })
    expect(await postComplete(world.apiOf(anna), id, act())).toEqual(first)
    expect(await outboxVersions()).toEqual({ [id]: 2 })
  })

  test('what is done before its time leaves the calendar, what is done after it stays', async () => {
    const early = await schedule()
    expect((await postComplete(world.apiOf(anna), early.id, act())).calendar.state).toBe('removing')
    const late = await schedule({ due: day('2026-03-02') })
    expect((await postComplete(world.apiOf(anna), late.id, act())).calendar.state).toBe('pending')
  })

  test('dropping keeps the reason, and leaves the list', async () => {
    const { id } = await schedule()
    const dropped = await postDrop(world.apiOf(anna), id, { reason: 'They went elsewhere' }, act())
    expect(dropped).toMatchObject({
      status: 'dropped',
      dropReason: 'They went elsewhere',
      calendar: { state: 'removing' },
    })
    expect(await getMyFollowUps(world.apiOf(anna), signal)).toEqual([])
    await expect(postComplete(world.apiOf(anna), id, act())).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('without a calendar', () => {
  test('nothing is told and nothing waits', async () => {
    const plain = await createWorld()
    const { contact } = await aContact(plain)
    const input = {
      kind: 'action',
      title: 'Call',
      due: thursdayAtTen,
      contactId: contact!.id,
      companyId: null,
    } as const
    const followUp = await postFollowUp(plain.apiOf(anna), { ...input, interactionId: null, assigneeId: null }, act())
    expect(followUp.calendar.state).toBe('none')
    const { outbox } = plain.db.read.tables
    expect(await plain.db.read.$count(outbox, eq(outbox.topic, 'follow-up'))).toBe(0)
    await plain.close()
  })
})

test('the calendar notes its state only on the revision it worked on', async () => {
  const { id, revision } = await schedule()
  const note = (of: number | null) => world.db.write((tx) => noteCalendarState(tx, id, of, 'in-calendar', null))
  expect(await note(revision)).toBe(true)
  expect((await getFollowUp(world.apiOf(anna), id, signal)).calendar.state).toBe('in-calendar')
  await patchFollowUp(world.apiOf(anna), id, { revision, title: 'Later' }, act())
  expect(await note(revision)).toBe(false)
  expect((await getFollowUp(world.apiOf(anna), id, signal)).calendar.state).toBe('pending')
  expect(await note(null)).toBe(true)
})
