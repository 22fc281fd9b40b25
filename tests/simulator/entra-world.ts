import * as oauth from 'oauth4webapi'
import { createEntra } from '../../simulator/entra/entra.ts'
import { type EntraOptions } from '../../simulator/entra/entra-options.ts'
import { newSigningKey } from '../../simulator/entra/token-issuer.ts'
import { clientId, foreignTenantId, organizationName, sampleUsers, tenantId } from '../../simulator/organization.ts'

export const entraUrl = 'http://localhost:3000/entra'
export const paneOrigin = 'http://127.0.0.1:3001'
export const redirectUri = `${paneOrigin}/auth.html`
const signingKey = newSigningKey()
export const clientSecret = 'a secret of the tests'

/** A token issuer of its own for one test, answering without a network. */
export function createEntraWorld(options: Partial<EntraOptions> = {}) {
  const entra = createEntra({
    baseUrl: entraUrl,
    tenantId,
    foreignTenantId,
    clientId,
    organizationName,
    users: sampleUsers,
    spaRedirectUris: [redirectUri],
    brokerOrigins: [paneOrigin],
    clientSecret,
    signingKey,
    ...options,
  })
  /** Takes the addresses a browser would use. */
  const request = (url: string, init?: RequestInit) => entra.app.request(url.replace(entraUrl, ''), init)
  return { ...entra, request }
}

export const client = { client_id: clientId }
export const tokenUrl = `${entraUrl}/${tenantId}/oauth2/v2.0/token`

export type EntraWorld = ReturnType<typeof createEntraWorld>

/** A standards-strict client (it verifies issuer, state and shapes) that speaks to the stand-in in this process. */
export function strictClient({ request }: EntraWorld) {
  const overHttp = {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; the stand-in has no TLS
    [oauth.allowInsecureRequests]: true,
    [oauth.customFetch]: (
      url: string,
      options: { method: string; headers: Record<string, string>; body?: unknown },
    ) => {
      const headers = { ...options.headers, origin: paneOrigin }
      const body = options.body instanceof URLSearchParams ? options.body.toString() : null
      return Promise.resolve(request(url, { method: options.method, headers, body }))
    },
  }
  const discover = async () => {
    const issuer = new URL(`${entraUrl}/${tenantId}/v2.0`)
    return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, overHttp))
  }
  return { overHttp, discover }
}

export function redeem(
  { request }: EntraWorld,
  form: Record<string, string>,
  headers: Record<string, string> = { origin: paneOrigin },
) {
  return request(tokenUrl, { method: 'POST', headers, body: new URLSearchParams({ client_id: clientId, ...form }) })
}

export const errorOf = async (response: Response) => {
  const body = (await response.json()) as Record<string, unknown>
  return { status: response.status, error: body.error, codes: body.error_codes }
}
