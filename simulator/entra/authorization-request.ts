import { z } from 'zod'
import { EntraError, missingParameter } from './errors.ts'

const querySchema = z.object({
  client_id: z.string(),
  response_type: z.string(),
  redirect_uri: z.string(),
  scope: z.string(),
  state: z.string().optional(),
  nonce: z.string().optional(),
  response_mode: z.enum(['fragment', 'query']).default('query'),
  code_challenge: z.string().optional(),
  code_challenge_method: z.string().optional(),
  prompt: z.enum(['none', 'login', 'select_account', 'consent']).optional(),
  login_hint: z.string().optional(),
})

export type AuthorizationQuery = z.infer<typeof querySchema>

interface Registration {
  readonly clientId: string
  readonly spaRedirectUris: readonly string[]
}

/**
 * Reads what may be trusted before anybody is sent anywhere. An unknown client or redirect address throws, and is shown
 * on a page: redirecting there would hand codes to a stranger (RFC 6749, section 4.1.2.1).
 */
export function readAuthorizationQuery(
  query: Readonly<Record<string, string>>,
  { clientId, spaRedirectUris }: Registration,
): AuthorizationQuery {
  const parsed = querySchema.safeParse(query)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    throw name in query
      ? new EntraError('invalid_request', 90023, `The value '${query[name] ?? ''}' of '${name}' is not supported.`)
      : missingParameter(name)
  }
  if (parsed.data.client_id !== clientId) {
    throw new EntraError(
      'unauthorized_client',
      700016,
      `Application with identifier '${parsed.data.client_id}' was not found.`,
    )
  }
  if (!spaRedirectUris.includes(parsed.data.redirect_uri)) {
    throw new EntraError(
      'invalid_request',
      50011,
      `The redirect URI '${parsed.data.redirect_uri}' specified in the request does not match the redirect URIs configured for the application '${clientId}'. Configured: ${spaRedirectUris.join(', ')}.`,
    )
  }
  return parsed.data
}

/** What is left to check; from here on a refusal goes back to the application. */
export function checkAuthorizationQuery(query: AuthorizationQuery): { codeChallenge: string } {
  if (query.response_type !== 'code') {
    throw new EntraError(
      'unsupported_response_type',
      700051,
      `response_type '${query.response_type}' is not enabled for the application.`,
    )
  }
  if (query.code_challenge === undefined || query.code_challenge_method !== 'S256') {
    throw new EntraError(
      'invalid_request',
      9002325,
      'Proof Key for Code Exchange is required for cross-origin authorization code redemption: send code_challenge with code_challenge_method S256.',
    )
  }
  return { codeChallenge: query.code_challenge }
}

/** The redirect address with the answer in its query or fragment. */
export function redirectWith(query: AuthorizationQuery, answer: Record<string, string>): string {
  const parameters = new URLSearchParams(query.state === undefined ? answer : { ...answer, state: query.state })
  if (query.response_mode === 'fragment') return `${query.redirect_uri}#${parameters.toString()}`
  return `${query.redirect_uri}${query.redirect_uri.includes('?') ? '&' : '?'}${parameters.toString()}`
}
