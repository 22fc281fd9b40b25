import type { Instant } from '../../shared/common.ts'
import type { Direction, InteractionPerson } from '../../shared/interactions.ts'
import type { Candidate, MatchReason, Participant, RecognizeReply, RememberedChoice } from '../../shared/recognition.ts'

export interface Facts {
  /** Normalized. */
  readonly mailbox: string
  readonly isColleague: (address: string) => boolean
  readonly isAutomated: (address: string) => boolean
  /** Who uses an address. */
  readonly contactsOf: (address: string) => readonly { contactId: string; companyId: string | null }[]
  /** The company that the address's domain stands for. */
  readonly companyByDomain: (address: string) => string | undefined
}

export function participantsOf(
  people: readonly Pick<InteractionPerson, 'name' | 'address' | 'role'>[],
  facts: Facts,
): Participant[] {
  return people.map(({ name, address, role }) => {
    const isSelf = address === facts.mailbox
    const contacts = isSelf ? [] : facts.contactsOf(address)
    const company =
      contacts.length > 0 ? theOne(contacts.map(({ companyId }) => companyId)) : facts.companyByDomain(address)
    const kind = kindOf(address, isSelf, contacts.length > 0, company !== undefined, facts)
    const isCustomer = kind === 'customer' || kind === 'new'
    return {
      address,
      name,
      role,
      kind,
      contactIds: kind === 'customer' ? contacts.map(({ contactId }) => contactId) : [],
      companyId: (isCustomer ? company : null) ?? null,
      isSelf,
    }
  })
}

/** Colleagues are known for certain; that a sender is a program is a guess, which a contact of ours overrules. */
function kindOf(
  address: string,
  isSelf: boolean,
  isContact: boolean,
  hasCompany: boolean,
  { isColleague, isAutomated }: Facts,
): Participant['kind'] {
  // What our own mail server reports, such as an undelivered mail, comes from our own domain.
  if (isSelf || (isColleague(address) && !isAutomated(address))) return 'colleague'
  if (isContact) return 'customer'
  if (isAutomated(address)) return 'automated'
  return hasCompany ? 'new' : 'unknown'
}

const isOutside = ({ kind }: Participant) => kind !== 'colleague' && kind !== 'automated'

/**
 * Whom the mail is about: its sender, or, when a colleague sent it, the first who got it. A program that sends is nobody,
 * whoever else may be on the mail; `undefined` then, and when only colleagues are.
 */
export function likelyCustomer(participants: readonly Participant[], direction: Direction): Participant | undefined {
  const sender = participants.find(({ role }) => role === 'from')
  if (direction === 'inbound' && sender) return isOutside(sender) ? sender : undefined
  return participants.find(isOutside)
}

/** The likely one first, then everybody else outside in the order of the mail, colleagues and programs last. */
export function inOrder(participants: readonly Participant[], first: string | null): Participant[] {
  const rank = (one: Participant) => {
    if (one.address === first) return 0
    return isOutside(one) ? 1 : one.kind === 'colleague' ? 2 : 3
  }
  return [...participants].sort((a, b) => rank(a) - rank(b))
}

/** A logged mail that says whom this one is about: its own log, or the newest one of its thread. */
export interface Evidence {
  readonly contactId: string | null
  readonly companyId: string | null
  readonly loggedAt: Instant
  /** It is the log of this very mail, whose customer somebody has chosen for it. */
  readonly isOwnLog: boolean
}

export type Finding =
  | { outcome: 'known'; address: string; contactId: string; match: MatchReason }
  | { outcome: 'company'; address: string; companyId: string; match: MatchReason }
  | { outcome: 'ambiguous'; address: string; contactIds: readonly string[] }
  | { outcome: 'unknown'; address: string }
  | { outcome: 'colleagues' | 'automated'; address: string | null }

/**
 * Exact address, then thread, then domain. `remembered`: what was said before about who uses the likely one's address.
 * `domainOf`: the registrable domain by which an address belongs to a company.
 */
