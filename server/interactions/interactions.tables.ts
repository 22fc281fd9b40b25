import type { KeptFile } from '../../shared/files.ts'
import {
  contentLevels,
  directions,
  interactionKinds,
  visibilities,
  type InteractionPerson,
} from '../../shared/interactions.ts'
import type { customerTables } from '../customers/customers.tables.ts'
import type { Kit } from '../db/kit.ts'
import type { identityTables } from '../identity/identity.tables.ts'

export function interactionTables(
  kit: Kit,
  { users }: ReturnType<typeof identityTables>,
  { companies, contacts }: ReturnType<typeof customerTables>,
) {
  const interactions = kit.table(
    'interactions',
    {
      id: kit.text().primaryKey(),
      kind: kit.text({ enum: interactionKinds }).notNull(),
      direction: kit.text({ enum: directions }),
      occurredAt: kit.instant().notNull(),
      subject: kit.text().notNull(),
      text: kit.text(),
      note: kit.text(),
      level: kit.text({ enum: contentLevels }).notNull(),
      visibility: kit.text({ enum: visibilities }).notNull(),
      /** As the mail named them, so that a timeline is one query. */
      people: kit.json().$type<InteractionPerson[]>().notNull(),
      durationMinutes: kit.integer(),
      contactId: kit.text().references(() => contacts.id),
      companyId: kit.text().references(() => companies.id),
      /** The team-wide key of a mail, see `messageKeyOf`; `null` for what is not a mail. */
      messageKey: kit.text(),
      conversationId: kit.text(),
      loggedBy: kit
        .text()
        .notNull()
        .references(() => users.id),
      loggedAt: kit.instant().notNull(),
      nextAction: kit.text({ enum: ['follow-up', 'waiting', 'nothing', 'none'] }).notNull(),
      nothingReason: kit.text(),
      /** As the log named them, with what became of each, so that a timeline is one query; `null` for none. */
      files: kit.json().$type<KeptFile[]>(),
      /** Exchange's id of the mail, which means something only in the mailbox it was logged from. */
      outlookItemId: kit.text(),
      /** How many notes were added later; `null`: none. */
      noteCount: kit.integer(),
      /** The deal it is about. No foreign key: it would have every deletion of a deal read the whole table. */
      dealId: kit.text(),
    },
    (t) => [
      kit.uniqueIndex('interactions_message_key_idx').on(t.messageKey),
      kit.index('interactions_company_idx').on(t.companyId, t.occurredAt, t.id),
      kit.index('interactions_conversation_idx').on(t.conversationId),
    ],
  )

  /** Which contacts took part. The time is repeated so that a contact's timeline is one range of this key. */
  const interactionContacts = kit.table(
    'interaction_contacts',
    {
      contactId: kit
        .text()
        .notNull()
        .references(() => contacts.id),
      occurredAt: kit.instant().notNull(),
      interactionId: kit
        .text()
        .notNull()
        .references(() => interactions.id, { onDelete: 'cascade' }),
    },
    (t) => [
      kit.primaryKey([t.contactId, t.occurredAt, t.interactionId]),
      kit.index('interaction_contacts_interaction_idx').on(t.interactionId),
    ],
  )

  /** What somebody of the team added to an entry afterwards. */
  const interactionNotes = kit.table(
    'interaction_notes',
    {
      id: kit.text().primaryKey(),
      interactionId: kit
        .text()
        .notNull()
        .references(() => interactions.id, { onDelete: 'cascade' }),
      text: kit.text().notNull(),
      writtenBy: kit
        .text()
        .notNull()
        .references(() => users.id),
      writtenAt: kit.instant().notNull(),
    },
    (t) => [kit.index('interaction_notes_interaction_idx').on(t.interactionId)],
  )
  return { interactions, interactionContacts, interactionNotes }
}
