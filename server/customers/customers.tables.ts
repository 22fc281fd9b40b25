import { sql } from 'drizzle-orm'
import { customerFields } from '../../shared/customer-changes.ts'
import { journeyStages, segments } from '../../shared/customers.ts'
import type { ColumnOfTable, Kit } from '../db/kit.ts'
import type { identityTables } from '../identity/identity.tables.ts'

export function customerTables(kit: Kit, { users }: ReturnType<typeof identityTables>) {
  const editable = () => ({
    note: kit.text(),
    noteBy: kit.text().references(() => users.id),
    noteAt: kit.instant(),
    /** One more with every edit: what an editor has not seen is not overwritten. */
    revision: kit.integer().notNull().default(1),
  })

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
      ...editable(),
      /** The company that this one is part of since they were merged; it keeps its name, and nothing else refers to it. */
      mergedIntoId: kit.text().references((): ColumnOfTable => companies.id, { onDelete: 'cascade' }),
      createdAt: kit.instant().notNull(),
    },
    (t) => [
      kit.index('companies_search_key_idx').on(t.searchKey),
      kit
        .index('companies_merged_into_idx')
        .on(t.mergedIntoId)
        .where(sql`merged_into_id is not null`),
    ],
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
      ...editable(),
      /** As for a company. */
      mergedIntoId: kit.text().references((): ColumnOfTable => contacts.id, { onDelete: 'cascade' }),
      createdAt: kit.instant().notNull(),
    },
    (t) => [
      kit.index('contacts_company_idx').on(t.companyId),
      kit.index('contacts_search_key_idx').on(t.searchKey),
      kit
        .index('contacts_merged_into_idx')
        .on(t.mergedIntoId)
        .where(sql`merged_into_id is not null`),
    ],
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
      /** Since when they do not use it any more. It still tells who they are. */
      endedOn: kit.day(),
    },
    (t) => [kit.primaryKey([t.address, t.contactId]), kit.index('contact_addresses_contact_idx').on(t.contactId)],
  )

  /** By what a number is found, however it is written: its last digits, see `phoneKey`. */
  const contactPhones = kit.table(
    'contact_phones',
    {
      phoneKey: kit.text().notNull(),
      contactId: kit
        .text()
        .notNull()
        .references(() => contacts.id, { onDelete: 'cascade' }),
    },
    (t) => [kit.primaryKey([t.phoneKey, t.contactId]), kit.index('contact_phones_contact_idx').on(t.contactId)],
  )

  /**
   * Who changed which field of a contact or a company, and when. With their values only what the timeline shows: owner,
   * segment and journey stage; names, addresses and notes stand nowhere but in the row itself, so that erasing it is enough.
   */
  const customerChanges = kit.table(
    'customer_changes',
    {
      id: kit.text().primaryKey(),
      contactId: kit.text().references(() => contacts.id, { onDelete: 'cascade' }),
      companyId: kit.text().references(() => companies.id, { onDelete: 'cascade' }),
      field: kit.text({ enum: customerFields }).notNull(),
      before: kit.text(),
      after: kit.text(),
      /** The revision that the edit made. */
      revision: kit.integer().notNull(),
      changedBy: kit
        .text()
        .notNull()
        .references(() => users.id),
      changedAt: kit.instant().notNull(),
    },
    (t) => [
      kit.index('customer_changes_contact_idx').on(t.contactId, t.changedAt),
      kit.index('customer_changes_company_idx').on(t.companyId, t.changedAt),
    ],
  )
  return { companies, companyDomains, contacts, contactAddresses, contactPhones, customerChanges }
}
