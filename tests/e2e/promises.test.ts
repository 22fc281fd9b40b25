import { describe, expect, test } from 'vitest'
import { choose, narrow, sideways, stillPictures, violations, type ThemeName } from './support/accessibility.ts'
import { type Desk } from './support/demo-world.ts'
import { stories } from './support/stories.ts'

const { sit } = stories()

const PREMIUM_TABLE = 'Fleet renewal 2027: premium table'

async function isFlawless(desk: Desk) {
  await stillPictures(desk)
  await narrow(desk)
  for (const theme of ['light', 'dark', 'contrast'] satisfies ThemeName[]) {
    await choose(desk, theme)
    expect(await violations(desk), theme).toEqual([])
  }
  expect(await sideways(desk)).toEqual([])
}

describe('what a customer promised', () => {
  test('is offered: a click fills the line, and Enter logs the wait', async () => {
    const desk = await sit()
    await desk.select(PREMIUM_TABLE)
    await desk.button(/^Wait for driver list, Wed.25.Nov$/).click()
    await expect.poll(() => desk.line.inputValue()).toBe('driver list')
    await isFlawless(desk)
    await desk.line.press('Enter')
    await desk.reads('Logged')
    await desk.reads('Driver list')
    await desk.button('Undo').click()
    await desk.reads(/^Undone/)
  })
})

describe('a sentence of an entry', () => {
  test('is kept as a promise, stands on the card, and is ticked there', async () => {
    const desk = await sit()
    await desk.select(PREMIUM_TABLE)
    await desk.reads(/Exact address/)
    await desk.button('Log a call, a meeting, a visit or a note').click()
    const said = desk.pane.getByRole('textbox', { name: 'What was said' })
    await said.fill('Talked about the vans. I will send the glass terms by Wednesday.')
    await desk.button(/^Keep as promise, Wed.25.Nov: I will send/).click()
    await isFlawless(desk)
    await desk.pane.getByRole('textbox', { name: 'What', exact: true }).fill('send the glass terms on Wednesday')
    await desk.pane.getByRole('textbox', { name: 'What', exact: true }).press('Enter')
    const kept = desk.button(/^Kept: I will send the glass terms/)
    await kept.waitFor({ timeout: 15_000 })
    await desk.reads(/Promised by you, call/)
    await isFlawless(desk)
    await kept.focus()
    await desk.page.keyboard.press('Space')
    await desk.reads('Kept.')
    await desk.readsNot(/Promised by you, call/)
  })
})

describe('a template', () => {
  test('is opened with a slash, made of the line, and fills it by the keyboard alone', async () => {
    const desk = await sit()
    await desk.select(PREMIUM_TABLE)
    await desk.reads(/Exact address/)
    await desk.line.fill('call Priya tomorrow about the offer')
    await desk.button('Template').click()
    await desk.button('Save as template').click()
    await desk.button('Save').click()
    await desk.pane.getByRole('option', { name: /call \{first name\}/ }).waitFor()
    await isFlawless(desk)
    await desk.button('Manage').click()
    await isFlawless(desk)
    await desk.button('Cancel').click()
    await desk.line.fill('')
    await desk.line.press('/')
    await desk.pane.getByRole('combobox', { name: 'Find a template' }).waitFor()
    await desk.pane.getByRole('option', { name: /call \{first name\}/ }).waitFor()
    await desk.page.keyboard.press('Enter')
    await expect.poll(() => desk.line.inputValue()).toBe('call Priya tomorrow about the offer')
  })
})

describe('a vague line', () => {
  test('is asked about, in words', async () => {
    const desk = await sit()
    await desk.select(PREMIUM_TABLE)
    await desk.line.fill('interested tomorrow')
    await desk.reads('Interested in what?')
    await isFlawless(desk)
  })
})
