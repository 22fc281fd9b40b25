import { createNestablePublicClientApplication, type IPublicClientApplication } from '@azure/msal-browser'
import { decodeJwt } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type NestedAppAuthMode } from '../../simulator/entra/nested-app-auth.ts'
import { anna, clientId, foreignTenantId, tenantId } from '../../simulator/organization.ts'
import { createEntraWorld, entraUrl, paneOrigin } from './entra-world.ts'

const scopes = [`api://${clientId}/access_as_user`]

/**
 * The genuine MSAL in a window that has nothing but the bridge, which here is a call to the stand-in's endpoint, as the host
 * page makes it.
 */
async function openPane(mode: NestedAppAuthMode, origin = paneOrigin) {
  const entra = createEntraWorld()
  const asked: string[] = []
  const host = { mode }
  const listeners = new Set<(message: string) => void>()

  async function carry(json: string) {
    const request = JSON.parse(json) as { method: string }
    asked.push(request.method)
    const body = JSON.stringify({ user: anna.oid, mode: host.mode, origin, request })
    const answer = await entra.request(`${entraUrl}/nested-app-auth`, { method: 'POST', body })
    const text = await answer.text()
    for (const listener of listeners) listener(text)
  }
  const nestedAppAuthBridge = {
    addEventListener: (_: 'message', listener: (message: string) => void) => listeners.add(listener),
    removeEventListener: (_: 'message', listener: (message: string) => void) => listeners.delete(listener),
    postMessage: (json: string) => void carry(json),
  }
  const window = {
    nestedAppAuthBridge,
    crypto,
    console: { log: () => undefined },
    location: new URL(paneOrigin),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }
  vi.stubGlobal('window', window)
  vi.stubGlobal('self', window)

  const authority = `https://login.microsoftonline.com/${tenantId}`
  const msal = await createNestablePublicClientApplication({
    auth: { clientId, authority },
    cache: { cacheLocation: 'memoryStorage' },
    system: { loggerOptions: { loggerCallback: () => undefined } },
  })
  return { msal, asked, host }
}

const silently = (msal: IPublicClientApplication) => msal.acquireTokenSilent({ scopes })
const inWindow = (msal: IPublicClientApplication) => msal.acquireTokenPopup({ scopes })

describe('the genuine MSAL over the nested-app-auth bridge', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('gets a token for our API silently, and the second one from its cache', async () => {
    const { msal, asked } = await openPane('ok')
    const first = await silently(msal)
    expect(decodeJwt(first.accessToken)).toMatchObject({ aud: clientId, oid: anna.oid, scp: 'access_as_user' })
    expect(first.account).toMatchObject({ username: anna.email, tenantId, homeAccountId: `${anna.oid}.${tenantId}` })

    const second = await silently(msal)
    expect(second).toMatchObject({ fromCache: true, accessToken: first.accessToken })
    expect(asked).toEqual(['GetInitContext', 'GetToken'])
  })

  it('asks again when told to pass over the cache', async () => {
    const { msal } = await openPane('ok')
    const first = await silently(msal)
    const fresh = await msal.acquireTokenSilent({ scopes, forceRefresh: true })
    expect(fresh.fromCache).toBe(false)
    expect(decodeJwt(fresh.accessToken).uti).not.toBe(decodeJwt(first.accessToken).uti)
  })

  it('needs the window once when interaction is required', async () => {
    const { msal, host } = await openPane('interaction-required')
    await expect(silently(msal)).rejects.toMatchObject({ name: 'InteractionRequiredAuthError' })
    expect(decodeJwt((await inWindow(msal)).accessToken).oid).toBe(anna.oid)
    const again = await msal.acquireTokenSilent({ scopes, forceRefresh: true })
    expect(again.fromCache).toBe(false)

    host.mode = 'ok'
    await msal.acquireTokenSilent({ scopes, forceRefresh: true })
    host.mode = 'interaction-required'
    await expect(msal.acquireTokenSilent({ scopes, forceRefresh: true })).rejects.toMatchObject({
      name: 'InteractionRequiredAuthError',
    })
  })

  it('hears that the person closed the window', async () => {
    const { msal } = await openPane('cancel')
    await expect(silently(msal)).rejects.toMatchObject({ name: 'InteractionRequiredAuthError' })
    await expect(inWindow(msal)).rejects.toMatchObject({ errorCode: 'user_canceled' })
  })

  it('hears that the host is offline', async () => {
    const { msal } = await openPane('no-network')
    await expect(silently(msal)).rejects.toMatchObject({ errorCode: 'no_network_connectivity' })
  })

  it('gets a valid token of the wrong person when the host takes another account', async () => {
    const { msal } = await openPane('wrong-account')
    const { account, accessToken } = await silently(msal)
    expect(account.username).toBe('anna@home.example')
    expect(decodeJwt(accessToken)).toMatchObject({ tid: tenantId, preferred_username: 'anna@home.example' })
    expect(decodeJwt(accessToken)).not.toHaveProperty('roles')
  })

  it('gets a token of a foreign tenant', async () => {
    const { msal } = await openPane('foreign-tenant')
    const { accessToken } = await silently(msal)
    expect(decodeJwt(accessToken)).toMatchObject({ tid: foreignTenantId, iss: `${entraUrl}/${foreignTenantId}/v2.0` })
  })

  it('silently becomes an ordinary client when the bridge is disabled', async () => {
    const { msal, asked } = await openPane('disabled')
    await expect(silently(msal)).rejects.toMatchObject({ errorCode: 'no_account_error' })
    expect(asked).toEqual(['GetInitContext'])
  })

  it('is refused on an origin that is not registered', async () => {
    const { msal } = await openPane('ok', 'https://evil.example')
    // An untrusted origin fails the very first message, so MSAL falls back as if there were no bridge.
    await expect(silently(msal)).rejects.toMatchObject({ errorCode: 'no_account_error' })
  })
})

describe('the endpoint behind the bridge', () => {
  const request = { messageType: 'NestedAppAuthRequest', method: 'GetToken', requestId: '1' }
  const ask = (body: unknown, headers: Record<string, string> = {}) =>
    createEntraWorld().request(`${entraUrl}/nested-app-auth`, { method: 'POST', headers, body: JSON.stringify(body) })

  it('serves the simulator’s own page only', async () => {
    expect((await ask({ user: anna.oid, request }, { origin: paneOrigin })).status).toBe(403)
    expect((await ask({ user: anna.oid, request }, { origin: 'http://localhost:3000' })).status).toBe(200)
  })

  it.each([
    ['an unknown user', { user: 'nobody', request }, 404],
    ['an unknown mode', { user: anna.oid, mode: 'moody', request }, 400],
    ['a request that is none of MSAL’s', { user: anna.oid, request: { method: 'GetAll' } }, 400],
    ['an unknown field', { user: anna.oid, request, role: 'admin' }, 400],
  ])('refuses %s', async (_, body, status) => {
    expect((await ask(body)).status).toBe(status)
  })

  it.each([
    ['another application', { clientId: foreignTenantId, scope: scopes[0] }, 'unauthorized_client'],
    ['a scope of another resource', { clientId, scope: 'Mail.Read' }, 'invalid_scope'],
  ])('issues nothing for %s', async (_, tokenParams, code) => {
    const response = await ask({ user: anna.oid, request: { ...request, tokenParams } })
    expect(await response.json()).toMatchObject({
      requestId: '1',
      success: false,
      error: { status: 'PERSISTENT_ERROR', code },
    })
  })
})
