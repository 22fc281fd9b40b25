import type { FollowUp } from '../../shared/follow-ups.ts'
import { recordChange } from '../audit/audit.ts'
import type { Reader, Writer } from '../db/database.ts'
import { notFound } from '../errors.ts'
import { findUser } from '../identity/identity.repository.ts'
import { enqueue } from '../jobs/outbox.ts'
import type { Actor, Services } from '../services.ts'
import { findFollowUp, markFollowUp, type FollowUpChanges } from './follow-ups.repository.ts'
import { calendarStateFor, wantedEvent } from './follow-ups.rules.ts'

export interface Decision {
  readonly action: string
  readonly changes: Omit<FollowUpChanges, 'calendarState' | 'calendarProblem'>
}

/** The one way a follow-up changes: a new revision, the audit log, and word to the calendar. Who may, its caller has seen to. */
export async function applyChange(
  tx: Writer,
  services: Services,
  actor: Actor,
  followUp: FollowUp,
  { action, changes }: Decision,
): Promise<void> {
  const { id } = followUp
  const calendarState = await calendarStateAfter(tx, services, { ...followUp, ...changes })
  await markFollowUp(tx, id, { ...changes, calendarState, calendarProblem: null })
  await recordChange(tx, services, actor, `follow-up.${action}`, id)
  await tellCalendar(tx, services, id)
}

async function calendarStateAfter(
  tx: Writer,
  { organization }: Services,
  followUp: Pick<FollowUp, 'assignee' | 'status' | 'due' | 'closedAt'>,
) {
  const assignee = await findUser(tx, followUp.assignee.id)
  return calendarStateFor(wantedEvent(followUp, assignee?.timeZone ?? 'UTC'), organization.hasCalendar)
}

/** Without a calendar nobody would ever take the row out again. */
export async function tellCalendar(tx: Writer, services: Services, id: string): Promise<void> {
  if (services.organization.hasCalendar) await enqueue(tx, services, 'follow-up', id)
}

export async function requireFollowUp(db: Reader, id: string): Promise<FollowUp> {
  const followUp = await findFollowUp(db, id)
  if (!followUp) throw notFound('follow-up')
  return followUp
}
