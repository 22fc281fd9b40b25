import { type Day } from '../../shared/common.ts'
import { type DayGroup, type FollowUp } from '../../shared/follow-ups.ts'
import { addDays, mondayOf } from '../ui/days.ts'
import { dayOfDue } from '../ui/dates.ts'

export type Groups = Readonly<Record<DayGroup, readonly FollowUp[]>>

/** The user's open follow-ups by when they are due, in the order in which they were given. */
export function groupByDay(followUps: readonly FollowUp[], today: Day, timeZone: string): Groups {
  const groups: Record<DayGroup, FollowUp[]> = { overdue: [], today: [], thisWeek: [], later: [], waiting: [] }
  const sunday = addDays(mondayOf(today), 6)
  for (const followUp of followUps) {
    const day = dayOfDue(followUp.due, timeZone)
    // A wait that has run out is the user's turn again.
    if (followUp.kind === 'waiting' && day >= today) groups.waiting.push(followUp)
    else if (day < today) groups.overdue.push(followUp)
    else if (day === today) groups.today.push(followUp)
    else if (day <= sunday) groups.thisWeek.push(followUp)
    else groups.later.push(followUp)
  }
  return groups
}

/**
 * The open follow-ups with those that were closed just now, each where it stood: it is still to be seen, and can be taken
 * back. The server lists what is open only.
 */
export function withJustClosed(open: readonly FollowUp[], before: readonly FollowUp[]): FollowUp[] {
  const list = [...open]
  before.forEach((followUp, index) => {
    if (followUp.status === 'open' || open.some(({ id }) => id === followUp.id)) return
    const earlier = new Set(before.slice(0, index).map(({ id }) => id))
    list.splice(list.findLastIndex(({ id }) => earlier.has(id)) + 1, 0, followUp)
  })
  return list
}

export const isOpen = ({ status }: FollowUp) => status === 'open'
