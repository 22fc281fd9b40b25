import type { Settings } from './config-settings.ts'
import { graphHosts, leadsTo, signInHosts } from './microsoft-clouds.ts'

const organizationSettings = ['TENANT_ID', 'ORGANIZATION_NAME', 'OWN_DOMAINS', 'ADMINS', 'DATABASE'] as const

/**
 * What does not go together, although each setting is right by itself. `settings` lacks those that are wrong;
 * `isGiven` also knows them, so that nothing is called missing that is only wrong.
 */
export function findContradictions(settings: Partial<Settings>, isGiven: (name: string) => boolean): string[] {
  return [
    ...organizationProblems(isGiven),
    ...(isGiven('GRAPH_CLIENT_SECRET') && isGiven('GRAPH_CERTIFICATE_FILE')
      ? ['GRAPH_CLIENT_SECRET and GRAPH_CERTIFICATE_FILE are both set. Keep one; the certificate is the safer one.']
      : []),
    ...(settings.NODE_ENV === 'production' ? productionProblems(settings, isGiven) : []),
  ]
}

function organizationProblems(isGiven: (name: string) => boolean): string[] {
  if (!isGiven('ORGANIZATIONS_FILE')) {
    return organizationSettings.filter((name) => !isGiven(name)).map((name) => `${name} is missing. ${whatFor[name]}`)
  }
  return organizationSettings
    .filter(isGiven)
    .map((name) => `${name} is set besides ORGANIZATIONS_FILE. Remove it, or write it into that file.`)
}

const whatFor = {
  TENANT_ID: 'Set it to the tenant id ("Directory ID") of your organization in the Entra admin center.',
  ORGANIZATION_NAME: 'Set it to the name of your organization.',
  OWN_DOMAINS: 'Set it to the domains your own people write from, e.g. contoso.com.',
  ADMINS: 'Set it to the e-mail address or object id of at least one admin.',
  DATABASE: 'Set it to sqlite:data/followthrough.db or postgres://user:password@host/name.',
} satisfies Record<(typeof organizationSettings)[number], string>

/** In production only Microsoft says who somebody is, and nothing secret travels in the clear. */
function productionProblems(settings: Partial<Settings>, isGiven: (name: string) => boolean): string[] {
  const problems: string[] = []
  if (!isGiven('PUBLIC_URL')) {
    problems.push('PUBLIC_URL is missing. Set it to the https origin at which Outlook finds this server.')
  }
  for (const name of ['PUBLIC_URL', 'OFFICE_JS_ORIGIN'] as const) {
    if (settings[name]?.startsWith('http:')) problems.push(`${name}: Outlook loads nothing over http. Write https://.`)
  }
  for (const origin of settings.FRAME_ANCESTORS ?? []) {
    if (origin.startsWith('http:')) problems.push(`FRAME_ANCESTORS: ${origin} is not https. Remove it.`)
  }
  for (const [name, hosts] of Object.entries(mustBeMicrosofts)) {
    const address = settings[name as keyof typeof mustBeMicrosofts]
    if (address === undefined || leadsTo(hosts, address)) continue
    problems.push(
      `${name}: ${new URL(address).origin} is not one of Microsoft's services, which production trusts alone. Remove the setting, or use https://${hosts.join(', https://')}.`,
    )
  }
  return problems
}

const mustBeMicrosofts = {
  TOKEN_AUTHORITY: signInHosts,
  TOKEN_ISSUER: signInHosts,
  TOKEN_JWKS_URL: signInHosts,
  GRAPH_AUTHORITY: signInHosts,
  GRAPH_URL: graphHosts,
} satisfies Partial<Record<keyof Settings, readonly string[]>>
