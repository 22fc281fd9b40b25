import { describe, expect, test } from 'vitest'
import { choose, narrow, sideways, stillPictures, violations } from './support/accessibility.ts'
import { type Desk } from './support/demo-world.ts'
import { stories } from './support/stories.ts'

const { sit } = stories()

const elena = 'Insurance for our charging parks'

async function isFine(desk: Desk) {
  for (const theme of ['light', 'dark'] as const) {
    await choose(desk, theme)
    expect(await violations(desk), theme).toEqual([])
    expect(await sideways(desk), theme).toEqual([])
  }
  await choose(desk, 'light')
}

describe('two people who are one', () => {
  test('somebody who is perhaps here already is asked about, added all the same, merged, and taken apart again', async () => {
    const desk = await sit()
    await stillPictures(desk)
    await narrow(desk)
    await desk.select(elena)
    await desk.reads(/^Same person as/)
    await desk.reads(/^Same phone number, last contact /)
    await isFine(desk)
    await desk.photograph('doubles')
    await desk.button('No').click()
    await desk.button('Only add').click()
    await desk.reads(/Exact address/)

    await desk.button('All about this customer').click()
    await desk.button('Merge Elena Fischer with …').click()
    await desk.button(/^Elena Fisher, Volta Mobility/).click()
    await desk.reads('Make “Elena Fisher” part of “Elena Fischer”?')
    await isFine(desk)
    await desk.photograph('merge-dialog')
    await desk.button('Merge').click()
    await desk.reads(/^Elena Fisher was merged into this by Anna, /)
    await desk.button('elena@volta-mobility.example').waitFor()
    await isFine(desk)
    await desk.photograph('merged')

    await desk.button('Undo: Elena Fisher was merged into this').click()
    await desk.reads(/^Undone\. Elena Fisher is back\./)
    await desk.readsNot('elena@volta-mobility.example')
  })
})
