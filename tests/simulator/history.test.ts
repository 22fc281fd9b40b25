import { describe, expect, test } from 'vitest'
import { importLineSchema, type ImportLine } from '../../shared/transfer.ts'
import { sampleHistory } from '../../simulator/mailbox/history.ts'
import { anna, ben, carla, miriam, sampleUsers } from '../../simulator/organization.ts'
import { anchor, readSampleMails } from './sample-mails.ts'

/** Berlin kept summer time from 29 March to 25 October 2026. */
function unshifted(local: string): string {
  const isSummer = local >= '2026-03-29T03:00' && local < '2026-10-25T03:00'
  return new Date(`${local}:00${isSummer ? '+02:00' : '+01:00'}`).toISOString()
}

const lines = sampleHistory(unshifted)
const of = <Type extends ImportLine['type']>(type: Type) =>
  lines.filter((line): line is Extract<ImportLine, { type: Type }> => line.type === type)
const interactions = of('interaction')
const followUps = of('follow-up')

describe('as an import file', () => {
  test('every line is one that the server takes', () => {
    const refused = lines.flatMap((line) => {
      const { error } = importLineSchema.safeParse(line)
      return error ? [{ line, problems: error.issues }] : []
    })
    expect(refused).toEqual([])
  })

  test('every line refers only to lines before it, and is there once', () => {
    const known = new Set<string>()
    const wrong = lines.filter((line) => {
      const id = line.type === 'user' ? line.objectId : line.id
      const isWrong = known.has(id) || referencesOf(line).some((other) => !known.has(other))
      known.add(id)
      return isWrong
    })
    expect(known.size).toBeGreaterThan(500)
    expect(wrong).toEqual([])
  })

  test('made again it is the same, and moved by days only its times differ', () => {
    expect(sampleHistory(unshifted)).toEqual(lines)
    const nextDay = (local: string) => new Date(Date.parse(unshifted(local)) + 24 * 3600 * 1000).toISOString()
    const moved = sampleHistory(nextDay)
    const idOf = (line: ImportLine) => (line.type === 'user' ? line.objectId : line.id)
    expect(moved.map(idOf)).toEqual(lines.map(idOf))
    const dues = (all: readonly ImportLine[]) =>
      all.flatMap((line) => (line.type === 'follow-up' ? [line.due.kind === 'day' ? line.due.on : line.due.at] : []))
    const shifted = dues(lines).map((due) => new Date(Date.parse(due) + 24 * 3600 * 1000).toISOString())
    expect(dues(moved)).toEqual(shifted.map((due, index) => due.slice(0, dues(lines)[index]!.length)))
  })
})

describe('as a year', () => {
  test('there is enough of everything', () => {
    expect(of('user').map(({ objectId }) => objectId)).toEqual(sampleUsers.map(({ oid }) => oid))
    expect(of('company').length).toBeGreaterThanOrEqual(28)
    expect(of('contact').length).toBeGreaterThanOrEqual(45)
    expect(interactions.length).toBeGreaterThanOrEqual(350)
    expect(interactions.length).toBeLessThanOrEqual(600)
    for (const kind of ['email', 'call', 'meeting', 'visit', 'note'] as const) {
      expect(interactions.filter((each) => each.kind === kind).length, kind).toBeGreaterThanOrEqual(5)
    }
    expect(interactions.filter(({ visibility }) => visibility === 'private').length).toBeGreaterThanOrEqual(3)
  })

  test('it runs from December 2025 to the morning of the demo, and nothing is logged before it happened', () => {
    const times = interactions.map(({ occurredAt }) => occurredAt)
    expect(times).toEqual(times.toSorted())
    expect(times[0]).toMatch(/^2025-12/)
    for (const { occurredAt, loggedAt, subject } of interactions) {
      expect(Date.parse(loggedAt), subject).toBeGreaterThanOrEqual(Date.parse(occurredAt))
      expect(Date.parse(loggedAt), subject).toBeLessThan(anchor.getTime())
    }
    const months = new Set(times.map((time) => time.slice(0, 7)))
    expect(months.size).toBe(12)
  })

  test('nobody calls, visits or writes notes on a weekend', () => {
    for (const { kind, occurredAt, subject } of interactions) {
      if (kind !== 'email') expect(new Date(occurredAt).getUTCDay() % 6, subject).not.toBe(0)
    }
  })

  test('every company, and every private customer, has an owner, a segment and a journey stage', () => {
    const standing = [...of('company'), ...of('contact').filter(({ companyId }) => companyId === null)]
    for (const { name, owner, segment, journeyStage } of standing) {
      expect([owner, segment, journeyStage], name).not.toContain(null)
    }
    for (const each of ['A', 'B', 'C']) expect(standing.map(({ segment }) => segment)).toContain(each)
  })

  test('what is done or dropped was so after it was planned and before the demo', () => {
    expect(followUps.filter(({ status }) => status === 'done').length).toBeGreaterThan(60)
    expect(followUps.filter(({ status }) => status === 'dropped').length).toBeGreaterThanOrEqual(3)
    for (const { title, status, closedAt, createdAt, dropReason } of followUps) {
      expect(closedAt === null, title).toBe(status === 'open')
      expect(dropReason !== null, title).toBe(status === 'dropped')
      if (closedAt === null) continue
      expect(Date.parse(closedAt), title).toBeGreaterThanOrEqual(Date.parse(createdAt))
      expect(Date.parse(closedAt), title).toBeLessThan(anchor.getTime())
    }
  })
})

