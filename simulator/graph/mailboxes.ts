import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type SampleUser } from '../organization.ts'
import { eventDefaults, storedEventSchema, type EventFields, type StoredEvent } from './calendar-event.ts'

export type MailboxOwner = Pick<SampleUser, 'oid' | 'name' | 'email' | 'timeZone'>

/** `no-mailbox`: on-premises or without a licence. `out-of-scope`: the administrator's scope leaves it out. */
export const mailboxAccessSchema = z.enum(['ok', 'no-mailbox', 'out-of-scope'])
export type MailboxAccess = z.infer<typeof mailboxAccessSchema>

/** Mail that Exchange sends because an event has attendees. Followthrough must never cause any. */
const invitationSchema = z.object({
  at: z.string(),
  mailbox: z.string(),
  subject: z.string(),
  to: z.array(z.string()),
  kind: z.enum(['invitation', 'update', 'cancellation']),
})
export type Invitation = z.infer<typeof invitationSchema>

const mailboxesSchema = z.object({
  version: z.literal(1),
  mailboxes: z.record(z.string(), z.object({ access: mailboxAccessSchema, events: z.array(storedEventSchema) })),
  invitations: z.array(invitationSchema),
})
export type MailboxesJson = z.infer<typeof mailboxesSchema>

type Mailbox = MailboxesJson['mailboxes'][string]
type NewEvent = Pick<EventFields, 'start' | 'end' | 'startTimeZone' | 'endTimeZone'> & Partial<EventFields>
type Origin = Pick<StoredEvent, 'byApplication' | 'transactionId' | 'createdWith'>

/** The calendars of all mailboxes, in memory. `toJSON` and `restore` carry them over a restart. */
export class Mailboxes {
  readonly owners: readonly MailboxOwner[]
  readonly #now: () => Date
  #mailboxes = new Map<string, Mailbox>()
  #invitations: Invitation[] = []
  readonly #listeners = new Set<(oid: string) => void>()

  constructor(owners: readonly MailboxOwner[], now: () => Date = () => new Date()) {
    this.owners = owners
    this.#now = now
    this.clear()
  }

  /** By object id or address; both without regard to case. */
  findOwner(name: string): MailboxOwner | undefined {
    const wanted = name.toLowerCase()
    return this.owners.find(({ oid, email }) => oid.toLowerCase() === wanted || email.toLowerCase() === wanted)
  }

  accessTo(oid: string): MailboxAccess {
    return this.#mailbox(oid).access
  }

  setAccess(oid: string, access: MailboxAccess): void {
    this.#mailbox(oid).access = access
    this.#changed(oid)
  }

  /** Deleted events included; look at `deletedAt`. */
  events(oid: string): readonly StoredEvent[] {
    return this.#mailbox(oid).events
  }

  /** By either kind of id. Ids are case-sensitive. */
  findEvent(oid: string, id: string): StoredEvent | undefined {
    return this.#mailbox(oid).events.find((event) => event.immutableId === id || event.classicId === id)
  }

  /** All invitations that were ever sent. */
  invitations(): readonly Invitation[] {
    return this.#invitations
  }

  create(oid: string, fields: NewEvent, origin: Origin): StoredEvent {
    const at = this.#now().toISOString()
    const event: StoredEvent = {
      ...structuredClone(eventDefaults),
      categories: [],
      attendees: [],
      singleValueExtendedProperties: [],
      ...fields,
      ...origin,
      immutableId: newId('AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A'),
      classicId: newId('AAMkADVmMjY5NGE4AFRgAAAAAA'),
      iCalUId: `040000008200E00074C5B7101A82E008${randomBytes(20).toString('hex').toUpperCase()}`,
      changeKey: newChangeKey(),
      createdAt: at,
      lastModifiedAt: at,
    }
    this.#mailbox(oid).events.push(event)
    this.#mail(oid, event, 'invitation')
    this.#changed(oid)
    return event
  }

  update(oid: string, event: StoredEvent, changes: Partial<EventFields>): StoredEvent {
    Object.assign(event, changes, { changeKey: newChangeKey(), lastModifiedAt: this.#now().toISOString() })
    this.#mail(oid, event, 'update')
    this.#changed(oid)
    return event
  }

  /** Moves the event to Deleted Items, which gives it a new classic id; the immutable one stays. */
  remove(oid: string, event: StoredEvent): void {
    const at = this.#now().toISOString()
    Object.assign(event, {
      classicId: newId('AAMkADVmMjY5NGE4AFRgAAAAAA'),
      changeKey: newChangeKey(),
      lastModifiedAt: at,
      deletedAt: at,
    })
    this.#mail(oid, event, 'cancellation')
    this.#changed(oid)
  }

  /** Calls back after every change, with the object id of the mailbox. Returns a function that ends it. */
  onChange(listener: (oid: string) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Empties all calendars. */
  clear(): void {
    this.#mailboxes = new Map(this.owners.map(({ oid }) => [oid, { access: 'ok', events: [] }]))
    this.#invitations = []
    for (const { oid } of this.owners) this.#changed(oid)
  }

  toJSON(): MailboxesJson {
    return { version: 1, mailboxes: Object.fromEntries(this.#mailboxes), invitations: this.#invitations }
  }

  /** Takes over what `toJSON` gave; mailboxes of people unknown here are left out. Throws a ZodError for anything else. */
  static fromJSON(owners: readonly MailboxOwner[], json: unknown, now?: () => Date): Mailboxes {
    const saved = mailboxesSchema.parse(json)
    const mailboxes = new Mailboxes(owners, now)
    for (const { oid } of owners) {
      const mailbox = saved.mailboxes[oid]
      if (mailbox) mailboxes.#mailboxes.set(oid, mailbox)
    }
    mailboxes.#invitations = saved.invitations
    return mailboxes
  }

  #mailbox(oid: string): Mailbox {
    const mailbox = this.#mailboxes.get(oid)
    if (!mailbox) throw new RangeError(`No mailbox belongs to the object id ${oid}.`)
    return mailbox
  }

  #mail(mailbox: string, { attendees, subject }: StoredEvent, kind: Invitation['kind']): void {
    if (attendees.length === 0) return
    const to = attendees.map(({ emailAddress }) => emailAddress.address)
    this.#invitations.push({ at: this.#now().toISOString(), mailbox, subject, to, kind })
  }

  #changed(oid: string): void {
    for (const listener of this.#listeners) listener(oid)
  }
}

/** Letters of both cases, as in Exchange: whoever compares ids without regard to case will mix events up. */
function newId(prefix: string): string {
  return `${prefix}${randomBytes(30).toString('base64url')}AAA=`
}

function newChangeKey(): string {
  return `${randomBytes(16).toString('base64').replaceAll('=', '')}AAAAbQ==`
}
