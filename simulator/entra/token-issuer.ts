import { createHash, generateKeyPairSync, randomInt, randomUUID, type KeyObject } from 'node:crypto'
import {
  createLocalJWKSet,
  exportJWK,
  SignJWT,
  UnsecuredJWT,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose'
import { type EntraOptions, type Person, type SigningKey } from './entra-options.ts'

/** What a token is signed with: our key, nothing (`alg: none`), or a key nobody published under the same key id. */
export type Signature = 'valid' | 'none' | 'foreign-key'

/** `undefined` removes a claim. */
export type ClaimChanges = Readonly<Record<string, unknown>>

export type TokenIssuer = ReturnType<typeof createTokenIssuer>

type IssuerOptions = Pick<EntraOptions, 'baseUrl' | 'tenantId' | 'clientId' | 'signingKey' | 'now'>

/** 2048 bits, as Entra's. Takes some tenths of a second. */
export const newSigningKey = (): SigningKey => generateKeyPairSync('rsa', { modulusLength: 2048 })

/**
 * Makes tokens with the claims Entra puts into them, signed with a key pair of its own that lives as long as the process.
 * Claims: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function createTokenIssuer(options: IssuerOptions) {
  const { baseUrl, tenantId, clientId, signingKey: ours = newSigningKey(), now = () => new Date() } = options
  const keyId = createHash('sha256')
    .update(ours.publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
  let foreignKey: KeyObject | undefined

  const nowInSeconds = () => Math.floor(now().getTime() / 1000)
  const issuerOf = (tid: string) => `${baseUrl}/${tid}/v2.0`

  async function sign(claims: JWTPayload, signature: Signature = 'valid'): Promise<string> {
    if (signature === 'none') return new UnsecuredJWT(claims).encode()
    if (signature === 'foreign-key') foreignKey ??= newSigningKey().privateKey
    return new SignJWT(claims)
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: keyId })
      .sign(signature === 'valid' ? ours.privateKey : foreignKey!)
  }

  /** 60 to 90 minutes, as Entra chooses it at random. */
  function lifetime(): { iat: number; nbf: number; exp: number } {
    const iat = nowInSeconds()
    return { iat, nbf: iat, exp: iat + randomInt(60 * 60, 90 * 60 + 1) }
  }

  function personClaims(person: Person, tid: string) {
    return {
      oid: person.oid,
      tid,
      // `sub` is different for every application, which is why nobody may use it as the user's key.
      sub: createHash('sha256').update(`${clientId}:${tid}:${person.oid}`).digest('base64url'),
      name: person.name,
      preferred_username: person.email,
      ...(person.role ? { roles: [person.role] } : {}),
    }
  }

  return {
    /** `iss` of the API's tokens. */
    issuer: issuerOf(tenantId),
    /** `iss` of tokens for Graph, which are of version 1.0 (`https://sts.windows.net/{tid}/` in real life). */
    graphIssuer: `${baseUrl}/${tenantId}/`,
    issuerOf,
    nowInSeconds,
    sign,

    /** What Entra publishes at `/discovery/v2.0/keys`. */
    async jwks(): Promise<JSONWebKeySet> {
      const key = { ...(await exportJWK(ours.publicKey)), kid: keyId, use: 'sig', issuer: issuerOf(tenantId) }
      return { keys: [key] }
    },

    /** Access token for our own API, on behalf of a person. */
    apiToken(person: Person, changes: ClaimChanges & { tid?: string } = {}, signature?: Signature): Promise<string> {
      const tid = changes.tid ?? tenantId
      return sign(
        applied(
          {
            aud: clientId,
            iss: issuerOf(tid),
            ...lifetime(),
            ...personClaims(person, tid),
            azp: clientId,
            azpacr: '0',
            scp: 'access_as_user',
            uti: randomUUID(),
            ver: '2.0',
          },
          changes,
        ),
        signature,
      )
    },

    /** ID token: for the client that asked, never for an API. */
    idToken(person: Person, changes: ClaimChanges & { tid?: string } = {}, signature?: Signature): Promise<string> {
      const tid = changes.tid ?? tenantId
      const claims = { aud: clientId, iss: issuerOf(tid), ...lifetime(), ...personClaims(person, tid), ver: '2.0' }
      return sign(applied(claims, changes), signature)
    },

    /** Token of an application that acts as itself at our API: `roles`, no `scp`, no person. */
    apiAppToken(changes: ClaimChanges = {}): Promise<string> {
      return sign(
        applied(
          {
            aud: clientId,
            iss: issuerOf(tenantId),
            ...lifetime(),
            ...applicationClaims(clientId, tenantId),
            azp: clientId,
            azpacr: '1',
            idtyp: 'app',
            uti: randomUUID(),
            ver: '2.0',
          },
          changes,
        ),
      )
    },

    /**
     * App-only token for Microsoft Graph. It has no `roles`: a permission granted by RBAC for Applications is not in the token
     * (https://learn.microsoft.com/exchange/permissions-exo/application-rbac).
     */
    graphAppToken(audience: string, changes: ClaimChanges = {}, signature?: Signature): Promise<string> {
      return sign(
        applied(
          {
            aud: audience,
            iss: `${baseUrl}/${tenantId}/`,
            ...lifetime(),
            ...applicationClaims(clientId, tenantId),
            appid: clientId,
            appidacr: '1',
            idtyp: 'app',
            uti: randomUUID(),
            ver: '1.0',
          },
          changes,
        ),
        signature,
      )
    },
  }
}

/** The issuer's public keys for `jwtVerify`; a stand-in mounted beside it need not ask over the network. */
export function verificationKeys(issuer: TokenIssuer): JWTVerifyGetKey {
  const keys = issuer.jwks().then(createLocalJWKSet)
  return async (header, token) => (await keys)(header, token)
}

/** The service principal stands where the person does; its object id is not the client id. */
function applicationClaims(clientId: string, tid: string) {
  const servicePrincipal = clientId.replace(/^.{8}/, '5e8f1ce0')
  return { oid: servicePrincipal, sub: servicePrincipal, tid }
}

function applied(claims: JWTPayload, changes: ClaimChanges): JWTPayload {
  return Object.fromEntries(Object.entries({ ...claims, ...changes }).filter(([, value]) => value !== undefined))
}
