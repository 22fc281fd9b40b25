import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anna, tenantId } from '../../simulator/organization.ts'
import { startSimulator, type Simulator } from '../../simulator/server.ts'

let dataFolder: string
let simulator: Simulator
const start = () => startSimulator({ port: 0, dataFolder, paneUrl: 'http://127.0.0.1:3001/taskpane.html' })

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'simulator-'))
  simulator = await start()
})
afterEach(async () => {
  await simulator.stop()
  await rm(dataFolder, { recursive: true })
})

/** With headers that `fetch` would not let through. */
function ask(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(simulator.origin)
    request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .once('error', reject)
      .end()
  })
}

describe('another page in the same browser', () => {
  test.each([`/mailbox/users/${anna.oid}/mails`, '/demo/config', '/control/faults'])(
    'gets nothing from %s',
    async (path) => {
      expect(await ask(path, {})).toBe(200)
      expect(await ask(path, { origin: simulator.origin })).toBe(200)
      expect(await ask(path, { origin: 'http://evil.example' })).toBe(403)
      // The pane is not the page either.
      expect(await ask(path, { origin: 'http://127.0.0.1:3001' })).toBe(403)
      expect(await ask(path, { host: 'evil.example' })).toBe(403)
    },
  )

  test('may not frame the page, nor may anything but the pane be framed by it', async () => {
    const { headers } = await fetch(simulator.origin)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).toContain('frame-src http://127.0.0.1:3001')
  })
})

describe('Office.js', () => {
  const get = async (path: string) => fetch(`${simulator.origin}/office-js/${path}`)
  const genuine = (path: string) => readFile(`node_modules/@microsoft/office-js/dist/${path}`, 'utf8')

  test('is Microsoft’s, with the stub before it and the marked shim behind the Outlook file', async () => {
    const office = await (await get('office.js')).text()
    expect(office.endsWith(await genuine('office.js'))).toBe(true)
    expect(office.slice(0, 200)).toContain('Postroom: the parts of MicrosoftAjax.js')
    const outlook = await (await get('outlook-web-16.01.js')).text()
    expect(outlook.startsWith(await genuine('outlook-web-16.01.js'))).toBe(true)
    expect(outlook).toContain('Postroom: a stand-in for a newer Office.js')
  })

  test('may be loaded from another origin', async () => {
    const answer = await get('en-us/outlook_strings.js')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(await answer.text()).toBe(await genuine('en-us/outlook_strings.js'))
  })

  test.each(['nothing.js', '..%2fpackage.json', '..%2f..%2f..%2f..%2fetc%2fpasswd', 'office.d.ts'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )
})

describe('the stand-ins beside it', () => {
  test('Entra answers where MSAL looks: the tenant comes first in the path', async () => {
    const answer = await fetch(`${simulator.origin}/${tenantId}/v2.0/.well-known/openid-configuration`)
    expect(await answer.json()).toMatchObject({
      issuer: `${simulator.origin}/${tenantId}/v2.0`,
      authorization_endpoint: `${simulator.origin}/${tenantId}/oauth2/v2.0/authorize`,
    })
  })

  test('Graph takes the token that Entra gives to an application, and no other', async () => {
    const token = await fetch(`${simulator.origin}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'c7f0f2d4-1b2e-4f5a-9c3d-8e6b7a5d4c10',
        client_secret: 'demo',
        scope: 'https://graph.microsoft.com/.default',
      }),
    })
    const { access_token } = (await token.json()) as { access_token: string }
    const events = (bearer: string) =>
      fetch(`${simulator.origin}/graph/v1.0/users/${anna.oid}/events`, {
        headers: { authorization: `Bearer ${bearer}` },
      })
    expect((await events(access_token)).status).toBe(200)
    expect((await events('nonsense')).status).toBe(401)
  })

  test('calendars survive a restart', async () => {
    const { mailboxes } = simulator.graph
    const times = { start: '2026-12-01T09:00:00.000Z', end: '2026-12-01T10:00:00.000Z' }
    mailboxes.create(
      anna.oid,
      { subject: 'Kept', ...times, startTimeZone: 'UTC', endTimeZone: 'UTC' },
      { byApplication: false },
    )
    await simulator.stop()
    simulator = await start()
    expect(simulator.graph.mailboxes.events(anna.oid).filter(({ subject }) => subject === 'Kept')).toHaveLength(1)
  })

  test('a taken port is the system’s error', async () => {
    const port = Number(new URL(simulator.origin).port)
    await expect(startSimulator({ port, dataFolder, paneUrl: 'http://127.0.0.1:1/' })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })

  test('starting afresh is not offered where nobody can do it', async () => {
    expect(await (await fetch(`${simulator.origin}/demo/config`)).json()).toMatchObject({ canStartAfresh: false })
    expect((await fetch(`${simulator.origin}/demo/start-afresh`, { method: 'POST' })).status).toBe(404)
  })
})
