import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import type { GraphClientOptions } from '../../../server/graph/graph-client.ts'
import { createEntra } from '../../../simulator/entra/entra.ts'
import type { EntraOptions } from '../../../simulator/entra/entra-options.ts'
import { newSigningKey } from '../../../simulator/entra/token-issuer.ts'
import type { Behavior } from '../../../simulator/graph/behavior.ts'
import { createGraph } from '../../../simulator/graph/graph.ts'
import { Mailboxes } from '../../../simulator/graph/mailboxes.ts'
import { clientId, foreignTenantId, organizationName, sampleUsers, tenantId } from '../../../simulator/organization.ts'

const signingKey = newSigningKey()
const clientSecret = 'a secret of the tests'

export interface MicrosoftOptions {
  readonly behavior?: Partial<Behavior>
  readonly entra?: Partial<EntraOptions>
}

/** The stand-ins for Entra and Graph on a real port, so that connections can break and requests can hang. */
export async function startMicrosoft({ behavior = {}, entra: entraOptions = {} }: MicrosoftOptions = {}) {
  const app = new Hono()
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const entra = createEntra({
    baseUrl: `${url}/entra`,
    tenantId,
    foreignTenantId,
    clientId,
    organizationName,
    users: sampleUsers,
    spaRedirectUris: [],
    clientSecret,
    signingKey,
    ...entraOptions,
  })
  const graph = createGraph({
    baseUrl: `${url}/graph`,
    mailboxes: new Mailboxes(sampleUsers),
    tenantId,
    keys: entra.keys,
    issuer: entra.issuer.graphIssuer,
    behavior,
  })
  let tokenRequests = 0
  app.use('/entra/*', async (_, next) => {
    tokenRequests += 1
    await next()
  })
  app.route('/entra', entra.app)
  app.route('/graph', graph.app)

  return {
    ...graph,
    tokenRequests: () => tokenRequests,
    /** How our server finds them, and proves who it is. */
    settings: {
      url: `${url}/graph`,
      tokenUrl: `${url}/entra/${tenantId}/oauth2/v2.0/token`,
      clientId,
      clientSecret,
      timeoutMs: 5_000,
    } satisfies GraphClientOptions,
    async stop() {
      graph.faults.clear()
      await new Promise((resolve) => {
        server.close(resolve)
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    },
  }
}

export type Microsoft = Awaited<ReturnType<typeof startMicrosoft>>
