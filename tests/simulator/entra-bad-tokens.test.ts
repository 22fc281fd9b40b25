import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { badTokens } from '../../simulator/entra/bad-tokens.ts'
import { anna, clientId, tenantId } from '../../simulator/organization.ts'
import { createEntraWorld } from './entra-world.ts'

const { issuer, keys } = createEntraWorld()

/** The whole rule for a token of our API; a bad token breaks it in one place. */
async function whyRefused(token: string): Promise<string | undefined> {
  const { payload } = await jwtVerify(token, keys, {
    issuer: issuer.issuer,
    audience: clientId,
    algorithms: ['RS256'],
    requiredClaims: ['exp', 'oid'],
  })
  if (payload.tid !== tenantId) return 'tid'
  if (payload.azp !== clientId) return 'azp'
  if (payload.scp !== 'access_as_user') return 'scp'
  return payload.ver === '2.0' ? undefined : 'ver'
}

describe('the bad tokens', () => {
  it('have a good one to be compared with', async () => {
    expect(await whyRefused(await issuer.apiToken(anna))).toBeUndefined()
  })

  it.each([
    ['expired', 'ERR_JWT_EXPIRED'],
    ['not yet valid', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['without an end', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['of a foreign tenant', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['of another issuer', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['for another audience', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['for Microsoft Graph', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['unsigned', 'ERR_JOSE_ALG_NOT_ALLOWED'],
    ['signed by another key', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    ['changed after signing', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    ['without an object id', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['that is no token', 'ERR_JWS_INVALID'],
  ] as const)('fail verification when %s', async (kind, code) => {
    await expect(whyRefused(await badTokens[kind](issuer, anna))).rejects.toMatchObject({ code })
  })

  it.each([
    ['of a foreign tenant that claims our issuer', 'tid'],
    ['that is an ID token', 'azp'],
    ['that is app-only', 'scp'],
    ['without the scope', 'scp'],
    ['with another scope', 'scp'],
    ['of another application', 'azp'],
    ['of version 1.0', 'ver'],
  ] as const)('verify, so that only the check of one claim can refuse them, when %s', async (kind, claim) => {
    expect(await whyRefused(await badTokens[kind](issuer, anna))).toBe(claim)
  })

  it('name the published key even when another one signed', async () => {
    const token = await badTokens['signed by another key'](issuer, anna)
    const { keys: published } = await issuer.jwks()
    expect(decodeProtectedHeader(token).kid).toBe(published[0]?.kid)
    expect(decodeJwt(token).iss).toBe(issuer.issuer)
  })
})
