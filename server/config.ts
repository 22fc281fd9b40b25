import { fileURLToPath } from 'node:url'
import { findContradictions } from './config-contradictions.ts'
import { readCertificate, readOrganizations } from './config-files.ts'
import { settingsSchema, type OrganizationSettings, type Settings } from './config-settings.ts'

export type { OrganizationSettings } from './config-settings.ts'

/** Everything that an installation decides. Addresses with `{tenantId}` are completed by `ofTenant`. */
export interface Config {
  readonly production: boolean
  readonly host: string
  readonly port: number
  /** Origin at which Outlook finds us. */
  readonly publicUrl: string
  readonly trustProxy: boolean
  readonly logLevel: string
  readonly paneFolder: string
  /** Of one user. */
  readonly requestsPerMinute: number
  readonly metricsToken: string | undefined
  readonly organizations: readonly OrganizationSettings[]
  /** Our own registration in Entra: the audience of every token. */
  readonly clientId: string
  /** Applications that may call us in a user's name. */
  readonly allowedClients: readonly string[]
  readonly tokenAuthority: string
  readonly tokenIssuer: string
  readonly tokenJwksUrl: string
  /** `undefined`: follow-ups stay out of calendars. */
  readonly graph: GraphSettings | undefined
  readonly frameAncestors: readonly string[]
  readonly officeJsOrigin: string
}

/** How the server gets into calendars: with the secret, or with the certificate, which wins. */
export interface GraphSettings {
  readonly url: string
  readonly tokenUrl: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  /** PEM, with its private key. */
  readonly certificate: string | undefined
}

/** What is wrong with the settings: all of it, each with what to do. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['The server cannot start with these settings:', ...problems.map((problem) => `  - ${problem}`)].join('\n'))
    this.name = 'ConfigError'
  }
}

/** Throws a `ConfigError` that names every problem at once. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // `NAME=` in an .env file means that it is not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const problems: string[] = []
  const settings = checkEach(given, problems)
  problems.push(...findContradictions(settings, (name) => given[name] !== undefined))
  const organizations = organizationsOf(settings, problems)
  const certificate = certificateOf(settings, problems)
  if (problems.length > 0) throw new ConfigError(problems)
  return configFrom(settings as Settings, organizations, certificate)
}

/** Completes an address of the configuration for one organization. */
export const ofTenant = (address: string, tenantId: string) => address.replaceAll('{tenantId}', tenantId)

/** One by one, because zod would stop before the contradictions as soon as one setting is wrong. */
function checkEach(given: Record<string, string | undefined>, problems: string[]): Partial<Settings> {
  const settings: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    const result = schema.safeParse(given[name])
    if (result.success) settings[name] = result.data
    else problems.push(`${name}${given[name] === undefined ? ' is missing.' : ':'} ${result.error.issues[0]!.message}`)
  }
  return settings
}

function organizationsOf(settings: Partial<Settings>, problems: string[]): OrganizationSettings[] {
  const { TENANT_ID, ORGANIZATION_NAME, OWN_DOMAINS, FREE_MAIL_DOMAINS, LANGUAGE, ADMINS, DATABASE } =
    settings as Settings
  if (settings.ORGANIZATIONS_FILE !== undefined) return readOrganizations(settings.ORGANIZATIONS_FILE, problems)
  return [
    {
      // `findContradictions` has complained of those that are missing.
      tenantId: TENANT_ID!,
      name: ORGANIZATION_NAME!,
      ownDomains: OWN_DOMAINS!,
      freeMailDomains: FREE_MAIL_DOMAINS ?? [],
      language: LANGUAGE,
      admins: ADMINS!,
      database: DATABASE!,
    },
  ]
}

function certificateOf({ GRAPH_CERTIFICATE_FILE: file }: Partial<Settings>, problems: string[]): string | undefined {
  return file === undefined ? undefined : readCertificate(file, problems)
}

function configFrom(
  settings: Settings,
  organizations: OrganizationSettings[],
  certificate: string | undefined,
): Config {
  const authority = settings.TOKEN_AUTHORITY
  const hasGraph = settings.GRAPH_CLIENT_SECRET !== undefined || certificate !== undefined
  return {
    production: settings.NODE_ENV === 'production',
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL ?? `http://127.0.0.1:${settings.PORT}`,
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
    // Beside the compiled server, where `npm run build` puts it.
    paneFolder: settings.PANE_FOLDER ?? fileURLToPath(new URL('../pane', import.meta.url)),
    requestsPerMinute: settings.REQUESTS_PER_MINUTE,
    metricsToken: settings.METRICS_TOKEN,
    organizations,
    clientId: settings.CLIENT_ID,
    allowedClients: settings.ALLOWED_CLIENTS ?? [settings.CLIENT_ID],
    tokenAuthority: authority,
    tokenIssuer: settings.TOKEN_ISSUER ?? `${authority}/{tenantId}/v2.0`,
    tokenJwksUrl: settings.TOKEN_JWKS_URL ?? `${authority}/{tenantId}/discovery/v2.0/keys`,
    graph: hasGraph
      ? {
          url: settings.GRAPH_URL,
          tokenUrl: `${settings.GRAPH_AUTHORITY ?? authority}/{tenantId}/oauth2/v2.0/token`,
          clientId: settings.CLIENT_ID,
          clientSecret: settings.GRAPH_CLIENT_SECRET,
          certificate,
        }
      : undefined,
    frameAncestors: settings.FRAME_ANCESTORS,
    officeJsOrigin: settings.OFFICE_JS_ORIGIN,
  }
}
