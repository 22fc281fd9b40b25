import { pino, type DestinationStream, type Logger } from 'pino'
import { StorageError } from './db/db-errors.ts'
import { OutageError } from './errors.ts'

export type { Logger } from 'pino'

/**
 * Lines of JSON on standard output. They hold ids, never names, addresses, mail content or tokens: callers log fields
 * and fixed texts, and of an error nothing that could quote what somebody sent.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: describeError, error: describeError } }
  // Written beside the requests, not within them; what is left is written when the process ends.
  return pino(options, destination ?? pino.destination({ sync: false }))
}

interface ErrorDescription {
  type: string
  code?: string
  message?: string
  /** Where, without the message that a stack begins with. */
  at: string[]
  cause?: ErrorDescription
}

/**
 * A database driver quotes values in its messages, a JSON parser what it read. So a message is logged only of errors
 * whose text is ours, or the language's own about code.
 */
function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, at: [] }
  const code: unknown = 'code' in error ? error.code : undefined
  const isSafe = error instanceof StorageError || error instanceof OutageError || error.constructor === TypeError
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(isSafe ? { message: error.message } : {}),
    at: framesOf(error),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}

const framesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*[:(/]/.test(line))
    .slice(0, 12)
