import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backoffMs, judgeFailure, nextProbeAt } from '../../../server/calendar/calendar-failure.rules.ts'
import type { CalendarEvent } from '../../../server/calendar/calendar.repository.ts'
import { planCalendar, standingOf, type Wanted } from '../../../server/calendar/calendar.rules.ts'
import { eventFor } from '../../../server/calendar/event-body.rules.ts'
import { eventWords } from '../../../server/calendar/event-words.rules.ts'
import type { FollowUp } from '../../../shared/follow-ups.ts'
import { de } from '../../../addin/locales/de.ts'
import { en } from '../../../addin/locales/en.ts'
import { fr } from '../../../addin/locales/fr.ts'

const followUp: FollowUp = {
  id: 'f0000000-0000-4000-8000-000000000001',
  kind: 'action',
  title: 'Call',
  due: { kind: 'day', on: '2026-12-31' },
  status: 'open',
  assignee: { id: 'anna', name: 'Anna' },
  createdBy: { id: 'anna', name: 'Anna' },
  contactId: 'c0000000-0000-4000-8000-000000000001',
  companyId: null,
  customerName: 'Brightwater',
  contactName: null,
  handedOverBy: null,
  segment: null,
  deal: null,
  interactionId: null,
  closedAt: null,
  dropReason: null,
  waitsSince: null,
  reply: null,
  revision: 1,
  calendar: { state: 'pending', problem: null },
}
const setting = {
  zone: 'Europe/Berlin',
  now: '2026-11-23T08:00:00.000Z',
  wallClock: '2026-11-23T09:00:00',
  publicUrl: 'https://crm.example',
  words: eventWords(null, 'en'),
}

