import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { installFakeOffice, makeItem } from '../support/fake-office.ts'
import { FakeServer } from '../support/fake-server.ts'
import { anna, makeFollowUp, makeLog, makeMe, makeReply } from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'

const followUp = makeFollowUp()
let server: FakeServer

beforeEach(() => {
  const fake = installFakeOffice()
  fake.item = makeItem(fake)
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /colleagues': () => [anna],
    'GET /follow-ups': () => [followUp],
    [`GET /follow-ups/${followUp.id}`]: () => followUp,
    [`PATCH /follow-ups/${followUp.id}`]: () => followUp,
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': () => makeReply({ log: makeLog() }),
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  showItem(NOTHING)
})

async function sayWhen(words: string) {
  const user = userEvent.setup()
  openPane(server, mailItem())
  await user.click(await screen.findByRole('button', { name: 'Show' }))
  await user.click(await screen.findByRole('button', { name: `Change “${followUp.title}”` }))
  await user.type(await screen.findByLabelText('When'), words)
  return { save: async () => user.click(screen.getByRole('button', { name: 'Save' })) }
}

const changes = () => server.of(`PATCH /follow-ups/${followUp.id}`).map(({ body }) => body)

test(
  'for a day that is over, the day that is shown instead is the one that is saved',
  { timeout: 20_000 },
  async () => {
    const { save } = await sayWhen('20 November')
    await screen.findByText(/^Fri\s27\sNov$/)
    await save()
    await waitFor(() => expect(changes()).toEqual([{ revision: 1, due: { kind: 'day', on: '2026-11-27' } }]))
  },
)

test('words that name no day are not passed over: nothing is saved, and they stay', { timeout: 20_000 }, async () => {
  const { save } = await sayWhen('whenever it suits')
  await screen.findByText('No date in these words. Pick a day below.')
  await save()
  expect(await screen.findByDisplayValue('whenever it suits')).toBeTruthy()
  expect(changes()).toEqual([])
})
