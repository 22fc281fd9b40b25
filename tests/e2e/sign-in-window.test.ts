import { type Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { anna } from '../../simulator/organization.ts'
import { type Desk } from './support/demo-world.ts'
import { stories } from './support/stories.ts'

const { demo, sit } = stories()

/** Outlook without nested app authentication: MSAL opens windows of its own. */
const withoutBridge = { settings: { bridge: 'missing' } }

/** The window that opens because of the act. */
async function windowAfter(desk: Desk, act: () => Promise<void>): Promise<Page> {
  const [window] = await Promise.all([desk.page.context().waitForEvent('page'), act()])
  await window.waitForLoadState()
  return window
}

const openRelay = (desk: Desk, button = 'Sign in') => windowAfter(desk, () => desk.button(button).click())
const goOn = (desk: Desk, relay: Page) =>
  windowAfter(desk, () => relay.getByRole('button', { name: 'Continue' }).click())

/** Picks who signs in, as the page names them, and waits until both windows have closed themselves. */
async function pick(desk: Desk, relay: Page, person: string): Promise<void> {
  const signIn = await goOn(desk, relay)
  const closed = Promise.all([relay, signIn].map((window) => window.waitForEvent('close')))
  await signIn.getByRole('button', { name: person }).click()
  await closed
}

describe('where Outlook has no bridge', () => {
  test('a window signs the rep in and closes, and the mail is recognized', async () => {
    const desk = await sit(withoutBridge)
    await desk.select('Excess comparison?')
    await desk.reads('Sign in to see what your team knows about Ingrid')
    const relay = await openRelay(desk)
    await desk.reads('Signing you in…')
    await pick(desk, relay, anna.email)
    await desk.reads('Chief Operating Officer, Halden Marine')
  })

  test('a window that is closed is said, and the button opens another one', async () => {
    const desk = await sit(withoutBridge)
    await desk.select('Excess comparison?')
    const closedWindow = 'The window was closed before you were signed in.'

    await (await openRelay(desk)).close()
    await desk.reads(closedWindow)

    const relay = await openRelay(desk)
    await desk.readsNot(closedWindow)
    const relayCloses = relay.waitForEvent('close')
    await (await goOn(desk, relay)).close()
    await desk.reads(closedWindow)
    await relayCloses

    await pick(desk, await openRelay(desk), anna.email)
    await desk.reads('Chief Operating Officer, Halden Marine')
  })

  test('another account picked there is said, and after “Switch account” nothing is left of it', async () => {
    const desk = await sit(withoutBridge)
    await desk.select('Excess comparison?')
    await pick(desk, await openRelay(desk), 'Anna Keller (private)')
    await desk.reads('Outlook is anna.keller@aldgate.example, you signed in as anna@home.example')
    await desk.reads('owned by Anna')

    await pick(desk, await openRelay(desk, 'Switch account'), anna.email)
    await desk.reads('owned by you')
    await desk.readsNot(/you signed in as/)
  })

  test('a link to the relay page that somebody else wrote leads nowhere', async () => {
    const desk = await sit(withoutBridge)
    const request = JSON.stringify({ id: 'mine', method: 'GET', url: 'https://elsewhere.example/sign-in' })
    const link = `${demo().serverOrigin}/sign-in/relay.html#req=${encodeURIComponent(request)}`
    const relay = await windowAfter(desk, () => desk.page.evaluate((url) => void window.open(url), link))
    await relay.getByRole('button', { name: 'Continue' }).click()
    await relay.getByText('This page was not opened by the pane.').waitFor()
    expect(desk.page.context().pages()).toHaveLength(2)
  })
})
