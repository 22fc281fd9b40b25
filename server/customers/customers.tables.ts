import { journeyStages, segments } from '../../shared/customers.ts'
import type { Kit } from '../db/kit.ts'
import type { identityTables } from '../identity/identity.tables.ts'

export function customerTables(kit: Kit, { users }: ReturnType<typeof identityTables>) {
  const companies = kit.table(
    'companies',
    {
      id: kit.text().primaryKey(),
      name: kit.text().notNull(),
      /** What names are compared by: lower case, without accents, see `searchKey`. */
      searchKey: kit.text().notNull(),
      ownerId: kit.text().references(() => users.id),
      segment: kit.text({ enum: segments }),
      journeyStage: kit.text({ enum: journeyStages }),
      createdAt: kit.instant().notNull(),
    },
    (t) => [kit.index('companies_search_key_idx').on(t.searchKey)],
  )

  const companyDomains = kit.table(
    'company_domains',
    {
      /** Registrable domain, lower case, IDN as punycode. One domain stands for one company. */
      domain: kit.text().primaryKey(),
      companyId: kit
        .text()
        .notNull()
        .references(() => companies.id, { onDelete: 'cascade' }),
    },
    (t) => [kit.index('company_domains_company_idx').on(t.companyId)],
  )

  const contacts = kit.table(
    'contacts',
    {
      id: kit.text().primaryKey(),
      companyId: kit.text().references(() => companies.id),
      name: kit.text().notNull(),
      searchKey: kit.text().notNull(),
      jobTitle: kit.text(),
      phones: kit.json().$type<string[]>().notNull(),
      /** For contacts without a company; the others take all three from it. */
      ownerId: kit.text().references(() => users.id),
      segment: kit.text({ enum: segments }),
      journeyStage: kit.text({ enum: journeyStages }),
      createdAt: kit.instant().notNull(),
    },
    (t) => [kit.index('contacts_company_idx').on(t.companyId), kit.index('contacts_search_key_idx').on(t.searchKey)],
  )

  /** Not unique by address: two people may share one. */
  const contactAddresses = kit.table(
    'contact_addresses',
    {
      address: kit.text().notNull(),
      contactId: kit
        .text()
        .notNull()
        .references(() => contacts.id, { onDelete: 'cascade' }),
      /** 0 is the address they use now. */
      position: kit.integer().notNull(),
    },
    (t) => [kit.primaryKey([t.address, t.contactId]), kit.index('contact_addresses_contact_idx').on(t.contactId)],
  )
  return { companies, companyDomains, contacts, contactAddresses }
}
