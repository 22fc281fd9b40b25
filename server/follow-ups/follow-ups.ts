import type {
  CalendarProblem,
  CalendarState,
  Drop,
  FollowUp,
  FollowUpChange,
  NewFollowUp,
} from '../../shared/follow-ups.ts'
import { recordChange, writeOnce, type Once } from '../audit/audit.ts'
import { requireCustomer } from '../customers/customers.ts'
import type { Reader, Writer } from '../db/database.ts'
import { AppError, forbidden, invalidField, notFound } from '../errors.ts'
import { findUser } from '../identity/identity.repository.ts'
import { enqueue } from '../jobs/outbox.ts'
import type { Actor, Services } from '../services.ts'
import {
  deleteFollowUpsOfInteraction,
  findFollowUp,
  findOrigin,
  insertFollowUp,
  listOpenFollowUpsOfUser,
  markCalendarState,
  markFollowUp,
  type FollowUpChanges,
} from './follow-ups.repository.ts'
import { calendarStateFor, columnsOfDue, mayChange, wantedEvent } from './follow-ups.rules.ts'

export { calendarStateFor, columnsOfDue, wantedEvent } from './follow-ups.rules.ts'

export const openFollowUps = ({ db }: Services, actor: Actor): Promise<FollowUp[]> =>
  listOpenFollowUpsOfUser(db.read, actor.id)

export const showFollowUp = ({ db }: Services, id: string): Promise<FollowUp> => requireFollowUp(db.read, id)

export async function scheduleFollowUp(
  services: Services,
  actor: Actor,
  once: Once,
  input: NewFollowUp,
): Promise<FollowUp> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const customer = await requireCustomer(tx, input)
      const origin = input.interactionId === null ? undefined : await findOrigin(tx, input.interactionId)
      if (input.interactionId !== null && !origin) throw notFound('interaction')
      if (origin && origin.companyId !== customer.companyId) {
        throw invalidField('interactionId', 'This interaction was with another customer.')
      }
      return planFollowUp(tx, services, actor, { ...input, companyId: customer.companyId })
    },
    requireFollowUp,
  )
}

/** For an act that is part of another one's transaction, which has seen to it that customer and interaction exist. */
export async function planFollowUp(
  tx: Writer,
  services: Services,
  actor: Actor,
  { kind, title, due, contactId, companyId, interactionId, assigneeId }: NewFollowUp,
): Promise<string> {
  const id = services.newId()
  await insertFollowUp(tx, {
    id,
    kind,
    title,
    ...columnsOfDue(due),
    contactId,
    companyId,
    interactionId,
    assigneeId: assigneeId === null ? actor.id : await requireAssignee(tx, assigneeId),
    createdBy: actor.id,
    createdAt: services.now(),
    calendarState: calendarStateFor('open', services.organization.hasCalendar),
  })
  await recordChange(tx, services, actor, 'follow-up.scheduled', id)
  await tellCalendar(tx, services, id)
  return id
}

export async function changeFollowUp(
  services: Services,
  actor: Actor,
  once: Once,
  id: string,
  { revision, title, due, assigneeId }: FollowUpChange,
): Promise<FollowUp> {
  return change(services, actor, once, id, async (tx, followUp) => {
    if (followUp.revision !== revision) {
      throw new AppError('version-conflict', 'This follow-up was changed meanwhile. Look at it again, then change it.')
    }
    if (followUp.status !== 'open') throw new AppError('conflict', 'This follow-up is closed. Reopen it to change it.')
    if (assigneeId !== undefined) await requireAssignee(tx, assigneeId)
    if (title === undefined && due === undefined && assigneeId === undefined) return undefined
    return {
      action: assigneeId === undefined || assigneeId === followUp.assignee.id ? 'changed' : 'reassigned',
      changes: {
        ...(title === undefined ? {} : { title }),
        ...(due === undefined ? {} : columnsOfDue(due)),
        ...(assigneeId === undefined ? {} : { assigneeId }),
      },
    }
  })
}

