import { createContext, useContext } from 'react'
import { type MailboxUser } from '../outlook/mailbox-user.ts'
import { type DateWords } from './dates.ts'

/** What everything in the pane stands in: whose mailbox it is, and how dates are said to them. */
export interface Surroundings {
  readonly user: MailboxUser
  readonly dates: DateWords
  /** BCP 47, of dates and numbers. */
  readonly locale: string
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined)

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('useSurroundings() outside <SurroundingsContext>')
  return surroundings
}

export const useDates = () => useSurroundings().dates
