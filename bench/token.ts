import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createEntra } from '../simulator/entra/entra.ts'
import { clientId, foreignTenantId, organizationName, tenantId } from '../simulator/organization.ts'
import { benchUser } from './dataset.ts'

/** A token issuer whose keys both servers fetch, and a token of it for the one user of the data. */
export async function startIssuer() {
  const app = new Hono()
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const spaRedirectUris: string[] = []
  const entra = createEntra({
    baseUrl,
    tenantId,
    foreignTenantId,
    clientId,
    organizationName,
    users: [],
    spaRedirectUris,
  })
  app.route('/', entra.app)
  return {
    issuer: entra.issuer.issuer,
    jwksUrl: `${baseUrl}/${tenantId}/discovery/v2.0/keys`,
    token: await entra.issuer.apiToken({
      oid: benchUser.objectId,
      name: benchUser.name,
      email: benchUser.email,
      role: 'rep',
    }),
    stop: () => server.close(),
  }
}
