import type { Instant } from '../../shared/common.ts'
import type { Company, Contact, Customer, CustomerNote } from '../../shared/customers.ts'
import type { CustomerRow, ReachRow } from './customers.repository.ts'

const MAX_SEARCH_KEY = 200

/** Letters that are letters of their own to Unicode, and that people leave out all the same. */
const spelledOut: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/**
 * The form in which names are compared: lower case, without accents and punctuation. The database could not do it:
 * SQLite's lower() knows ASCII only.
 */
export function searchKey(name: string): string {
  const folded = foldedText(name)
  const words = folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()
  // Compatibility forms can grow eighteenfold, and an index takes no key of any length.
  return (words || folded).slice(0, MAX_SEARCH_KEY)
}

/** Lower case, without accents: a text of any length, to look for words in. */
export function foldedText(text: string): string {
  // Most mails are ASCII, where there is nothing to take apart.
  if (!/[\u0080-\uffff]/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => spelledOut[letter]!)
}

const FEWEST_DIGITS = 6
const KEPT_DIGITS = 8

/** The last digits of a number, by which it is found with its country and without. `undefined`: too few to be one. */
export function phoneKey(phone: string): string | undefined {
  const digits = phone.replace(/\D/g, '')
  return digits.length < FEWEST_DIGITS ? undefined : digits.slice(-KEPT_DIGITS)
}

const roles = new Set(
  [
    'info',
    'office',
    'contact',
    'kontakt',
    'sales',
    'vertrieb',
    'ventes',
    'hello',
    'hallo',
    'team',
    'mail',
    'post',
  ].concat(
    ['support', 'service', 'help', 'hilfe', 'admin', 'webmaster', 'postmaster', 'hostmaster', 'abuse', 'security'],
    ['billing', 'invoice', 'invoices', 'rechnung', 'buchhaltung', 'accounting', 'accounts', 'facturation', 'finance'],
    [
      'marketing',
      'press',
      'presse',
      'jobs',
      'hr',
      'karriere',
      'careers',
      'bewerbung',
      'orders',
      'bestellung',
      'einkauf',
    ],
    ['purchasing', 'newsletter', 'news', 'no-reply', 'noreply', 'enquiries', 'inquiries', 'reception', 'zentrale'],
  ),
)

/** An address that a task has and not a person. Expects a normalized one; `info+shop@…` and `info@…` are the same. */
export function isRoleAddress(address: string): boolean {
  return roles.has(address.split('@')[0]!.split('+')[0]!)
}

/** A contact takes owner, segment and journey stage from their company; only one without has them of their own. */
export function customerFrom(row: CustomerRow, reach: readonly ReachRow[]): Customer {
  const ofKind = (kind: ReachRow['kind']) =>
    reach.filter((one) => one.kind === kind).sort((a, b) => a.position - b.position || (a.value < b.value ? -1 : 1))
  const { contactId, companyId, ownerId } = row
  return {
    contact: contactId === null ? null : contactFrom(row, contactId, ofKind('address')),
    company: companyId === null ? null : companyFrom(row, companyId, ofKind('domain')),
    segment: companyId === null ? row.contactSegment : row.companySegment,
    journeyStage: companyId === null ? row.contactJourneyStage : row.companyJourneyStage,
    owner: ownerId === null ? null : { id: ownerId, name: row.ownerName ?? '' },
  }
}

function contactFrom(row: CustomerRow, id: string, addresses: readonly ReachRow[]): Contact {
  return {
    id,
    name: row.contactName ?? '',
    jobTitle: row.jobTitle,
    addresses: addresses.filter(({ endedOn }) => endedOn === null).map(({ value }) => value),
    formerAddresses: addresses.flatMap(({ value, endedOn }) =>
      endedOn === null ? [] : [{ address: value, until: endedOn }],
    ),
    phones: row.phones ?? [],
    note: noteFrom(row.contactNote, row.contactNoteBy, row.contactNoteByName, row.contactNoteAt),
    revision: row.contactRevision ?? 1,
  }
}

function companyFrom(row: CustomerRow, id: string, domains: readonly ReachRow[]): Company {
  return {
    id,
    name: row.companyName ?? '',
    domains: domains.map(({ value }) => value),
    note: noteFrom(row.companyNote, row.companyNoteBy, row.companyNoteByName, row.companyNoteAt),
    revision: row.companyRevision ?? 1,
  }
}

function noteFrom(
  text: string | null,
  by: string | null,
  name: string | null,
  at: Instant | null,
): CustomerNote | null {
  return text === null || by === null || at === null ? null : { text, by: { id: by, name: name ?? '' }, at }
}

/** What the customer is called in a list: the company's name, or the contact's where there is no company. */
export const customerNameOf = (row: { companyName: string | null; contactName: string | null }) =>
  row.companyName ?? row.contactName ?? ''
