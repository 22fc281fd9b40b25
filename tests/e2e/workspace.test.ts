import { type Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { anna } from '../../simulator/organization.ts'
import { violationsIn } from './support/accessibility.ts'
import { stories } from './support/stories.ts'

const { sit, demo } = stories()

/** The window that opens because of the act. */
async function windowAfter(page: Page, act: () => Promise<void>): Promise<Page> {
  const [opened] = await Promise.all([page.context().waitForEvent('page'), act()])
  await opened.waitForLoadState()
  return opened
}

/** Signs in on the page, and waits until the window for it has closed itself. */
async function signIn(page: Page, person: string): Promise<void> {
  const window = await windowAfter(page, () => page.getByRole('button', { name: 'Sign in' }).click())
  const closed = window.waitForEvent('close')
  await window.getByRole('button', { name: person }).click()
  await closed
}

describe('the link in a calendar event', () => {
  test('leads to the customer, with what was logged, in a tab outside Outlook', async () => {
    const desk = await sit()
    await desk.select('Fleet renewal 2027')
    await desk.log('call Thursday 10:00 about the renewal offer')
    const event = await desk.findInCalendar('Call about the renewal offer')
    await event.click()
    const link = desk.page
      .getByRole('dialog')
      .frameLocator('iframe')
      .getByRole('link', { name: 'Brightwater Logistics' })
    const tab = await windowAfter(desk.page, () => link.click())
    const complaints: string[] = []
    tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    tab.on('pageerror', ({ message }) => complaints.push(message))

    await tab.getByRole('heading', { level: 1, name: 'Sign in to see this customer' }).waitFor()
    await signIn(tab, anna.email)

    await tab.getByRole('heading', { level: 1, name: 'Priya Raman' }).waitFor()
    expect(await tab.title()).toBe('Priya Raman · Followthrough')
    await tab.getByText('owned by you').waitFor()
    await tab.getByRole('list', { name: 'Where we stand' }).getByText('about the renewal offer').waitFor()
    const followUps = tab.getByRole('region', { name: 'Open follow-ups' })
    await followUps.getByText('Call about the renewal offer').waitFor()
    await tab
      .getByRole('region', { name: 'Timeline' })
      .getByText(/Fleet renewal 2027.*/)
      .first()
      .waitFor()
    await tab
      .getByText(/logged by you/)
      .first()
      .waitFor()

    await tab.getByRole('button', { name: 'Calls', exact: true }).click()
    await tab.getByText(/^\d+ of \d+ entries$/).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await violationsIn(tab), colorScheme).toEqual([])
    }

    // What is done there is done: it can be taken back, and the pane knows.
    await followUps.getByRole('button', { name: 'Done: Call about the renewal offer' }).click()
    await followUps.getByRole('button', { name: 'Undo' }).waitFor()
    await desk.page.keyboard.press('Escape')
    expect(complaints).toEqual([])
    expect(
      await tab.evaluate('[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie].flat().join()'),
    ).not.toMatch(/token|account/i)
  })

  test('to a customer who is gone says so, and what to do', async () => {
    const desk = await sit({ expectedErrors: [/404/] })
    const tab = await desk.page.context().newPage()
    await tab.goto(`${demo().serverOrigin}/workspace.html?contact=c0000000-0000-4000-8000-00000000000c`)
    await signIn(tab, anna.email)
    await tab.getByRole('heading', { level: 1, name: 'This customer is no longer here' }).waitFor()
    await tab.getByText(/Select a mail of theirs in Outlook/).waitFor()
  })
})
