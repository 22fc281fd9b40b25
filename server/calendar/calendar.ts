import type { CalendarLink } from '../../shared/calendar.ts'
import type { FollowUp } from '../../shared/follow-ups.ts'
import { AppError, forbidden, notFound } from '../errors.ts'
import { findFollowUp } from '../follow-ups/follow-ups.repository.ts'
import { noteCalendarState } from '../follow-ups/follow-ups.ts'
import { enqueue } from '../jobs/outbox.ts'
import type { Actor, Services } from '../services.ts'
import { clearPauses, countWaiting, findLink, listCalendarEvents } from './calendar.repository.ts'

export async function myCalendarLink({ db, organization }: Services, actor: Actor): Promise<CalendarLink> {
  if (!organization.hasCalendar) return { state: 'off', since: null, lastOkAt: null, waiting: 0 }
  const link = await findLink(db.read, actor.id)
  const waiting = await countWaiting(db.read, actor.id)
  if (!link) return { state: 'unverified', since: null, lastOkAt: null, waiting }
  return { state: link.state, since: link.since, lastOkAt: link.lastOkAt, waiting }
}

/** Tries again now what would be tried later or not at all. Asking twice does no harm. */
export async function retryCalendar(services: Services, actor: Actor, followUpId: string): Promise<FollowUp> {
  if (!services.organization.hasCalendar) {
    throw new AppError('calendar-unavailable', 'No calendar is connected. Ask your administrator to connect one.')
  }
  return services.db.write(async (tx) => {
    const followUp = await findFollowUp(tx, followUpId)
    if (!followUp) throw notFound('follow-up')
    if (actor.role === 'rep' && actor.id !== followUp.assignee.id) {
      throw forbidden('Only its assignee, a manager or an admin can try this again.')
    }
    const { state, problem } = followUp.calendar
    if (problem === 'removed-in-outlook' || problem === 'has-attendees')
      throw new AppError('conflict', leftAlone[problem])
    if (state === 'none' || (state === 'in-calendar' && problem === null)) return followUp

    const events = await listCalendarEvents(tx, followUpId)
    await clearPauses(tx, [followUp.assignee.id, ...events.map(({ userId }) => userId)])
    await enqueue(tx, services, 'follow-up', followUpId)
    const calendar = { state: followUp.status === 'open' ? 'pending' : 'removing', problem: null } as const
    await noteCalendarState(tx, followUpId, followUp.revision, calendar.state, null)
    return { ...followUp, calendar }
  })
}

const leftAlone = {
  'removed-in-outlook': 'It was deleted in Outlook. Choose another day, or complete or drop the follow-up.',
  'has-attendees': 'People were invited to it in Outlook, so it is left alone. Choose another day for a new one.',
}
