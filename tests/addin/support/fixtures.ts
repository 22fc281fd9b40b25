/** Made-up answers of the server, as the pane's tests need them. Every function makes a new one. */
import { type Card } from '../../../shared/customers.ts'
import { type FollowUp } from '../../../shared/follow-ups.ts'
import { type Me } from '../../../shared/identity.ts'
import { type Interaction, type MailLog } from '../../../shared/interactions.ts'
import { type Mail } from '../../../shared/mail.ts'
import { type Deal } from '../../../shared/pipeline.ts'
import { type Participant, type RecognizeReply } from '../../../shared/recognition.ts'

/** A Monday, 09:41 in Berlin. */
export const NOW = new Date('2026-11-23T08:41:00.000Z')
export const TIME_ZONE = 'Europe/Berlin'

const id = (end: string) => `00000000-0000-4000-8000-${end.padStart(12, '0')}`
export const anna = { id: id('a'), name: 'Anna Keller' }
export const ben = { id: id('b'), name: 'Ben Okafor' }
export const priyaId = id('c1')
export const brightwaterId = id('c0')

export function makeMe(change: Partial<Me> = {}): Me {
  return {
    ...anna,
    email: 'anna.keller@aldgate.example',
    role: 'rep',
    timeZone: TIME_ZONE,
    language: 'en-GB',
    organization: { name: 'Aldgate Brokers', ownDomains: ['aldgate.example'], hasCalendar: true },
    ...change,
  }
}

export function makeMail(change: Partial<Mail> = {}): Mail {
  return {
    itemId: 'AAMk-1',
    internetMessageId: '<1@brightwater.example>',
    conversationId: 'AAQk-1',
    subject: 'Re: Fleet renewal 2027: premium table',
    from: { name: 'Priya Raman', address: 'priya.raman@brightwater.example' },
    to: [{ name: 'Anna Keller', address: 'anna.keller@aldgate.example' }],
    cc: [{ name: 'Tom Berg', address: 'tom.berg@brightwater.example' }],
    sentAt: '2026-11-23T07:52:00.000Z',
    mailbox: 'anna.keller@aldgate.example',
    ...change,
  }
}

export function makeParticipant(change: Partial<Participant> = {}): Participant {
  return {
    address: 'priya.raman@brightwater.example',
    name: 'Priya Raman',
    role: 'from',
    kind: 'customer',
    contactIds: [priyaId],
    companyId: brightwaterId,
    isSelf: false,
    ...change,
  }
}

const tom = () =>
  makeParticipant({ address: 'tom.berg@brightwater.example', name: 'Tom Berg', role: 'cc', contactIds: [id('c2')] })
const self = () =>
  makeParticipant({
    address: 'anna.keller@aldgate.example',
    name: 'Anna Keller',
    role: 'to',
    kind: 'colleague',
    contactIds: [],
    companyId: null,
    isSelf: true,
  })
export const colleague = (name: string) =>
  makeParticipant({
    address: `${name.toLowerCase()}@aldgate.example`,
    name,
    role: 'cc',
    kind: 'colleague',
    contactIds: [],
    companyId: null,
  })

export function makeFollowUp(change: Partial<FollowUp> = {}): FollowUp {
  return {
    id: id('f1'),
    kind: 'action',
    title: 'Call about the renewal offer',
    due: { kind: 'time', at: '2026-11-26T09:00:00.000Z', timeZone: TIME_ZONE, durationMinutes: 30 },
    status: 'open',
    assignee: anna,
    createdBy: anna,
    handedOverBy: null,
    contactId: priyaId,
    companyId: brightwaterId,
    customerName: 'Brightwater Logistics',
    contactName: 'Priya Raman',
    segment: 'A',
    deal: null,
    interactionId: null,
    closedAt: null,
    dropReason: null,
    waitsSince: null,
    reply: null,
    revision: 1,
    calendar: { state: 'in-calendar', problem: null },
    ...change,
  }
}

export function makeDeal(change: Partial<Deal> = {}): Deal {
  return {
    id: id('d1'),
    name: 'Fleet renewal 2027',
    value: { cents: 4_800_000, currency: 'EUR' },
    status: 'open',
    contactId: priyaId,
    companyId: brightwaterId,
    customerName: 'Brightwater Logistics',
    owner: anna,
    createdBy: anna,
    createdAt: '2026-11-12T09:00:00.000Z',
    updatedAt: '2026-11-12T09:00:00.000Z',
    closedAt: null,
    revision: 1,
    ...change,
  }
}

