import { dayGroups, type MyDay, type MyDayQuery } from '../../shared/follow-ups.ts'
import type { Actor, Services } from '../services.ts'
import { boundsOfDay } from './follow-ups.rules.ts'
import { countByGroup, listOfGroup } from './my-day.repository.ts'

/** What a user has to do by the day: true counts of all, and the first ones of each group. */
export async function showMyDay(
  { db }: Services,
  actor: Actor,
  { on, timeZone, segment, handedOver, ...shown }: MyDayQuery,
): Promise<MyDay> {
  const bounds = boundsOfDay(on, timeZone)
  const filter = { assigneeId: actor.id, segment, onlyHandedOver: handedOver === 'true' }
  const [counts, ...lists] = await Promise.all([
    countByGroup(db.read, bounds, filter),
    ...dayGroups.map((group) => (shown[group] === 0 ? [] : listOfGroup(db.read, bounds, filter, group, shown[group]))),
  ])
  return { counts, followUps: lists.flat() }
}
