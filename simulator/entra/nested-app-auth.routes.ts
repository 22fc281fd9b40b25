import { Hono } from 'hono'
import { z } from 'zod'
import { annaAtHome, type EntraOptions } from './entra-options.ts'
import {
  answerNestedAppAuth,
  nestedAppAuthModeSchema,
  nestedAppAuthRequestSchema,
  type NestedAppAuthMode,
} from './nested-app-auth.ts'
import { type TokenIssuer } from './token-issuer.ts'

const bodySchema = z.strictObject({
  /** Object id of the person whose mailbox the host page shows. */
  user: z.string(),
  mode: nestedAppAuthModeSchema.default('ok'),
  /** Where the frame that asked comes from, as its message event said. */
  origin: z.string().optional(),
  request: nestedAppAuthRequestSchema,
})

/**
 * `POST /nested-app-auth`: the host page passes on what the pane's frame asked. It gives tokens away without a question, so
 * only a page of the simulator's own origin may call it.
 */
export function nestedAppAuthRoutes(options: EntraOptions, issuer: TokenIssuer) {
  const { baseUrl, clientId, tenantId, foreignTenantId, wrongAccount = annaAtHome, users, brokerOrigins } = options
  const world = { issuer, clientId, tenantId, foreignTenantId, wrongAccount }
  const sessions = new Map<string, { mode: NestedAppAuthMode; hasInteracted: boolean }>()

  return new Hono().post('/nested-app-auth', async (c) => {
    const caller = c.req.header('origin')
    if (caller !== undefined && caller !== new URL(baseUrl).origin) {
      return c.json({ error: `Only pages of ${new URL(baseUrl).origin} may ask here, not ${caller}.` }, 403)
    }
    const body = bodySchema.safeParse(await c.req.json().catch(() => undefined))
    if (!body.success) return c.json({ error: z.prettifyError(body.error) }, 400)
    const { user, mode, origin, request } = body.data
    const person = users.find(({ oid }) => oid === user)
    if (!person) return c.json({ error: `No sample user has the object id ${user}.` }, 404)

    if (origin !== undefined && brokerOrigins !== undefined && !brokerOrigins.includes(origin)) {
      return c.json({
        messageType: 'NestedAppAuthResponse',
        requestId: request.requestId,
        success: false,
        error: {
          status: 'PERSISTENT_ERROR',
          code: 'untrusted_origin',
          description: `The origin ${origin} is not valid for Nested App Auth: brk-multihub://${new URL(origin).host} is not registered.`,
        },
      })
    }

    // Choosing a mode afresh forgets the sign-in, so that "interaction required" can be shown again.
    const known = sessions.get(user)
    const session = { person, mode, hasInteracted: known?.mode === mode && known.hasInteracted }
    const response = await answerNestedAppAuth(world, request, session)
    sessions.set(user, { mode, hasInteracted: session.hasInteracted })
    return c.json(response)
  })
}
