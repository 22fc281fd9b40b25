import { describe, expect, test } from 'vitest'
import { focusOf, narrow, sideways, stillPictures, choose, violations } from './support/accessibility.ts'
import { type Desk } from './support/demo-world.ts'
import { stories } from './support/stories.ts'

const { sit } = stories()

const PREMIUM_TABLE = 'Fleet renewal 2027: premium table'
const WORKSHOP = 'Workshop extension: sum insured'

const field = (desk: Desk) => desk.pane.getByRole('combobox', { name: 'Search people, companies and the history' })
const result = (desk: Desk, name: RegExp) => desk.pane.getByRole('option', { name })

async function search(desk: Desk, words: string) {
  await desk.line.click()
  await desk.page.keyboard.press('Control+k')
  await field(desk).waitFor()
  await desk.page.keyboard.type(words)
}

describe('searching in the pane', () => {
  test('by the keyboard alone: mistyped, corrected, opened, and back to the words that were being typed', async () => {
    const desk = await sit()
    await desk.select(PREMIUM_TABLE)
    await desk.line.fill('call Thursday 10:00 about the offer')
    await search(desk, 'brigtwater')
    await desk.reads(/Nothing is called “brigtwater”. Close to it:/)
    expect((await focusOf(desk)).on).toMatch(/^combobox /)
    await result(desk, /Tom Berg/).waitFor()
    while ((await result(desk, /Tom Berg/).getAttribute('aria-selected')) !== 'true')
      await desk.page.keyboard.press('ArrowDown')
    await desk.page.keyboard.press('Enter')

    await desk.customerName.filter({ hasText: 'Tom Berg' }).waitFor()
    await desk.reads('Found by search, not by this mail')
    expect(await desk.line.count()).toBe(0)
    await expect.poll(async () => (await focusOf(desk)).on).toBe('button This mail')
    await desk.page.keyboard.press('Enter')
    await desk.customerName.filter({ hasText: 'Priya Raman' }).waitFor()
    expect(await desk.line.inputValue()).toBe('call Thursday 10:00 about the offer')
    await expect.poll(async () => (await focusOf(desk)).on).toBe('tab This mail')
    await desk.line.fill('')
  })

  test('finds in a moment what was logged, and its words are marked; private words only for who wrote them', async () => {
    const anna = await sit()
    await anna.select(PREMIUM_TABLE)
    await anna.button('Log a call, a meeting, a visit or a note').click()
    await anna.pane.getByRole('textbox', { name: 'What was said' }).fill('Wants a quotation for the amphibious lorry.')
    await anna.button(/: Team$/).click()
    await anna.pane.getByRole('menuitemradio', { name: 'Only me' }).click()
    const next = anna.pane.getByRole('textbox', { name: 'What', exact: true })
    await next.fill('call Thursday 10:00')
    await next.press('Enter')
    await anna.pane.getByRole('textbox', { name: 'What was said' }).waitFor({ state: 'hidden' })
    await expect
      .poll(
        async () => {
          await search(anna, 'amphibious')
          await anna.pane
            .getByRole('option')
            .or(anna.pane.getByText(/^Nothing is called/))
            .first()
            .waitFor()
          const count = await result(anna, /amphibious lorry/).count()
          await anna.page.keyboard.press('Escape')
          return count
        },
        { timeout: 30_000, interval: 2000 },
      )
      .toBe(1)

    const ben = await sit({ settings: { user: 'ben' } })
    await ben.select(PREMIUM_TABLE)
    await search(ben, 'amphibious')
    await ben.reads('Nothing is called “amphibious”.')
  })

  test('all its screens are in reach in every theme and at 320 pixels, also in German', async () => {
    for (const language of ['en-GB', 'de-DE']) {
      const desk = await sit({ settings: { language } })
      await stillPictures(desk)
      await narrow(desk)
      await desk.select(PREMIUM_TABLE)
      await desk.button(/^(Search|Suchen)/).click()
      await desk.pane.getByRole('combobox').waitFor()
      await desk.page.keyboard.type('re')
      await desk.pane.getByRole('option').first().waitFor()
      for (const theme of ['light', 'dark', 'contrast'] as const) {
        await choose(desk, theme)
        expect(await violations(desk), theme).toEqual([])
        expect(await sideways(desk), theme).toEqual([])
      }
      await desk.pane.getByRole('option').first().click()
      await desk.reads(/^(Found by search|Über die Suche)/)
      expect(await violations(desk)).toEqual([])
      expect(await sideways(desk)).toEqual([])
    }
  })
})

describe('a mail of somebody who is here already, under another address', () => {
  test('is theirs from then on, once the rep has found them and said so', async () => {
    const desk = await sit()
    await desk.select(WORKSHOP)
    await desk.reads('Who wrote this mail?')
    await desk.button('Someone else').click()
    const who = desk.pane.getByRole('combobox', { name: 'Someone else' })
    await who.waitFor()
    expect(await violations(desk)).toEqual([])
    await desk.page.keyboard.type('tom berg')
    await result(desk, /Tom Berg/).waitFor()
    await desk.page.keyboard.press('Enter')
    await desk.reads(/^Add .* to the addresses of Tom Berg/)
    expect(await violations(desk)).toEqual([])
    await expect.poll(async () => (await focusOf(desk)).on).toBe('button Add the address')
    await desk.page.keyboard.press('Enter')
    await desk.customerName.filter({ hasText: 'Tom Berg' }).waitFor()
    await desk.reads('Your choice for this thread.')
  })
})
