import { domainToUnicode } from 'node:url'
import type { Direction } from '../../shared/interactions.ts'
import { domainOf, normalizeAddress, type Mail } from '../../shared/mail.ts'
import type { RefusalReason } from '../../shared/errors.ts'
import { pageMark, readPageMark, type PageQuery, type SilencePage } from '../../shared/explain.ts'
import type { NewSilence, Silence } from '../../shared/silences.ts'
import { recordChange, writeOnce, type Once } from '../audit/audit.ts'
import type { Reader } from '../db/database.ts'
import { forbidden, invalidField, notFound, takenField } from '../errors.ts'
import { listUsersByAddresses } from '../identity/identity.repository.ts'
import type { Actor, Organization, Services } from '../services.ts'
import { findCompanyRow, listCompaniesByDomains, listContactsByAddresses } from './customers.repository.ts'
import { isFreeMail, isOwnAddress, registrableDomain } from './domains.ts'
import {
  countOthersSilences,
  deleteSilence,
  findSilence,
  findSilenceBy,
  insertSilence,
  listHeardSilences,
  listSilencesOf,
  type SilenceRow,
} from './silences.repository.ts'
import {
  counterparts,
  isHeardBy,
  mayUndoSilence,
  silenceFrom,
  silenceInForce,
  silenceOfMail,
  type PersonOnMail,
  type Silenced,
} from './silences.rules.ts'

export type { PersonOnMail } from './silences.rules.ts'

/** What keeps a mail from being recognized and logged, and who on it is not a customer to the reader. */
export interface Hearing {
  readonly silencedMail: Silenced | undefined
  readonly silencedAddresses: ReadonlySet<string>
}

/** Whoever was added as a contact is a customer, whatever was said about their domain, and is not looked up. */
export async function hearMail(
  db: Reader,
  actor: Actor,
  people: readonly PersonOnMail[],
  direction: Direction,
): Promise<Hearing> {
  const theirs = counterparts(people, direction)
  const strangers = theirs.filter(({ isContact, isColleague }) => !isContact && !isColleague)
  const silences = await silencesOf(
    db,
    actor,
    strangers.map(({ address }) => address),
  )
  return { silencedMail: silenceOfMail(theirs, silences), silencedAddresses: new Set(silences.keys()) }
}

async function silencesOf(db: Reader, actor: Actor, addresses: readonly string[]): Promise<Map<string, Silence>> {
  const valuesOf = (address: string) => [address, registrableDomain(domainOf(address)) ?? address]
  const rows = await listSilencesOf(db, [...new Set(addresses.flatMap(valuesOf))])
  const heard = rows.filter((row) => isHeardBy(row, actor)).map((row) => silenceFrom(row, actor))
  return new Map(
    addresses.flatMap((address) => {
      const silence = silenceInForce(heard.filter(({ value }) => valuesOf(address).includes(value)))
      return silence ? [[address, silence] as const] : []
    }),
  )
}

/** What was said about an address, for an admin: what holds for the team or for them, and how many others it holds for. */
export async function silencesAbout(
  db: Reader,
  actor: Actor,
  address: string,
): Promise<{ silences: Silence[]; others: number }> {
  const rows = await listSilencesOf(db, [...new Set([address, registrableDomain(domainOf(address)) ?? address])])
  const heard = rows.filter((row) => isHeardBy(row, actor))
  return { silences: heard.map((row) => silenceFrom(row, actor)), others: rows.length - heard.length }
}

const ENTRIES_PER_PAGE = 50

/** What holds for everybody and what an admin has said for themselves, newest first. What colleagues said for themselves is only counted. */
export async function listSilences({ db }: Services, actor: Actor, { before }: PageQuery): Promise<SilencePage> {
  const rows = await listHeardSilences(db.read, actor.id, readPageMark(before), ENTRIES_PER_PAGE + 1)
  const shown = rows.slice(0, ENTRIES_PER_PAGE)
  return {
    entries: shown.map((row) => silenceFrom(row, actor)),
    next: rows.length > shown.length ? pageMark(shown.at(-1)!.setAt, shown.at(-1)!.id) : null,
    others: await countOthersSilences(db.read, actor.id),
  }
}

/** The domain at which everybody can be silenced along with this address, if there is one. */
export async function silenceableDomain(
  db: Reader,
  { organization }: Services,
  address: string,
): Promise<string | undefined> {
  const domain = registrableDomain(domainOf(address))
  if (domain === undefined || whyNotDomain(domain, address, organization)) return undefined
  return (await listCompaniesByDomains(db, [domain])).length > 0 ? undefined : domain
}

