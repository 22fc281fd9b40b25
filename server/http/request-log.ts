import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Logger } from '../logger.ts'
import type { Http } from './http.ts'
import type { Metrics } from './metrics.ts'

/** One line and one measurement per request. The route is its pattern: no query, and nothing somebody typed into a path. */
export function requestLog(logger: Logger, metrics: Metrics) {
  return createMiddleware<Http>(async (c, next) => {
    const start = performance.now()
    c.set('logger', logger.child({ requestId: c.var.requestId }))
    await next()
    const ms = performance.now() - start
    const [method, route, status] = [c.req.method, routePath(c), c.res.status]
    metrics.observe({ method, route, status }, ms / 1000)
    // Behind a sign-in that failed there is no actor.
    const actor = c.var.actor as Http['Variables']['actor'] | undefined
    c.var.logger.info({ method, route, status, ms: Math.round(ms * 10) / 10, userId: actor?.id }, 'request')
  })
}
