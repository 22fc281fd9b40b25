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
