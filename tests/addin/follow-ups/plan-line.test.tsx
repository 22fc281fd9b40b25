import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { installFakeOffice, makeItem } from '../support/fake-office.ts'
import { FakeServer, Refusal } from '../support/fake-server.ts'
import { anna, ben, makeFollowUp, makeMe, makeReply } from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'
// Chunks, transformed before a test waits for them.
import '../../../addin/follow-ups/AddFollowUp.tsx'
import '../../../addin/follow-ups/date-phrase.ts'
import '../../../addin/follow-ups/MyDay.tsx'
import '../../../addin/follow-ups/NextStep.tsx'
import '../../../addin/follow-ups/public-holidays.ts'

const deal = { id: '00000000-0000-4000-8000-0000000000d1', name: 'Fleet renewal 2027' }
const followUp = makeFollowUp({ due: { kind: 'day', on: '2026-11-19' }, deal })
const { contactId, companyId } = followUp
const planned = { kind: 'action', title: 'Call', due: { kind: 'day', on: '2026-11-24' }, contactId, companyId }

let server: FakeServer
beforeEach(() => {
  const fake = installFakeOffice()
  fake.item = makeItem(fake)
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /follow-ups': () => [followUp],
    'GET /colleagues': () => [anna, ben],
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': () => makeReply(),
    'POST /follow-ups': () => makeFollowUp(),
  })
})
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
  showItem(NOTHING)
})

async function openMyDay() {
  const user = userEvent.setup()
  openPane(server, mailItem())
  await user.click(await screen.findByRole('tab', { name: /My day/ }, { timeout: 15_000 }))
  await screen.findByRole('heading', { name: 'Overdue 1' })
  return user
}

describe('A follow-up of one’s own', { timeout: 40_000 }, () => {
  it('is planned for a customer, who has to be chosen', async () => {
    const user = await openMyDay()
    await user.click(screen.getByRole('button', { name: 'Add a follow-up' }))
    const whom = await screen.findByRole('combobox', { name: 'With whom' })
    const line = screen.getByRole('textbox', { name: 'What' })
    await user.type(line, 'call tomorrow{Enter}')
    expect(await screen.findByText('Choose a customer.')).toBeTruthy()
    expect(server.of('POST /follow-ups')).toEqual([])
    await user.selectOptions(whom, 'Brightwater Logistics')
    await user.type(line, '{Enter}')
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'With whom' })).toBeNull())
    const [asked] = server.of('POST /follow-ups')
    expect(asked!.body).toEqual({ ...planned, interactionId: null, assigneeId: null })
  })

  it('follows one that is done, about the same deal; refused it keeps its words, and tried again it is sent as it was', async () => {
    server.answer(`POST /follow-ups/${followUp.id}/complete`, () => {
      server.answer('GET /follow-ups', () => [])
      return { ...followUp, status: 'done' }
    })
    server.answer('POST /follow-ups', () => {
      throw new Refusal(503, 'storage-unavailable')
    })
    const user = await openMyDay()
    await user.click(screen.getByRole('button', { name: `Done: ${followUp.title}` }))
    const line = await screen.findByRole('textbox', { name: 'What is next?' })
    await user.type(line, 'call tomorrow{Enter}')
    expect((await screen.findByRole('alert')).textContent).toMatch(/Your text is kept/)
    server.answer('POST /follow-ups', () => makeFollowUp())
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'What is next?' })).toBeNull())
    const [refused, kept] = server.of('POST /follow-ups')
    expect(kept).toMatchObject({ body: { ...planned, dealId: deal.id }, key: refused!.key })
  })

  it('has its menu by the keys for it', async () => {
    const user = await openMyDay()
    screen.getByRole('button', { name: `Done: ${followUp.title}` }).focus()
    await user.keyboard('{Shift>}{F10}{/Shift}')
    expect(await screen.findByRole('menuitem', { name: 'Drop' })).toBeTruthy()
    expect(server.of(`POST /follow-ups/${followUp.id}/complete`)).toEqual([])
  })
})
