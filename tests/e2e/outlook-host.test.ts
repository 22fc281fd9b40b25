import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clientId, tenantId } from '../../simulator/organization.ts'
import { startSimulator, type Simulator } from '../../simulator/server.ts'
import { launchChromium } from '../support/chromium.ts'
import { startFixturePane } from './support/fixture-pane.ts'

let browser: Browser
let simulator: Simulator
let pane: Awaited<ReturnType<typeof startFixturePane>>
let dataFolder: string
let context: BrowserContext
let page: Page
let errors: string[]

beforeAll(async () => {
  pane = await startFixturePane(() => simulator.origin)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await pane.stop()
})
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'postroom-'))
  simulator = await startSimulator({ port: 0, dataFolder, paneUrl: pane.url })
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  page = await context.newPage()
  errors = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
})
afterEach(async () => {
  await context.close()
  await simulator.stop()
  await rm(dataFolder, { recursive: true })
  expect(errors).toEqual([])
})

/** Opens the page and waits until Office.js says that it is ready. */
async function open(query = ''): Promise<Frame> {
  await page.goto(`${simulator.origin}/${query}`)
  return paneFrame()
}

async function paneFrame(): Promise<Frame> {
  const element = await page.waitForSelector('.pane-frame iframe')
  const frame = (await element.contentFrame())!
  // Not waitForFunction: that needs eval, which the pane's policy forbids.
  await expect.poll(() => frame.evaluate("'ready' in window"), { timeout: 20_000 }).toBe(true)
  await frame.evaluate('ready')
  return frame
}

const subject = (frame: Frame) => frame.evaluate('Office.context.mailbox.item?.subject')
const heard = (frame: Frame) =>
  frame.evaluate<{ type: string; subject?: string | null; background?: string }[]>('heard')
const call = (frame: Frame, method: string) =>
  frame.evaluate<{ status: string; value: unknown; code?: number }>(`call((done) => ${method}(done))`)
const row = (text: string) => page.getByRole('option').filter({ hasText: text }).first()

