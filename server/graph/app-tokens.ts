import { importPKCS8 } from 'jose'
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import * as oauth from 'oauth4webapi'
import { TokenFault, readRetryAfter, type GraphFailure } from './graph-failure.ts'

/** How the application proves to Entra who it is. */
export interface AppCredentials {
  readonly clientId: string
  readonly clientSecret?: string | undefined
  /** Certificate and unencrypted private key in one PEM: what Microsoft advises, and taken before the secret. */
  readonly certificate?: string | undefined
}

export interface AppTokenOptions extends AppCredentials {
  /** Of one tenant. */
  readonly tokenUrl: string
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
  const authenticate = clientAuthentication(options)
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
  const { tokenUrl, clientId, resource, timeoutMs } = options
  const server = { issuer: new URL(tokenUrl).origin, token_endpoint: tokenUrl }
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
        [oauth.allowInsecureRequests]: tokenUrl.startsWith('http:'),
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

/** Entra refused us (wrong or expired secret, unknown application), our certificate cannot sign, or nothing came. */
function tokenFailure(error: unknown): GraphFailure {
  const refused = error instanceof oauth.ResponseBodyError || error instanceof oauth.WWWAuthenticateChallengeError
  return { reason: refused || error instanceof CertificateError ? 'unauthorized' : 'no-answer' }
}

class CertificateError extends Error {}

function clientAuthentication({ certificate, clientSecret }: AppCredentials): () => Promise<oauth.ClientAuth> {
  if (certificate !== undefined) {
    const authentication = certificateAuthentication(certificate)
    // It is awaited by the first request for a token; until then a bad file must not end the process.
    authentication.catch(() => undefined)
    return () => authentication
  }
  const authentication = oauth.ClientSecretPost(clientSecret ?? '')
  return async () => authentication
}

/** https://learn.microsoft.com/entra/identity-platform/certificate-credentials */
async function certificateAuthentication(pem: string): Promise<oauth.ClientAuth> {
  const { key, thumbprint } = await readCertificate(pem)
  return (server, client, body, headers) => {
    const signed = oauth.PrivateKeyJwt(key, {
      [oauth.modifyAssertion](header, payload) {
        header.typ = 'JWT'
        header['x5t#S256'] = thumbprint
        payload.aud = server.token_endpoint
      },
    })
    return signed(server, client, body, headers)
  }
}

async function readCertificate(pem: string) {
  try {
    const pkcs8 = createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString()
    const { raw } = new X509Certificate(pem)
    return {
      key: await importPKCS8(pkcs8, 'PS256'),
      thumbprint: createHash('sha256').update(raw).digest('base64url'),
    }
  } catch (error) {
    throw new CertificateError('The certificate cannot be used to sign.', { cause: error })
  }
}
