import type { Hono } from 'hono'
import { findTargetHandler } from 'hono/utils/handler'
import type { Http } from '../../server/http/http.ts'

export interface FoundRoute {
  readonly method: string
  /** As it is written: `/api/follow-ups/:id`. */
  readonly path: string
  /** Who may call it, as `allow` names them; `undefined` if nobody is named. */
  readonly audience: readonly string[] | undefined
  readonly needsKey: boolean
}

/** Every route of an application, as Hono itself knows them. Middleware for all methods is not one. */
export function routesOf(app: Pick<Hono<Http>, 'routes'>): FoundRoute[] {
  const found = new Map<string, FoundRoute>()
  for (const { method, path, handler } of app.routes) {
    if (method === 'ALL') continue
    const mark = findTargetHandler(handler) as { audience?: readonly string[]; isOnce?: boolean }
    const before = found.get(`${method} ${path}`)
    found.set(`${method} ${path}`, {
      method,
      path,
      audience: before?.audience ?? mark.audience,
      needsKey: (before?.needsKey ?? false) || mark.isOnce === true,
    })
  }
  return [...found.values()]
}
