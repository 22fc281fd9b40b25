import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { type NewChoice, type RecognizeReply, type RememberedChoice } from '../../../shared/recognition.ts'
import { installFakeOffice, makeItem, succeeded } from '../support/fake-office.ts'
import { FakeServer, Refusal } from '../support/fake-server.ts'
import {
  anna,
  ben,
  brightwaterId,
  colleague,
  makeMe,
  makeParticipant,
  makeReply,
  priyaId,
} from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'

const address = 'office@oakline.example'
let server: FakeServer
let remembered: RememberedChoice | null

beforeEach(() => {
  const fake = installFakeOffice()
  fake.item = makeItem(fake)
  fake.readText = (done) => done(succeeded('Hello.'))
  remembered = null
  // jsdom forgets that it has the focus once the focused element is gone.
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /follow-ups': () => [],
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': () =>
      remembered ? makeReply({ address, match: { kind: 'choice', address, remembered } }) : whoWrote(),
    'POST /recognition/choices': ({ body }) => {
      remembered = aChoice({ scope: (body as NewChoice).scope })
      return remembered
    },
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  showItem(NOTHING)
})

const choiceId = '00000000-0000-4000-8000-0000000000f1'
const aChoice = (change: Partial<RememberedChoice> = {}): RememberedChoice => ({
  id: choiceId,
  address,
  contactId: priyaId,
  scope: 'thread',
  by: anna,
  at: '2026-11-23T08:41:00.000Z',
  ...change,
})

function whoWrote(): RecognizeReply {
  const facts = { jobTitle: null, companyName: 'Oakline', segment: null, lastContactAt: null, inThread: false }
  return makeReply({
    outcome: 'ambiguous',
    address,
    card: null,
    match: null,
    participants: [makeParticipant({ address, contactIds: [priyaId, brightwaterId] }), colleague('Anna')],
    candidates: [
      { ...facts, contactId: brightwaterId, name: 'Jonas Brandt' },
      { ...facts, contactId: priyaId, name: 'Katrin Brandt' },
    ],
  })
}

describe('Who wrote this mail', { timeout: 20_000 }, () => {
  it('is remembered for the thread by one click, and says so under the name', async () => {
    const user = userEvent.setup()
    openPane(server, mailItem())
    const thread = await screen.findByRole('button', { name: 'this thread', pressed: true })
    expect(thread.closest('[role="group"]')?.textContent).toMatch(/^Remember for/)
    await user.click(screen.getByRole('button', { name: /Katrin Brandt/ }))
    expect(await screen.findByText('Your choice for this thread.')).toBeTruthy()
    expect(server.of('POST /recognition/choices')[0]!.body).toMatchObject({
      mail: { itemId: 'AAMk-1', conversationId: 'AAQk-1' },
      contactId: priyaId,
      scope: 'thread',
    })
    // The server knows it now: it is not told again whom the rep chose.
    expect(server.of('POST /recognize').at(-1)!.body).toMatchObject({ contactId: null })
  })

  it('is remembered for the address by one click more', async () => {
    const user = userEvent.setup()
    openPane(server, mailItem())
    await user.click(await screen.findByRole('button', { name: 'this address' }))
    await user.click(screen.getByRole('button', { name: /Katrin Brandt/ }))
    expect(await screen.findByText('Your choice for this address.')).toBeTruthy()
  })

  it('is answered by the keyboard alone, and the focus goes on to the line', async () => {
    const user = userEvent.setup()
    openPane(server, mailItem())
    ;(await screen.findByRole('button', { name: /Jonas Brandt/ })).focus()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(await screen.findByText('Your choice for this thread.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Log this mail' })))
  })

  it('says that it is not remembered, and tried again it is the same act', async () => {
    const user = userEvent.setup()
    const accept = () => (remembered = aChoice())
    server.answer('POST /recognition/choices', () => {
      throw new Refusal(503, 'storage-unavailable')
    })
    openPane(server, mailItem())
    await user.click(await screen.findByRole('button', { name: /Katrin Brandt/ }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Not remembered: The server cannot store/)
    server.answer('POST /recognition/choices', accept)
    await user.click(screen.getByRole('button', { name: /Katrin Brandt/ }))
    expect(await screen.findByText('Your choice for this thread.')).toBeTruthy()
    const keys = server.of('POST /recognition/choices').map(({ key }) => key)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })
})

describe('A remembered choice', { timeout: 20_000 }, () => {
  it.each([
    ['thread', anna, 'Your choice for this thread.'],
    ['thread', ben, 'Ben’s choice for this thread.'],
    ['address', anna, 'Your choice for this address.'],
    ['address', ben, 'Ben’s choice for this address.'],
  ] as const)('for the %s, by %o', async (scope, by, words) => {
    remembered = aChoice({ scope, by })
    openPane(server, mailItem())
    const sentence = await screen.findByText(words)
    expect(sentence.title).toBe('Monday, 23 November 2026 at 09:41')
  })

  it('of a colleague is taken back, and the rep is asked', async () => {
    const user = userEvent.setup()
    remembered = aChoice({ by: ben })
    server.answer(`DELETE /recognition/choices/${choiceId}`, () => {
      remembered = null
      return { id: choiceId }
    })
    openPane(server, mailItem())
    await user.click(await screen.findByRole('button', { name: 'Change' }))
    const [first] = await screen.findAllByRole('button', { name: /Brandt/ })
    await waitFor(() => expect(document.activeElement).toBe(first))
  })

  it('that a colleague took back meanwhile is asked about, too', async () => {
    const user = userEvent.setup()
    remembered = aChoice()
    server.answer(`DELETE /recognition/choices/${choiceId}`, () => {
      remembered = null
      throw new Refusal(404, 'not-found')
    })
    openPane(server, mailItem())
    await user.click(await screen.findByRole('button', { name: 'Change' }))
    expect(await screen.findByRole('heading', { name: 'Who wrote this mail?' })).toBeTruthy()
  })

  it('that cannot be taken back says why, and stays', async () => {
    const user = userEvent.setup()
    remembered = aChoice()
    server.answer(`DELETE /recognition/choices/${choiceId}`, () => {
      throw new Refusal(503, 'storage-unavailable')
    })
    openPane(server, mailItem())
    await user.click(await screen.findByRole('button', { name: 'Change' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Not changed: The server cannot store/)
    expect(screen.getByText('Your choice for this thread.')).toBeTruthy()
  })
})
