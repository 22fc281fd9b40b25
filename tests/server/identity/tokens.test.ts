import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { serve, type ServerType } from '@hono/node-server'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createTokenVerifier, remoteKeys } from '../../../server/identity/verify-token.ts'
import { badTokens } from '../../../simulator/entra/bad-tokens.ts'
import { anna, clientId, foreignTenantId, tenantId } from '../../../simulator/organization.ts'
import { createEntraWorld } from '../../simulator/entra-world.ts'
import * as world from '../../support/world.ts'

const { issuer, keys, app } = createEntraWorld()
const rules = {
  tenantIds: [tenantId],
  clientId,
  allowedClients: [clientId],
  issuerOf: (tenant: string) => issuer.issuerOf(tenant),
  keysOf: () => keys,
  now: () => new Date().toISOString(),
}
const verify = createTokenVerifier(rules)

describe('a token', () => {
  test('of a person of our organization, for our API, is taken', async () => {
    expect(await verify(await issuer.apiToken(anna))).toMatchObject({
      tenantId,
      objectId: anna.oid,
      name: anna.name,
      email: anna.email,
      roles: ['rep'],
    })
  })

  test.each(Object.entries(badTokens))('%s is refused', async (kind, make) => {
    const isForeign = kind.startsWith('of a foreign tenant')
    const token = await make(issuer, anna)
    await expect(verify(token)).rejects.toMatchObject({ code: isForeign ? 'wrong-organization' : 'unauthenticated' })
  })

  test('is taken while clocks differ by less than five minutes, and not longer', async () => {
    const end = issuer.nowInSeconds() - 280
    await expect(verify(await issuer.apiToken(anna, { exp: end }))).resolves.toBeTruthy()
    await expect(verify(await issuer.apiToken(anna, { exp: end - 40 }))).rejects.toMatchObject({
      code: 'unauthenticated',
    })
  })

  test('with a symmetric signature made with our public key is refused', async () => {
    const [, payload] = (await issuer.apiToken(anna)).split('.')
    const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT' })).toString('base64url')
    await expect(verify(`${header}.${payload!}.c2lnbmF0dXJl`)).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  test('is verified anew each time: what was good an hour ago is not good now', async () => {
    let now = new Date()
    const patient = createTokenVerifier({ ...rules, now: () => now.toISOString() })
    const token = await issuer.apiToken(anna)
    await patient(token)
    now = new Date(now.getTime() + 2 * 3_600_000)
    await expect(patient(token)).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  test('of one served tenant does not pass for another served one', async () => {
    const both = createTokenVerifier({ ...rules, tenantIds: [tenantId, foreignTenantId] })
    const token = await issuer.apiToken(anna, { tid: foreignTenantId, iss: issuer.issuer })
    await expect(both(token)).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})

describe('the keys', () => {
  let server: ServerType | undefined
  let asked: string[] = []
  beforeEach(() => (asked = []))
  afterEach(() => server?.close())

  async function publish(fetch: (request: Request) => Response | Promise<Response>) {
    server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    return remoteKeys((tenant) => `http://127.0.0.1:${port}/${tenant}/discovery/v2.0/keys`)
  }

  test('are fetched once from the address of the tenant, not for every token', async () => {
    const keysOf = await publish((request) => {
      asked.push(new URL(request.url).pathname)
      return app.fetch(request)
    })
    const verifyRemotely = createTokenVerifier({ ...rules, keysOf })
    for (let n = 0; n < 3; n++) await verifyRemotely(await issuer.apiToken(anna))
    expect(asked).toEqual([`/${tenantId}/discovery/v2.0/keys`])
  })

  test('that cannot be fetched are our trouble, not the caller’s', async () => {
    const keysOf = await publish(() => new Response('<html>proxy</html>', { status: 502 }))
    const verifyRemotely = createTokenVerifier({ ...rules, keysOf })
    await expect(verifyRemotely(await issuer.apiToken(anna))).rejects.toThrow('cannot be fetched')
  })
})

describe('the server', () => {
  test('says why to somebody of another organization', async () => {
    const here = await world.createWorld()
    const token = await here.tokenOf(world.anna, { tid: foreignTenantId })
    const response = await here.app.request('/api/me', { headers: { authorization: `Bearer ${token}` } })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({
      code: 'wrong-organization',
      detail: expect.stringContaining('organization that this server does not serve') as string,
    })
    await here.close()
  })
})
