import { serve } from '@hono/node-server'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { anna, createWorld, type World } from '../../support/world.ts'

/** Metrics look at the connection, so here is a real one. */
async function overTheNetwork(world: World, path: string, headers: Record<string, string> = {}) {
  const server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
  const text = await response.text()
  server.close()
  return { status: response.status, text }
}

describe('the metrics', () => {
  test('count requests by their route, for somebody on this machine', async () => {
    const world = await createWorld()
    await world.request(anna, 'GET', `/api/follow-ups/${crypto.randomUUID()}`)
    const { text } = await overTheNetwork(world, '/metrics')
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/api/follow-ups/:id",status="404"} 1',
    )
    expect(text).toContain('process_resident_memory_bytes')
    await world.close()
  })

  test('are shown to nobody else without the token', async () => {
    const world = await createWorld()
    expect((await world.app.request('/metrics')).status).toBe(403)
    await world.close()
  })

  test('behind a proxy take the token, from this machine as well', async () => {
    const token = 'a-token-of-the-tests'
    const closed = await createWorld({ settings: { TRUST_PROXY: 'true' } })
    expect((await overTheNetwork(closed, '/metrics')).status).toBe(403)
    await closed.close()

    const world = await createWorld({ settings: { TRUST_PROXY: 'true', METRICS_TOKEN: token } })
    expect((await overTheNetwork(world, '/metrics')).status).toBe(403)
    expect((await overTheNetwork(world, '/metrics', { authorization: 'Bearer wrong' })).status).toBe(403)
    expect((await overTheNetwork(world, '/metrics', { authorization: `Bearer ${token}` })).status).toBe(200)
    await world.close()
  })
})

test('the server is ready when its database answers', async () => {
  const world = await createWorld()
  const response = await world.app.request('/readyz')
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ status: 'ready', databases: [{ ok: true }] })
  await world.close()
})
