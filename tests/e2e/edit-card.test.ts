import { describe, expect, test } from 'vitest'
import { choose, narrow, sideways, stillPictures, violations } from './support/accessibility.ts'
import { type Desk } from './support/demo-world.ts'
import { stories } from './support/stories.ts'

const { sit } = stories()

const field = (desk: Desk, name: string) => desk.pane.getByRole('textbox', { name, exact: true })

/** A mail that both reps got. */
async function openCard(desk: Desk) {
  await desk.select('Fleet renewal 2027: premium table')
  await desk.button('All about this customer').click()
  await desk.button('Add an address').waitFor()
}

describe('the card, edited in place', () => {
  test('two reps change the same job title: the second sees what the first wrote, and decides', async () => {
    // The refusal is an answer of the server, which Chromium writes to the console.
    const anna = await sit({ expectedErrors: [/409/] })
    await openCard(anna)
    await anna.button('Head of Fleet').click()
    await field(anna, 'Job title').fill('Head of Fleet and Depots')

    const ben = await sit({ settings: { user: 'ben' } })
    await openCard(ben)
    await ben.button('Head of Fleet').click()
    await field(ben, 'Job title').fill('Fleet lead')
    await field(ben, 'Job title').press('Enter')
    await ben.button('Fleet lead').waitFor()

    await field(anna, 'Job title').press('Enter')
    await anna.reads(/^Ben changed this to “Fleet lead” /)
    expect(await field(anna, 'Job title').inputValue()).toBe('Head of Fleet and Depots')
    expect(await violations(anna)).toEqual([])
    await anna.button('Use mine').click()
    await anna.button('Head of Fleet and Depots').waitFor()
    await anna.button('All about this customer').click()
    await anna.reads('Head of Fleet and Depots, Brightwater Logistics')
  })

  test('everything on it is in reach at 320 pixels, in light and dark', async () => {
    const desk = await sit()
    await stillPictures(desk)
    await narrow(desk)
    await openCard(desk)
    await desk.button('Add a note about Priya').click()
    await field(desk, 'Note about Priya').fill('Prefers mornings. Tom decides on budget.\nNever call on Fridays.')
    await field(desk, 'Note about Priya').press('Enter')
    await desk.reads(/^Anna, /)
    await desk.pane.getByTitle('Change: Journey stage').click()
    await desk.pane.getByRole('menuitemradio', { name: /^Renewal/ }).waitFor()
    for (const theme of ['light', 'dark'] as const) {
      await choose(desk, theme)
      expect(await violations(desk), theme).toEqual([])
      expect(await sideways(desk), theme).toEqual([])
    }
    await desk.pane.getByRole('menuitemradio', { name: /^Onboarding/ }).press('Escape')
    await desk.button('priya.raman@brightwater.example').click()
    // A long address scrolls in its field, which is what a field is for.
    expect((await sideways(desk)).filter((found) => !found.startsWith('INPUT'))).toEqual([])
    expect(await violations(desk)).toEqual([])
  })
})
