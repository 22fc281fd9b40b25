import type { Customer, NewContact } from '../../shared/customers.ts'
import type { NewEmailLog } from '../../shared/interactions.ts'
import type { Mail, MailPerson } from '../../shared/mail.ts'
import { newKey } from '../../addin/api.ts'
import { postContact } from '../../addin/customers/customers.api.ts'
import { anna, type World } from './world.ts'

export const priya: MailPerson = { name: 'Priya Raman', address: 'priya.raman@brightwater.example' }
export const annaAtWork: MailPerson = { name: 'Anna Keller', address: 'anna@contoso.example' }

/** A new mail from Priya to Anna, as Anna's pane would see it. */
export function aMail(changes: Partial<Mail> = {}): Mail {
  return {
    itemId: 'AAMkAD==',
    internetMessageId: `<${newKey()}@brightwater.example>`,
    conversationId: null,
    subject: 'Renewal of the fleet policy',
    from: priya,
    to: [annaAtWork],
    cc: [],
    sentAt: '2026-03-02T08:52:00.000Z',
    mailbox: 'anna@contoso.example',
    ...changes,
  }
}

export const act = () => ({ key: newKey() })

/** Priya of Brightwater, unless told otherwise, added by Anna. */
export function aContact(world: World, changes: Partial<NewContact> = {}): Promise<Customer> {
  const company = { name: 'Brightwater Logistics' }
  const contact = { ...priya, jobTitle: 'Head of Fleet', phone: null, company, ...changes }
  return postContact(world.apiOf(anna), contact, act())
}

/** "Call Thursday 10:00" about a mail, for the team to read. */
export function aLog(contactId: string | null, changes: Partial<NewEmailLog> = {}): NewEmailLog {
  return {
    mail: aMail(),
    contactId,
    companyId: null,
    text: 'We need the terms by Thursday.',
    note: null,
    level: 'excerpt',
    visibility: 'team',
    nextAction: { kind: 'follow-up', title: 'Call about the renewal offer', due: thursdayAtTen },
    files: [],
    ...changes,
  }
}

export const thursdayAtTen = {
  kind: 'time',
  at: '2026-03-05T09:00:00.000Z',
  timeZone: 'Europe/Berlin',
  durationMinutes: 30,
} as const
