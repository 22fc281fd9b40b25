import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { type NewSilence, type Silence } from '../../../shared/silences.ts'
import { type RecognizeReply } from '../../../shared/recognition.ts'
import { installFakeOffice, makeItem, succeeded } from '../support/fake-office.ts'
import { FakeServer, Refusal } from '../support/fake-server.ts'
import { anna, ben, brightwaterId, makeCard, makeMe, makeParticipant, makeReply } from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'

const address = 'elena@volta.example'
const silenceId = '00000000-0000-4000-8000-0000000000f2'
const aSilence = (change: Partial<Silence> = {}): Silence => ({
  id: silenceId,
  kind: 'address',
  value: address,
  audience: 'me',
  setBy: anna,
  setAt: '2026-11-03T08:41:00.000Z',
  mayUndo: true,
  ...change,
})
const nobody = { card: null, match: null, timeline: { entries: [], next: null } }
const elena = () =>
  makeParticipant({ kind: 'unknown', contactIds: [], companyId: null, name: 'Elena Fischer', address })

let server: FakeServer
let silence: Silence | null
let open: RecognizeReply

beforeEach(() => {
  const fake = installFakeOffice()
  fake.item = makeItem(fake)
  fake.readText = (done) => done(succeeded('Hello.'))
  // jsdom forgets that it has the focus once the focused element is gone.
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  silence = null
  open = makeReply({ ...nobody, outcome: 'unknown', address, wholeDomain: 'volta.example', participants: [elena()] })
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /follow-ups': () => [],
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': () => (silence ? { ...open, ...nobody, outcome: 'silenced', silence } : open),
    'POST /silences': ({ body }) => {
      const { kind, audience } = body as NewSilence
      silence = aSilence({ kind, audience, setAt: '2026-11-23T08:41:00.000Z' })
      return silence
    },
    [`DELETE /silences/${silenceId}`]: () => {
      silence = null
      return { id: silenceId }
    },
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  showItem(NOTHING)
})

const fromElena = () => mailItem({ from: { name: 'Elena Fischer', address } })
const toggle = () => screen.findByRole('button', { name: 'Not a customer' })

describe('“Not a customer”', { timeout: 20_000 }, () => {
  it('silences the address, hides the line, and is undone in place, by the keyboard alone', async () => {
    const user = userEvent.setup()
    openPane(server, fromElena())
    ;(await toggle()).focus()
    await user.keyboard('{Enter}{Tab}{Enter}')
    expect(await screen.findByRole('heading', { name: 'Not a customer, set by you today' })).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(server.of('POST /silences')[0]!.body).toMatchObject({
      mail: { itemId: 'AAMk-1' },
      address,
      kind: 'address',
      audience: 'me',
    })
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo that'))
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('heading', { name: 'New here: Elena Fischer' })).toBeTruthy()
    expect(screen.getByRole('textbox', { name: 'Log this mail' })).toBeTruthy()
    await waitFor(async () => expect(document.activeElement).toBe(await toggle()))
  })

  it('silences everyone at the domain', async () => {
    const user = userEvent.setup()
    openPane(server, fromElena())
    await user.click(await toggle())
    expect(screen.queryByRole('button', { name: 'for everybody' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Everyone at volta.example' }))
    expect(await screen.findByRole('heading', { name: /^Not a customer, set by you/ })).toBeTruthy()
    expect(server.of('POST /silences')[0]!.body).toMatchObject({ kind: 'domain' })
  })

  it('is said for everybody by an admin', async () => {
    const user = userEvent.setup()
    server.answer('GET /me', () => makeMe({ role: 'admin' }))
    openPane(server, fromElena())
    await user.click(await toggle())
    await user.click(await screen.findByRole('button', { name: 'for everybody' }))
    await user.click(screen.getByRole('button', { name: `Only ${address}` }))
    expect(await screen.findByText('This holds for everybody.')).toBeTruthy()
    expect(server.of('POST /silences')[0]!.body).toMatchObject({ audience: 'everybody' })
  })

  it('is offered for a program, and for a new person at a known company, who stands for themselves', async () => {
    const user = userEvent.setup()
    open = makeReply({
      outcome: 'company',
      address,
      card: makeCard({ contact: null }),
      match: { kind: 'domain', domain: 'volta.example' },
      participants: [{ ...elena(), kind: 'new', companyId: brightwaterId }],
    })
    const { unmount } = openPane(server, fromElena())
    await user.click(await toggle())
    expect(screen.getByRole('button', { name: `Only ${address}` })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Everyone/ })).toBeNull()
    unmount()

    open = makeReply({ ...nobody, outcome: 'automated', address, wholeDomain: 'volta.example' })
    openPane(server, fromElena())
    await user.click(await toggle())
    expect(screen.getByRole('button', { name: 'Everyone at volta.example' })).toBeTruthy()
  })

  it('that is refused says why, and the form stays', async () => {
    const user = userEvent.setup()
    server.answer('POST /silences', () => {
      throw new Refusal(503, 'storage-unavailable')
    })
    openPane(server, fromElena())
    await user.click(await toggle())
    await user.click(screen.getByRole('button', { name: `Only ${address}` }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Not done: The server cannot store/)
    expect(screen.getByRole('heading', { name: 'New here: Elena Fischer' })).toBeTruthy()
  })
})

describe('A silenced mail', { timeout: 20_000 }, () => {
  it.each([
    ['by oneself', {}, 'Not a customer, set by you on Tue 3 Nov', `Mail from and to ${address} cannot be logged.`],
    [
      'by an admin, for everybody at a domain',
      { kind: 'domain', value: 'volta.example', audience: 'everybody', setBy: ben, mayUndo: false },
      'Not a customer, set by Ben on Tue 3 Nov',
      'Mail from and to everyone at volta.example cannot be logged.',
    ],
  ] as const)('%s says so', async (_, change, title, sentence) => {
    silence = aSilence(change)
    openPane(server, fromElena())
    const heading = () => screen.getByRole('heading', { level: 1 })
    await waitFor(() => expect(heading().textContent.replaceAll('\u00a0', ' ')).toBe(title))
    expect(screen.getByText(sentence)).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
    const canUndo = screen.queryByRole('button', { name: 'Undo that' }) !== null
    expect(canUndo).toBe(silence.mayUndo)
    expect(screen.queryByText('Only an admin can undo that.') === null).toBe(silence.mayUndo)
  })

  it('that cannot be undone says why', async () => {
    const user = userEvent.setup()
    silence = aSilence()
    server.answer(`DELETE /silences/${silenceId}`, () => {
      throw new Refusal(503, 'storage-unavailable')
    })
    openPane(server, fromElena())
    await user.click(await screen.findByRole('button', { name: 'Undo that' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Not undone: The server cannot store/)
  })

  it('is shown when the server refuses a log, because it was silenced meanwhile', async () => {
    const user = userEvent.setup()
    open = makeReply()
    server.answer('POST /interactions', () => {
      silence = aSilence({ audience: 'everybody', setBy: ben, mayUndo: false })
      throw new Refusal(409, 'silenced')
    })
    openPane(server, mailItem())
    await screen.findByText('owned by you')
    await user.type(screen.getByRole('textbox', { name: 'Log this mail' }), 'call tomorrow{Enter}')
    expect(await screen.findByRole('heading', { name: /^Not a customer, set by Ben/ })).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})