describe('the genuine Office.js in the pane’s frame', () => {
  test('starts, and finds the open mail with its people', async () => {
    const frame = await open()
    expect(await frame.evaluate('ready')).toMatchObject({ host: 'Outlook', platform: 'OfficeOnline' })
    expect(
      await frame.evaluate(`({
        subject: Office.context.mailbox.item.subject,
        from: Office.context.mailbox.item.from.emailAddress,
        user: Office.context.mailbox.userProfile.emailAddress,
        zone: Office.context.mailbox.userProfile.timeZone,
        theme: Office.context.officeTheme.bodyBackgroundColor,
        attachments: Office.context.mailbox.item.attachments.map(({ name }) => name),
      })`),
    ).toEqual({
      subject: 'Re: Fleet renewal 2027: premium table',
      from: 'priya.raman@brightwater.example',
      user: 'anna.keller@aldgate.example',
      zone: 'W. Europe Standard Time',
      theme: '#ffffff',
      attachments: ['Vehicles-2027.xlsx'],
    })
    // Which keeps one from moving it to another origin unseen.
    expect(new URL(frame.url()).hostname).toBe('127.0.0.1')
    expect(new URL(page.url()).hostname).toBe('localhost')
  })

  test('reads the body, the headers and an attachment, and keeps custom properties over a reload', async () => {
    const frame = await open()
    const item = 'Office.context.mailbox.item'
    expect(await call(frame, `${item}.body.getAsync.bind(null, 'text')`)).toMatchObject({
      status: 'succeeded',
      value: expect.stringContaining('leave the two vans out of the offer') as string,
    })
    expect(await call(frame, `${item}.getAllInternetHeadersAsync`)).toMatchObject({
      value: expect.stringMatching(/^Message-ID:/im) as string,
    })
    const attachment = await call(frame, `${item}.getAttachmentContentAsync.bind(null, ${item}.attachments[0].id)`)
    // Every xlsx is a zip archive, and every zip archive begins with PK.
    expect(attachment.value).toMatchObject({ format: 'base64', content: expect.stringMatching(/^UEs/) as string })

    await frame.evaluate(`call((done) => ${item}.loadCustomPropertiesAsync(done)).then(({ value }) => {
      value.set('logged', 'yes')
      return call((done) => value.saveAsync(done))
    })`)
    await page.reload()
    const again = await paneFrame()
    expect(
      await again.evaluate(
        `call((done) => ${item}.loadCustomPropertiesAsync(done)).then(({ value }) => value.get('logged'))`,
      ),
    ).toBe('yes')
  })

  test('hears of every other mail while it is pinned, and of none and several', async () => {
    const frame = await open()
    await row('Elena Fischer').click()
    await expect.poll(() => subject(frame)).toBe('Insurance for our charging parks')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => subject(frame)).toBe('Excess comparison?')
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => frame.evaluate('Office.context.mailbox.item')).toBeNull()
    expect((await heard(frame)).filter(({ type }) => type === 'item')).toEqual([
      { type: 'item', subject: 'Insurance for our charging parks' },
      { type: 'item', subject: 'Excess comparison?' },
      { type: 'item', subject: null },
    ])
  })

  test('is gone with its mail when it is not pinned, and comes back on a click with the other one', async () => {
    await open('?pin=off')
    await row('Elena Fischer').click()
    await page.waitForSelector('.pane-frame', { state: 'detached' })
    await page.getByRole('button', { name: 'Open Followthrough' }).click()
    expect(await subject(await paneFrame())).toBe('Insurance for our charging parks')
  })

  test('a draft is a draft: its subject is asked for, set, and shown on the page', async () => {
    const frame = await open()
    await page.getByRole('button', { name: 'New mail' }).click()
    await expect.poll(() => frame.evaluate('typeof Office.context.mailbox.item?.subject?.getAsync')).toBe('function')
    expect(await call(frame, "Office.context.mailbox.item.subject.setAsync.bind(null, 'Offer')")).toMatchObject({
      status: 'succeeded',
    })
    await page.getByRole('heading', { name: 'Offer' }).waitFor()
  })

  test('throws where the permission is too low, and the host refuses what goes past Office.js', async () => {
    const frame = await open('?permission=ReadItem')
    const attempt = `(() => { try { Office.context.mailbox.item.categories.addAsync(['Red category']) } catch (error) { return error.message } })()`
    expect(await frame.evaluate(attempt)).toMatch(/Elevated permission/)
    const past = `new Promise((resolve) => OSF.getClientEndPoint().invoke('ExecuteMethod', (code) => resolve(code),
      { MethodData: { ControlId: OSF._OfficeAppFactory.getId(), DispatchId: 158 }, ApiParams: { categories: ['Red category'] } }))`
    expect(await frame.evaluate(past)).toBe(-5)
  })

  test('a category that is set shows in the list', async () => {
    const frame = await open()
    const added = await call(frame, "Office.context.mailbox.item.categories.addAsync.bind(null, ['Red category'])")
    expect(added.status).toBe('succeeded')
    await row('Priya Raman').getByText('Red category').waitFor()
  })

  test('a delayed host lets an answer for the mail before arrive after the switch', async () => {
    const frame = await open('?delay=300')
    const started = Date.now()
    const body = call(frame, "Office.context.mailbox.item.body.getAsync.bind(null, 'text')")
    await row('Elena Fischer').click()
    expect((await body).value).toContain('leave the two vans out of the offer')
    expect(Date.now() - started).toBeGreaterThanOrEqual(300)
    await expect.poll(() => subject(frame)).toBe('Insurance for our charging parks')
  })

  test('the theme is pushed, and read anew from officeTheme', async () => {
    const frame = await open()
    await page.getByLabel('Theme').selectOption('Dark')
    await expect.poll(() => heard(frame)).toContainEqual({ type: 'theme', background: '#292929' })
    expect(await frame.evaluate('Office.context.officeTheme.bodyBackgroundColor')).toBe('#292929')
    expect(new URL(page.url()).search).toBe('?theme=dark')
  })

  test.each([
    ['1.12', 'undefined', false],
    ['1.13', 'function', true],
  ])('announces Mailbox %s: getSelectedItemsAsync is %s', async (level, type, is13) => {
    const frame = await open(`?api=${level}&permission=ReadWriteMailbox`)
    expect(await frame.evaluate('typeof Office.context.mailbox.getSelectedItemsAsync')).toBe(type)
    expect(await frame.evaluate("Office.context.requirements.isSetSupported('Mailbox', '1.13')")).toBe(is13)
    if (!is13) return
    await row('Elena Fischer').click({ modifiers: ['Control'] })
    await expect.poll(() => heard(frame)).toContainEqual(expect.objectContaining({ type: 'selection' }))
    const selected = await call(frame, 'Office.context.mailbox.getSelectedItemsAsync')
    expect(selected.value).toHaveLength(2)
  })

  test('cut off, its requests to its own server fail, those under way too, and mail goes on', async () => {
    const frame = await open()
    const ping = "fetch('/api/ping').then((answer) => answer.text(), (error) => error.message)"
    expect(await frame.evaluate(ping)).toBe('pong')
    await page.getByRole('switch', { name: 'Online' }).click()
    await expect.poll(() => frame.evaluate('navigator.onLine')).toBe(false)
    expect(await frame.evaluate(ping)).toBe('Failed to fetch')
    await row('Elena Fischer').click()
    await expect.poll(() => subject(frame)).toBe('Insurance for our charging parks')
    await page.getByRole('switch', { name: 'Online' }).click()
    await expect.poll(() => frame.evaluate('navigator.onLine')).toBe(true)
    expect(await frame.evaluate(ping)).toBe('pong')
  })

  test('the host’s language is Office’s', async () => {
    const frame = await open('?language=de-DE')
    expect(await frame.evaluate('Office.context.displayLanguage')).toBe('de-DE')
  })
})

