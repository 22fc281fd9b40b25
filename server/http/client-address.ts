import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** Whose connection it is. Behind a proxy that we are told to trust: what it wrote last, because the rest can be made up. */
export function clientAddress(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded ?? peerAddress(c) ?? 'unknown'
}

/** `undefined` where there is no network, as in tests. */
export function peerAddress(c: Context): string | undefined {
  return (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress
}

export const isLoopbackAddress = (address: string | undefined) =>
  address !== undefined && /^(::1|(::ffff:)?127(\.\d+){3})$/.test(address)
