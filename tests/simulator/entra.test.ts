import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import * as oauth from 'oauth4webapi'
import { describe, expect, it } from 'vitest'
import { anna, ben, clientId, foreignTenantId, miriam, tenantId } from '../../simulator/organization.ts'
import {
  client,
  createEntraWorld,
  entraUrl,
  errorOf,
  paneOrigin,
  redeem,
  redirectUri,
  strictClient,
  tokenUrl,
  type EntraWorld,
} from './entra-world.ts'

const scope = `api://${clientId}/access_as_user openid profile offline_access`

async function authorizeUrl(changes: Record<string, string | undefined> = {}) {
  const verifier = oauth.generateRandomCodeVerifier()
  const parameters: Record<string, string | undefined> = {
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope,
    state: 'the state',
    nonce: 'the nonce',
    response_mode: 'fragment',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...changes,
  }
  const sent = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const query = `?${new URLSearchParams(sent).toString()}`
  return { verifier, query, url: `${entraUrl}/${tenantId}/oauth2/v2.0/authorize${query}` }
}

/** Does what a person does in the window: opens it, then picks somebody (or cancels, with an empty id). */
async function pick({ request }: EntraWorld, oid: string, changes: Record<string, string | undefined> = {}) {
  const { verifier, query, url } = await authorizeUrl(changes)
  const page = await request(url)
  const form = new URLSearchParams({ query, oid })
  const answer = await request(`${entraUrl}/${tenantId}/login`, { method: 'POST', body: form })
  const location = new URL(answer.headers.get('location') ?? 'missing:')
  const parameters = new URLSearchParams(location.hash ? location.hash.slice(1) : location.search)
  return { page, verifier, answer, location, parameters, cookie: answer.headers.get('set-cookie') ?? '' }
}

describe('signing in through the window', () => {
  it('gives a strict OpenID client tokens that verify against the published keys', async () => {
    const world = createEntraWorld()
    const { overHttp, discover } = strictClient(world)
    const server = await discover()
    const { verifier, parameters } = await pick(world, anna.oid, { login_hint: anna.email })

    const callback = oauth.validateAuthResponse(server, client, parameters, 'the state')
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      callback,
      redirectUri,
      verifier,
      overHttp,
    )
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: 'the nonce',
    })

    const keys = (await (await world.request(server.jwks_uri!)).json()) as JSONWebKeySet
    const { payload } = await jwtVerify(tokens.access_token, createLocalJWKSet(keys), {
      issuer: server.issuer,
      audience: clientId,
    })
    expect(payload).toMatchObject({
      tid: tenantId,
      oid: anna.oid,
      azp: clientId,
      scp: 'access_as_user',
      roles: ['rep'],
      ver: '2.0',
      preferred_username: anna.email,
      name: anna.name,
    })
    expect(payload.exp! - payload.iat!).toBeGreaterThanOrEqual(3600)
    expect(payload.exp! - payload.iat!).toBeLessThanOrEqual(5400)
    expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({ oid: anna.oid, aud: clientId })
  })

  it('renews with the refresh token, and only for the origin it was given to', async () => {
    const world = createEntraWorld()
    const { verifier, parameters } = await pick(world, anna.oid)
    const first = await redeem(world, {
      grant_type: 'authorization_code',
      code: parameters.get('code')!,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    })
    const { refresh_token } = (await first.json()) as { refresh_token: string }

    const again = await redeem(world, { grant_type: 'refresh_token', refresh_token })
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ token_type: 'Bearer', refresh_token: expect.any(String) as string })
    const elsewhere = await redeem(
      world,
      { grant_type: 'refresh_token', refresh_token },
      { origin: 'http://evil.example' },
    )
    expect(await errorOf(elsewhere)).toEqual({ status: 400, error: 'invalid_request', codes: [9002327] })
  })

  it('says who is about to sign in, and offers everybody and the wrong account', async () => {
    const { page } = await pick(createEntraWorld(), anna.oid, { login_hint: anna.email })
    const text = await page.text()
    expect(text).toContain('You are about to sign in as Anna Keller.')
    for (const shown of [ben.email, miriam.email, 'anna@home.example', 'Cancel']) expect(text).toContain(shown)
  })

  it('puts nothing of the request into the page unescaped', async () => {
    const { page } = await pick(createEntraWorld(), anna.oid, { state: '"><script>alert(1)</script>' })
    expect(await page.text()).not.toContain('<script>')
  })

  it.each([
    ['fragment', (location: URL) => location.hash],
    ['query', (location: URL) => location.search],
  ])('answers in the %s when asked to', async (mode, part) => {
    const { location } = await pick(createEntraWorld(), anna.oid, { response_mode: mode })
    expect(part(location)).toMatch(/code=.+&.*state=the\+state/)
  })

  it('tells the application when the person cancels', async () => {
    const { parameters } = await pick(createEntraWorld(), '')
    expect(Object.fromEntries(parameters)).toMatchObject({
      error: 'access_denied',
      error_subcode: 'cancel',
      state: 'the state',
    })
  })

  it('answers a silent request with login_required until the session cookie is seen', async () => {
    const world = createEntraWorld()
    const silent = await authorizeUrl({ prompt: 'none' })
    const before = await world.request(silent.url)
    expect(before.headers.get('location')).toContain('error=login_required')

    const { cookie } = await pick(world, anna.oid)
    expect(cookie).toMatch(/HttpOnly; Secure; SameSite=None/)
    const after = await world.request(silent.url, { headers: { cookie: cookie.split(';')[0]! } })
    expect(after.headers.get('location')).toMatch(/#code=/)
    const forBen = await authorizeUrl({ prompt: 'none', login_hint: ben.email })
    const other = await world.request(forBen.url, { headers: { cookie: cookie.split(';')[0]! } })
    expect(other.headers.get('location')).toContain('error=login_required')
  })

  it.each([
    [
      'an unknown redirect address',
      { redirect_uri: 'http://evil.example/auth.html' },
      'does not match the redirect URIs',
    ],
    ['an unknown application', { client_id: foreignTenantId }, 'was not found'],
    ['no redirect address', { redirect_uri: undefined }, 'redirect_uri'],
    ['a response mode Entra would post', { response_mode: 'form_post' }, 'response_mode'],
  ])('shows %s on a page and redirects nowhere', async (_, changes, message) => {
    const { url } = await authorizeUrl(changes)
    const response = await createEntraWorld().request(url)
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
    expect(await response.text()).toContain(message)
  })

  it.each([
    ['no PKCE challenge', { code_challenge: undefined }, 'invalid_request'],
    ['a plain PKCE challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['the implicit flow', { response_type: 'token' }, 'unsupported_response_type'],
    ['a scope nobody registered', { scope: 'https://graph.microsoft.com/Mail.Read' }, 'invalid_scope'],
    ['no resource at all', { scope: 'openid profile' }, 'invalid_scope'],
  ])('sends the refusal of %s back to the application', async (_, changes, error) => {
    const { url } = await authorizeUrl(changes)
    const response = await createEntraWorld().request(url)
    expect(response.headers.get('location')).toContain(`${redirectUri}#error=${error}`)
  })
})

