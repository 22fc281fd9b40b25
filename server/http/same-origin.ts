import { createMiddleware } from 'hono/factory'
import { forbidden } from '../errors.ts'
import type { Http } from './http.ts'

/** Only our own pages call the API from a browser. No CORS header is ever sent; this refuses before anything is done. */
export function sameOrigin(publicUrl: string) {
  return createMiddleware<Http>(async (c, next) => {
    const origin = c.req.header('origin')
    if (origin !== undefined && origin !== publicUrl) {
      throw forbidden(`Pages of another origin cannot call this server. Open it at the address that PUBLIC_URL names.`)
    }
    await next()
  })
}
