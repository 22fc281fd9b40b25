/** Which days are worked on, and the nearest one that is. */
import { type Day } from '../../../shared/common.ts'
import { addDays, isWeekend } from '../../ui/days.ts'

export interface Holiday {
  /** In the language of the rep. */
  readonly name: string
  /** On Christmas Eve many work until noon: nothing is moved away from it, but it is said. */
  readonly isWorked: boolean
}

/** The holiday on a day, where the rep lives. */
export type Holidays = (day: Day) => Holiday | undefined

export const noHolidays: Holidays = () => undefined

/** Why a day is not like others. */
export type Free = { readonly kind: 'weekend' } | ({ readonly kind: 'holiday' } & Holiday)

export interface WorkingDays {
  readonly today: Day
  /** The weekend comes first: nobody needs to be told of a holiday on a Sunday. */
  freeOn(day: Day): Free | undefined
  isWorked(day: Day): boolean
  /** The day itself, or the nearest working day in that direction. */
  nearest(day: Day, toward: 'later' | 'earlier'): Day
  add(day: Day, count: number): Day
}

/** No country has more days off in a row. */
const MAX_FREE = 15

export function workingDays(today: Day, holidays: Holidays): WorkingDays {
  function freeOn(day: Day): Free | undefined {
    if (isWeekend(day)) return { kind: 'weekend' }
    const holiday = holidays(day)
    return holiday && { kind: 'holiday', ...holiday }
  }
  function isWorked(day: Day): boolean {
    return !isWeekend(day) && (holidays(day)?.isWorked ?? true)
  }
  function nearest(day: Day, toward: 'later' | 'earlier'): Day {
    // The calendar ends with the year 9999: a day must stay a day.
    if (day >= '9999-12-01') return day
    let result = day
    for (let tries = 0; !isWorked(result) && tries < MAX_FREE; tries += 1)
      result = addDays(result, toward === 'later' ? 1 : -1)
    return result
  }
  function add(day: Day, count: number): Day {
    let result = day
    for (let left = count; left > 0; left -= 1) result = nearest(addDays(result, 1), 'later')
    return result
  }
  return { today, freeOn, isWorked, nearest, add }
}
