import type { ImportLine } from '../../shared/transfer.ts'
import { sampleUsers } from '../organization.ts'
import { readChronicle } from './chronicle.ts'
import { careAndCulture } from './history-care-and-culture.ts'
import { fleets } from './history-fleets.ts'
import { food } from './history-food.ts'
import { hotelsAndHouses } from './history-hotels-and-houses.ts'
import { industry } from './history-industry.ts'
import { type Customer, dealLines, followUpLines, interactionLine, promiseLines, type Shift } from './history-lines.ts'
import { marine } from './history-marine.ts'
import { companies, privateCustomers, type SampleContact } from './people.ts'
import { guidOf } from './sample-ids.ts'

/** By the key of the company, or of the contact where there is no company. */
const chronicles: Readonly<Record<string, string>> = {
  ...fleets,
  ...marine,
  ...industry,
  ...food,
  ...hotelsAndHouses,
  ...careAndCulture,
}

/** The sample organization's customers, and their year up to Monday 23 November 2026, 09:41 in Berlin. */
export function sampleHistory(shift: Shift): ImportLine[] {
  return [...userLines(), ...companyLines(shift), ...contactLines(shift), ...eventLines(shift)]
}

function userLines(): ImportLine[] {
  return sampleUsers.map(({ oid, name, email, role }) => ({ type: 'user', objectId: oid, name, email, role }))
}

function companyLines(shift: Shift): ImportLine[] {
  return companies.map(({ key, name, domains, owner, segment, journeyStage, since }) => ({
    type: 'company',
    id: guidOf('company', key),
    name,
    domains: [...domains],
    owner: owner.oid,
    segment,
    journeyStage,
    createdAt: shift(`${since}T09:00`),
  }))
}

function contactLines(shift: Shift): ImportLine[] {
  return [
    ...companies.flatMap(({ key, since, contacts }) =>
      contacts.map((contact) => ({
        ...contactFields(contact),
        companyId: guidOf('company', key),
        owner: null,
        segment: null,
        journeyStage: null,
        createdAt: shift(`${since}T09:00`),
      })),
    ),
    ...privateCustomers.map(({ contact, owner, segment, journeyStage, since }) => ({
      ...contactFields(contact),
      companyId: null,
      owner: owner.oid,
      segment,
      journeyStage,
      createdAt: shift(`${since}T09:00`),
    })),
  ]
}

function contactFields({ key, name, jobTitle, addresses, phones }: SampleContact) {
  const id = guidOf('contact', key)
  return { type: 'contact' as const, id, name, jobTitle, addresses: [...addresses], phones: [...phones] }
}

/** Interactions in the order of time, each with what came of it. */
function eventLines(shift: Shift): ImportLine[] {
  return customers()
    .flatMap((customer) => customer.entries.map((entry) => ({ customer, entry })))
    .sort((a, b) => a.entry.at.localeCompare(b.entry.at))
    .flatMap(({ customer, entry }) => [
      interactionLine(customer, entry, shift),
      ...followUpLines(customer, entry, shift),
      ...promiseLines(customer, entry, shift),
      ...dealLines(customer, entry, shift),
    ])
}

function customers(): Customer[] {
  const entriesOf = (key: string) => readChronicle(chronicles[key] ?? '')
  return [
    ...companies.map(({ key, contacts }) => ({
      key,
      companyId: guidOf('company', key),
      contacts,
      entries: entriesOf(key),
    })),
    ...privateCustomers.map(({ contact }) => ({
      key: contact.key,
      companyId: null,
      contacts: [contact],
      entries: entriesOf(contact.key),
    })),
  ]
}
