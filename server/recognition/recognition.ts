import { normalizeAddress, type Mail } from '../../shared/mail.ts'
import type { Candidate, MatchReason, Participant, RecognizeReply, RecognizeRequest } from '../../shared/recognition.ts'
import type { Silence } from '../../shared/silences.ts'
import {
  findCompanyRow,
  findContactRow,
  listCompaniesByDomains,
  type AddressMatch,
  type CustomerRow,
} from '../customers/customers.repository.ts'
import {
  companyDomainOf,
  findSuccessorId,
  hearMail,
  isAutomated,
  isOwnAddress,
  isRoleAddress,
  listContactsByWritten,
  silenceableDomain,
} from '../customers/customers.ts'
import type { Reader } from '../db/database.ts'
import { invalidField } from '../errors.ts'
import { listUsersByAddresses } from '../identity/identity.repository.ts'
import {
  findInteractionByMessageKey,
  findNewestOfThread,
  listContactIdsInThread,
  listLastContacts,
  type LogRow,
} from '../interactions/interactions.repository.ts'
import {
  directionOf,
  messageKeyOf,
  occurredAtOf,
  peopleOf,
  threadKeyOf,
  withFollowUps,
} from '../interactions/interactions.ts'
import type { Actor, Services } from '../services.ts'
import { aboutCustomer, type OpenMail } from '../standing/standing.ts'
import { listChoices } from './choices.repository.ts'
import { choiceThreadOf } from './choices.ts'
import {
  byLikelihood,
  chosen,
  findingFor,
  inOrder,
  likelyCustomer,
  nothingFound,
  participantsOf,
  theOne,
  whoHas,
  type Evidence,
} from './recognition.rules.ts'

const noIds: string[] = []

/**
 * Everything the pane shows of one selected mail. For a known sender it is seven short statements: contacts, users, log,
 * addresses, timeline, follow-ups.
 */
export async function recognize(
  services: Services,
  actor: Actor,
  { mail, contactId }: RecognizeRequest,
): Promise<RecognizeReply> {
  const db = services.db.read
  const [who, log] = await Promise.all([
    whoIsOn(db, services, mail),
    findInteractionByMessageKey(db, messageKeyOf(mail)),
  ])
  const { participants, byAddress, direction, domainOf } = who
  const { silencedMail, silencedAddresses } = await hearMail(db, actor, participants.map(onMail), direction)
  // That somebody logged it says more: they have to see that, and may undo it.
  if (silencedMail && !log) return silencedReply(silencedMail, participants)
  const couldBeMeant = participants.filter(({ address }) => log !== undefined || !silencedAddresses.has(address))
  const likely = likelyCustomer(couldBeMeant, direction)
  const isStranger = likely?.contactIds.length === 0 || (contactId !== null && !isOnMail(participants, contactId))
  const asked = contactId === null ? likely : whoHas(participants, likely, contactId)
  const [evidence, remembered] = await Promise.all([
    evidenceFor(db, mail, log, isStranger && direction === 'inbound'),
    asked && asked.contactIds.length > 1 ? listChoices(db, asked.address, choiceThreadOf(mail)) : [],
  ])
  const finding =
    contactId === null
      ? findingFor(participants, likely, evidence, remembered, domainOf)
      : chosen(participants, likely, evidence, remembered, contactId)
  if (!finding) return recognize(services, actor, { mail, contactId: await insteadOf(db, contactId!) })

  const { outcome, address } = finding
  const now = services.now()
  const openMail = log ? undefined : { at: occurredAtOf(mail.sentAt, now), direction }
  const [mailLog, wholeDomain, found] = await Promise.all([
    log ? withFollowUps(db, log, actor, 'cut') : null,
    outcome === 'unknown' || outcome === 'automated' ? wholeDomainOf(db, services, address) : null,
    outcome === 'known'
      ? knownCustomer(db, actor, await contactOf(db, byAddress, finding.contactId), openMail)
      : outcome === 'company'
        ? knownCustomer(db, actor, await findCompanyRow(db, finding.companyId), openMail)
        : outcome === 'ambiguous'
          ? aboutCandidates(db, actor, mail, byAddress.get(address) ?? [])
          : undefined,
  ])
  return {
    ...nothingFound,
    outcome,
    address,
    participants: inOrder(participants, address),
    match: 'match' in finding ? matchOf(finding.match, finding.address) : null,
    wholeDomain,
    ...found,
    log: mailLog,
  }
}

/** An address that a task has and not a person: whoever writes from it may be anybody of the company. */
const matchOf = (match: MatchReason, address: string): MatchReason =>
  match.kind === 'domain' && isRoleAddress(address) ? { ...match, isRole: true } : match

/** Whoever was merged into somebody else is that one; whoever was removed meanwhile was not chosen. */
async function insteadOf(db: Reader, contactId: string): Promise<string | null> {
  if (await findContactRow(db, contactId)) {
    throw invalidField('contactId', 'This contact is not on the mail. Choose somebody who is.')
  }
  return (await findSuccessorId(db, { of: 'contact', id: contactId })) ?? null
}

