import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { paneSettingsSchema } from '../../../shared/pane-settings.ts'
import { clientId, tenantId } from '../../support/tokens.ts'
import { anna, ben, createWorld, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const policyOf = (response: Response) =>
  Object.fromEntries(
    response.headers
      .get('content-security-policy')!
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  ) as Record<string, string[]>

const settingsOf = async (response: Response) => {
  const json = /<script type="application\/json" id="settings">(.*)<\/script>/.exec(await response.text())?.[1]
  return paneSettingsSchema.parse(JSON.parse(json!))
}

describe('the pane', () => {
  test('may be framed by Outlook and by nobody else', async () => {
    const { 'frame-ancestors': ancestors } = policyOf(await world.app.request('/taskpane.html'))
    expect(ancestors).toEqual([
      "'self'",
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://outlook.live.com',
      'https://outlook.cloud.microsoft',
    ])
  })

  test('runs scripts of our own and of Office.js, and no inline script or style', async () => {
    const policy = policyOf(await world.app.request('/taskpane.html'))
    expect(policy['default-src']).toEqual(["'none'"])
    expect(policy['script-src']).toEqual([
      "'self'",
      'https://appsforoffice.microsoft.com',
      'https://ajax.aspnetcdn.com',
    ])
    expect(policy['connect-src']).toEqual(["'self'", 'https://login.microsoftonline.com'])
    expect(JSON.stringify(policy)).not.toMatch(/unsafe/)
  })

  test('gets the settings of this installation, and a nonce for its styles that is new each time', async () => {
    const first = await world.app.request('/taskpane.html')
    const { 'style-src': styleSrc } = policyOf(first)
    const settings = await settingsOf(first)
    expect(settings).toMatchObject({
      clientId,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      scope: `api://${clientId}/access_as_user`,
      authorityMetadata: null,
    })
    expect(styleSrc).toEqual(["'self'", `'nonce-${settings.styleNonce}'`])
    expect((await settingsOf(await world.app.request('/taskpane.html'))).styleNonce).not.toBe(settings.styleNonce)
  })

  test('is told where to sign in when that is not Microsoft', async () => {
    const demo = await createWorld({ settings: { TOKEN_AUTHORITY: 'http://localhost:3000/entra' } })
    const page = await demo.app.request('/taskpane.html')
    expect(policyOf(page)['connect-src']).toEqual([
      "'self'",
      'https://login.microsoftonline.com',
      'http://localhost:3000',
    ])
    expect(await settingsOf(page)).toMatchObject({
      authority: `https://login.microsoftonline.com/${tenantId}`,
      authorityMetadata: {
        issuer: `http://localhost:3000/entra/${tenantId}/v2.0`,
        token_endpoint: `http://localhost:3000/entra/${tenantId}/oauth2/v2.0/token`,
      },
    })
    await demo.close()
  })

  test('keeps hashed files for good, its page never, and says nothing about icons', async () => {
    const { paneFolder } = world.config
    mkdirSync(join(paneFolder, 'assets'))
    writeFileSync(join(paneFolder, 'taskpane.0123456789ab.js'), 'run()')
    writeFileSync(join(paneFolder, 'taskpane.0123456789ab.js.br'), 'compressed')
    writeFileSync(join(paneFolder, 'assets', 'icon-32.png'), 'png')
    const get = async (path: string, headers = {}) => (await world.app.request(path, { headers })).headers
    expect((await get('/taskpane.html')).get('cache-control')).toBe('no-cache')
    expect((await get('/taskpane.0123456789ab.js')).get('cache-control')).toContain('immutable')
    const compressed = await get('/taskpane.0123456789ab.js', { 'accept-encoding': 'gzip, br' })
    expect([compressed.get('content-encoding'), compressed.get('content-type')]).toEqual([
      'br',
      'text/javascript; charset=utf-8',
    ])
    expect(compressed.get('cache-control')).toContain('immutable')
    const icon = await get('/assets/icon-32.png')
    expect(icon.get('cache-control')).toBeNull()
    expect(icon.get('cross-origin-resource-policy')).toBe('cross-origin')
  })

  test('shows no file outside its folder', async () => {
    for (const path of ['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/..\\package.json']) {
      expect((await world.app.request(path)).status, path).toBe(404)
    }
  })
})

describe('the page outside Outlook', () => {
  test('is framed by nobody, and loads nothing of Outlook', async () => {
    const response = await world.app.request('/workspace.html')
    expect(policyOf(response)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", `'nonce-${(await settingsOf(response)).styleNonce}'`],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'", 'https://login.microsoftonline.com'],
      'frame-src': ["'self'", 'https://login.microsoftonline.com'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    })
    expect(response.headers.get('cache-control')).toBe('no-cache')
  })
})

describe('every answer', () => {
  test('forbids what it does not need', async () => {
    const { headers } = await world.request(anna, 'GET', '/api/me')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('cross-origin-opener-policy')).toBeNull()
  })

  test('asks for https ever after in production, and only there', async () => {
    expect((await world.app.request('/healthz')).headers.get('strict-transport-security')).toBeNull()
    const production = await createWorld({ settings: { NODE_ENV: 'production' } })
    const { headers } = await production.app.request('/healthz')
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
    await production.close()
  })

  test('carries the request id it was given, if that is a sane one', async () => {
    const idFor = async (given: string) =>
      (await world.app.request('/healthz', { headers: { 'x-request-id': given } })).headers.get('x-request-id')
    expect(await idFor('abc-123')).toBe('abc-123')
    expect(await idFor('a"}\\u0007{')).toMatch(/^[\da-f-]{36}$/)
    expect(await idFor('x'.repeat(300))).toMatch(/^[\da-f-]{36}$/)
  })
})

describe('a page of another origin', () => {
  test('is refused, and told nothing by CORS headers', async () => {
    for (const origin of ['https://evil.example', 'null', 'https://outlook.office.com']) {
      const response = await world.request(anna, 'GET', '/api/me', { headers: { origin } })
      expect(response.status).toBe(403)
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
    }
    const preflight = await world.app.request('/api/me', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example' },
    })
    expect(preflight.status).toBe(403)
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('is not our own', async () => {
    const response = await world.request(anna, 'GET', '/api/me', { headers: { origin: 'https://crm.contoso.example' } })
    expect(response.status).toBe(200)
  })
})

describe('too many requests', () => {
  test('of one user are refused with the time to wait, and the others go on', async () => {
    const busy = await createWorld({ settings: { REQUESTS_PER_MINUTE: '3' } })
    const statuses: number[] = []
    for (let n = 0; n < 4; n++) statuses.push((await busy.request(anna, 'GET', '/api/me')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await busy.request(anna, 'GET', '/api/me')
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 })
    expect((await busy.request(ben, 'GET', '/api/me')).status).toBe(200)
    await busy.close()
  })

  test('with tokens that are no good are refused before the token is looked at', async () => {
    const attempt = () => world.app.request('/api/me', { headers: { authorization: 'Bearer guess' } })
    for (let n = 0; n < 300; n++) expect((await attempt()).status).toBe(401)
    expect((await attempt()).status).toBe(429)
  })
})
