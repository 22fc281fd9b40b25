import { type Day } from '../../shared/common.ts'
import { type NewHandLog } from '../../shared/interactions.ts'

/** What the rep has said of a call, meeting, visit or note beside its words. */
export interface HandDraft {
  readonly kind: NewHandLog['kind']
  /** As `<input type="datetime-local">` writes it; `null` means now, also if the words take a while. */
  readonly at: string | null
  readonly minutes: number | null
}

export const usualMinutes = { call: 10, meeting: 60, visit: 60 } as const

/** `YYYY-MM-DDTHH:MM`, the wall clock. */
export function localTime({ day, minutes }: { day: Day; minutes: number }): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** `undefined` while the rep is still typing it. */
export function readLocalTime(text: string): { day: Day; minutes: number } | undefined {
  const [, day, hours, minutes] = /^((?:19|20|21)\d\d-\d\d-\d\d)T(\d\d):(\d\d)/.exec(text) ?? []
  return day === undefined ? undefined : { day, minutes: Number(hours) * 60 + Number(minutes) }
}
