import { type HttpBindings } from '@hono/node-server'
import { type Caller } from './access-token.ts'
import { type MailboxOwner } from './mailboxes.ts'
import { type LoggedRequest } from './request-log.ts'

/** What the middleware puts on every request. There are no bindings when a test calls the app without a server. */
export interface GraphHttp {
  Bindings: Partial<HttpBindings>
  Variables: {
    /** Whose mailbox the path names, if anybody's. */
    addressee: MailboxOwner | undefined
    entry: LoggedRequest
    caller: Caller
    /** The mailbox that the caller may use. */
    owner: MailboxOwner
  }
}
