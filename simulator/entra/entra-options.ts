import { type Hono } from 'hono'
import { type JWTVerifyGetKey } from 'jose'
import { type SampleUser } from '../organization.ts'
import { type TokenIssuer } from './token-issuer.ts'

/** Somebody who has an account but no mailbox here: what one gets by picking the wrong account in the sign-in window. */
export type Person = Pick<SampleUser, 'oid' | 'name' | 'email'> & Partial<Pick<SampleUser, 'role'>>

export interface EntraOptions {
  /** Where the browser and the server find this issuer, without a trailing slash: `http://localhost:3000/entra`. */
  readonly baseUrl: string
  readonly tenantId: string
  /** The tenant that a token of `foreign-tenant` comes from. */
  readonly foreignTenantId: string
  readonly clientId: string
  readonly organizationName: string
  readonly users: readonly SampleUser[]
  /** A guest of the tenant: the token is valid, only the person is not the one whose mailbox is open. */
  readonly wrongAccount?: Person
  /** Exact redirect addresses of the single-page application; their origins are the only ones that may redeem a code. */
  readonly spaRedirectUris: readonly string[]
  /** Origins that may use nested app authentication (`brk-multihub://…` in a real registration). */
  readonly brokerOrigins?: readonly string[]
  /** How the server proves itself in the client-credentials grant. */
  readonly clientSecret?: string
  /** Public key of the certificate the server signs its client assertions with, as PEM (SPKI). */
  readonly clientCertificate?: string
  /** Resources an app-only token may be asked for with `<resource>/.default`. */
  readonly graphAudiences?: readonly string[]
  readonly now?: () => Date
}

export interface Entra {
  /** Mount it at the path of `baseUrl`. */
  readonly app: Hono
  readonly issuer: TokenIssuer
  /** For `jwtVerify`, without a request over the network. */
  readonly keys: JWTVerifyGetKey
}
