import { describe, expect, test } from 'vitest'
import {
  choose,
  focusOf,
  narrow,
  sideways,
  stillPictures,
  violations,
  type ThemeName,
} from './support/accessibility.ts'
import { type Desk } from './support/demo-world.ts'
import { stories } from './support/stories.ts'

const { sit } = stories()

const WORKSHOP = 'Workshop extension: sum insured'
const CHARGING_PARKS = 'Insurance for our charging parks'

async function isFlawless(desk: Desk) {
  await stillPictures(desk)
  await narrow(desk)
  for (const theme of ['light', 'dark', 'contrast'] satisfies ThemeName[]) {
    await choose(desk, theme)
    expect(await violations(desk), theme).toEqual([])
  }
  expect(await sideways(desk)).toEqual([])
}

describe('two people on one address', () => {
  test('are asked about once per thread; the card says whose choice it is, and asks again', async () => {
    const desk = await sit()
    await desk.select(WORKSHOP)
    await desk.reads('Who wrote this mail?')
    await isFlawless(desk)
    await desk.button(/^Jonas Brandt/).click()
    await desk.customerName.filter({ hasText: 'Jonas Brandt' }).waitFor()
    await desk.reads('Your choice for this thread.')
    await isFlawless(desk)

    // In another pane nobody is asked.
    const later = await sit()
    await later.select(WORKSHOP)
    await later.customerName.filter({ hasText: 'Jonas Brandt' }).waitFor()
    await later.reads('Your choice for this thread.')

    await later.button('Change').focus()
    await later.page.keyboard.press('Enter')
    await later.reads('Who wrote this mail?')
    await expect.poll(async () => (await focusOf(later)).on).toMatch(/^button .*Jonas Brandt/)
  })
})

describe('somebody who is not a customer', () => {
  test('is silenced with their whole domain, so that nothing is logged, and undone in place', async () => {
    const desk = await sit()
    await desk.select(CHARGING_PARKS)
    await desk.reads('New here: Elena Fischer')
    await desk.button('Not a customer').focus()
    await desk.page.keyboard.press('Enter')
    await desk.button('Everyone at volta-charging.example').waitFor()
    await isFlawless(desk)
    await desk.button('Everyone at volta-charging.example').focus()
    await desk.page.keyboard.press('Enter')

    await desk.customerName.filter({ hasText: 'Not a customer, set by you today' }).waitFor()
    expect(await desk.line.count()).toBe(0)
    await expect.poll(async () => (await focusOf(desk)).on).toBe('button Undo that')
    await isFlawless(desk)

    const later = await sit()
    await later.select(CHARGING_PARKS)
    await later.customerName.filter({ hasText: 'Not a customer, set by you today' }).waitFor()
    await later.button('Undo that').focus()
    await later.page.keyboard.press('Enter')
    await later.reads('New here: Elena Fischer')
    await later.line.waitFor()
    await expect.poll(async () => (await focusOf(later)).on).toBe('button Not a customer')
  })
})
