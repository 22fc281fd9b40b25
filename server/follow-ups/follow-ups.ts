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
import type { Instant } from '../../shared/common.ts'
import type { Writer } from '../db/database.ts'
import { AppError, forbidden, invalidField, notFound } from '../errors.ts'
import { findUser } from '../identity/identity.repository.ts'
import { requireDealOf } from '../pipeline/pipeline.ts'
import type { Actor, Services } from '../services.ts'
import { applyChange, requireFollowUp, tellCalendar, type Decision } from './apply-change.ts'
import {
  deleteFollowUpsOfInteraction,
  findOrigin,
  insertFollowUp,
  listOpenFollowUpsOfUser,
  markCalendarState,
} from './follow-ups.repository.ts'
import { calendarStateFor, columnsOfDue, mayChange } from './follow-ups.rules.ts'

export { calendarStateFor, columnsOfDue, dueFromColumns, wantedEvent } from './follow-ups.rules.ts'
export { answerWait, reopenWaitsAnsweredBy } from './waits.ts'

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
      const { contactId, companyId } = await requireCustomer(tx, input)
      const origin = input.interactionId === null ? undefined : await findOrigin(tx, input.interactionId)
      if (input.interactionId !== null && !origin) throw notFound('interaction')
      if (origin && origin.companyId !== companyId) {
        throw invalidField('interactionId', 'This interaction was with another customer.')
      }
      const dealId = input.dealId ?? origin?.dealId ?? undefined
      if (dealId !== undefined) await requireDealOf(tx, dealId, { contactId, companyId })
      return planFollowUp(tx, services, actor, { ...input, contactId, companyId, dealId })
    },
    requireFollowUp,
  )
}

/**
 * For an act that is part of another one's transaction, which has seen to it that customer and interaction exist.
 * `waitsSince`: of a wait, unless it begins now.
 */
export async function planFollowUp(
  tx: Writer,
  services: Services,
  actor: Actor,
  { kind, title, due, contactId, companyId, interactionId, assigneeId, dealId }: NewFollowUp,
  waitsSince: Instant = services.now(),
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
    dealId: dealId ?? null,
    assigneeId: assigneeId === null ? actor.id : await requireAssignee(tx, assigneeId),
    createdBy: actor.id,
    createdAt: services.now(),
    calendarState: calendarStateFor('open', services.organization.hasCalendar),
    waitsSince: kind === 'waiting' ? waitsSince : null,
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
        ...(assigneeId === undefined || assigneeId === followUp.assignee.id
          ? {}
          : { assigneeId, handedOverBy: actor.id }),
      },
    }
  })
}

/** Completing twice is not an error: the pane may repeat a request whose answer got lost. So it is with the other two. */
export async function completeFollowUp(services: Services, actor: Actor, once: Once, id: string): Promise<FollowUp> {
  return change(services, actor, once, id, async (_, { status }) => {
    if (status === 'done') return undefined
    if (status === 'dropped') throw new AppError('conflict', 'This follow-up was dropped. Reopen it to complete it.')
    return { action: 'completed', changes: { status: 'done', ...closing(services, actor) } }
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
    return { action: 'dropped', changes: { status: 'dropped', ...closing(services, actor), dropReason: reason } }
  })
}

/** A wait that goes on waits for what is written from now on: the mail that resolved it does not do so again. */
export async function reopenFollowUp(services: Services, actor: Actor, once: Once, id: string): Promise<FollowUp> {
  return change(services, actor, once, id, async (_, { status, kind }) => {
    if (status === 'open') return undefined
    const unanswered =
      kind === 'waiting' ? { waitsSince: services.now(), replyFrom: null, replyAt: null, replyLogId: null } : {}
    return {
      action: 'reopened',
      changes: { status: 'open', closedAt: null, closedBy: null, dropReason: null, ...unanswered },
    }
  })
}

const closing = ({ now }: Services, actor: Actor) => ({ closedAt: now(), closedBy: actor.id })

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

type Decide = (tx: Writer, followUp: FollowUp) => Promise<Decision | undefined>

/** A change that somebody asks for, and may. */
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
      if (decision) await applyChange(tx, services, actor, followUp, decision)
      return id
    },
    requireFollowUp,
  )
}

async function requireAssignee(tx: Writer, id: string): Promise<string> {
  const user = await findUser(tx, id)
  if (!user) throw invalidField('assigneeId', 'This colleague is not known here. Choose another one.')
  return user.id
}