/** "Not a customer". Said again, it stays as it was first said. */
export async function addSilence(
  services: Services,
  actor: Actor,
  once: Once,
  { mail, address: written, kind, audience }: NewSilence,
): Promise<Silence> {
  if (audience === 'everybody' && actor.role !== 'admin') throw forbidden('Only an admin can say this for everybody.')
  const address = normalizeAddress(written)
  if (!isOn(mail, address)) throw invalidField('address', 'This address is not on the mail. Name one that is.')
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const value = kind === 'domain' ? await requireDomain(tx, services, address) : address
      await refuseKnown(tx, services, address)
      const userId = audience === 'everybody' ? null : actor.id
      const earlier = await findSilenceBy(tx, value, userId)
      if (earlier) return earlier.id
      const id = services.newId()
      await insertSilence(tx, { id, kind, value, userId, setBy: actor.id, setAt: services.now() })
      await recordChange(tx, services, actor, `silence.set-for-${audience}`, id)
      return id
    },
    async (db, id) => silenceFrom(await requireSilence(db, actor, id), actor),
  )
}

export async function undoSilence(services: Services, actor: Actor, once: Once, id: string): Promise<{ id: string }> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const row = await requireSilence(tx, actor, id)
      if (!mayUndoSilence(row, actor)) throw forbidden('This holds for everybody. Only an admin can take it back.')
      await deleteSilence(tx, id)
      await recordChange(tx, services, actor, 'silence.undone', id)
      return id
    },
    async (_, undoneId) => ({ id: undoneId }),
  )
}

/** What a colleague has silenced for themselves is not there for anybody else. */
async function requireSilence(db: Reader, actor: Actor, id: string): Promise<SilenceRow> {
  const row = await findSilence(db, id)
  if (!row || !isHeardBy(row, actor)) throw notFound('silence')
  return row
}

const isOn = ({ from, to, cc }: Mail, address: string) =>
  [...(from ? [from] : []), ...to, ...cc].some((person) => normalizeAddress(person.address) === address)

/** Colleagues are never customers anyway; and a contact is one by what somebody did on purpose. */
async function refuseKnown(db: Reader, { organization }: Services, address: string) {
  const isColleague = isOwnAddress(address, organization) || (await listUsersByAddresses(db, [address])).length > 0
  if (isColleague) {
    const message = 'This is the address of a colleague, who cannot be a customer anyway.'
    throw invalidField('address', message, { code: 'colleague', about: address })
  }
  const [contact] = await listContactsByAddresses(db, [address])
  if (!contact) return
  const message = `${contact.contactName ?? address} is a contact with this address. Take the address from them first.`
  throw takenField('address', message, { code: 'address-taken', about: contact.contactName ?? address })
}

async function requireDomain(db: Reader, { organization }: Services, address: string): Promise<string> {
  const domain = registrableDomain(domainOf(address))
  if (domain === undefined) {
    const message = 'Nobody can own the domain of this address. Say it for the address only.'
    throw invalidField('kind', message, { code: 'no-domain', about: domainOf(address) })
  }
  const why = whyNotDomain(domain, address, organization)
  if (why) throw invalidField('kind', why.message, why.reason)
  const [taken] = await listCompaniesByDomains(db, [domain])
  if (!taken) return domain
  const company = await findCompanyRow(db, taken.companyId)
  const message = `${domainToUnicode(domain)} is the domain of ${company?.companyName ?? 'a company'}. Say it for the address only.`
  throw takenField('kind', message, { code: 'domain-taken', about: company?.companyName ?? domainToUnicode(domain) })
}

function whyNotDomain(
  domain: string,
  address: string,
  organization: Organization,
): { message: string; reason: RefusalReason } | undefined {
  const about = domainToUnicode(domain)
  if (isOwnAddress(address, organization) || isOwnAddress(`x@${domain}`, organization)) {
    const message = 'This is a domain of your own organization, which has no customers.'
    return { message, reason: { code: 'own-domain', about } }
  }
  if ([domain, domainOf(address)].some((name) => isFreeMail(name, organization))) {
    const message = `${about} is a mail provider for everybody. Say it for the address only.`
    return { message, reason: { code: 'free-mail-domain', about } }
  }
  return undefined
}
