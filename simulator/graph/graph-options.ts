import { type Hono } from 'hono'
import { type JWTVerifyGetKey } from 'jose'
import { type Behavior } from './behavior.ts'
import { type Faults } from './faults.ts'
import { type GraphHttp } from './graph-http.ts'
import { type Mailboxes } from './mailboxes.ts'
import { type RequestLog } from './request-log.ts'

export interface GraphOptions {
  /** Where clients find it, without a trailing slash and without `/v1.0`: `http://localhost:3000/graph`. */
  readonly baseUrl: string
  readonly mailboxes: Mailboxes
  readonly tenantId: string
  /** Keys of the token issuer: `createEntra(…).keys`. */
  readonly keys: JWTVerifyGetKey
  /** `iss` of the tokens accepted: `createEntra(…).issuer.graphIssuer`. */
  readonly issuer: string
  /** `aud` of the tokens accepted; `https://graph.microsoft.com` when omitted. */
  readonly audiences?: readonly string[]
  /** What to do where Microsoft's documentation leaves a question open. */
  readonly behavior?: Partial<Behavior>
  readonly now?: () => Date
}

export interface Graph {
  /** Mount it at the path of `baseUrl`; it answers `/v1.0/…`. */
  readonly app: Hono<GraphHttp>
  readonly mailboxes: Mailboxes
  readonly faults: Faults
  readonly requests: RequestLog
  readonly behavior: Behavior
}
