import { uniqueSymbol } from 'hono-openapi'
import { createMiddleware } from 'hono/factory'
import type { Role } from '../../shared/identity.ts'
import { forbidden } from '../errors.ts'
import type { Http } from './http.ts'
import { problemReply } from './problem-reply.ts'

/** Names who may call a route, in the code and in the API's document. Every route has it; a test walks them all. */
export function allow(...roles: [Role, ...Role[]]) {
  const middleware = createMiddleware<Http>(async (c, next) => {
    if (!roles.includes(c.var.actor.role)) throw forbidden(`This needs the role ${roles.join(' or ')}.`)
    await next()
  })
  const spec = {
    'x-roles': roles,
    security: [{ signIn: [] }],
    responses: { 401: problemReply('Not signed in.'), 403: problemReply('Not allowed, or another organization.') },
  }
  return Object.assign(middleware, { [uniqueSymbol]: { spec }, audience: roles })
}

/** For the few routes that need no sign-in. */
export function allowAnyone() {
  const middleware = createMiddleware<Http>((_, next) => next())
  return Object.assign(middleware, { [uniqueSymbol]: { spec: { 'x-roles': [], security: [] } }, audience: ['anyone'] })
}
