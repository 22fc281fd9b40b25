import { Hono } from 'hono'
import { AuthorizationCodes } from './authorization-codes.ts'
import { type Entra, type EntraOptions } from './entra-options.ts'
import { EntraError, unknownTenant } from './errors.ts'
import { nestedAppAuthRoutes } from './nested-app-auth.routes.ts'
import { signInRoutes } from './sign-in.routes.ts'
import { createTokenEndpoint } from './token-endpoint.ts'
import { createTokenIssuer, verificationKeys } from './token-issuer.ts'

/** Stands in for login.microsoftonline.com: one tenant, one application registration, a fresh signing key per start. */
export function createEntra(options: EntraOptions): Entra {
  const { baseUrl, tenantId, spaRedirectUris, now = () => new Date() } = options
  const issuer = createTokenIssuer(options)
  const codes = new AuthorizationCodes(now)
  const answerTokenRequest = createTokenEndpoint(options, issuer, codes)
  const spaOrigins = new Set(spaRedirectUris.map((uri) => new URL(uri).origin))
  const tokenEndpoint = `${baseUrl}/${tenantId}/oauth2/v2.0/token`

  const tenant = new Hono()
    .get('/v2.0/.well-known/openid-configuration', (c) => {
      c.header('Access-Control-Allow-Origin', '*')
      return c.json(openIdConfiguration(`${baseUrl}/${tenantId}`, issuer.issuer))
    })
    .get('/discovery/v2.0/keys', async (c) => {
      c.header('Access-Control-Allow-Origin', '*')
      return c.json(await issuer.jwks())
    })
    .use('/oauth2/v2.0/token', async (c, next) => {
      // Entra lets a browser read the answer only on the origin of a redirect address of the type "single-page application".
      const origin = c.req.header('origin')
      if (origin !== undefined && spaOrigins.has(origin)) {
        c.header('Access-Control-Allow-Origin', origin)
        c.header('Access-Control-Allow-Headers', 'content-type, client-request-id, x-client-sku, x-client-ver')
        c.header('Access-Control-Allow-Methods', 'POST')
        c.header('Vary', 'Origin')
      }
      if (c.req.method === 'OPTIONS') return c.body(null, 204)
      await next()
    })
    .post('/oauth2/v2.0/token', async (c) => {
      c.header('Cache-Control', 'no-store')
      const fields = Object.entries(await c.req.parseBody()).filter(
        (field): field is [string, string] => typeof field[1] === 'string',
      )
      try {
        return c.json(await answerTokenRequest(Object.fromEntries(fields), c.req.header('origin'), tokenEndpoint))
      } catch (error) {
        if (!(error instanceof EntraError)) throw error
        return c.json(error.toJSON(now()), error.status)
      }
    })
    .route('/', signInRoutes(options, codes))

  const app = new Hono()
  app
    .route('/', nestedAppAuthRoutes(options, issuer))
    .route(`/${tenantId}`, tenant)
    .all('/:tid/*', (c) => {
      const tid = c.req.param('tid')
      if (tid !== tenantId) return c.json(unknownTenant(tid).toJSON(now()), 400)
      return c.json(new EntraError('invalid_request', 900144, `There is nothing at ${c.req.path}.`).toJSON(now()), 404)
    })

  return { app, issuer, keys: verificationKeys(issuer) }
}

function openIdConfiguration(tenantUrl: string, issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${tenantUrl}/oauth2/v2.0/authorize`,
    token_endpoint: `${tenantUrl}/oauth2/v2.0/token`,
    jwks_uri: `${tenantUrl}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
  }
}