describe('the page itself', () => {
  test('shows a hostile mail without running, asking or giving away anything', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).hostname))
    await open()
    await page.locator('input[type=file]').setInputFiles({
      name: 'hostile.eml',
      mimeType: 'message/rfc822',
      buffer: Buffer.from(
        [
          'From: "<b>Kim</b>" <kim@new.example>',
          'To: anna.keller@aldgate.example',
          'Subject: <script>document.title = 1</script>',
          'Content-Type: text/html',
          '',
          '<p onmouseover="top.document.title = 2">Hello</p><script>top.document.title = 3</script>',
          '<img src="https://tracker.example/pixel.gif"><img src=x onerror="top.document.title = 4">',
          '<meta http-equiv="refresh" content="0; url=https://elsewhere.example"><base href="https://elsewhere.example">',
        ].join('\r\n'),
      ),
    })
    await page.getByRole('heading', { name: '<script>document.title = 1</script>' }).waitFor()
    await page.frameLocator('.mail-body').getByText('Hello').hover()
    await page.getByText('Pictures from the web are not loaded').waitFor()
    expect(await page.title()).toBe('Postroom')
    expect([...new Set(asked)].sort()).toEqual(['127.0.0.1', 'localhost'])
  })

  test('is gone through with F6, and the pane gives the focus back', async () => {
    const frame = await open()
    await page.getByRole('button', { name: 'New mail' }).focus()
    const focused = () => page.evaluate("document.activeElement.closest('[id]').id")
    const visited: unknown[] = []
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('F6')
      visited.push(await focused())
    }
    expect(visited).toEqual(['mail-list', 'reading', 'pane', 'control-bar'])
    await frame.getByRole('button').focus()
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('control-bar')
    await frame.getByRole('button').focus()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('mail-list')
  })

  test('keeps its state in the address', async () => {
    await open()
    await page.getByLabel('You are').selectOption('Carla Neri, rep')
    await page.getByLabel('Delay').selectOption('300 ms')
    await page.getByRole('button', { name: 'Sent' }).click()
    expect(new URL(page.url()).search).toBe('?user=carla&delay=300&folder=sent')
    await page.reload()
    await expect.poll(() => page.getByLabel('You are').inputValue()).toBe('carla')
    await page.getByRole('heading', { name: 'Sent' }).waitFor()
  })

  test('shows what arrives in the calendar, in the week where it arrives', async () => {
    await open('?view=calendar')
    await page.getByText('all day').waitFor()
    const [owner] = simulator.graph.mailboxes.owners
    const start = new Date(Date.now() + 14 * 24 * 60 * 60 * 1000).toISOString()
    simulator.graph.mailboxes.create(
      owner!.oid,
      {
        subject: 'Call about the renewal offer',
        ...{ start, end: start, startTimeZone: 'UTC', endTimeZone: 'UTC' },
        singleValueExtendedProperties: [
          { id: 'String {d5a1c0de-0000-4000-8000-00000000c4a1} Name FollowthroughId', value: 'fu_1:g1' },
        ],
      },
      { byApplication: true },
    )
    const entry = page.locator('.entry', { hasText: 'Call about the renewal offer' })
    await entry.waitFor()
    expect(await entry.getAttribute('class')).toContain('ours')
  })
})

