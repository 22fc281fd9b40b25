import { errors, jwtVerify, type JWTPayload } from 'jose'
import { accessDenied, badToken } from './errors.ts'
import { type GraphOptions } from './graph-options.ts'

export type Caller = { readonly kind: 'app' } | { readonly kind: 'user'; readonly oid: string }

type Rules = Pick<GraphOptions, 'keys' | 'issuer' | 'audiences' | 'tenantId' | 'now'>

/** Checks the token of a request and says on whose behalf it acts. Throws 401 for a bad one, 403 for one without permission. */
export async function identifyCaller(authorization: string | undefined, rules: Rules): Promise<Caller> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]
  if (token === undefined) throw badToken('Access token is empty.')
  const claims = await verify(token, rules)
  if (claims.tid !== rules.tenantId) throw badToken('The token belongs to another tenant.')
  if (claims.idtyp === 'app' && claims.scp === undefined) return { kind: 'app' }
  if (typeof claims.scp !== 'string' || typeof claims.oid !== 'string') {
    throw badToken('Access token validation failure: neither an app-only nor a delegated token.')
  }
  if (!claims.scp.split(' ').includes('Calendars.ReadWrite')) throw accessDenied()
  return { kind: 'user', oid: claims.oid }
}

async function verify(token: string, { keys, issuer, audiences, now }: Rules): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer,
      audience: [...(audiences ?? ['https://graph.microsoft.com'])],
      requiredClaims: ['exp', 'tid'],
      ...(now ? { currentDate: now() } : {}),
    })
    return payload
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error
    if (error instanceof errors.JWTExpired) throw badToken('Lifetime validation failed, the token is expired.')
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
      throw badToken('Access token validation failure. Invalid audience.')
    }
    throw badToken(`Access token validation failure: ${error.message}.`)
  }
}
