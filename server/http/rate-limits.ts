import type { Context } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import { AppError } from '../errors.ts'
import { clientAddress } from './client-address.ts'
import type { Http } from './http.ts'
import { answerProblem } from './problem.ts'

const MINUTE_MS = 60_000
/** Of one address, which may be a whole office; only those that fail count. */
const FAILED_SIGN_INS_PER_MINUTE = 300

/** Stands before the sign-in: slows down whoever tries tokens. Counted per process. */
export const limitFailedSignIns = (trustProxy: boolean) =>
  rateLimiter<Http>({
    ...shared,
    limit: FAILED_SIGN_INS_PER_MINUTE,
    keyGenerator: (c) => clientAddress(c, trustProxy),
    skipSuccessfulRequests: true,
    requestWasSuccessful: (c) => c.res.status !== 401 && c.res.status !== 403,
  })

/** Stands behind the sign-in: one user cannot take the server from the others. Counted per process. */
export const limitUser = (requestsPerMinute: number) =>
  rateLimiter<Http>({
    ...shared,
    limit: requestsPerMinute,
    keyGenerator: (c) => `${c.var.services.organization.tenantId} ${c.var.actor.id}`,
  })

const shared = {
  windowMs: MINUTE_MS,
  standardHeaders: false,
  handler: (c: Context<Http>) => {
    c.header('Retry-After', '60')
    return answerProblem(c, new AppError('too-many-requests', 'Too many requests. Wait a minute and try again.'))
  },
} as const
