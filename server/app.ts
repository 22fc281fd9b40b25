import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestId } from 'hono/request-id'
import { ofTenant, type Config } from './config.ts'
import { AppError } from './errors.ts'
import { apiDocumentRoutes } from './http/api-document.routes.ts'
import { authenticate } from './http/authenticate.ts'
import { healthRoutes } from './http/health.routes.ts'
import type { Http } from './http/http.ts'
import { createMetrics, type Metrics } from './http/metrics.ts'
import { paneRoutes } from './http/pane.routes.ts'
import { answerError, answerNotFound } from './http/problem.ts'
import { limitFailedSignIns, limitUser } from './http/rate-limits.ts'
import { requestLog } from './http/request-log.ts'
import { sameOrigin } from './http/same-origin.ts'
import { securityHeaders } from './http/security-headers.ts'
import { identityRoutes } from './identity/identity.routes.ts'
import type { SignIn } from './identity/sign-in.ts'
import type { Logger } from './logger.ts'
import type { Services } from './services.ts'

export interface AppParts {
  config: Config
  logger: Logger
  signIn: SignIn
  organizations: readonly Services[]
  metrics?: Metrics
  /** The server is about to end: a load balancer should send nothing more. */
  isStopping?: () => boolean
}

const MAX_BODY_BYTES = 1024 * 1024

/** Everything the server answers, and what a request passes on its way. */
export function createApp({
  config,
  logger,
  signIn,
  organizations,
  metrics = createMetrics(),
  isStopping = () => false,
}: AppParts) {
  const { publicUrl, trustProxy, metricsToken, requestsPerMinute } = config

  const api = new Hono<Http>()
    .use(sameOrigin(publicUrl))
    .use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: refuseLargeBody }))
    .use(limitFailedSignIns(trustProxy))
    .use(authenticate(signIn))
    .use(limitUser(requestsPerMinute))
    .route('/', identityRoutes)

  const documented = new Hono<Http>()
  documented.route('/api', api)

  return new Hono<Http>()
    .onError(answerError)
    .notFound(answerNotFound)
    .use(requestId())
    .use(requestLog(logger, metrics))
    .use(securityHeaders(config))
    .route('/', healthRoutes({ organizations, metrics, metricsToken, trustProxy, isStopping }))
    .route('/', apiDocumentRoutes(documented))
    .route('/api', api)
    .route('/', paneRoutes(paneOptions(config)))
}

function refuseLargeBody(): never {
  throw new AppError(
    'too-large',
    'The body is larger than 1 MB. Log the new part of the mail, or only who wrote to whom.',
  )
}

function paneOptions({ organizations, clientId, tokenAuthority, tokenIssuer, tokenJwksUrl, ...config }: Config) {
  const tenant = organizations.length === 1 ? organizations[0]!.tenantId : 'organizations'
  const authority = `${tokenAuthority}/${tenant}`
  const isMicrosoft = tokenIssuer.startsWith(tokenAuthority)
  const issuer = ofTenant(tokenIssuer, tenant)
  const endpoints = issuer.replace(/\/v2\.0$/, '/oauth2/v2.0')
  return {
    folder: config.paneFolder,
    settings: {
      clientId,
      authority,
      scope: `api://${clientId}/access_as_user`,
      authorityMetadata: isMicrosoft
        ? null
        : {
            issuer,
            authorization_endpoint: `${endpoints}/authorize`,
            token_endpoint: `${endpoints}/token`,
            jwks_uri: ofTenant(tokenJwksUrl, tenant),
          },
      knownAuthorities: isMicrosoft ? [] : [new URL(tokenAuthority).host],
    },
    signInOrigins: isMicrosoft ? [] : [new URL(issuer).origin],
    frameAncestors: config.frameAncestors,
    officeJsOrigin: config.officeJsOrigin,
  }
}
