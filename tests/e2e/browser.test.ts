import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, launchChromium } from '../support/chromium.ts'

const pages: Record<string, (port: number) => string> = {
  // localhost and 127.0.0.1 are different sites, as Outlook and an add-in are.
  '/host': (port) => `<iframe src="http://127.0.0.1:${port}/pane"></iframe>`,
  // The page itself does it at load: what a test evaluates counts as an act of the user.
  '/pane': () => `<script>
    window.popup = window.open('/popup') ? 'opened' : 'blocked'
    window.heard = []
    new BroadcastChannel('sign-in').onmessage = ({ data }) => heard.push(data)
  </script>`,
  '/redirect': () => `<script>new BroadcastChannel('sign-in').postMessage('signed in')</script>`,
  '/popup': () => '',
}

describe('the browser of the tests', () => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(pages[request.url ?? '']?.(portOf(server)) ?? '')
  })

  beforeAll(async () => {
    server.listen(0)
    await once(server, 'listening')
  })
  afterAll(() => void server.close())

  async function tryPane(browser: Browser) {
    const context = await browser.newContext()
    const host = await context.newPage()
    await host.goto(`http://localhost:${portOf(server)}/host`)
    const pane = host.frames().find((frame) => frame.url().endsWith('/pane'))!
    const redirect = await context.newPage()
    await redirect.goto(`http://127.0.0.1:${portOf(server)}/redirect`)
    // A second message on a channel that is surely shared: when it is there, the first one had its time.
    await pane.evaluate(
      () =>
        new Promise((resolve) => {
          new BroadcastChannel('after').onmessage = resolve
          new BroadcastChannel('after').postMessage('')
        }),
    )
    const found = await pane.evaluate('({ popup, heard })')
    await browser.close()
    return found
  }

  test('opens no pop-up without a click, and cuts a frame off from the same site at the top', async () => {
    expect(await tryPane(await launchChromium())).toEqual({ popup: 'blocked', heard: [] })
  })

  test('which is not so in the browser that Playwright starts by itself', async () => {
    const lax = await chromium.launch({ executablePath: findChromium() })
    expect(await tryPane(lax)).toEqual({ popup: 'opened', heard: ['signed in'] })
  })
})

const portOf = (server: Server) => (server.address() as AddressInfo).port

describe('finding a browser', () => {
  const having =
    (...paths: string[]) =>
    (path: string) =>
      paths.includes(path)

  test('what CHROMIUM names comes first', () => {
    const env = { CHROMIUM: '/opt/mine/chrome' }
    expect(findChromium({ env, platform: 'linux', exists: having('/usr/bin/chromium', '/opt/mine/chrome') })).toBe(
      '/opt/mine/chrome',
    )
  })

  test('a wrong CHROMIUM is refused, not passed over', () => {
    const env = { CHROMIUM: '/opt/mine/chrome' }
    expect(() => findChromium({ env, platform: 'linux', exists: having('/usr/bin/chromium') })).toThrow(
      /does not exist/,
    )
  })

  test.each([
    ['linux', '/usr/bin/chromium'],
    ['linux', '/usr/bin/microsoft-edge'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ])('on %s: %s', (platform, path) => {
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
    expect(findChromium({ env, platform, exists: having(path) })).toBe(path)
  })

  test('Playwright’s own is the last resort', () => {
    const own = chromium.executablePath()
    expect(findChromium({ env: {}, platform: 'linux', exists: having(own) })).toBe(own)
  })

  test('if there is none, one sentence says how to install one', () => {
    expect(() => findChromium({ env: {}, platform: 'linux', exists: () => false })).toThrow(/apt-get install chromium/)
  })
})
