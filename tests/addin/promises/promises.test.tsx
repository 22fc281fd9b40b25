import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type NewEmailLog } from '../../../shared/interactions.ts'
import { type CustomerPromise } from '../../../shared/promises.ts'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { installFakeOffice, makeItem, succeeded } from '../support/fake-office.ts'
import { FakeServer } from '../support/fake-server.ts'
import { anna, ben, makeLog, makeMe, makeParticipant, makeReply } from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'
// Chunks, transformed before a test waits for them.
import '../../../addin/interactions/new-text.ts'
import '../../../addin/promises/PromiseOffer.tsx'
import '../../../addin/promises/PromisesOnCard.tsx'
import '../../../addin/interactions/LogDetails.tsx'
import '../../../addin/follow-ups/date-phrase.ts'
import '../../../addin/follow-ups/public-holidays.ts'

const promise = (change: Partial<CustomerPromise> = {}): CustomerPromise => ({
  id: '00000000-0000-4000-8000-0000000000a1',
  text: 'Answer on glass cover',
  dueOn: '2026-11-25',
  status: 'open',
  contactId: null,
  companyId: '00000000-0000-4000-8000-0000000000b1',
  customerName: 'Brightwater Logistics',
  promisedBy: anna,
  promisedAt: '2026-11-17T13:20:00.000Z',
  source: { id: '00000000-0000-4000-8000-0000000000e1', kind: 'call', occurredAt: '2026-11-17T13:20:00.000Z' },
  closedAt: null,
  closedBy: null,
  ...change,
})
const nth = (n: number) => `00000000-0000-4000-8000-0000000000c${n}`

let server: FakeServer
let text: string
beforeEach(() => {
  text = "Thanks for the call. I'll send you the driver list by Wednesday."
  const fake = installFakeOffice()
  fake.item = makeItem(fake)
  fake.readText = (done) => done(succeeded(text))
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /follow-ups': () => [],
    'GET /colleagues': () => [anna, ben],
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': () => makeReply(),
    'POST /interactions': () => makeLog({ followUps: [], nextAction: 'none' }),
  })
})
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
  showItem(NOTHING)
})

const line = () => screen.findByRole('textbox', { name: 'Log this mail' })

describe('Promises', { timeout: 40_000 }, () => {
  it('of the customer are offered as what to wait for: a click fills the line, Enter still logs', async () => {
    const user = userEvent.setup()
    openPane(server, mailItem())
    // The first test waits for the whole pane to be transformed.
    const name = /^Wait for driver list, Wed.25.Nov$/
    await user.click(await screen.findByRole('button', { name }, { timeout: 15_000 }))
    expect((await line()).textContent).toBe('driver list')
    expect(screen.getByText('Wait for reply')).toBeTruthy()
    expect(document.activeElement).toBe(await line())
    expect(server.of('POST /interactions')).toEqual([])
    await user.keyboard('{Enter}')
    await waitFor(() => expect(server.of('POST /interactions')).toHaveLength(1))
    expect((server.of('POST /interactions')[0]!.body as NewEmailLog).nextAction).toEqual({
      kind: 'waiting',
      title: 'Driver list',
      due: { kind: 'day', on: '2026-11-25' },
    })
  })

  function openOurMail() {
    const us = makeParticipant({ role: 'from', kind: 'colleague', contactIds: [], companyId: null, isSelf: true })
    const them = makeParticipant({ role: 'to', address: 'priya.raman@brightwater.example' })
    server.answer('POST /recognize', () => makeReply({ participants: [them, us] }))
    openPane(server, mailItem())
  }

  it('of ours are underlined in the details, and kept with the log', async () => {
    const user = userEvent.setup()
    openOurMail()
    expect(await screen.findByRole('button', { name: /^Send driver list, Wed.25.Nov$/ })).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'Details' }))
    await user.click(await screen.findByRole('button', { name: /^Keep as promise, Wed.25.Nov: I'll send/ }))
    expect(screen.getByText('On the card as a promise')).toBeTruthy()
    await user.type(await line(), 'call tomorrow{Enter}')
    await waitFor(() => expect(server.of('POST /interactions')).toHaveLength(1))
    expect((server.of('POST /interactions')[0]!.body as NewEmailLog).promises).toEqual([
      { text: "I'll send you the driver list by Wednesday.", dueOn: '2026-11-25' },
    ])
  })

  it('stay in the mailbox with a mail of which no text is logged', async () => {
    const user = userEvent.setup()
    openOurMail()
    await user.click(await screen.findByRole('button', { name: 'Details' }))
    await user.click(await screen.findByRole('button', { name: /^Keep as promise, Wed.25.Nov: I'll send/ }))
    await user.click(screen.getByRole('button', { name: /New text/ }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Subject and people' }))
    await user.type(await line(), 'call tomorrow{Enter}')
    await waitFor(() => expect(server.of('POST /interactions')).toHaveLength(1))
    expect(server.of('POST /interactions')[0]!.body).not.toHaveProperty('promises')
  })

  it('that are owed stand on the card, two at first, and are ticked and taken back there', async () => {
    const user = userEvent.setup()
    const three = [
      promise(),
      promise({ id: nth(2), text: 'Second', dueOn: '2026-11-20' }),
      promise({ id: nth(3), text: 'Third' }),
    ]
    const kept = promise({ status: 'kept', closedAt: '2026-11-23T09:00:00.000Z', closedBy: anna })
    let open = three
    server.answer('POST /recognize', () => makeReply({ promises: open }))
    server.answer(`POST /promises/${kept.id}/keep`, () => {
      open = three.slice(1)
      return kept
    })
    server.answer(`POST /promises/${kept.id}/reopen`, () => {
      open = three
      return promise()
    })
    openPane(server, mailItem())
    const list = await screen.findByRole('region', { name: 'What we promised' })
    await within(list).findByText('Answer on glass cover')
    expect(list.textContent).toMatch(/By Wed.25.Nov\. Promised by you, call on Tue.17.Nov/)
    expect(list.textContent).toMatch(/Due since Fri/)
    expect(within(list).queryByText('Third')).toBeNull()
    await user.click(within(list).getByRole('button', { name: '1 more promise' }))
    expect(within(list).getByText('Third')).toBeTruthy()

    await user.click(within(list).getByRole('button', { name: 'Kept: Answer on glass cover' }))
    expect(await within(list).findByText('Kept.')).toBeTruthy()
    await user.click(within(list).getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(within(list).queryByText('Kept.')).toBeNull())
    expect(within(list).getByText('Answer on glass cover')).toBeTruthy()
  })
})
