import { createHash, randomBytes } from 'node:crypto'
import { EntraError } from './errors.ts'
import { type Person } from './entra-options.ts'

export interface AuthorizationRequest {
  readonly redirectUri: string
  readonly scope: string
  readonly nonce: string | undefined
  readonly codeChallenge: string
}

interface Grant extends AuthorizationRequest {
  readonly person: Person
  readonly expiresAt: number
  redeemed: boolean
}

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow: codes live about ten minutes. */
const codeLifetimeMs = 10 * 60_000
/** Refresh tokens of a single-page application: https://learn.microsoft.com/entra/identity-platform/refresh-tokens */
const refreshTokenLifetimeMs = 24 * 3_600_000

/** Codes and refresh tokens that are out; both are opaque to the client. */
export class AuthorizationCodes {
  readonly #codes = new Map<string, Grant>()
  readonly #refreshTokens = new Map<string, { person: Person; scope: string; origin: string; expiresAt: number }>()
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  issue(request: AuthorizationRequest, person: Person): string {
    const code = `1.${randomBytes(48).toString('base64url')}`
    this.#codes.set(code, { ...request, person, expiresAt: this.#now().getTime() + codeLifetimeMs, redeemed: false })
    return code
  }

  /** Checks PKCE (RFC 7636) and gives every code away once. */
  redeem(code: string, redirectUri: string, codeVerifier: string, origin: string | undefined): Grant {
    const grant = this.#codes.get(code)
    if (!grant) throw new EntraError('invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.')
    if (grant.redeemed) {
      throw new EntraError(
        'invalid_grant',
        54005,
        'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
      )
    }
    if (grant.expiresAt <= this.#now().getTime()) {
      throw new EntraError(
        'invalid_grant',
        70008,
        'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
      )
    }
    if (origin === undefined) {
      throw new EntraError(
        'invalid_request',
        9002327,
        "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
      )
    }
    if (redirectUri !== grant.redirectUri || origin !== new URL(grant.redirectUri).origin) {
      throw new EntraError(
        'invalid_grant',
        500112,
        `The reply address '${redirectUri}' does not match the reply address '${grant.redirectUri}' provided when requesting Authorization code.`,
      )
    }
    const challenge = createHash('sha256').update(codeVerifier).digest('base64url')
    if (challenge !== grant.codeChallenge) {
      throw new EntraError(
        'invalid_grant',
        501481,
        'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
      )
    }
    grant.redeemed = true
    return grant
  }

  issueRefreshToken(person: Person, scope: string, origin: string): string {
    const token = `1.A${randomBytes(64).toString('base64url')}`
    this.#refreshTokens.set(token, { person, scope, origin, expiresAt: this.#now().getTime() + refreshTokenLifetimeMs })
    return token
  }

  /** The used token stays valid until it expires, as Entra's does; the client is expected to keep the new one. */
  useRefreshToken(token: string, origin: string | undefined): { person: Person; scope: string; origin: string } {
    const known = this.#refreshTokens.get(token)
    if (!known) throw new EntraError('invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.')
    if (known.expiresAt <= this.#now().getTime()) {
      throw new EntraError(
        'invalid_grant',
        700084,
        'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which can not be extended.',
      )
    }
    if (known.origin !== origin) {
      throw new EntraError(
        'invalid_request',
        9002327,
        "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
      )
    }
    return known
  }
}
