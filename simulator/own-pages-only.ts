import { type MiddlewareHandler } from 'hono'

/**
 * Refuses what another web page sends (`Origin`) and what reaches us under another name (`Host`, DNS rebinding): a page somebody has
 * open in the same browser must neither read nor change the demo.
 */
export function ownPagesOnly(origin: string): MiddlewareHandler {
  const own = new URL(origin)
  return async (c, next) => {
    const from = c.req.header('origin')
    if (from !== undefined && from !== own.origin) return c.json({ error: 'Only the host page may ask here.' }, 403)
    const hosts = [own.host, `127.0.0.1:${own.port}`]
    if (!hosts.includes(c.req.header('host') ?? '')) return c.json({ error: `Open ${own.origin} instead.` }, 403)
    return next()
  }
}
