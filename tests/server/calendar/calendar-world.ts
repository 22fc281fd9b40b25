import { eq } from 'drizzle-orm'
import pino from 'pino'
import { createCalendarJob } from '../../../server/calendar/calendar-job.ts'
import { listCalendarEvents } from '../../../server/calendar/calendar.repository.ts'
import { findFollowUp } from '../../../server/follow-ups/follow-ups.repository.ts'
import {
  changeFollowUp,
  completeFollowUp,
  dropFollowUp,
  planFollowUp,
  removeFollowUpsOf,
  reopenFollowUp,
} from '../../../server/follow-ups/follow-ups.ts'
import { createGraphClient, type GraphClient } from '../../../server/graph/graph-client.ts'
import { insertUser } from '../../../server/identity/identity.repository.ts'
import { isAnyDue } from '../../../server/jobs/outbox.ts'
import type { Actor, Services } from '../../../server/services.ts'
import type { Due, FollowUp, FollowUpChange, NewFollowUp } from '../../../shared/follow-ups.ts'
import { anna, ben, miriam, tenantId, type SampleUser } from '../../../simulator/organization.ts'
import { openTestDatabase } from '../../support/database.ts'
import { startMicrosoft, type MicrosoftOptions } from './microsoft.ts'

export { anna, ben, miriam }

const publicUrl = 'https://crm.aldgate.example'
const startOfTest = '2026-11-23T08:00:00.000Z'
export const thursdayAtTen = {
  kind: 'time' as const,
  at: '2026-11-26T09:00:00.000Z',
  timeZone: 'Europe/Berlin',
  durationMinutes: 30,
} satisfies Due
export const fridayAtTen = { ...thursdayAtTen, at: '2026-11-27T09:00:00.000Z' } satisfies Due

const zones = new Map([
  [anna.oid, 'Europe/Berlin'],
  [ben.oid, 'Europe/London'],
  [miriam.oid, 'Europe/Berlin'],
])

/** A server's worth of follow-ups beside the stand-ins for Microsoft, with a clock that is moved by hand. */
export async function createCalendarWorld(options: MicrosoftOptions & { timeoutMs?: number } = {}) {
  const microsoft = await startMicrosoft(options)
  const db = await openTestDatabase()
  let now = startOfTest
  const services: Services = {
    organization: {
      tenantId,
      name: 'Aldgate Brokers',
      ownDomains: ['aldgate.example'],
      freeMailDomains: [],
      language: 'en',
      hasCalendar: true,
    },
    db,
    now: () => now,
    newId: () => crypto.randomUUID(),
  }
  const logged: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) })
  const graph = createGraphClient({ ...microsoft.settings, timeoutMs: options.timeoutMs ?? 5_000 })
  const jobWith = (client: GraphClient) => createCalendarJob({ services, graph: client, publicUrl, log })
  const job = jobWith(graph)

  const actors = new Map<SampleUser, Actor>()
  const companyId = crypto.randomUUID()
  await db.write(async (tx) => {
    for (const user of [anna, ben, miriam]) {
      const { oid: objectId, name, email, role } = user
      const id = crypto.randomUUID()
      actors.set(user, { id, role })
      await insertUser(tx, {
        id,
        objectId,
        name,
        email,
        role,
        timeZone: zones.get(objectId)!,
        language: null,
        createdAt: now,
      })
    }
    const company = { id: companyId, name: 'Brightwater & Sons', searchKey: 'brightwater & sons', createdAt: now }
    await tx.insert(tx.tables.companies).values(company)
  })
  const actorOf = (user: SampleUser) => actors.get(user)!
  const once = () => ({ key: crypto.randomUUID(), fingerprint: crypto.randomUUID() })

  /** Events that stand in a calendar. */
  const eventsOf = (user: SampleUser) =>
    microsoft.mailboxes.events(user.oid).filter(({ deletedAt }) => deletedAt === undefined)

  return {
    microsoft,
    services,
    db,
    graph,
    job,
    jobWith,
    log,
    logged,
    publicUrl,
    companyId,
    actorOf,
    eventsOf,
    now: () => now,
    passMs: (ms: number) => void (now = new Date(Date.parse(now) + ms).toISOString()),
    setNow: (instant: string) => void (now = instant),

    async schedule(due: Due = thursdayAtTen, more: Partial<NewFollowUp> = {}, by = anna): Promise<FollowUp> {
      const input: NewFollowUp = {
        kind: 'action',
        title: 'Call about the renewal',
        due,
        contactId: null,
        companyId,
        interactionId: null,
        assigneeId: null,
        ...more,
      }
      const id = await db.write((tx) => planFollowUp(tx, services, actorOf(by), input))
      return (await findFollowUp(db.read, id))!
    },
    async change(id: string, change: Omit<FollowUpChange, 'revision'>, by = anna): Promise<FollowUp> {
      const { revision } = (await findFollowUp(db.read, id))!
      return changeFollowUp(services, actorOf(by), once(), id, { revision, ...change })
    },
    complete: (id: string) => completeFollowUp(services, actorOf(anna), once(), id),
    drop: (id: string) => dropFollowUp(services, actorOf(anna), once(), id, { reason: 'They went elsewhere' }),
    reopen: (id: string) => reopenFollowUp(services, actorOf(anna), once(), id),
    undo: (interactionId: string) => db.write((tx) => removeFollowUpsOf(tx, services, interactionId)),
    find: async (id: string) => (await findFollowUp(db.read, id))!,
    calendarOf: async (id: string) => (await findFollowUp(db.read, id))!.calendar,
    knownEvents: (id: string) => listCalendarEvents(db.read, id),
    outboxSize: () => db.read.$count(db.read.tables.outbox, eq(db.read.tables.outbox.topic, 'follow-up')),

    /** Works until nothing is due any more; what has to wait goes on waiting. */
    async sync(worker = job) {
      while (await isAnyDue(db.read, 'follow-up', now)) {
        await worker.run()
        await worker.settle()
      }
    },
    /** Lets the clock run from one due row to the next, until the outbox is empty. */
    async syncInTime() {
      const { outbox } = db.read.tables
      for (let round = 0; round < 30; round += 1) {
        await this.sync()
        const [next] = await db.read
          .select()
          .from(outbox)
          .where(eq(outbox.topic, 'follow-up'))
          .orderBy(outbox.nextAt)
          .limit(1)
        if (!next) return
        now = [next.nextAt, next.leaseUntil ?? '', now].sort().at(-1)!
      }
      throw new Error('The outbox does not get empty.')
    },
    async close() {
      await job.settle()
      await db.close()
      await microsoft.stop()
    },
  }
}

export type CalendarWorld = Awaited<ReturnType<typeof createCalendarWorld>>
