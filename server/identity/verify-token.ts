import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import * as z from 'zod'
import type { Instant } from '../../shared/common.ts'
import { normalizeAddress } from '../../shared/mail.ts'
import { AppError, OutageError } from '../errors.ts'

export interface TokenRules {
  /** Of the organizations served. */
  readonly tenantIds: readonly string[]
  readonly clientId: string
  readonly allowedClients: readonly string[]
  readonly issuerOf: (tenantId: string) => string
  readonly keysOf: (tenantId: string) => JWTVerifyGetKey
  readonly now: () => Instant
}

export interface VerifiedToken {
  readonly tenantId: string
  readonly objectId: string
  readonly name: string
  readonly email: string
  readonly roles: readonly string[]
  /** Seconds since 1970. */
  readonly issuedAt: number
}

export type VerifyToken = (token: string) => Promise<VerifiedToken>

const SCOPE = 'access_as_user'
/** What Microsoft's own libraries allow clocks to differ by. */
const MAX_CLOCK_SKEW = '5 minutes'

/** https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference, of a token for a person. */
const claimsSchema = z.object({
  ver: z.literal('2.0'),
  tid: z.guid(),
  oid: z.guid(),
  azp: z.string(),
  scp: z.string(),
  iat: z.number(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  roles: z.array(z.string()).default([]),
})

/**
 * Decides whether an access token is one of Entra's, for this API, for a person, through an application we know.
 * Every token is verified every time: nothing is remembered of it.
 */
export function createTokenVerifier({ tenantIds, issuerOf, keysOf, ...rules }: TokenRules): VerifyToken {
  const served = new Set(tenantIds)

  return async (token) => {
    const tenantId = tenantOf(token)
    if (tenantId === undefined) throw signInAgain()
    if (!served.has(tenantId)) throw wrongOrganization()

    const payload = await verified(token, keysOf(tenantId), {
      algorithms: ['RS256'],
      issuer: issuerOf(tenantId),
      audience: rules.clientId,
      clockTolerance: MAX_CLOCK_SKEW,
      currentDate: new Date(rules.now()),
      requiredClaims: ['exp', 'nbf', 'iat'],
    })
    const { success, data: claims } = claimsSchema.safeParse(payload)
    if (
      !success ||
      !claims.scp.split(' ').includes(SCOPE) ||
      !rules.allowedClients.includes(claims.azp.toLowerCase())
    ) {
      throw signInAgain()
    }
    return {
      tenantId,
      objectId: claims.oid.toLowerCase(),
      name: (claims.name ?? claims.preferred_username ?? claims.oid).slice(0, 200),
      email: normalizeAddress(claims.preferred_username ?? ''),
      roles: claims.roles,
      issuedAt: claims.iat,
    }
  }
}

/** The published keys of each tenant: fetched when first needed, and again when a token names a key that is not among them. */
export function remoteKeys(jwksUrlOf: (tenantId: string) => string): (tenantId: string) => JWTVerifyGetKey {
  const known = new Map<string, JWTVerifyGetKey>()
  return (tenantId) => {
    const keys = known.get(tenantId) ?? createRemoteJWKSet(new URL(jwksUrlOf(tenantId)))
    known.set(tenantId, keys)
    return keys
  }
}

/** What the token claims before it is verified; it only chooses the keys that it then has to stand up to. */
function tenantOf(token: string): string | undefined {
  try {
    const { tid } = decodeJwt(token)
    return typeof tid === 'string' ? tid.toLowerCase() : undefined
  } catch {
    return undefined
  }
}

async function verified(token: string, keys: JWTVerifyGetKey, options: Parameters<typeof jwtVerify>[2]) {
  try {
    return (await jwtVerify(token, keys, options)).payload satisfies JWTPayload
  } catch (error) {
    if (error instanceof errors.JOSEError && blamesTheToken.has(error.code)) throw signInAgain()
    throw new OutageError(
      'The keys that tokens are signed with cannot be fetched. Check the way from here to the sign-in service.',
      error,
    )
  }
}

const blamesTheToken = new Set<string>(
  [
    errors.JWTExpired,
    errors.JWTClaimValidationFailed,
    errors.JWTInvalid,
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWKSNoMatchingKey,
  ].map(({ code }) => code),
)

/** One sentence for all of them: which check failed helps nobody but an attacker. */
const signInAgain = () => new AppError('unauthenticated', 'Please sign in again.')
const wrongOrganization = () =>
  new AppError(
    'wrong-organization',
    'You are signed in with an account of an organization that this server does not serve. Sign in with your work account, or ask your admin to add the organization.',
  )
