import { createMiddleware } from 'hono/factory'
import { AppError } from '../errors.ts'
import type { Actor, Services } from '../services.ts'
import type { Http } from './http.ts'

/** Throws an `AppError` for a token that is not good enough. */
type SignIn = (token: string) => Promise<{ services: Services; actor: Actor }>

/** From here on a request has somebody who acts, and the services of their organization and of no other. */
export function authenticate(signIn: SignIn) {
  return createMiddleware<Http>(async (c, next) => {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (token === undefined) throw new AppError('unauthenticated', 'Please sign in.')
    const { services, actor } = await signIn(token)
    c.set('services', services)
    c.set('actor', actor)
    await next()
  })
}
