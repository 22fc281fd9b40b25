import { createContext, useContext } from 'react'
import { type Drafts } from './drafts.ts'
import { type LogBook } from './log-book.ts'

interface Logging {
  readonly drafts: Drafts
  readonly book: LogBook
}

export const LogContext = createContext<Logging | undefined>(undefined)

export function useLogging(): Logging {
  const logging = useContext(LogContext)
  if (!logging) throw new Error('useLogging() outside <LogContext>')
  return logging
}