describe('on the morning of the demo', () => {
  test('Anna’s day is the one on the picture', () => {
    expect(dayOf(anna.oid)).toEqual({ overdue: 2, today: 3, thisWeek: 4, later: 11, waiting: 3 })
    const titles = openOf(anna.oid).map(({ title }) => title)
    for (const title of ['Send excess comparison', 'Call about claim 4471', 'Call Dr. Vogt about liability terms']) {
      expect(titles).toContain(title)
    }
  })

  test('the others have something to do, too', () => {
    for (const { oid, name } of [ben, carla, miriam]) expect(openOf(oid).length, name).toBeGreaterThan(0)
  })

  test('something is promised and not yet kept, one of it too late, and deals are open, won and long forgotten', () => {
    const open = of('promise').filter(({ status }) => status === 'open')
    expect(open.length).toBeGreaterThanOrEqual(3)
    expect(open.filter(({ dueOn }) => dueOn !== null && dueOn < '2026-11-23')).toHaveLength(1)
    expect(of('promise').map(({ status }) => status)).toContain('kept')
    const deals = of('deal').filter(({ status }) => status === 'open')
    expect(deals.filter(({ createdAt }) => createdAt < '2026-08')).toHaveLength(1)
    expect(new Set(deals.map(({ companyId }) => companyId)).size).toBeGreaterThanOrEqual(3)
    expect(of('deal').map(({ status }) => status)).toContain('won')
  })

  test('some are due on a day and some at an hour', () => {
    const kinds = openOf(anna.oid).map(({ due }) => due.kind)
    expect(kinds.filter((kind) => kind === 'day').length).toBeGreaterThan(3)
    expect(kinds.filter((kind) => kind === 'time').length).toBeGreaterThan(3)
  })

  test('with Brightwater nothing is planned, and the last contact was Ben’s call', () => {
    const brightwater = of('company').find(({ name }) => name === 'Brightwater Logistics')!
    expect(followUps.filter(({ companyId, status }) => companyId === brightwater.id && status === 'open')).toEqual([])
    const last = interactions.findLast(({ companyId }) => companyId === brightwater.id)!
    expect(last).toMatchObject({ kind: 'call', subject: 'Call with Priya', loggedBy: ben.oid, durationMinutes: 25 })
    expect(last.occurredAt).toBe('2026-11-17T13:20:00.000Z')
  })
})

describe('against the sample mailbox', () => {
  test('a logged sample mail has the subject, people, time and thread of the mail', async () => {
    const mails = await readSampleMails()
    const logged = interactions.flatMap((line) => {
      const mail = mails.find((each) => each.mail.messageId && each.mail.messageId === line.internetMessageId)
      return mail ? [{ line, mail }] : []
    })
    expect(logged.length).toBeGreaterThanOrEqual(25)
    for (const { line, mail } of logged) {
      expect(line.subject, mail.file).toBe(mail.mail.subject)
      expect(line.conversationId, mail.file).toBe(mail.conversationId)
      const [from, ...others] = line.people.map(({ address }) => address)
      expect([from, others.toSorted()], mail.file).toEqual([mail.from, mail.recipients.toSorted()])
      const seconds = (Date.parse(mail.mail.date!) - Date.parse(line.occurredAt)) / 1000
      expect(seconds, mail.file).toBeGreaterThanOrEqual(0)
      expect(seconds, mail.file).toBeLessThan(60)
    }
  })

  test('Ben has logged, at 09:12 today, an unread mail that Anna received as well', async () => {
    const log = interactions.find(({ loggedAt }) => loggedAt === '2026-11-23T08:12:00.000Z')!
    expect(log.loggedBy).toBe(ben.oid)
    const mail = (await readSampleMails()).find((each) => each.mail.messageId === log.internetMessageId)!
    expect(mail.recipients).toEqual([ben.email, anna.email])
    expect(mail.header('status')).toBeUndefined()
  })

  test('Priya’s mail is not logged, and her thread’s first mail is', async () => {
    const mails = await readSampleMails()
    const { mail, conversationId } = mails.find(({ file }) => file === 'brightwater-5-two-vans.eml')!
    expect(interactions.map(({ internetMessageId }) => internetMessageId)).not.toContain(mail.messageId)
    expect(interactions.map((line) => line.conversationId)).toContain(conversationId)
  })
})

function referencesOf(line: ImportLine): string[] {
  switch (line.type) {
    case 'user':
      return []
    case 'company':
      return present(line.owner)
    case 'contact':
      return present(line.companyId, line.owner)
    case 'interaction':
      return present(line.companyId, line.loggedBy, ...line.contactIds)
    case 'follow-up':
      return present(line.companyId, line.contactId, line.interactionId, line.assignee, line.createdBy)
    case 'promise':
      return present(line.companyId, line.contactId, line.interactionId, line.promisedBy)
    case 'deal':
      return present(line.companyId, line.contactId, line.owner, line.createdBy)
  }
}

function present(...ids: readonly (string | null)[]): string[] {
  return ids.filter((id) => id !== null)
}

function openOf(userId: string) {
  return followUps.filter(({ assignee, status }) => assignee === userId && status === 'open')
}

/** The groups of My day on Monday 23 November 2026. */
function dayOf(userId: string) {
  const open = openOf(userId)
  const actions = open.filter(({ kind }) => kind === 'action')
  const days = actions.map(({ due }) => (due.kind === 'day' ? due.on : due.at.slice(0, 10)))
  return {
    overdue: days.filter((day) => day < '2026-11-23').length,
    today: days.filter((day) => day === '2026-11-23').length,
    thisWeek: days.filter((day) => day > '2026-11-23' && day <= '2026-11-29').length,
    later: days.filter((day) => day > '2026-11-29').length,
    waiting: open.length - actions.length,
  }
}
