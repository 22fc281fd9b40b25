import { Hono, type Context } from 'hono'
import { requestId } from 'hono/request-id'
import { calendarRoutes } from './calendar/calendar.routes.ts'
import type { Config } from './config.ts'
import { companyRoutes, contactRoutes } from './customers/customers.routes.ts'
import { mergeRoutes } from './customers/merges.routes.ts'
import { silenceRoutes } from './customers/silences.routes.ts'
import { followUpRoutes } from './follow-ups/follow-ups.routes.ts'
import { apiDocumentRoutes } from './http/api-document.routes.ts'
import { authenticate } from './http/authenticate.ts'
import { healthRoutes } from './http/health.routes.ts'
import type { Http } from './http/http.ts'
import { limitBody } from './http/limit-body.ts'
import { createMetrics, type Metrics } from './http/metrics.ts'
import type { Pane } from './http/pane-pages.ts'
import { paneRoutes } from './http/pane.routes.ts'
import { answerError, answerNotFound } from './http/problem.ts'
import { limitFailedSignIns, limitUser } from './http/rate-limits.ts'
import { requestLog } from './http/request-log.ts'
import { sameOrigin } from './http/same-origin.ts'
import { neverStored, securityHeaders } from './http/security-headers.ts'
import { identityRoutes } from './identity/identity.routes.ts'
import type { SignIn } from './identity/sign-in.ts'
import { fileRoutes } from './interactions/files.routes.ts'
import { interactionRoutes, replyRoutes, timelineRoutes } from './interactions/interactions.routes.ts'
import type { Logger } from './logger.ts'
import { dealRoutes } from './pipeline/pipeline.routes.ts'
import { promiseRoutes } from './promises/promises.routes.ts'
import { choiceRoutes, explainRoutes, recognitionRoutes } from './recognition/recognition.routes.ts'
import { searchRoutes } from './search/search.routes.ts'
import type { Services } from './services.ts'
import { customerRoutes } from './standing/standing.routes.ts'
import { templateRoutes } from './templates/templates.routes.ts'

export interface AppParts {
  config: Config
  logger: Logger
  signIn: SignIn
  organizations: readonly Services[]
  /** Without it only the API is served. */
  pane?: Pane
  metrics?: Metrics
  /** The server is about to end: a load balancer should send nothing more. */
  isStopping?: () => boolean
}

const MAX_BODY_BYTES = 1024 * 1024
const isFile = ({ req }: Context<Http>) =>
  req.method === 'PUT' && /^\/api\/interactions\/[^/]+\/files\/[^/]+$/.test(req.path)

/** Everything the server answers, and what a request passes on its way. */
export function createApp({
  config,
  logger,
  signIn,
  organizations,
  pane,
  metrics = createMetrics(),
  isStopping = () => false,
}: AppParts) {
  const { publicUrl, trustProxy, metricsToken, requestsPerMinute } = config

  const api = new Hono<Http>()
    .use(neverStored())
    .use(sameOrigin(publicUrl))
    .use(limitBody(MAX_BODY_BYTES, isFile))
    .use(limitFailedSignIns(trustProxy))
    .use(authenticate(signIn))
    .use(limitUser(requestsPerMinute))
    .route('/', identityRoutes)
    .route('/companies', companyRoutes)
    .route('/contacts', contactRoutes)
    .route('/customers', customerRoutes)
    .route('/deals', dealRoutes)
    .route('/follow-ups', followUpRoutes)
    .route('/interactions', interactionRoutes)
    .route('/interactions', fileRoutes)
    .route('/promises', promiseRoutes)
    .route('/replies', replyRoutes)
    .route('/templates', templateRoutes)
    .route('/timeline', timelineRoutes)
    .route('/merges', mergeRoutes)
    .route('/recognize', recognitionRoutes)
    .route('/recognition/choices', choiceRoutes)
    .route('/recognition/explain', explainRoutes)
    .route('/search', searchRoutes)
    .route('/silences', silenceRoutes)
    .route('/', calendarRoutes)

  const documented = new Hono<Http>()
  documented.route('/api', api)

  const app = new Hono<Http>()
    .onError(answerError)
    .notFound(answerNotFound)
    .use(requestId())
    .use(requestLog(logger, metrics))
    .use(securityHeaders(config))
    .route('/', healthRoutes({ organizations, metrics, metricsToken, trustProxy, isStopping }))
    .route('/', apiDocumentRoutes(documented))
    .route('/api', api)

  return pane ? app.route('/', paneRoutes(pane, config)) : app
}