export function makeInteraction(change: Partial<Interaction> = {}): Interaction {
  return {
    id: id('e1'),
    kind: 'call',
    direction: 'outbound',
    occurredAt: '2026-11-17T13:20:00.000Z',
    subject: 'Call with Priya',
    text: 'Wants options for the excess before signing. Two vans leave the fleet in January.',
    textIsCut: false,
    note: null,
    level: 'full',
    visibility: 'team',
    files: [],
    people: [
      { name: 'Priya Raman', address: 'priya.raman@brightwater.example', role: 'to', contactId: priyaId, userId: null },
    ],
    notes: [],
    durationMinutes: 25,
    contactId: priyaId,
    companyId: brightwaterId,
    deal: null,
    loggedBy: ben,
    loggedAt: '2026-11-17T13:50:00.000Z',
    ...change,
  }
}

export function makeCard(change: Partial<Card> = {}): Card {
  return {
    contact: {
      id: priyaId,
      name: 'Priya Raman',
      jobTitle: 'Head of Fleet',
      addresses: ['priya.raman@brightwater.example'],
      formerAddresses: [],
      phones: ['+442055501470'],
      note: null,
      revision: 1,
    },
    company: {
      id: brightwaterId,
      name: 'Brightwater Logistics',
      domains: ['brightwater.example'],
      note: null,
      revision: 1,
    },
    segment: 'A',
    journeyStage: 'renewal',
    owner: anna,
    standing: {
      lastContact: {
        at: '2026-11-17T13:20:00.000Z',
        kind: 'call',
        direction: 'outbound',
        by: { name: ben.name, userId: ben.id },
      },
      turn: { who: 'us', since: '2026-11-23T07:52:00.000Z' },
      next: null,
    },
    ...change,
  }
}

export function makeReply(change: Partial<RecognizeReply> = {}): RecognizeReply {
  const email = { kind: 'email', durationMinutes: null } as const
  const person = (name: string, role: 'from' | 'to', userId: string | null = null) =>
    ({ name, address: `${name.split(' ')[0]!.toLowerCase()}@x.example`, role, contactId: null, userId }) as const
  return {
    outcome: 'known',
    address: 'priya.raman@brightwater.example',
    participants: [makeParticipant(), tom(), self(), colleague('Ben'), colleague('Carla')],
    match: { kind: 'address', address: 'priya.raman@brightwater.example' },
    silence: null,
    wholeDomain: null,
    candidates: [],
    sharedCompany: null,
    card: makeCard(),
    timeline: {
      entries: [
        makeInteraction(),
        makeInteraction({
          ...email,
          id: id('e2'),
          subject: 'Fleet renewal 2027: proposal',
          text: null,
          occurredAt: '2026-11-12T15:40:00.000Z',
          people: [person('Anna Keller', 'from', anna.id), person('Priya Raman', 'to'), person('Tom Berg', 'to')],
          loggedBy: anna,
        }),
        makeInteraction({
          ...email,
          id: id('e3'),
          direction: 'inbound',
          subject: 'Vehicle list for next year',
          text: 'Attached the list of 46 vehicles with mileage. Two of the older ones will be sold before the renewal.',
          occurredAt: '2026-11-12T08:05:00.000Z',
          people: [person('Priya Raman', 'from'), person('Anna Keller', 'to', anna.id)],
          loggedBy: anna,
        }),
        makeInteraction({
          id: id('e4'),
          kind: 'visit',
          subject: null,
          text: null,
          visibility: 'private',
          occurredAt: '2026-11-04T09:00:00.000Z',
          people: [],
        }),
      ],
      next: 'page-2',
    },
    deals: [],
    followUps: [],
    promises: [],
    log: null,
    ...change,
  }
}

export function makeLog(change: Partial<MailLog> = {}): MailLog {
  const mail = makeMail()
  return {
    interaction: makeInteraction({
      id: id('e9'),
      kind: 'email',
      direction: 'inbound',
      subject: mail.subject,
      occurredAt: mail.sentAt,
      text: 'Thanks for the call.',
      level: 'excerpt',
      durationMinutes: null,
      loggedBy: anna,
      loggedAt: NOW.toISOString(),
    }),
    mail: { internetMessageId: mail.internetMessageId, itemId: mail.itemId },
    customerName: 'Brightwater Logistics',
    nextAction: 'follow-up',
    nothingReason: null,
    followUps: [makeFollowUp({ interactionId: id('e9') })],
    ...change,
  }
}
