import type { ErrorCode, MergedAway, RefusalReason, VersionConflict } from '../shared/errors.ts'

/** A refusal that the caller is meant to see. Anything else that is thrown is a bug, and answered with `internal`. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields?: Record<string, string[]>,
    readonly conflict?: VersionConflict,
    readonly reason?: RefusalReason,
    readonly merged?: MergedAway,
  ) {
    super(message)
    this.name = 'AppError'
  }
}

export const notFound = (what: string) => new AppError('not-found', `This ${what} does not exist any more.`)
export const forbidden = (message: string) => new AppError('forbidden', message)
export const invalidField = (field: string, message: string, reason?: RefusalReason) =>
  new AppError('invalid', message, { [field]: [message] }, undefined, reason)
/** What is wanted stands against what is there already. */
export const takenField = (field: string, message: string, reason: RefusalReason) =>
  new AppError('conflict', message, { [field]: [message] }, undefined, reason)

/**
 * Something outside this program does not work. `message` says what an admin can do; it is written to the log, so it
 * must not quote what anybody sent.
 */
export class OutageError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'OutageError'
  }
}
