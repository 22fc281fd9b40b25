import { type KeyObject } from 'node:crypto'
import { type Hono } from 'hono'
import { type JWTVerifyGetKey } from 'jose'
import { type SampleUser } from '../organization.ts'
import { type TokenIssuer } from './token-issuer.ts'

/** Whoever can be signed in. Without a role the token has no `roles`, as for people nobody assigned one to. */
export type Person = Pick<SampleUser, 'oid' | 'name' | 'email'> & Partial<Pick<SampleUser, 'role'>>

/**
 * Anna's private account, a guest of the tenant: her token is valid, only the mailbox she looks at belongs to another account.
 * What one gets when two accounts are signed in and the host takes the wrong one
 * (https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/7356).
 */
export const annaAtHome: Person = {
  oid: 'e0000000-0000-4000-8000-00000000000e',
  name: 'Anna Keller (private)',
  email: 'anna@home.example',
}

export interface SigningKey {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

export interface EntraOptions {
  /** Where the browser and the server find this issuer, without a trailing slash: `http://localhost:3000/entra`. */
  readonly baseUrl: string
  readonly tenantId: string
  /** The tenant that a token of `foreign-tenant` comes from. */
  readonly foreignTenantId: string
  readonly clientId: string
  readonly organizationName: string
  readonly users: readonly SampleUser[]
  /** The account that `wrong-account` signs in with; `annaAtHome` when omitted. */
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
  /** For tests, which need not wait for a new pair each time. A start of the demo makes its own. */
  readonly signingKey?: SigningKey
  readonly now?: () => Date
}

export interface Entra {
  /** Mount it at the path of `baseUrl`. */
  readonly app: Hono
  readonly issuer: TokenIssuer
  /** For `jwtVerify`, without a request over the network. */
  readonly keys: JWTVerifyGetKey
}