describe('sign-in through the bridge, with the genuine MSAL', () => {
  const signIn = (frame: Frame, how: 'acquireTokenSilent' | 'acquireTokenPopup') =>
    frame.evaluate<{ username?: string; fromCache?: boolean; error?: string }>(`(async () => {
      window.application ??= await createApplication({
        auth: { clientId: '${clientId}', authority: 'https://login.microsoftonline.com/${tenantId}' },
        cache: { cacheLocation: 'memoryStorage' },
      })
      try {
        const { account, fromCache } = await application.${how}({ scopes: ['api://${clientId}/access_as_user'] })
        return { username: account.username, fromCache }
      } catch (error) { return { error: error.errorCode } }
    })()`)

  test('gives a token for whoever the page says, once: then it comes from the cache', async () => {
    const frame = await open()
    expect(await signIn(frame, 'acquireTokenSilent')).toEqual({
      username: 'anna.keller@aldgate.example',
      fromCache: false,
    })
    expect(await signIn(frame, 'acquireTokenSilent')).toMatchObject({ fromCache: true })
    await page.getByLabel('You are').selectOption('Ben Okafor, rep')
    await expect
      .poll(async () => (await paneFrame()).evaluate('Office.context.mailbox.userProfile.emailAddress'))
      .toBe('ben.okafor@aldgate.example')
    expect(await signIn(await paneFrame(), 'acquireTokenSilent')).toMatchObject({
      username: 'ben.okafor@aldgate.example',
    })
  })

  test('needs a click first, where the page says so', async () => {
    const frame = await open('?bridge=interaction-required')
    expect(await signIn(frame, 'acquireTokenSilent')).toEqual({ error: 'interaction_required' })
    expect(await signIn(frame, 'acquireTokenPopup')).toMatchObject({ username: 'anna.keller@aldgate.example' })
  })

  test('can come back with another account', async () => {
    expect(await signIn(await open('?bridge=wrong-account'), 'acquireTokenSilent')).toMatchObject({
      username: 'anna@home.example',
    })
  })

  test('is an ordinary client without a bridge, although the requirement set is there', async () => {
    const frame = await open('?bridge=missing')
    expect(await frame.evaluate("Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')")).toBe(true)
    expect(await frame.evaluate('typeof nestedAppAuthBridge')).toBe('undefined')
    expect(await signIn(frame, 'acquireTokenSilent')).toEqual({ error: 'no_account_error' })
  })

  test('another frame of the page gets nothing', async () => {
    await open()
    const answer = await page.evaluate(async () => {
      const heard: unknown[] = []
      window.addEventListener('message', ({ data }) => heard.push(data))
      const request = { messageType: 'NestedAppAuthRequest', method: 'GetToken', requestId: '1' }
      window.postMessage({ postroom: 'naa', text: JSON.stringify(request) }, window.location.origin)
      await new Promise((resolve) => setTimeout(resolve, 300))
      return heard.filter((data) => JSON.stringify(data).includes('NestedAppAuthResponse'))
    })
    expect(answer).toEqual([])
  })
})
