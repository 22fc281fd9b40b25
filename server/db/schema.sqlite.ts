/** For drizzle-kit, which looks for exported tables. */
import { sqliteKit } from './kit.ts'
import { defineTables } from './tables.ts'

export const {
  auditEntries,
  idempotentRequests,
  users,
  companies,
  companyDomains,
  contacts,
  contactAddresses,
  contactPhones,
  customerChanges,
  silences,
  dealChanges,
  deals,
  followUps,
  promises,
  interactions,
  interactionContacts,
  interactionNotes,
  fileContents,
  filePieces,
  interactionFiles,
  rememberedChoices,
  templates,
  merges,
  mergeMoves,
  outbox,
  calendarLinks,
  calendarEvents,
} = defineTables(sqliteKit)
