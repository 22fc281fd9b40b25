/** Finds people by the short names that the chronicles use: a colleague's first name, a contact's key. */
import { ben, sampleUsers } from '../organization.ts'
import { mailboxes, otherColleagues, type SampleContact } from './people.ts'

interface Colleague {
  readonly key: string
  readonly name: string
  readonly address: string
  /** `null` for those who never sign in, and for a shared mailbox. */
  readonly oid: string | null
}

const colleagues: readonly Colleague[] = [
  ...sampleUsers.map(({ name, email, oid }) => ({ key: firstName(name), name, address: email, oid })),
  ...otherColleagues.map(({ name, email }) => ({ key: firstName(name), name, address: email, oid: null })),
  ...mailboxes
    .filter(({ members }) => members.length > 1)
    .map(({ name, address }) => ({ key: name.toLowerCase(), name, address, oid: null })),
]

export function isColleague(key: string): boolean {
  return colleagues.some((colleague) => colleague.key === key)
}

export function isUser(key: string): boolean {
  return colleagues.some((colleague) => colleague.key === key && colleague.oid !== null)
}

/** The Entra object id. */
export function userIdOf(key: string): string {
  const oid = colleagues.find((colleague) => colleague.key === key)?.oid
  if (!oid) throw new Error(`The sample history names a user who does not exist: "${key}".`)
  return oid
}

/** Ben works in London, everybody else in Berlin. */
export function timeZoneOf(userId: string): string {
  return userId === ben.oid ? 'Europe/London' : 'Europe/Berlin'
}

export function personOf(contacts: readonly SampleContact[], key: string): { name: string; address: string } {
  const colleague = colleagues.find((each) => each.key === key)
  if (colleague) return { name: colleague.name, address: colleague.address }
  const contact = contacts.find((each) => each.key === key)
  if (!contact) throw new Error(`The sample history names somebody who does not belong to the customer: "${key}".`)
  return { name: contact.name, address: contact.addresses[0] ?? '' }
}

function firstName(name: string): string {
  return name.split(' ', 1)[0]?.toLowerCase() ?? ''
}
