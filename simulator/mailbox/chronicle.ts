/**
 * The history of the sample customers is written as a diary, so that it can be read and changed as one:
 *
 *     2026-11-17 14:20 call ben 25 priya: Call with Priya
 *       Wants options for the excess before signing.
 *       logged 2026-11-17 14:48
 *       next anna 2026-11-20, done 2026-11-20 17:05: Send the premium table
 *       promise 2026-11-25: Answer on glass cover
 *       deal anna 184000 EUR: Fleet renewal 2027
 *
 *     2026-11-12 16:40 mail anna > priya, tom: Fleet renewal 2027: proposal
 *
 * Times are those of Berlin. The head names kind, users, minutes and contacts by their keys; a mail names its people.
 * Indented lines are the text of a mail, or what a user wrote down of anything else. Among them may stand:
 * `note …` (a user's words on a mail), `private`, `by USER` and `logged …` (who logged it, and when), `id <…>` and `root <…>`
 * (Message-IDs of the mail and of its thread), `next …` and `wait …` (follow-ups: open, `, done …` or `, dropped … (why)`),
 * `promise …` (by whoever logged it; open, `, kept …` or `, dropped …`) and `deal …` (open, `, won …` or `, lost …`).
 */
import type { interactionKinds } from '../../shared/interactions.ts'

/** Wall time in Berlin, `2026-11-17T14:20`. */
export type BerlinLocal = string

export interface ChronicleFollowUp {
  readonly kind: 'action' | 'waiting'
  readonly assignee: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** `null`: any time of that day. */
  readonly time: { readonly at: BerlinLocal; readonly minutes: number } | null
  readonly title: string
  readonly closed: { readonly at: BerlinLocal; readonly dropReason: string | null } | null
}

/** With when it was closed, and how. */
interface Closable<Status extends string> {
  readonly closed: { readonly at: BerlinLocal; readonly status: Status } | null
}

export interface ChroniclePromise extends Closable<'kept' | 'dropped'> {
  readonly text: string
  /** `YYYY-MM-DD`; `null`: some day. */
  readonly day: string | null
}

export interface ChronicleDeal extends Closable<'won' | 'lost'> {
  readonly name: string
  readonly owner: string
  /** In whole units of the currency; `null`: nobody knows yet. */
  readonly value: { readonly amount: number; readonly currency: string } | null
}

export interface ChronicleEntry {
  readonly at: BerlinLocal
  readonly kind: (typeof interactionKinds)[number]
  readonly subject: string
  /** Keys of users and contacts. Where it is no mail, `from` are the users and `to` the contacts. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly minutes: number | null
  readonly words: string
  readonly note: string | null
  readonly isPrivate: boolean
  readonly loggedBy: string | null
  readonly loggedAt: BerlinLocal | null
  readonly messageId: string | null
  readonly rootMessageId: string | null
  readonly followUps: readonly ChronicleFollowUp[]
  readonly promises: readonly ChroniclePromise[]
  readonly deals: readonly ChronicleDeal[]
}

/** Throws with the line that cannot be read. */
export function readChronicle(text: string): ChronicleEntry[] {
  const blocks: string[][] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    if (/^\d/.test(line)) blocks.push([line])
    else (blocks.at(-1) ?? unreadable(line)).push(line.trim())
  }
  return blocks.map(([head = '', ...lines]) => readEntry(head, lines))
}

const HEAD = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d) (call|meeting|visit|note|mail) ([^:]+): (.+)$/
const MAIL_PEOPLE = /^(\S+) > (.+?)(?: cc (.+))?$/
const OTHER_PEOPLE = /^(\S+)(?: (\d+))?(?: (\D\S*))?$/

function readEntry(head: string, lines: readonly string[]): ChronicleEntry {
  const [, day, time, kind, who = '', subject = ''] = HEAD.exec(head) ?? unreadable(head)
  const isMail = kind === 'mail'
  const [, from, second, third] = (isMail ? MAIL_PEOPLE : OTHER_PEOPLE).exec(who) ?? unreadable(head)
  const marked = (word: string) => lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? null
  const logged = marked('logged')
  return {
    at: `${day ?? ''}T${time ?? ''}`,
    kind: isMail ? 'email' : (kind as ChronicleEntry['kind']),
    subject,
    from: keys(from),
    to: keys(isMail ? second : third),
    cc: keys(isMail ? third : undefined),
    minutes: isMail || second === undefined ? null : Number(second),
    words: lines.filter((line) => !MARKS.some((mark) => mark.test(line))).join('\n'),
    note: marked('note'),
    isPrivate: lines.includes('private'),
    loggedBy: marked('by'),
    loggedAt: logged && logged.replace(' ', 'T'),
    messageId: marked('id'),
    rootMessageId: marked('root'),
    followUps: lines.filter((line) => FOLLOW_UP_MARK.test(line)).map(readFollowUp),
    promises: lines.filter((line) => PROMISE_MARK.test(line)).map(readPromise),
    deals: lines.filter((line) => DEAL_MARK.test(line)).map(readDeal),
  }
}

const FOLLOW_UP_MARK = /^(next|wait) \w+ \d{4}-/
const PROMISE_MARK = /^promise([:,]| \d{4}-)/
const DEAL_MARK = /^deal \w+([:,]| \d+ [A-Z]{3}\b)/
const MARKS = [/^(private$|note |by \w+$|logged \d|id <|root <)/, FOLLOW_UP_MARK, PROMISE_MARK, DEAL_MARK]
const FOLLOW_UP =
  /^(next|wait) (\w+) (\S{10})(?: (\d\d:\d\d) (\d+))?(?:, (?:done|dropped) (\S{10}) (\d\d:\d\d)(?: \(([^)]+)\))?)?: (.+)$/

function readFollowUp(line: string): ChronicleFollowUp {
  const match = FOLLOW_UP.exec(line) ?? unreadable(line)
  const [, mark, assignee = '', day = '', time, minutes, closedDay, closedTime, dropReason, title = ''] = match
  return {
    kind: mark === 'wait' ? 'waiting' : 'action',
    assignee,
    day,
    time: time === undefined ? null : { at: `${day}T${time}`, minutes: Number(minutes) },
    title,
    closed: closedDay ? { at: `${closedDay}T${closedTime ?? ''}`, dropReason: dropReason ?? null } : null,
  }
}

const PROMISE = /^promise(?: (\S{10}))?(?:, (kept|dropped) (\S{10}) (\d\d:\d\d))?: (.+)$/

function readPromise(line: string): ChroniclePromise {
  const [, day, status, closedDay = '', closedTime = '', text = ''] = PROMISE.exec(line) ?? unreadable(line)
  const closed = status ? { at: `${closedDay}T${closedTime}`, status: status as 'kept' | 'dropped' } : null
  return { text, day: day ?? null, closed }
}

const DEAL = /^deal (\w+)(?: (\d+) ([A-Z]{3}))?(?:, (won|lost) (\S{10}) (\d\d:\d\d))?: (.+)$/

function readDeal(line: string): ChronicleDeal {
  const match = DEAL.exec(line) ?? unreadable(line)
  const [, owner = '', amount, currency, status, closedDay = '', closedTime = '', name = ''] = match
  const value = amount && currency ? { amount: Number(amount), currency } : null
  const closed = status ? { at: `${closedDay}T${closedTime}`, status: status as 'won' | 'lost' } : null
  return { name, owner, value, closed }
}

function keys(list: string | undefined): string[] {
  return list === undefined ? [] : list.split(',').map((key) => key.trim())
}

function unreadable(line: string): never {
  throw new Error(`The sample history has a line that cannot be read: ${line}`)
}
