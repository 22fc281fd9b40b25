import { createMiddleware } from 'hono/factory'
import { setTimeout as wait } from 'node:timers/promises'
import { type Behavior } from './behavior.ts'
import { GraphError } from './errors.ts'
import { type GraphHttp } from './graph-http.ts'
import { type Mailboxes } from './mailboxes.ts'
import { type RequestLog } from './request-log.ts'

/** https://learn.microsoft.com/graph/throttling-limits: four requests at a time for one application and mailbox. */
const concurrentPerMailbox = 4

/** Writes every request down, before anybody judges it. `basePath` is where the app is mounted. */
export function recordRequests(requests: RequestLog, mailboxes: Mailboxes, basePath: string, now: () => Date) {
  return createMiddleware<GraphHttp>(async (c, next) => {
    const { pathname, search } = new URL(c.req.url)
    const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : pathname
    const name = /^\/v1\.0\/users\/([^/]+)/.exec(path)?.[1]
    const addressee = name === undefined ? undefined : mailboxes.findOwner(decoded(name))
    const entry = requests.add({
      at: now().toISOString(),
      method: c.req.method,
      path: path + search,
      mailbox: addressee?.oid,
      prefer: c.req.header('prefer'),
      ifMatch: c.req.header('if-match'),
      body: readable(await c.req.text()),
    })
    c.set('addressee', addressee)
    c.set('entry', entry)
    await next()
    if (!entry.isBroken) entry.status = c.res.status
  })
}

/** Refuses the fifth request that is under way for one mailbox. */
export function limitConcurrency(behavior: Behavior) {
  const underWay = new Map<string, number>()
  return createMiddleware<GraphHttp>(async (c, next) => {
    const key = c.var.addressee?.oid ?? ''
    const count = (underWay.get(key) ?? 0) + 1
    underWay.set(key, count)
    try {
      if (behavior.latencyMs > 0) await wait(behavior.latencyMs)
      if (count > concurrentPerMailbox) {
        throw new GraphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
          'Retry-After': '1.5',
        })
      }
      await next()
    } finally {
      underWay.set(key, underWay.get(key)! - 1)
    }
  })
}

/** A broken escape names nobody, and must not break the stand-in. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function readable(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