/** Completing twice is not an error: the pane may repeat a request whose answer got lost. So it is with the other two. */
export async function completeFollowUp(services: Services, actor: Actor, once: Once, id: string): Promise<FollowUp> {
  return change(services, actor, once, id, async (_, { status }) => {
    if (status === 'done') return undefined
    if (status === 'dropped') throw new AppError('conflict', 'This follow-up was dropped. Reopen it to complete it.')
    return { action: 'completed', changes: { status: 'done', closedAt: services.now() } }
  })
}

export async function dropFollowUp(
  services: Services,
  actor: Actor,
  once: Once,
  id: string,
  { reason }: Drop,
): Promise<FollowUp> {
  return change(services, actor, once, id, async (_, { status }) => {
    if (status === 'dropped') return undefined
    if (status === 'done') throw new AppError('conflict', 'This follow-up was done. Reopen it to drop it.')
    return { action: 'dropped', changes: { status: 'dropped', closedAt: services.now(), dropReason: reason } }
  })
}

export async function reopenFollowUp(services: Services, actor: Actor, once: Once, id: string): Promise<FollowUp> {
  return change(services, actor, once, id, async (_, { status }) => {
    if (status === 'open') return undefined
    return { action: 'reopened', changes: { status: 'open', closedAt: null, dropReason: null } }
  })
}

/** Removes what a log brought about, when the log is undone. The calendar takes its events out by itself. */
export async function removeFollowUpsOf(tx: Writer, services: Services, interactionId: string): Promise<void> {
  for (const id of await deleteFollowUpsOfInteraction(tx, interactionId)) await tellCalendar(tx, services, id)
}

/**
 * For the calendar job: how far the mirror of a follow-up is. With a `revision` it is noted only if the follow-up has
 * not been changed since; the answer says whether it was.
 */
export async function noteCalendarState(
  tx: Writer,
  id: string,
  revision: number | null,
  calendarState: CalendarState,
  calendarProblem: CalendarProblem | null,
): Promise<boolean> {
  return markCalendarState(tx, id, revision, { calendarState, calendarProblem })
}

type Decide = (
  tx: Writer,
  followUp: FollowUp,
) => Promise<{ action: string; changes: Omit<FollowUpChanges, 'calendarState' | 'calendarProblem'> } | undefined>

/** The one way a follow-up changes: who may, a new revision, the audit log, and word to the calendar. */
async function change(services: Services, actor: Actor, once: Once, id: string, decide: Decide): Promise<FollowUp> {
  return writeOnce(
    services,
    actor,
    once,
    async (tx) => {
      const followUp = await requireFollowUp(tx, id)
      if (!mayChange(actor, followUp)) {
        throw forbidden(`Only ${followUp.assignee.name}, ${followUp.createdBy.name} or a manager can change this.`)
      }
      const decision = await decide(tx, followUp)
      if (!decision) return id

      const { action, changes } = decision
      const calendarState = await calendarStateAfter(tx, services, { ...followUp, ...changes })
      await markFollowUp(tx, id, { ...changes, calendarState, calendarProblem: null })
      await recordChange(tx, services, actor, `follow-up.${action}`, id)
      await tellCalendar(tx, services, id)
      return id
    },
    requireFollowUp,
  )
}

async function calendarStateAfter(tx: Writer, { organization }: Services, followUp: FollowUp) {
  const assignee = await findUser(tx, followUp.assignee.id)
  return calendarStateFor(wantedEvent(followUp, assignee?.timeZone ?? 'UTC'), organization.hasCalendar)
}

/** Without a calendar nobody would ever take the row out again. */
async function tellCalendar(tx: Writer, services: Services, id: string) {
  if (services.organization.hasCalendar) await enqueue(tx, services, 'follow-up', id)
}

async function requireFollowUp(db: Reader, id: string): Promise<FollowUp> {
  const followUp = await findFollowUp(db, id)
  if (!followUp) throw notFound('follow-up')
  return followUp
}

async function requireAssignee(tx: Writer, id: string): Promise<string> {
  const user = await findUser(tx, id)
  if (!user) throw invalidField('assigneeId', 'This colleague is not known here. Choose another one.')
  return user.id
}
