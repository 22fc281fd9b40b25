import { EntraError } from './errors.ts'

const openIdScopes = new Set(['openid', 'profile', 'email', 'offline_access'])

/** Splits a scope string of the client `clientId`, and refuses whatever its registration does not expose. */
export function readScopes(scope: string, clientId: string): { granted: string; wantsRefreshToken: boolean } {
  const asked = scope.split(' ').filter(Boolean)
  const exposed = [`api://${clientId}/access_as_user`, `${clientId}/access_as_user`, `api://${clientId}/.default`]
  const resource = asked.filter((name) => !openIdScopes.has(name))
  const unknown = resource.find((name) => !exposed.includes(name))
  if (unknown) {
    throw new EntraError(
      'invalid_scope',
      65005,
      `The application asked for the scope '${unknown}', which its registration does not have. Ask for '${exposed[0]!}'.`,
    )
  }
  if (resource.length === 0) {
    // The real one then issues a token for Microsoft Graph, which our server must refuse; better to say so here.
    throw new EntraError('invalid_scope', 70011, `The scope '${scope}' names no resource. Ask for '${exposed[0]!}'.`)
  }
  return {
    granted: `${exposed[0]!} openid profile email`,
    wantsRefreshToken: asked.includes('offline_access'),
  }
}
