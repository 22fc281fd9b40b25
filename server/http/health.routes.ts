import { Hono } from 'hono'
import { timingSafeEqual } from 'node:crypto'
import { asStorageError } from '../db/db-errors.ts'
import { forbidden } from '../errors.ts'
import type { Services } from '../services.ts'
import { allowAnyone } from './allow.ts'
import { isLoopbackAddress, peerAddress } from './client-address.ts'
import type { Http } from './http.ts'
import type { Metrics } from './metrics.ts'

interface HealthOptions {
  organizations: readonly Services[]
  metrics: Metrics
  metricsToken: string | undefined
  /** A proxy stands in front, so that every connection comes from its address. */
  trustProxy: boolean
  isStopping: () => boolean
}

export function healthRoutes({ organizations, metrics, metricsToken, trustProxy, isStopping }: HealthOptions) {
  return (
    new Hono<Http>()
      // Alive: a supervisor restarts us if there is no answer.
      .get('/healthz', allowAnyone(), (c) => c.json({ status: 'alive' }))
      // Ready: a load balancer sends requests to us.
      .get('/readyz', allowAnyone(), async (c) => {
        const databases = await Promise.all(organizations.map((services) => pinged(services)))
        const isReady = !isStopping() && databases.every(({ ok }) => ok)
        return c.json(
          { status: isStopping() ? 'stopping' : isReady ? 'ready' : 'not ready', databases },
          isReady ? 200 : 503,
        )
      })
      .get('/metrics', allowAnyone(), async (c) => {
        const isHere = !trustProxy && isLoopbackAddress(peerAddress(c))
        const token = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
        if (metricsToken === undefined ? !isHere : !isSame(token, metricsToken)) {
          throw forbidden('Set METRICS_TOKEN and send it as a bearer token, or ask from this machine.')
        }
        return c.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType })
      })
  )
}

async function pinged({ db, organization }: Services) {
  try {
    await db.ping()
    return { tenantId: organization.tenantId, ok: true }
  } catch (error) {
    const reason = asStorageError(error)?.message ?? 'The database does not answer.'
    return { tenantId: organization.tenantId, ok: false, reason }
  }
}

/** Takes as long wherever they differ. */
function isSame(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
