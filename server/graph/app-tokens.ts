import { importPKCS8 } from 'jose'
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import * as oauth from 'oauth4webapi'
import { TokenFault, readRetryAfter, type GraphFailure } from './graph-failure.ts'

/** How the server proves to Entra who it is. A certificate is what Microsoft advises; both are PEM. */
export type GraphCredential =
  { readonly secret: string } | { readonly certificate: string; readonly privateKey: string }

export interface AppTokenOptions {
  /** `https://login.microsoftonline.com`, without the tenant. */
  readonly authorityUrl: string
  readonly tenantId: string
  readonly clientId: string
  readonly credential: GraphCredential
  /** What the token is for: `https://graph.microsoft.com` */
  readonly resource: string
  readonly timeoutMs: number
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Where the authentication middleware gets its token from; on-behalf-of would be another one of these per user. */
export interface TokenSource {
  current(): Promise<string>
  /** A token other than this one, which was refused. */
  renew(refused: string): Promise<string>
}

const RENEW_BEFORE_MS = 5 * 60_000

/**
 * Access tokens of the application itself, by client credentials; kept in memory and nowhere else.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export function createAppTokens(options: AppTokenOptions): TokenSource {
  const { now } = options
  const authenticate = clientAuthentication(options.credential)
  let kept: { token: string; until: number } | undefined
  let underway: Promise<string> | undefined

  /** However many calls wait for a token, it is asked for once. */
  function fetchOnce(): Promise<string> {
    underway ??= requestToken(options, authenticate)
      .then(({ token, lifetimeMs }) => {
        kept = { token, until: now() + lifetimeMs - RENEW_BEFORE_MS }
        return token
      })
      .finally(() => (underway = undefined))
    return underway
  }

  return {
    current: async () => (kept && now() < kept.until ? kept.token : fetchOnce()),
    async renew(refused) {
      if (kept?.token === refused) kept = undefined
      return kept?.token ?? fetchOnce()
    },
  }
}

async function requestToken(options: AppTokenOptions, authenticate: () => Promise<oauth.ClientAuth>) {
  const { authorityUrl, tenantId, clientId, resource, timeoutMs } = options
  const issuer = `${authorityUrl}/${tenantId}/v2.0`
  const server = { issuer, token_endpoint: `${authorityUrl}/${tenantId}/oauth2/v2.0/token` }
  const client = { client_id: clientId }
  try {
    const response = await oauth.clientCredentialsGrantRequest(
      server,
      client,
      await authenticate(),
      { scope: `${resource}/.default` },
      {
        // Only for the stand-ins on this machine: configuration refuses such an address in production.
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out, not to go away
        [oauth.allowInsecureRequests]: authorityUrl.startsWith('http:'),
        signal: AbortSignal.timeout(timeoutMs),
      },
    )
    if (response.status === 429 || response.status >= 500) {
      await response.body?.cancel()
      throw new TokenFault({
        reason: 'unavailable',
        retryAfterMs: readRetryAfter(response.headers.get('retry-after')),
      })
    }
    const answer = await oauth.processClientCredentialsResponse(server, client, response)
    return { token: answer.access_token, lifetimeMs: (answer.expires_in ?? 0) * 1000 }
  } catch (error) {
    throw error instanceof TokenFault ? error : new TokenFault(tokenFailure(error))
  }
}

/** Entra's answer was a refusal of ours (wrong or expired secret, unknown application), or there was none. */
function tokenFailure(error: unknown): GraphFailure {
  const refused = error instanceof oauth.ResponseBodyError || error instanceof oauth.WWWAuthenticateChallengeError
  return { reason: refused ? 'unauthorized' : 'no-answer' }
}

function clientAuthentication(credential: GraphCredential): () => Promise<oauth.ClientAuth> {
  if ('secret' in credential) {
    const authentication = oauth.ClientSecretPost(credential.secret)
    return async () => authentication
  }
  let authentication: Promise<oauth.ClientAuth> | undefined
  return () => (authentication ??= certificateAuthentication(credential))
}

/** https://learn.microsoft.com/entra/identity-platform/certificate-credentials */
async function certificateAuthentication({ certificate, privateKey }: { certificate: string; privateKey: string }) {
  const pkcs8 = createPrivateKey(privateKey).export({ type: 'pkcs8', format: 'pem' }).toString()
  const key = await importPKCS8(pkcs8, 'PS256')
  const thumbprint = createHash('sha256').update(new X509Certificate(certificate).raw).digest('base64url')
  const authenticate: oauth.ClientAuth = (server, client, body, headers) => {
    const signed = oauth.PrivateKeyJwt(key, {
      [oauth.modifyAssertion](header, payload) {
        header.typ = 'JWT'
        header['x5t#S256'] = thumbprint
        payload.aud = server.token_endpoint
      },
    })
    return signed(server, client, body, headers)
  }
  return authenticate
}
