import { generateKeyPairSync } from 'node:crypto'
import { SignJWT, type JWTPayload } from 'jose'

/** Made once per test file: it takes some tenths of a second. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

export { publicKey }

export const tenantId = '7a1e5f00-0000-4000-8000-000000000001'
export const clientId = 'c11e0000-0000-4000-8000-000000000001'
export const issuerOf = (tenant: string) => `https://login.microsoftonline.com/${tenant}/v2.0`

/** Somebody who can sign in. `objectId` is Entra's, not ours. */
export interface Person {
  readonly objectId: string
  readonly name: string
  readonly email: string
  readonly roles?: readonly string[]
}

/** An access token as Entra makes it. `changes` replaces claims; `undefined` removes one. */
export async function tokenOf(person: Person, now: string, changes: JWTPayload = {}): Promise<string> {
  const seconds = Math.floor(Date.parse(now) / 1000)
  const claims = {
    aud: clientId,
    iss: issuerOf(tenantId),
    iat: seconds,
    nbf: seconds,
    exp: seconds + 3600,
    azp: clientId,
    name: person.name,
    oid: person.objectId,
    preferred_username: person.email,
    ...(person.roles ? { roles: person.roles } : {}),
    scp: 'access_as_user',
    tid: tenantId,
    ver: '2.0',
    ...changes,
  }
  return new SignJWT(JSON.parse(JSON.stringify(claims)) as JWTPayload)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'test' })
    .sign(privateKey)
}