describe('redeeming a code', () => {
  const cases: [string, Record<string, string>, Record<string, string>, { error: string; codes: number[] }][] = [
    [
      'with another verifier',
      { code_verifier: 'x'.repeat(43) },
      { origin: paneOrigin },
      { error: 'invalid_grant', codes: [501481] },
    ],
    ['from no browser', {}, {}, { error: 'invalid_request', codes: [9002327] }],
    ['from another origin', {}, { origin: 'http://evil.example' }, { error: 'invalid_grant', codes: [500112] }],
    [
      'for another redirect address',
      { redirect_uri: `${paneOrigin}/x` },
      { origin: paneOrigin },
      { error: 'invalid_grant', codes: [500112] },
    ],
    [
      'that was never issued',
      { code: 'made up' },
      { origin: paneOrigin },
      { error: 'invalid_grant', codes: [9002313] },
    ],
    [
      'as another application',
      { client_id: foreignTenantId },
      { origin: paneOrigin },
      { error: 'unauthorized_client', codes: [700016] },
    ],
  ]
  it.each(cases)('is refused %s', async (_, changes, headers, refusal) => {
    const world = createEntraWorld()
    const { verifier, parameters } = await pick(world, anna.oid)
    const form = {
      grant_type: 'authorization_code',
      code: parameters.get('code')!,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }
    expect(await errorOf(await redeem(world, { ...form, ...changes }, headers))).toEqual({ status: 400, ...refusal })
  })

  it('works once', async () => {
    const world = createEntraWorld()
    const { verifier, parameters } = await pick(world, anna.oid)
    const form = {
      grant_type: 'authorization_code',
      code: parameters.get('code')!,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }
    expect((await redeem(world, form)).status).toBe(200)
    expect(await errorOf(await redeem(world, form))).toEqual({ status: 400, error: 'invalid_grant', codes: [54005] })
  })

  it('works for ten minutes', async () => {
    let now = new Date('2026-11-23T09:00:00Z')
    const world = createEntraWorld({ now: () => now })
    const { verifier, parameters } = await pick(world, anna.oid)
    now = new Date('2026-11-23T09:10:00Z')
    const form = {
      grant_type: 'authorization_code',
      code: parameters.get('code')!,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }
    expect(await errorOf(await redeem(world, form))).toEqual({ status: 400, error: 'invalid_grant', codes: [70008] })
  })

  it('lets only the origin of the redirect address read the answer', async () => {
    const world = createEntraWorld()
    const allowed = async (origin: string) =>
      (await world.request(tokenUrl, { method: 'OPTIONS', headers: { origin } })).headers.get(
        'access-control-allow-origin',
      )
    expect(await allowed(paneOrigin)).toBe(paneOrigin)
    expect(await allowed('http://localhost:3000')).toBeNull()
  })
})
