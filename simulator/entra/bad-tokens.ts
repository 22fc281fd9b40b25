import { foreignTenantId } from '../organization.ts'
import { type Person } from './entra-options.ts'
import { type TokenIssuer } from './token-issuer.ts'

const hour = 3600
const foreignApplication = '0badc0de-0000-4000-8000-000000000bad'

/** Every kind of token that an API must refuse, each wrong in exactly one way. */
export const badTokens = {
  expired: (issuer, person) => {
    const now = issuer.nowInSeconds()
    return issuer.apiToken(person, { iat: now - 2 * hour, nbf: now - 2 * hour, exp: now - hour })
  },
  'not yet valid': (issuer, person) => {
    const now = issuer.nowInSeconds()
    return issuer.apiToken(person, { nbf: now + hour, iat: now + hour, exp: now + 2 * hour })
  },
  'without an end': (issuer, person) => issuer.apiToken(person, { exp: undefined }),
  'of a foreign tenant': (issuer, person) => issuer.apiToken(person, { tid: foreignTenantId }),
  'of a foreign tenant that claims our issuer': (issuer, person) =>
    issuer.apiToken(person, { tid: foreignTenantId, iss: issuer.issuer }),
  'of another issuer': (issuer, person) => issuer.apiToken(person, { iss: 'https://login.example/v2.0' }),
  'for another audience': (issuer, person) => issuer.apiToken(person, { aud: foreignApplication }),
  'for Microsoft Graph': (issuer) => issuer.graphAppToken('https://graph.microsoft.com'),
  unsigned: (issuer, person) => issuer.apiToken(person, {}, 'none'),
  'signed by another key': (issuer, person) => issuer.apiToken(person, {}, 'foreign-key'),
  'changed after signing': async (issuer, person) => {
    const [header, payload, signature] = (await issuer.apiToken(person)).split('.')
    const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as Record<string, unknown>
    const changed = Buffer.from(JSON.stringify({ ...claims, roles: ['admin'] })).toString('base64url')
    return `${header!}.${changed}.${signature!}`
  },
  'that is an ID token': (issuer, person) => issuer.idToken(person),
  'that is app-only': (issuer) => issuer.apiAppToken(),
  'without the scope': (issuer, person) => issuer.apiToken(person, { scp: undefined }),
  'with another scope': (issuer, person) => issuer.apiToken(person, { scp: 'Mail.Read' }),
  'of another application': (issuer, person) => issuer.apiToken(person, { azp: foreignApplication }),
  'of version 1.0': (issuer, person) => issuer.apiToken(person, { ver: '1.0' }),
  'without an object id': (issuer, person) => issuer.apiToken(person, { oid: undefined }),
  'that is no token': () => Promise.resolve('not.a.token'),
} as const satisfies Record<string, (issuer: TokenIssuer, person: Person) => Promise<string>>
