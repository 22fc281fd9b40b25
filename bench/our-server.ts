/** Our own application as `main.ts` puts it together, without calendar and jobs; without a token if it is asked to. */
import { serve } from '@hono/node-server'
import { clientId, tenantId } from '../simulator/organization.ts'
import { createApp } from '../server/app.ts'
import { loadConfig } from '../server/config.ts'
import { openDatabase } from '../server/db/open-database.ts'
import { createSignIn } from '../server/identity/sign-in.ts'
import { createTokenVerifier, remoteKeys } from '../server/identity/verify-token.ts'
import { newId } from '../server/ids.ts'
import { createLogger } from '../server/logger.ts'
import type { Services } from '../server/services.ts'
import { benchSettings, listening } from './bench-settings.ts'
import { benchUser } from './dataset.ts'

const { file, jwksUrl, issuer, withToken } = benchSettings()
const database = file.startsWith('postgres:') ? file : `sqlite:${file}`

const config = loadConfig({
  TENANT_ID: tenantId,
  CLIENT_ID: clientId,
  ORGANIZATION_NAME: 'Aldgate Brokers',
  OWN_DOMAINS: 'aldgate.example',
  ADMINS: 'miriam@aldgate.example',
  DATABASE: database,
  TOKEN_ISSUER: issuer.replace(tenantId, '{tenantId}'),
  TOKEN_JWKS_URL: jwksUrl.replace(tenantId, '{tenantId}'),
  REQUESTS_PER_MINUTE: '1000000000',
  LOG_LEVEL: 'info',
})
const services: Services = {
  organization: {
    tenantId,
    name: 'Aldgate Brokers',
    ownDomains: ['aldgate.example'],
    freeMailDomains: [],
    language: 'en',
    hasCalendar: true,
  },
  db: await openDatabase(database),
  now: () => new Date().toISOString(),
  newId,
}
const verify = createTokenVerifier({
  tenantIds: [tenantId],
  clientId,
  allowedClients: [clientId],
  issuerOf: () => issuer,
  keysOf: remoteKeys(() => jwksUrl),
  now: services.now,
})
const signIn = withToken
  ? createSignIn(verify, [{ services, admins: [] }])
  : () => Promise.resolve({ services, actor: { id: benchUser.id, role: 'rep' as const } })

const app = createApp({ config, logger: createLogger(config.logLevel), signIn, organizations: [services] })
listening(serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }))
process.once('SIGINT', () => process.exit(0))
process.once('SIGTERM', () => process.exit(0))
