import { Registry } from 'prom-client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database, Writer } from '../../../server/db/database.ts'
import { registerOutboxMetrics } from '../../../server/jobs/outbox-metrics.ts'
import { claim, enqueue, finish, hasten, isAnyDue, postpone, type Claim } from '../../../server/jobs/outbox.ts'
import { openTestDatabase } from '../../support/database.ts'

let db: Database
let now = '2026-03-02T09:00:00.000Z'
beforeEach(async () => {
  db = await openTestDatabase()
  now = '2026-03-02T09:00:00.000Z'
})
afterEach(() => db.close())

const services = { now: () => now, newId: () => crypto.randomUUID() }
const at = (seconds: number) => new Date(Date.parse('2026-03-02T09:00:00.000Z') + seconds * 1000).toISOString()
const note = (subjectId: string) => db.write((tx) => enqueue(tx, services, 'follow-up', subjectId))
const take = (limit = 10) => db.write((tx) => claim(tx, 'follow-up', { now, leaseUntil: leaseEnd(), limit }))
const leaseEnd = () => new Date(Date.parse(now) + 60_000).toISOString()
const rows = () => db.read.select().from(db.read.tables.outbox)

test('what is noted in a transaction that fails was never noted', async () => {
  const failing = db.write(async (tx: Writer) => {
    await enqueue(tx, services, 'follow-up', 'a')
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await rows()).toEqual([])
})

test('a subject that waits already keeps its one row, due at once and with its attempts forgotten', async () => {
  await note('a')
  const [first] = await take()
  await db.write((tx) => postpone(tx, first!, { nextAt: at(3600), attempt: 5 }))
  now = at(10)
  await note('a')
  expect(await rows()).toMatchObject([{ subjectId: 'a', version: 2, attempt: 0, nextAt: at(10), createdAt: at(0) }])
})

describe('a claimed row', () => {
  let row: Claim
  beforeEach(async () => {
    await note('a')
    row = (await take())[0]!
  })

  test('is nobody else’s until its lease runs out', async () => {
    expect(await isAnyDue(db.read, 'follow-up', now)).toBe(false)
    expect(await take()).toEqual([])
    now = at(60)
    expect(await take()).toMatchObject([{ subjectId: 'a', attempt: 2 }])
  })

  test('goes when the work is done', async () => {
    await db.write((tx) => finish(tx, row))
    expect(await rows()).toEqual([])
  })

  test('stays, and is due, when its subject changed meanwhile', async () => {
    await note('a')
    await db.write((tx) => finish(tx, row))
    expect(await take()).toMatchObject([{ subjectId: 'a', version: 2, attempt: 1 }])
  })

  test('comes up again when it was put off, not before', async () => {
    await db.write((tx) => postpone(tx, row, { nextAt: at(5), attempt: row.attempt }))
    now = at(4)
    expect(await take()).toEqual([])
    now = at(5)
    expect(await take()).toMatchObject([{ attempt: 2 }])
  })

  test('put off is due at once all the same, when its subject changed meanwhile', async () => {
    await note('a')
    await db.write((tx) => postpone(tx, row, { nextAt: at(3600), attempt: 1 }))
    expect(await take()).toHaveLength(1)
  })

  test('is safe from a worker whose lease ran out', async () => {
    now = at(60)
    const [taken] = await take()
    await db.write((tx) => finish(tx, row))
    await db.write((tx) => postpone(tx, row, { nextAt: at(0), attempt: 0 }))
    expect(await rows()).toMatchObject([{ leaseUntil: taken!.leaseUntil, attempt: 2 }])
    await db.write((tx) => finish(tx, taken!))
    expect(await rows()).toEqual([])
  })
})

test('the oldest come first, and no more than were asked for', async () => {
  for (const [seconds, subject] of [
    [2, 'c'],
    [0, 'a'],
    [1, 'b'],
  ] as const) {
    now = at(seconds)
    await note(subject)
  }
  now = at(2)
  expect((await take(2)).map(({ subjectId }) => subjectId).sort()).toEqual(['a', 'b'])
  expect((await take(2)).map(({ subjectId }) => subjectId)).toEqual(['c'])
})

test('workers that reach for rows at the same moment never get the same one', async () => {
  for (let n = 0; n < 40; n += 1) await note(`subject ${n}`)
  const hauls = await Promise.all(Array.from({ length: 8 }, () => take(5)))
  const subjects = hauls.flat().map(({ subjectId }) => subjectId)
  expect(new Set(subjects).size).toBe(subjects.length)
  expect(subjects).toHaveLength(40)
})

test('what waits can be made due, however many they are', async () => {
  const subjects = Array.from({ length: 501 }, (_, n) => `subject ${n}`)
  now = at(3600)
  await db.write(async (tx) => {
    for (const subject of subjects) await enqueue(tx, services, 'follow-up', subject)
  })
  now = at(0)
  expect(await isAnyDue(db.read, 'follow-up', now)).toBe(false)
  await db.write((tx) => hasten(tx, 'follow-up', subjects, now))
  expect(await take(1000)).toHaveLength(501)
}, 20_000)

test('the metrics tell how much waits, and how long the oldest does', async () => {
  const registry = new Registry()
  const organization = {
    tenantId: 't',
    name: '',
    ownDomains: [],
    freeMailDomains: [],
    language: 'en' as const,
    hasCalendar: true,
  }
  registerOutboxMetrics(registry, [{ organization, db, now: services.now }])
  expect(await registry.metrics()).toContain('followthrough_outbox_oldest_seconds{tenant="t"} 0')
  await note('a')
  now = at(90)
  await note('b')
  const text = await registry.metrics()
  expect(text).toContain('followthrough_outbox_rows{tenant="t"} 2')
  expect(text).toContain('followthrough_outbox_oldest_seconds{tenant="t"} 90')
})
