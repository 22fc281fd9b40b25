import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type NewEmailLog } from '../../../shared/interactions.ts'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { deferred } from '../support/deferred.ts'
import { installFakeOffice, makeItem, succeeded } from '../support/fake-office.ts'
import { FakeServer, Refusal } from '../support/fake-server.ts'
import { anna, ben, makeFollowUp, makeLog, makeMe, makeReply } from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'

const log = makeLog()
const logId = log.interaction.id
const followUp = log.followUps[0]!
let server: FakeServer

beforeEach(() => {
  const fake = installFakeOffice()
  fake.item = makeItem(fake)
  fake.readText = (done) => done(succeeded('New words.\n\n-- \nPriya'))
  let stored = false
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /follow-ups': () => [],
    'GET /colleagues': () => [anna, ben],
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': () => makeReply(stored ? { log } : {}),
    'POST /interactions': () => {
      stored = true
      return log
    },
    [`GET /follow-ups/${followUp.id}`]: () => followUp,
    [`DELETE /interactions/${logId}`]: () => {
      stored = false
      return { id: logId }
    },
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  showItem(NOTHING)
})

const line = () => screen.findByRole('textbox', { name: 'Log this mail' })

describe('Logging a mail', { timeout: 20_000 }, () => {
  it('takes a line and Enter, says what was logged, and takes it all back', async () => {
    const user = userEvent.setup()
    openPane(server, mailItem())
    await screen.findByText('Head of Fleet, Brightwater Logistics')
    await user.type(await line(), 'call Thursday 10:00 about the renewal offer{Enter}')

    expect(await screen.findByText('Logged')).toBeTruthy()
    expect(screen.getByText('To Brightwater Logistics. Team sees the new text.')).toBeTruthy()
    expect(await screen.findByText('In your calendar, Thu 26 Nov 10:00')).toBeTruthy()
    const [sent] = server.of('POST /interactions')
    expect(sent!.body as NewEmailLog).toMatchObject({
      mail: { itemId: 'AAMk-1' },
      text: 'New words.',
      level: 'excerpt',
      visibility: 'team',
      note: null,
      nextAction: { kind: 'follow-up', title: 'Call about the renewal offer', due: { at: '2026-11-26T09:00:00.000Z' } },
    })
    expect(sent!.key).toMatch(/^[\x21-\x7e]{8,200}$/)

    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('Undone. Text and calendar event are removed.')).toBeTruthy()
    expect((await line()).textContent).toBe('call Thursday 10:00 about the renewal offer')
  })

  it('shows the date before it is saved', async () => {
    const user = userEvent.setup()
    openPane(server, mailItem())
    await user.type(await line(), 'send it end of the month')
    expect(await screen.findByText('Mon 30 Nov, all day')).toBeTruthy()
    expect(server.of('POST /interactions')).toEqual([])
  })

  it('asks for a day, takes a tapped one, and logs with the next Enter', async () => {
    const user = userEvent.setup()
    openPane(server, mailItem())
    await screen.findByText('Head of Fleet, Brightwater Logistics')
    await user.type(await line(), 'call about the offer{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Tomorrow' }))
    await user.type(await line(), '{Enter}')
    await screen.findByText('Logged')
    expect(server.of('POST /interactions')[0]!.body).toMatchObject({
      nextAction: { due: { kind: 'day', on: '2026-11-24' } },
    })
  })

  it('logs an empty line only after it was asked about', async () => {
    const user = userEvent.setup()
    openPane(server, mailItem())
    await screen.findByText('Head of Fleet, Brightwater Logistics')
    await user.click(screen.getByRole('button', { name: 'Log' }))
    expect(await screen.findByText('Log without a next action?')).toBeTruthy()
    expect(server.of('POST /interactions')).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Log anyway' }))
    await screen.findByText('Logged')
    expect(server.of('POST /interactions')[0]!.body).toMatchObject({ nextAction: { kind: 'none' } })
  })

  it('keeps every word when the server refuses, and tries again with the same key', async () => {
    const user = userEvent.setup()
    server.answer('POST /interactions', () => {
      throw new Refusal(503, 'storage-unavailable')
    })
    openPane(server, mailItem())
    await screen.findByText('Head of Fleet, Brightwater Logistics')
    await user.type(await line(), 'call Thursday{Enter}')
    expect((await screen.findByText(/^Not logged/)).textContent).toContain('Your text is kept.')
    expect((await line()).textContent).toBe('call Thursday')

    server.answer('POST /interactions', () => log)
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('Logged')
    const [first, second] = server.of('POST /interactions')
    expect(second!.key).toBe(first!.key)
    expect(second!.body).toEqual(first!.body)
  })

  it('takes a new key when the words were changed in between', async () => {
    const user = userEvent.setup()
    server.answer('POST /interactions', () => {
      throw new TypeError('Failed to fetch')
    })
    openPane(server, mailItem())
    await screen.findByText('Head of Fleet, Brightwater Logistics')
    await user.type(await line(), 'call Thursday{Enter}')
    await screen.findByText(/The server cannot be reached/)
    await user.type(await line(), ' 10:00{Enter}')
    await waitFor(() => expect(server.of('POST /interactions')).toHaveLength(2))
    const [first, second] = server.of('POST /interactions')
    expect(second!.key).not.toBe(first!.key)
  })

  it('lands on the mail it was made for when the rep goes on to another one', async () => {
    const user = userEvent.setup()
    const answer = deferred()
    server.answer('POST /interactions', () => answer.promise)
    const { parts } = openPane(server, mailItem())
    await screen.findByText('Head of Fleet, Brightwater Logistics')
    await user.type(await line(), 'call Thursday{Enter}')
    await screen.findAllByText('Logging…')

    act(() => showItem(mailItem({ itemId: 'AAMk-2', subject: 'Other' })))
    await line()
    await act(async () => {
      answer.resolve(log)
      await answer.promise
    })
    expect(screen.queryByText('Logged')).toBeNull()
    expect((await line()).textContent).toBe('')
    await waitFor(() => expect(parts.book.stateOf('AAMk-1').kind).toBe('logged'))
    expect(parts.book.stateOf('AAMk-2').kind).toBe('none')
  })

  it('says on the next mail that the last one could not be logged, and keeps its words', async () => {
    const user = userEvent.setup()
    const answer = deferred()
    server.answer('POST /interactions', () => answer.promise)
    const { parts } = openPane(server, mailItem())
    await screen.findByText('Head of Fleet, Brightwater Logistics')
    await user.type(await line(), 'call Thursday{Enter}')
    await screen.findAllByText('Logging…')
    act(() => showItem(mailItem({ itemId: 'AAMk-2' })))
    answer.reject(new Refusal(503, 'storage-unavailable'))
    expect(await screen.findByText(/^Not logged for “Re: Fleet renewal 2027/)).toBeTruthy()
    expect(parts.drafts.of('AAMk-1').text).toBe('call Thursday')
  })

  it('waits for the answer of who wrote it when Enter is faster', async () => {
    const user = userEvent.setup()
    const answer = deferred()
    server.answer('POST /recognize', () => answer.promise)
    openPane(server, mailItem())
    await user.type(await line(), 'call Thursday{Enter}')
    await screen.findByText(/still finding out who wrote this/)
    expect(server.of('POST /interactions')).toEqual([])
    answer.resolve(makeReply())
    await screen.findByText('Call about the renewal offer')
    expect(server.of('POST /interactions')).toHaveLength(1)
  })

  it('sends nothing but subject and people of an encrypted mail', async () => {
    const user = userEvent.setup()
    openPane(server, mailItem({}, { isEncrypted: true }))
    await screen.findByText(/We cannot read this mail/)
    await user.type(await line(), 'call Thursday{Enter}')
    await waitFor(() => expect(server.of('POST /interactions')).toHaveLength(1))
    expect(server.of('POST /interactions')[0]!.body).toMatchObject({ level: 'headers', text: '' })
  })

  it('shows a colleague’s log instead of a second line, and adds to it', async () => {
    const user = userEvent.setup()
    const bens = makeLog({
      interaction: { ...log.interaction, loggedBy: ben, note: 'I ask the insurer.' },
      followUps: [],
    })
    server.answer('POST /recognize', () => makeReply({ log: bens }))
    server.answer('POST /follow-ups', () => makeFollowUp())
    openPane(server, mailItem())
    expect(await screen.findByText('Ben logged this mail')).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: 'Log this mail' })).toBeNull()
    await user.type(screen.getByRole('textbox', { name: 'Add to Ben’s entry' }), 'call Thursday{Enter}')
    await waitFor(() => expect(server.of('POST /follow-ups')).toHaveLength(1))
    expect(server.of('POST /follow-ups')[0]!.body).toMatchObject({
      title: 'Call',
      interactionId: logId,
      assigneeId: null,
    })
  })

  it('says why the calendar refused, and tries again', async () => {
    const user = userEvent.setup()
    const refused = makeFollowUp({ calendar: { state: 'failed', problem: 'needs-admin' } })
    server.answer('POST /recognize', () => makeReply({ log: makeLog({ followUps: [refused] }) }))
    server.answer(`POST /calendar/follow-ups/${refused.id}/retry`, () => makeFollowUp())
    server.answer(`GET /follow-ups/${refused.id}`, () => refused)
    openPane(server, mailItem())
    await user.click(await screen.findByRole('button', { name: 'Show' }))
    expect(await screen.findByText(/Your admin has not yet allowed the calendar/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('In your calendar, Thu 26 Nov 10:00')).toBeTruthy()
  })

  it('shows in the details exactly what colleagues will see', async () => {
    const user = userEvent.setup()
    openPane(server, mailItem())
    await user.click(await screen.findByRole('button', { name: 'Details' }))
    expect(await screen.findByText('New words.')).toBeTruthy()
    expect(screen.getByText('2 lines folded: signature')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Log to Brightwater Logistics' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'What is kept: New text' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Subject and people' }))
    expect(screen.queryByText('New words.')).toBeNull()
  })
})
