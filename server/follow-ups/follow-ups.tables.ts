import { isNotNull, isNull } from 'drizzle-orm'
import { calendarProblems, calendarStates, followUpKinds, followUpStatuses } from '../../shared/follow-ups.ts'
import type { customerTables } from '../customers/customers.tables.ts'
import type { Kit } from '../db/kit.ts'
import type { identityTables } from '../identity/identity.tables.ts'

export function followUpTables(
  kit: Kit,
  { users }: ReturnType<typeof identityTables>,
  { companies, contacts }: ReturnType<typeof customerTables>,
) {
  const userId = () =>
    kit
      .text()
      .notNull()
      .references(() => users.id)

  const followUps = kit.table(
    'follow_ups',
    {
      id: kit.text().primaryKey(),
      kind: kit.text({ enum: followUpKinds }).notNull(),
      title: kit.text().notNull(),
      /** Always set, so that days and times sort together: for a time it is its day in `timeZone`. */
      dueOn: kit.day().notNull(),
      /** With `timeZone` and `durationMinutes`, or all three `null`: a day without a time. */
      dueAt: kit.instant(),
      timeZone: kit.text(),
      durationMinutes: kit.integer(),
      status: kit.text({ enum: followUpStatuses }).notNull(),
      assigneeId: userId(),
      createdBy: userId(),
      /** Who gave it to its assignee last; `null`: whoever created it did. */
      handedOverBy: kit.text().references(() => users.id),
      contactId: kit.text().references(() => contacts.id),
      companyId: kit.text().references(() => companies.id),
      interactionId: kit.text(),
      /** The deal it is about. */
      dealId: kit.text(),
      createdAt: kit.instant().notNull(),
      closedAt: kit.instant(),
      /** `null`: a reply resolved it, or it was closed before this column was. */
      closedBy: kit.text().references(() => users.id),
      dropReason: kit.text(),
      /** Of a wait: only what was written after this is the reply; `null` in rows older than this column: `createdAt`. */
      waitsSince: kit.instant(),
      /** The reply that resolved it: who wrote it, when, and whose log brought it, if a log did. */
      replyFrom: kit.text(),
      replyAt: kit.instant(),
      replyLogId: kit.text(),
      revision: kit.integer().notNull(),
      /** Written by the calendar job, through `noteCalendarState`. */
      calendarState: kit.text({ enum: calendarStates }).notNull(),
      calendarProblem: kit.text({ enum: calendarProblems }),
    },
    (t) => [
      kit.index('follow_ups_assignee_idx').on(t.assigneeId, t.status, t.dueOn),
      kit.index('follow_ups_company_idx').on(t.companyId, t.status, t.dueOn),
      kit.index('follow_ups_contact_idx').on(t.contactId, t.status, t.dueOn),
      kit.index('follow_ups_interaction_idx').on(t.interactionId),
      // For the timeline. They hold only what has an entry of its own there, so that a log with its follow-up costs nothing.
      kit.index('follow_ups_company_closed_idx').on(t.companyId, t.closedAt, t.id).where(isNotNull(t.closedAt)),
      kit.index('follow_ups_contact_closed_idx').on(t.contactId, t.closedAt, t.id).where(isNotNull(t.closedAt)),
      kit.index('follow_ups_company_planned_idx').on(t.companyId, t.createdAt, t.id).where(isNull(t.interactionId)),
      kit.index('follow_ups_contact_planned_idx').on(t.contactId, t.createdAt, t.id).where(isNull(t.interactionId)),
    ],
  )
  return { followUps }
}
