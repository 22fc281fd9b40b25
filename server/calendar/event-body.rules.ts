import type { Day, Instant } from '../../shared/common.ts'
import type { FollowUp } from '../../shared/follow-ups.ts'
import type { EventContent, EventSchedule, EventTime } from '../graph/calendar-events.ts'
import type { EventWords } from './event-words.rules.ts'

/** Where and when an event is written. */
export interface EventSetting {
  /** IANA zone of the assignee. */
  readonly zone: string
  readonly now: Instant
  /** What the wall clock shows in `zone`: `2026-12-01T09:00:00` */
  readonly wallClock: string
  /** Of this installation, without a trailing slash. */
  readonly publicUrl: string
  /** In the assignee's language. */
  readonly words: EventWords
}

/** Exchange refuses longer subjects. */
const LONGEST_SUBJECT = 255
const REMIND_BEFORE_MINUTES = 10
/** 16:00 on the day before: a reminder counts back from midnight, and nobody wants it at midnight. */
const REMIND_BEFORE_DAY_MINUTES = 8 * 60
const DAY_REMINDER_AT = 'T16:00:00'

/** What is marked on every event of ours and never changed again: the rep may recolor it. */
export const EVENT_MARKS = { categories: ['Followthrough'], showAs: 'free' } as const

export function eventFor(followUp: FollowUp, setting: EventSetting): EventContent {
  return {
    subject: subjectOf(followUp),
    body: bodyOf(followUp, setting),
    schedule: scheduleOf(followUp, setting),
  }
}

function subjectOf({ title, customerName }: FollowUp): string {
  const subject = customerName === '' ? title : `${title} · ${customerName}`
  if (subject.length <= LONGEST_SUBJECT) return subject
  // Half of a surrogate pair is no text that could be sent.
  return `${subject.slice(0, LONGEST_SUBJECT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** The body is HTML, and what customers are called is theirs to choose. */
function bodyOf(followUp: FollowUp, { publicUrl, words }: EventSetting): string {
  const { title, customerName } = followUp
  const page = customerPageOf(followUp)
  const help = linkTo(`${publicUrl}/${words.helpPage}#calendar`, 'Followthrough')
  const paragraphs = [
    escaped(title),
    page === undefined ? escaped(customerName) : linkTo(`${publicUrl}/${page}`, customerName || words.openCustomer),
    words.moveOrComplete(help),
  ]
  return paragraphs.map((html) => (html === '' ? '' : `<p>${html}</p>`)).join('')
}

/** The contact's page, which shows the company's history as well; that of the company where nobody is named. */
function customerPageOf({ contactId, companyId }: FollowUp): string | undefined {
  if (contactId !== null) return `workspace.html?contact=${contactId}`
  return companyId === null ? undefined : `workspace.html?company=${companyId}`
}

const linkTo = (url: string, text: string) => `<a href="${escaped(url)}">${escaped(text)}</a>`

function scheduleOf({ due }: FollowUp, { zone, now, wallClock }: EventSetting): EventSchedule {
  if (due.kind === 'day') {
    const time: EventTime = { kind: 'days', startOn: due.on, endOn: addDays(due.on, 1), zone }
    const isAhead = `${addDays(due.on, -1)}${DAY_REMINDER_AT}` > wallClock
    return { time, reminderMinutes: isAhead ? REMIND_BEFORE_DAY_MINUTES : null }
  }
  const endAt = new Date(Date.parse(due.at) + due.durationMinutes * 60_000).toISOString()
  // A reminder of something past would ring at once.
  return {
    time: { kind: 'span', startAt: due.at, endAt, zone },
    reminderMinutes: due.at > now ? REMIND_BEFORE_MINUTES : null,
  }
}

function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character]!)
