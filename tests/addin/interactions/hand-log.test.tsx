import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { localTime, readLocalTime } from '../../../addin/interactions/hand-log.rules.ts'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { installFakeOffice, makeItem } from '../support/fake-office.ts'
import { FakeServer, Refusal } from '../support/fake-server.ts'
import { anna, ben, makeLog, makeMe, makeReply } from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'

let server: FakeServer
let isRefusing: boolean
beforeEach(() => {
  const fake = installFakeOffice()
  fake.item = makeItem(fake)
  isRefusing = false
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /follow-ups': () => [],
    'GET /colleagues': () => [anna, ben],
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': () => makeReply(),
    'POST /interactions/by-hand': () => {
      if (isRefusing) throw new Refusal(500, 'internal')
      return makeLog()
    },
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  showItem(NOTHING)
})

async function openForm(user: ReturnType<typeof userEvent.setup>) {
  openPane(server, mailItem())
  await user.click(await screen.findByRole('button', { name: 'Log a call, a meeting, a visit or a note' }))
  return within(await screen.findByRole('region', { name: 'Log a call' }, late))
}
/** Chunks come first. */
const late = { timeout: 15_000 }
const sent = () => server.of('POST /interactions/by-hand')

describe('Logging by hand', { timeout: 60_000 }, () => {
  it('keeps what was said with the next action, and closes', async () => {
    const user = userEvent.setup()
    const form = await openForm(user)
    await user.type(form.getByRole('textbox', { name: 'What was said' }), 'She wants glass cover.')
    await user.type(form.getByRole('textbox', { name: 'What' }), 'send the terms tomorrow{Enter}')

    await vi.waitFor(() => expect(sent()).toHaveLength(1), late)
    expect(sent()[0]!.body).toMatchObject({
      kind: 'call',
      durationMinutes: 10,
      note: 'She wants glass cover.',
      visibility: 'team',
      nextAction: { kind: 'follow-up', title: 'Send the terms', due: { kind: 'day', on: '2026-11-24' } },
    })
    await vi.waitFor(() => expect(screen.queryByRole('region', { name: 'Log a call' })).toBeNull(), late)
  })

  it('asks for words first, and sends nothing without', async () => {
    const user = userEvent.setup()
    const form = await openForm(user)
    await user.type(form.getByRole('textbox', { name: 'What' }), 'send the terms tomorrow{Enter}')
    expect(await form.findByText('Say in a few words what it was about.', undefined, late)).toBeTruthy()
    expect(document.activeElement).toBe(form.getByRole('textbox', { name: 'What was said' }))
    expect(sent()).toEqual([])
  })

  it('of a note asks for no minutes', async () => {
    const user = userEvent.setup()
    const form = await openForm(user)
    await user.click(form.getByRole('button', { name: 'Note' }))
    expect(screen.getByRole('heading', { name: 'Add a note' })).toBeTruthy()
    expect(form.queryByRole('spinbutton')).toBeNull()
  })

  it('keeps the words when it is refused, and when it is closed and opened', async () => {
    const user = userEvent.setup()
    isRefusing = true
    let form = await openForm(user)
    await user.type(form.getByRole('textbox', { name: 'What was said' }), 'She wants glass cover.')
    await user.type(form.getByRole('textbox', { name: 'What' }), 'send the terms tomorrow{Enter}')
    expect(await form.findByRole('alert', undefined, late)).toBeTruthy()
    await user.click(form.getByRole('button', { name: 'Cancel' }))

    await user.click(screen.getByRole('button', { name: 'Log a call, a meeting, a visit or a note' }))
    form = within(await screen.findByRole('region', { name: 'Log a call' }))
    expect(form.getByRole('textbox', { name: 'What was said' }).textContent).toBe('She wants glass cover.')
  })
})

describe('Logging by hand once more', { timeout: 60_000 }, () => {
  it('after a refusal sends the same log with the same key, with the lines below the next action', async () => {
    const user = userEvent.setup()
    isRefusing = true
    const form = await openForm(user)
    await user.type(form.getByRole('textbox', { name: 'What was said' }), 'She wants glass cover.')
    await user.type(
      form.getByRole('textbox', { name: 'What' }),
      'send the terms tomorrow{Shift>}{Enter}{/Shift}Both offers{Enter}',
    )
    await form.findByRole('alert', undefined, late)
    isRefusing = false
    await user.click(form.getByRole('button', { name: 'Try again' }))
    await vi.waitFor(() => expect(sent()).toHaveLength(2), late)
    const [first, again] = sent()
    expect(again).toMatchObject({ key: first!.key, body: { note: 'She wants glass cover.\n\nBoth offers' } })
    expect(again!.body).toEqual(first!.body)
  })
})

describe('The wall clock of a field', () => {
  it('is written and read', () => {
    expect(localTime({ day: '2026-11-23', minutes: 545 })).toBe('2026-11-23T09:05')
    expect(readLocalTime('2026-11-23T09:05')).toEqual({ day: '2026-11-23', minutes: 545 })
  })
  it.each(['', '2026-11-23', '0002-11-23T09:05', 'tomorrow'])('is not there yet in "%s"', (text) => {
    expect(readLocalTime(text)).toBeUndefined()
  })
})
