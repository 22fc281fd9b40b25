import { type AuthorizationCodes } from './authorization-codes.ts'
import { authenticateClient } from './client-authentication.ts'
import { type EntraOptions, type Person } from './entra-options.ts'
import { EntraError, missingParameter, unknownApplication } from './errors.ts'
import { readScopes } from './scopes.ts'
import { type TokenIssuer } from './token-issuer.ts'

type Form = Readonly<Record<string, string | undefined>>

/** Answers `POST /{tid}/oauth2/v2.0/token`; refusals are thrown as EntraError. */
export function createTokenEndpoint(options: EntraOptions, issuer: TokenIssuer, codes: AuthorizationCodes) {
  const { clientId, tenantId, organizationName, now = () => new Date() } = options
  const graphAudiences = options.graphAudiences ?? ['https://graph.microsoft.com']

  async function answerForPerson(person: Person, scope: string, nonce: string | undefined, origin: string) {
    const { granted, wantsRefreshToken } = readScopes(scope, clientId)
    const accessToken = await issuer.apiToken(person)
    return {
      token_type: 'Bearer',
      scope: granted,
      ...secondsLeft(accessToken, now()),
      access_token: accessToken,
      ...(wantsRefreshToken
        ? { refresh_token: codes.issueRefreshToken(person, scope, origin), refresh_token_expires_in: 86_400 }
        : {}),
      id_token: await issuer.idToken(person, { nonce }),
      client_info: clientInfo(person, tenantId),
    }
  }

  async function redeemCode(form: Form, origin: string | undefined) {
    const { code, redirect_uri: redirectUri, code_verifier: verifier } = form
    if (code === undefined) throw missingParameter('code')
    if (redirectUri === undefined) throw missingParameter('redirect_uri')
    if (verifier === undefined) throw missingParameter('code_verifier')
    const { person, scope, nonce } = codes.redeem(code, redirectUri, verifier, origin)
    return answerForPerson(person, form.scope ?? scope, nonce, new URL(redirectUri).origin)
  }

  async function refresh(form: Form, origin: string | undefined) {
    if (form.refresh_token === undefined) throw missingParameter('refresh_token')
    const known = codes.useRefreshToken(form.refresh_token, origin)
    return answerForPerson(known.person, form.scope ?? known.scope, undefined, known.origin)
  }

  async function clientCredentials(form: Form, tokenEndpoint: string) {
    const { scope, client_secret: secret, client_assertion: assertion, client_assertion_type: assertionType } = form
    if (scope === undefined) throw missingParameter('scope')
    await authenticateClient(options, { secret, assertion, assertionType }, tokenEndpoint, now())
    if (!scope.endsWith('/.default')) {
      throw new EntraError(
        'invalid_scope',
        1002012,
        `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
      )
    }
    const resource = scope.slice(0, -'/.default'.length)
    const accessToken = await tokenForResource(resource)
    return { token_type: 'Bearer', ...secondsLeft(accessToken, now()), access_token: accessToken }
  }

  function tokenForResource(resource: string): Promise<string> {
    if (graphAudiences.includes(resource)) return issuer.graphAppToken(resource)
    if (resource === `api://${clientId}` || resource === clientId) return issuer.apiAppToken()
    throw new EntraError(
      'invalid_resource',
      500011,
      `The resource principal named ${resource} was not found in the tenant named ${organizationName}.`,
    )
  }

  return async function answerTokenRequest(form: Form, origin: string | undefined, tokenEndpoint: string) {
    if (form.client_id === undefined) throw missingParameter('client_id')
    if (form.client_id !== clientId) throw unknownApplication(form.client_id, organizationName)
    switch (form.grant_type) {
      case 'authorization_code':
        return redeemCode(form, origin)
      case 'refresh_token':
        return refresh(form, origin)
      case 'client_credentials':
        return clientCredentials(form, tokenEndpoint)
      case undefined:
        throw missingParameter('grant_type')
      default:
        throw new EntraError(
          'unsupported_grant_type',
          70003,
          `The app requested an unsupported grant type '${form.grant_type}'.`,
        )
    }
  }
}

function secondsLeft(token: string, now: Date): { expires_in: number; ext_expires_in: number } {
  const { exp } = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { exp: number }
  const left = exp - Math.floor(now.getTime() / 1000)
  return { expires_in: left, ext_expires_in: left }
}

/** MSAL reads the account's home from it; not documented, but every answer to `client_info=1` carries it. */
function clientInfo(person: Person, tid: string): string {
  return Buffer.from(JSON.stringify({ uid: person.oid, utid: tid })).toString('base64url')
}
