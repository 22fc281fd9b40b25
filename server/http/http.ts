import type { Logger } from 'pino'
import type { Actor, Services } from '../services.ts'

/** What our middleware puts on every request. `actor` and `services` are there on every route behind the sign-in. */
export interface Http {
  Variables: {
    requestId: string
    /** Notes the request id with every line. */
    logger: Logger
    actor: Actor
    /** Of the organization that the token belongs to: a handler cannot see any other. */
    services: Services
  }
}
