import { expect, test } from 'vitest'
import { ben } from '../../simulator/organization.ts'
import { focusOf } from './support/accessibility.ts'
import { stories } from './support/stories.ts'

const { sit } = stories()

test('the history of a customer is searched, filtered, opened in place and added to, by the keyboard as well', async () => {
  const desk = await sit()
  await desk.select('Fleet renewal 2027: premium table')
  await desk.reads(/Exact address/)
  await desk.button('Search and filter').click()
  await desk.reads(/^\d+ entries$/)
  expect((await focusOf(desk)).on).toContain('Search this timeline')

  await desk.button('Calls').click()
  await desk.button('Visits').click()
  await desk.reads(/^\d+ of \d+ entries$/)
  // The live region says the same a little later.
  const count = desk.pane.locator('span[aria-busy]', { hasText: /^\d+ of \d+ entries$/ })
  const everyCall = await count.textContent()
  await desk.pane.getByLabel('With whom').selectOption({ label: ben.name })
  await expect.poll(() => count.textContent()).not.toBe(everyCall)
  await desk.pane.getByLabel('With whom').selectOption('')
  await desk.button('All').click()
  await desk.pane.getByLabel('Search this timeline').fill('EXCESS signing')
  await desk.reads(/^1 of \d+ entries$/)

  // Down to the entry and open, by the keyboard; Esc closes one thing after the other.
  const entry = desk.button(/^Call with Priya/)
  await entry.focus()
  await desk.page.keyboard.press('Enter')
  await desk.reads('Team sees this entry')
  await desk.button('Add a note').click()
  await desk.pane.getByLabel('Your note to this entry').fill('Tom told me the same.')
  await desk.page.keyboard.press('Control+Enter')
  await desk.reads('Tom told me the same.')
  await desk.reads(/^you, today,/)
  await entry.focus()
  await desk.page.keyboard.press('Escape')
  await desk.readsNot('Team sees this entry')
  await desk.reads(/1 note$/)
  await desk.page.keyboard.press('Escape')
  await desk.reads('Log this mail')

  const colleague = await sit({ settings: { user: 'ben' } })
  await colleague.select('Fleet renewal 2027')
  await colleague.button(/^Call with Priya/).click()
  await colleague.reads('Tom told me the same.')
  await colleague.reads(/^Anna, today,/)
})

test('whose history it is stays in sight, with the way back to the line', async () => {
  const desk = await sit()
  await desk.select('Fleet renewal 2027: premium table')
  await desk.reads(/Exact address/)
  const row = desk.pane.getByRole('paragraph').filter({ hasText: /^Priya Raman, Brightwater Logistics$/ })
  expect(await row.count()).toBe(0)
  await desk.pane.getByRole('tabpanel').evaluate((panel) => panel.scrollTo(0, panel.scrollHeight))
  await row.waitFor()
  expect(await row.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(60)
  await desk.pane.getByRole('button', { name: 'Log', exact: true }).first().click()
  expect((await focusOf(desk)).on).toContain('Log this mail')
})
