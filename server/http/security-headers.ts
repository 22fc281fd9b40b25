import { createMiddleware } from 'hono/factory'
import type { Http } from './http.ts'

/** What every answer carries. A page adds its own policy of what it may load and who may frame it. */
export function securityHeaders({ production }: { production: boolean }) {
  const headers = {
    'Content-Security-Policy': contentPolicy({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    // No Cross-Origin-Opener-Policy: MSAL's sign-in window has to find the pane that opened it.
    ...(production ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
  }
  return createMiddleware<Http>(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  })
}

/** For answers about customers: no browser and no proxy keeps them. */
export const neverStored = () =>
  createMiddleware<Http>(async (c, next) => {
    await next()
    c.res.headers.set('Cache-Control', 'no-store')
  })

export const contentPolicy = (directives: Record<string, readonly string[]>) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