const onMail = ({ address, role, kind, contactIds }: Participant) => ({
  address,
  role,
  isColleague: kind === 'colleague',
  isContact: contactIds.length > 0,
})

const silencedReply = (
  { address, silence }: { address: string; silence: Silence },
  participants: readonly Participant[],
): RecognizeReply => ({
  ...nothingFound,
  outcome: 'silenced',
  address,
  participants: inOrder(participants, address),
  silence,
  log: null,
})

const wholeDomainOf = async (db: Reader, services: Services, address: string | null) =>
  (address !== null && (await silenceableDomain(db, services, address))) || null

async function whoIsOn(db: Reader, { organization }: Services, mail: Mail) {
  const mailbox = normalizeAddress(mail.mailbox)
  const people = peopleOf(mail)
  const isOwn = (address: string) => address === mailbox || isOwnAddress(address, organization)
  const outside = people.map(({ address }) => address).filter((address) => !isOwn(address))
  const [byAddress, users] = await Promise.all([listContactsByWritten(db, outside), listUsersByAddresses(db, outside)])
  const colleagues = new Set(users.map(({ email }) => email))
  const isColleague = (address: string) => isOwn(address) || colleagues.has(address)

  const domainOf = (address: string) => companyDomainOf(address, organization)
  const strangers = outside.filter((address) => !byAddress.has(address) && !colleagues.has(address))
  const companies = await companiesByDomain(db, strangers, domainOf)

  const participants = participantsOf(people, {
    mailbox,
    isColleague,
    isAutomated,
    contactsOf: (address) => byAddress.get(address) ?? [],
    companyByDomain: (address) => companies.get(domainOf(address) ?? ''),
  })
  return { participants, byAddress, direction: directionOf(mail, isColleague), domainOf }
}

async function companiesByDomain(
  db: Reader,
  addresses: readonly string[],
  domainOf: (address: string) => string | undefined,
): Promise<Map<string, string>> {
  const domains = new Set(addresses.map(domainOf).filter((domain) => domain !== undefined))
  if (domains.size === 0) return new Map()
  const rows = await listCompaniesByDomains(db, [...domains])
  return new Map(rows.map(({ domain, companyId }) => [domain, companyId]))
}

const isOnMail = (participants: readonly { contactIds: readonly string[] }[], contactId: string) =>
  participants.some(({ contactIds }) => contactIds.includes(contactId))

/**
 * The thread speaks only for a stranger who writes to us. To whom a colleague sends a mail on is no business of the
 * customer that it came from.
 */
async function evidenceFor(
  db: Reader,
  mail: Mail,
  log: LogRow | undefined,
  asksThread: boolean,
): Promise<Evidence | undefined> {
  const thread = threadKeyOf(mail)
  const row = log ?? (asksThread && thread !== null ? await findNewestOfThread(db, thread) : undefined)
  if (!row) return undefined
  const { contactId, companyId, loggedAt } = row
  return { contactId, companyId, loggedAt, isOwnLog: log !== undefined }
}

async function contactOf(db: Reader, byAddress: ReadonlyMap<string, readonly AddressMatch[]>, contactId: string) {
  for (const matches of byAddress.values()) {
    const match = matches.find((one) => one.contactId === contactId)
    if (match) return match
  }
  return findContactRow(db, contactId)
}

/** `row` is missing when the customer was removed a moment ago. */
async function knownCustomer(
  db: Reader,
  actor: Actor,
  row: CustomerRow | undefined,
  openMail: OpenMail | undefined,
): Promise<Partial<RecognizeReply>> {
  return row ? aboutCustomer(db, actor, row, openMail) : { outcome: 'unknown', match: null }
}

/** Several people share the address. What all of them share, their company's history, can be read already. */
async function aboutCandidates(
  db: Reader,
  actor: Actor,
  mail: Mail,
  matches: readonly AddressMatch[],
): Promise<Partial<RecognizeReply>> {
  const contactIds = matches.map(({ contactId }) => contactId)
  const thread = threadKeyOf(mail)
  const [lastContacts, inThread] = await Promise.all([
    listLastContacts(db, contactIds),
    thread === null ? noIds : listContactIdsInThread(db, thread, contactIds),
  ])
  const candidates = matches.map((match): Candidate => ({
    contactId: match.contactId,
    name: match.contactName ?? '',
    jobTitle: match.jobTitle,
    companyName: match.companyName,
    segment: match.companyId === null ? match.contactSegment : match.companySegment,
    lastContactAt: lastContacts.find(({ contactId }) => contactId === match.contactId)?.at ?? null,
    inThread: inThread.includes(match.contactId),
  }))
  const companyId = theOne(matches.map((match) => match.companyId))
  const company = companyId === undefined ? undefined : await findCompanyRow(db, companyId)
  const shared = company && (await aboutCustomer(db, actor, company, undefined))
  return {
    ...(shared ? { timeline: shared.timeline, followUps: shared.followUps, deals: shared.deals } : {}),
    candidates: candidates.sort(byLikelihood),
    sharedCompany: shared?.card.company ?? null,
  }
}