export function findingFor(
  participants: readonly Participant[],
  likely: Participant | undefined,
  evidence: Evidence | undefined,
  remembered: readonly RememberedChoice[],
  domainOf: (address: string) => string | undefined,
): Finding {
  if (!likely) return nobody(participants)
  const { address, contactIds, companyId } = likely

  const [only] = contactIds
  if (only !== undefined && contactIds.length === 1) {
    return { outcome: 'known', address, contactId: only, match: { kind: 'address', address } }
  }
  if (contactIds.length > 1) {
    const logged = evidence?.isOwnLog ? contactIds.find((id) => id === evidence.contactId) : undefined
    const choice = choiceInForce(remembered, contactIds)
    // The log of this very mail says it, and taking a choice back would change nothing.
    if (logged !== undefined) return { outcome: 'known', address, contactId: logged, match: byChoice(address, logged) }
    const contactId = choice?.contactId
    return contactId === undefined
      ? { outcome: 'ambiguous', address, contactIds }
      : { outcome: 'known', address, contactId, match: byChoice(address, contactId, choice) }
  }
  if (evidence) {
    const match: MatchReason = { kind: 'thread', loggedAt: evidence.loggedAt }
    const isPerson = evidence.companyId === null || evidence.isOwnLog
    if (evidence.contactId !== null && isPerson)
      return { outcome: 'known', address, contactId: evidence.contactId, match }
    if (evidence.companyId !== null) return { outcome: 'company', address, companyId: evidence.companyId, match }
  }
  if (companyId !== null) {
    return { outcome: 'company', address, companyId, match: { kind: 'domain', domain: domainOf(address) ?? '' } }
  }
  return { outcome: 'unknown', address }
}

/** For this thread before for every mail. Who does not use the address any more cannot be meant. */
function choiceInForce(
  remembered: readonly RememberedChoice[],
  contactIds: readonly string[],
): RememberedChoice | undefined {
  const valid = remembered.filter(({ contactId }) => contactIds.includes(contactId))
  return valid.find(({ scope }) => scope === 'thread') ?? valid[0]
}

/** The mail may be logged to, or asked about for, somebody else than was remembered. */
const byChoice = (address: string, contactId: string, choice?: RememberedChoice): MatchReason => ({
  kind: 'choice',
  address,
  remembered: choice?.contactId === contactId ? choice : null,
})

/** Through which address of the mail a contact is on it. */
export const whoHas = (participants: readonly Participant[], likely: Participant | undefined, contactId: string) =>
  [...(likely ? [likely] : []), ...participants].find((one) => one.contactIds.includes(contactId))

/** The rep says who it is: somebody on the mail, or whom the thread is about. `undefined` when it is neither. */
export function chosen(
  participants: readonly Participant[],
  likely: Participant | undefined,
  evidence: Evidence | undefined,
  remembered: readonly RememberedChoice[],
  contactId: string,
): Finding | undefined {
  const participant = whoHas(participants, likely, contactId)
  if (participant) {
    const { address, contactIds } = participant
    const match =
      contactIds.length > 1
        ? byChoice(address, contactId, choiceInForce(remembered, contactIds))
        : ({ kind: 'address', address } as const)
    return { outcome: 'known', address, contactId, match }
  }
  if (evidence?.contactId !== contactId || !likely) return undefined
  return {
    outcome: 'known',
    address: likely.address,
    contactId,
    match: { kind: 'thread', loggedAt: evidence.loggedAt },
  }
}

function nobody(participants: readonly Participant[]): Finding {
  const program = participants.find(({ kind, role }) => kind === 'automated' && role === 'from')
  if (program) return { outcome: 'automated', address: program.address }
  return { outcome: 'colleagues', address: null }
}

/** In the thread before others, then whom we had to do with last. */
export function byLikelihood(a: Candidate, b: Candidate): number {
  if (a.inThread !== b.inThread) return a.inThread ? -1 : 1
  const [lastOfA, lastOfB] = [a.lastContactAt ?? '', b.lastContactAt ?? '']
  if (lastOfA !== lastOfB) return lastOfA > lastOfB ? -1 : 1
  return a.name < b.name ? -1 : 1
}

/** The value that all have, if all have the same. */
export function theOne<T>(values: readonly (T | null)[]): T | undefined {
  const [first] = values
  return first !== undefined && first !== null && values.every((value) => value === first) ? first : undefined
}

export const nothingFound: Pick<
  RecognizeReply,
  | 'match'
  | 'silence'
  | 'wholeDomain'
  | 'candidates'
  | 'sharedCompany'
  | 'card'
  | 'timeline'
  | 'followUps'
  | 'deals'
  | 'promises'
> = {
  match: null,
  silence: null,
  wholeDomain: null,
  candidates: [],
  sharedCompany: null,
  card: null,
  timeline: { entries: [], next: null },
  followUps: [],
  deals: [],
  promises: [],
}