describe('what stands in an event', () => {
  test('is text, whatever the customer is called', () => {
    const { body } = eventFor({ ...followUp, customerName: '<img src=x onerror="alert(1)"> & Co' }, setting)
    expect(body).toMatch(
      /^<p>Call<\/p><p><a [^<>]+>&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt; &amp; Co<\/a><\/p>/,
    )
  })

  test('has no empty line where the follow-up has no customer', () => {
    const { body } = eventFor({ ...followUp, contactId: null, customerName: '' }, setting)
    expect(body).toMatch(/^<p>Call<\/p><p>Move or complete it/)
  })

  test.each([
    ['de-AT', 'Verschieben oder abhaken können Sie das unter „Mein Tag“ in '],
    ['fr-CA', 'Déplacez-la ou marquez-la comme faite sous «\u00a0Ma journée\u00a0» dans '],
    ['en-US', 'Move or complete it under My day in '],
    // Not spoken, and not known: as the organization does.
    ['nl-NL', 'Verschieben oder abhaken'],
    [null, 'Verschieben oder abhaken'],
  ])('is in the language of the assignee, %s', (language, sentence) => {
    const words = eventWords(language, 'de')
    expect(eventFor({ ...followUp, contactId: null }, { ...setting, words }).body).toContain(`<p>${sentence}`)
  })

  test('names My day as the pane does', () => {
    for (const [language, { tabs }] of Object.entries({ en, de, fr }))
      expect(eventWords(language, 'en').moveOrComplete('')).toContain(tabs.myDay)
  })

  const contactId = 'c0000000-0000-4000-8000-000000000001'
  const companyId = 'c0000000-0000-4000-8000-000000000002'
  test.each([
    [{ contactId, companyId: null }, `contact=${contactId}`],
    [{ contactId, companyId }, `contact=${contactId}`],
    [{ contactId: null, companyId }, `company=${companyId}`],
  ])('links back to the customer: %j', (customer, query) => {
    const { body } = eventFor({ ...followUp, ...customer }, setting)
    expect(body).toContain(`<p><a href="https://crm.example/workspace.html?${query}">Brightwater</a></p>`)
  })

  test.each([
    ['en', 'help.html'],
    ['de', 'help.de.html'],
    ['fr', 'help.fr.html'],
  ] as const)('links to pages that there are, in %s', (language, helpPage) => {
    const { body } = eventFor(followUp, { ...setting, words: eventWords(null, language) })
    const links = [...body.matchAll(/href="https:\/\/crm\.example\/([^"#?]+)(?:#([^"]+))?/g)]
    const page = (name: string) => readFileSync(join(import.meta.dirname, '../../../addin', name), 'utf8')
    expect(links.map(([, name]) => name)).toEqual(['workspace.html', helpPage])
    for (const [, name, place] of links) expect(page(name!)).toContain(place === undefined ? '' : `id="${place}"`)
  })

  test.each([
    ['Brightwater', 'Call · Brightwater'],
    ['', 'Call'],
    ['x'.repeat(400), `Call · ${'x'.repeat(247)}…`],
    // 254 would cut the emoji in half.
    [`${'x'.repeat(246)}🙂🙂🙂`, `Call · ${'x'.repeat(246)}…`],
  ])('has a subject that Exchange takes: %s', (customerName, subject) => {
    expect(eventFor({ ...followUp, customerName }, setting).subject).toBe(subject)
    expect(subject.length).toBeLessThanOrEqual(255)
  })

  test.each([
    ['2026-12-30T15:59:59', 480],
    ['2026-12-30T16:00:00', null],
    ['2026-12-31T07:00:00', null],
  ])('reminds of a day at 16:00 on the day before, if it is still ahead at %s', (wallClock, reminderMinutes) => {
    expect(eventFor(followUp, { ...setting, wallClock }).schedule).toMatchObject({
      time: { startOn: '2026-12-31', endOn: '2027-01-01' },
      reminderMinutes,
    })
  })
})

describe('the plan', () => {
  const content = eventFor(followUp, setting)
  const base = { subject: content.subject, body: content.body, time: content.schedule.time }
  const moved = eventFor({ ...followUp, due: { kind: 'day', on: '2026-12-30' } }, setting)
  const event = (state: CalendarEvent['state'], generation = 1, userId = 'anna'): CalendarEvent => ({
    id: `${userId}${generation}`,
    followUpId: followUp.id,
    userId,
    generation,
    transactionId: 't',
    graphId: 'g',
    etag: 'e',
    base: state === 'creating' ? null : base,
    state,
  })
  const open: Wanted = { as: 'open', assigneeId: 'anna', content }
  const openAndMoved: Wanted = { as: 'open', assigneeId: 'anna', content: moved }
  const done: Wanted = { as: 'done', assigneeId: 'anna' }
  const none: Wanted = { as: 'none' }

  const plans: [string, CalendarEvent[], Wanted, string[]][] = [
    ['nothing there yet', [], open, ['create g1']],
    ['as it should be', [event('synced')], open, []],
    ['moved', [event('synced')], openAndMoved, ['change g1']],
    ['begun', [event('creating')], open, ['settle g1']],
    ['gone, and open again', [event('gone')], open, ['create g2']],
    ['being removed, and open again', [event('removing')], open, ['create g2', 'remove g1']],
    ['deleted by the rep', [event('lost')], open, []],
    ['deleted by the rep, then moved', [event('lost')], openAndMoved, ['create g2']],
    ['let go of', [event('released')], open, []],
    ['let go of, then moved', [event('released')], openAndMoved, ['create g2']],
    ['another rep has it', [event('synced', 1, 'ben')], open, ['create g2', 'remove g1']],
    ['another rep deleted it', [event('lost', 1, 'ben')], open, ['create g2']],
    ['two reps have it', [event('synced', 1, 'ben'), event('synced', 2)], open, ['remove g1']],
    ['done in time', [event('synced')], done, []],
    ['done, but not known to be there', [event('creating')], done, ['remove g1']],
    ['done, with one left at another rep', [event('synced', 1, 'ben'), event('synced', 2)], done, ['remove g1']],
    ['closed', [event('synced')], none, ['remove g1']],
    ['closed while begun', [event('creating')], none, ['remove g1']],
    ['closed and nothing of ours there', [event('gone'), event('lost', 2), event('released', 3)], none, []],
  ]
  test.each(plans)('%s', (_, events, wanted, steps) => {
    const plan = planCalendar(events, wanted)
    expect(
      plan.map((step) => `${step.act} g${step.act === 'create' ? step.generation : step.event.generation}`),
    ).toEqual(steps)
  })

  test.each([
    [[event('synced')], open, undefined, 'in-calendar', null],
    [[], open, { problem: null }, 'pending', null],
    [[], open, { problem: 'throttled' as const }, 'pending', 'throttled'],
    [[], open, { problem: 'no-mailbox' as const }, 'failed', 'no-mailbox'],
    [[event('synced')], open, { problem: 'refused' as const }, 'failed', 'refused'],
    [[event('lost')], open, undefined, 'failed', 'removed-in-outlook'],
    [[event('released')], open, undefined, 'failed', 'has-attendees'],
    [[event('removing')], none, { problem: 'unavailable' as const }, 'removing', 'unavailable'],
    [[event('removing')], none, { problem: 'refused' as const }, 'failed', 'refused'],
    [[event('gone')], none, undefined, 'none', null],
    [[event('released')], none, undefined, 'none', 'has-attendees'],
    [[event('synced')], done, undefined, 'in-calendar', null],
    [[], done, undefined, 'none', null],
  ] as const)('and what the follow-up shows afterwards (%#)', (events, wanted, hindrance, state, problem) => {
    expect(standingOf(events, wanted, hindrance)).toEqual({ state, problem })
  })
})

describe('waiting', () => {
  test('doubles from two seconds, spreads by a quarter, and ends at an hour', () => {
    expect([1, 2, 3, 10, 11, 12, 60].map((attempt) => backoffMs(attempt, 0))).toEqual([
      2_000, 4_000, 8_000, 1_024_000, 2_048_000, 3_600_000, 3_600_000,
    ])
    expect(backoffMs(1, 1)).toBe(2_500)
  })

  test('for a broken link lasts as long as it has been broken, from half a minute to an hour', () => {
    const since = '2026-11-23T08:00:00.000Z'
    expect(nextProbeAt(since, since)).toBe('2026-11-23T08:00:30.000Z')
    expect(nextProbeAt(since, '2026-11-23T08:10:00.000Z')).toBe('2026-11-23T08:20:00.000Z')
    expect(nextProbeAt(since, '2026-11-24T08:00:00.000Z')).toBe('2026-11-24T09:00:00.000Z')
  })

  test('obeys Graph even where it asks for longer than we ever would', () => {
    const failure = { reason: 'throttled', retryAfterMs: 7_200_000 } as const
    expect(judgeFailure(failure, 1, 1)).toMatchObject({ retryInMs: 7_200_000, pausesMailbox: true })
  })

  test('does not alarm the rep before the third failure in a row', () => {
    const links = [1, 2, 3].map((attempt) => judgeFailure({ reason: 'no-answer' }, attempt, 0).link)
    expect(links).toEqual([undefined, undefined, 'unavailable'])
  })
})
