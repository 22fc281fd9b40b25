import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { STATUS_CODES } from 'node:http'
import type { ErrorCode, Problem } from '../../shared/errors.ts'
import { asStorageError } from '../db/db-errors.ts'
import { AppError } from '../errors.ts'
import type { Http } from './http.ts'

const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  'wrong-organization': 403,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'version-conflict': 409,
  'already-logged': 409,
  silenced: 409,
  undone: 410,
  merged: 410,
  'too-large': 413,
  'unsupported-media-type': 415,
  'idempotency-mismatch': 422,
  'too-many-requests': 429,
  internal: 500,
  'calendar-unavailable': 503,
  'storage-unavailable': 503,
  'shutting-down': 503,
} as const satisfies Record<ErrorCode, number>

/** Every refusal and every failure ends here, as RFC 9457 problem details. */
export const answerError: ErrorHandler<Http> = (error, c) => {
  const refusal = refusalOf(error)
  if (refusal.code === 'internal' || refusal.code === 'storage-unavailable') {
    c.var.logger.error({ err: error }, refusal.code)
  }
  return answerProblem(c, refusal)
}

export const answerNotFound: NotFoundHandler<Http> = (c) =>
  answerProblem(c, new AppError('not-found', 'There is nothing at this address.'))

export function answerProblem(c: Context<Http>, { code, message, fields, conflict, reason, merged }: AppError) {
  const status = statusOf[code]
  const problem: Problem = {
    // Says that `title` and `status` tell no more than HTTP does (RFC 9457, section 4.2.1); `code` does.
    type: 'about:blank',
    title: STATUS_CODES[status]!,
    status,
    detail: message,
    code,
    requestId: c.var.requestId,
    ...(fields ? { fields } : {}),
    ...(reason ? { reason } : {}),
    ...(conflict ? { conflict } : {}),
    ...(merged ? { merged } : {}),
  }
  if (code === 'unauthenticated') c.header('WWW-Authenticate', 'Bearer')
  if (status === 503) c.header('Retry-After', '5')
  return c.json(problem, status, { 'Content-Type': 'application/problem+json' })
}

function refusalOf(error: unknown): AppError {
  if (error instanceof AppError) return error
  const storage = asStorageError(error)
  if (storage) {
    return new AppError('storage-unavailable', `${storage.message} Nothing was changed; try again after that.`)
  }
  return new AppError('internal', 'Something went wrong on our side. Try again, and tell your admin the request id.')
}
