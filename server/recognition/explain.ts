import type { Explanation, ExplainRequest, Rule, RuleName } from '../../shared/explain.ts'
import { baseAddress, normalizeAddress, type Mail } from '../../shared/mail.ts'
import type { MatchReason, RecognizeReply } from '../../shared/recognition.ts'
import { findCompanyRow, listCompaniesByDomains } from '../customers/customers.repository.ts'
import {
  customerNameOf,
  isAutomated,
  isOwnAddress,
  judgeDomain,
  listContactsByWritten,
  silencesAbout,
} from '../customers/customers.ts'
import type { Reader } from '../db/database.ts'
import { listUsersByAddresses } from '../identity/identity.repository.ts'
import { findInteractionByMessageKey } from '../interactions/interactions.repository.ts'
import { messageKeyOf } from '../interactions/interactions.ts'
import type { Actor, Services } from '../services.ts'
import { listChoicesOfAddress } from './choices.repository.ts'
import { recognize } from './recognition.ts'

/** Why an address is recognized as it is, or what is known of a mail: the rules of recognizing, each with what it finds. */
export async function explain(services: Services, actor: Actor, { about }: ExplainRequest): Promise<Explanation> {
  return /^<.*>$/.test(about) ? explainMessage(services, about) : explainAddress(services, actor, about)
}

async function explainMessage({ db }: Services, internetMessageId: string): Promise<Explanation> {
  const key = messageKeyOf({ internetMessageId, sentAt: '', from: null, subject: '' })
  const row = await findInteractionByMessageKey(db.read, key)
  const log = row && {
    ...{ id: row.id, by: { id: row.loggedBy, name: row.loggedByName }, at: row.loggedAt },
    ...{ customerName: customerNameOf(row), contactId: row.contactId, companyId: row.companyId },
    visibility: row.visibility,
  }
  return { kind: 'message', key, log: log ?? null }
}

/** The decision is that of `recognize` itself, about a mail that nobody has sent. */
async function explainAddress(services: Services, actor: Actor, written: string): Promise<Explanation> {
  const db = services.db.read
  const reply = await recognize(services, actor, { mail: mailFrom(written, services.now()), contactId: null })
  const rules = await findingsAbout(db, services, actor, normalizeAddress(written))
  const { card, outcome } = reply
  const customer = card && {
    contactId: card.contact?.id ?? null,
    companyId: card.company?.id ?? null,
    name: card.contact?.name ?? card.company?.name ?? '',
  }
  return { kind: 'address', outcome, customer, decidedBy: decidingRule(reply), rules }
}

const mailFrom = (address: string, sentAt: string): Mail => ({
  ...{ itemId: 'explain', internetMessageId: '<explain>', conversationId: null, subject: '' },
  ...{ from: { name: '', address }, to: [], cc: [], sentAt, mailbox: '' },
})

const ruleOf: Record<MatchReason['kind'], Exclude<RuleName, 'address'>> = {
  address: 'contacts',
  choice: 'choices',
  thread: 'thread',
  domain: 'domain',
}

function decidingRule({ outcome, match }: RecognizeReply): Exclude<RuleName, 'address'> | null {
  if (match) return ruleOf[match.kind]
  if (outcome === 'colleagues') return 'colleague'
  if (outcome === 'automated') return 'automated'
  if (outcome === 'silenced') return 'silence'
  return outcome === 'ambiguous' ? 'contacts' : null
}

async function findingsAbout(db: Reader, services: Services, actor: Actor, address: string): Promise<Rule[]> {
  const { organization } = services
  const [users, contacts, silences, choices] = await Promise.all([
    listUsersByAddresses(db, [address]),
    listContactsByWritten(db, [address]),
    silencesAbout(db, actor, address),
    listChoicesOfAddress(db, address),
  ])
  const base = baseAddress(address)
  const [user] = users
  const verdict = judgeDomain(address, organization)
  return [
    { rule: 'address', address, base: base === address ? null : base },
    {
      ...{ rule: 'colleague', ownDomain: isOwnAddress(address, organization) },
      user: user ? { id: user.id, name: user.name } : null,
    },
    {
      rule: 'contacts',
      people: (contacts.get(address) ?? []).map(({ contactId, contactName, companyName }) => ({
        ...{ contactId, name: contactName ?? '', companyName },
      })),
    },
    { rule: 'automated', isAutomated: isAutomated(address) },
    { rule: 'silence', ...silences },
    { rule: 'choices', choices },
    { rule: 'thread' },
    {
      ...{ rule: 'domain', verdict: verdict.kind, domain: verdict.domain },
      isRole: verdict.kind === 'company' && verdict.isRole,
      company: verdict.kind === 'company' ? await companyAt(db, verdict.domain) : null,
    },
  ]
}

async function companyAt(db: Reader, domain: string) {
  const [found] = await listCompaniesByDomains(db, [domain])
  const row = found && (await findCompanyRow(db, found.companyId))
  return row?.companyId ? { companyId: row.companyId, name: row.companyName ?? '' } : null
}
