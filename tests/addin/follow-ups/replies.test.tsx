import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { type FakeOffice, installFakeOffice, makeItem } from '../support/fake-office.ts'
import { FakeServer, Refusal } from '../support/fake-server.ts'
import { anna, ben, makeFollowUp, makeMe, makeReply } from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'

const wait = makeFollowUp({
  kind: 'waiting',
  title: 'Signed proposal',
  due: { kind: 'day', on: '2026-11-27' },
  interactionId: '00000000-0000-4000-8000-0000000000e1',
  waitsSince: '2026-11-20T09:00:00.000Z',
})
const answered = { ...wait, status: 'done', reply: { from: 'Priya Raman', at: '2026-11-23T07:52:00.000Z' } } as const

let fake: FakeOffice
let server: FakeServer
let isAnswered: boolean
beforeEach(() => {
  fake = installFakeOffice()
  fake.item = makeItem(fake)
  isAnswered = false
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /follow-ups': () => [],
    'GET /colleagues': () => [anna, ben],
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': () => makeReply(isAnswered ? {} : { followUps: [wait] }),
    'POST /replies': () => {
      isAnswered = true
      return [answered]
    },
    [`POST /follow-ups/${wait.id}/reopen`]: () => ({ ...wait, revision: 3 }),
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  showItem(NOTHING)
})

const sentence = 'Priya’s reply of 08:52 resolves “Signed proposal”.'

describe('A mail of somebody whose reply is waited for', { timeout: 20_000 }, () => {
  it('is told to the server, and says what it resolved, which can be taken back', async () => {
    const user = userEvent.setup()
    openPane(server, mailItem())
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect(server.of('POST /replies').map(({ body }) => body)).toMatchObject([
      { mail: { itemId: 'AAMk-1' }, isAutomatic: false },
    ])
    // The card is asked anew: nothing is waited for any more. The sentence stays.
    await waitFor(() => expect(server.of('POST /recognize').length).toBeGreaterThan(1))
    expect(screen.getAllByText(sentence)).not.toEqual([])

    await user.click(screen.getByRole('button', { name: 'Still waiting' }))
    expect(await screen.findByText('Waiting again: Signed proposal')).toBeTruthy()
    expect(server.of('POST /replies')).toHaveLength(1)
  })

  it('says so when a program answered by itself', async () => {
    fake.headers = 'From: Priya\r\nAuto-Submitted: auto-replied\r\n'
    server.answer('POST /replies', () => [])
    openPane(server, mailItem())
    await waitFor(() => expect(server.of('POST /replies')[0]?.body).toMatchObject({ isAutomatic: true }))
    expect(screen.queryByRole('button', { name: 'Still waiting' })).toBeNull()
  })

  it('is not told where nothing is waited for, and where we wrote it ourselves', async () => {
    const call = makeFollowUp()
    for (const reply of [
      makeReply({ followUps: [call] }),
      makeReply({ followUps: [{ ...wait, interactionId: null }] }),
    ]) {
      server.answer('POST /recognize', () => reply)
      openPane(server, mailItem())
      await screen.findByText('Head of Fleet, Brightwater Logistics')
      cleanup()
      showItem(NOTHING)
    }
    expect(server.of('POST /replies')).toEqual([])
  })

  it('is shown as ever when the server cannot be told', async () => {
    server.answer('POST /replies', () => {
      throw new Refusal(503, 'storage-unavailable')
    })
    openPane(server, mailItem())
    await waitFor(() => expect(server.of('POST /replies')).toHaveLength(1))
    expect(await screen.findByRole('textbox', { name: 'Log this mail' })).toBeTruthy()
  })
})
