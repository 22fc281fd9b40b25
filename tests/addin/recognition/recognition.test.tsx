import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type RecognizeReply, type RecognizeRequest } from '../../../shared/recognition.ts'
import { SignInError } from '../../../addin/identity/token-source.ts'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { withLog } from '../../../addin/recognition/recognition.queries.ts'
import { type Deferred, deferred } from '../support/deferred.ts'
import { installFakeOffice, makeItem, succeeded } from '../support/fake-office.ts'
import { FakeServer, Refusal } from '../support/fake-server.ts'
import {
  anna,
  ben,
  brightwaterId,
  colleague,
  makeCard,
  makeFollowUp,
  makeInteraction,
  makeLog,
  makeMe,
  makeParticipant,
  makeReply,
  priyaId,
} from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'

let server: FakeServer

beforeEach(() => {
  const fake = installFakeOffice()
  fake.item = makeItem(fake)
  fake.readText = (done) => done(succeeded('Hello.\n\nBest regards\nElena\nHead of Operations'))
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /follow-ups': () => [],
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': () => makeReply(),
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  showItem(NOTHING)
})

const itemIdOf = (body: unknown) => (body as RecognizeRequest).mail.itemId
const named = (name: string): Partial<RecognizeReply> => ({
  card: makeCard({ contact: { ...makeCard().contact!, name } }),
})

describe('A known customer', { timeout: 20_000 }, () => {
  it('is shown with where we stand, why it matched, and the timeline', async () => {
    openPane(server, mailItem())
    expect(await screen.findByRole('heading', { level: 1, name: 'Priya Raman' })).toBeTruthy()
    expect(await screen.findByText('Exact address, priya.raman@brightwater.example')).toBeTruthy()
    const sentences = within(screen.getByRole('list', { name: 'Where we stand' })).getAllByRole('listitem')
    expect(sentences.map(({ textContent }) => textContent.replaceAll('\u00a0', ' '))).toEqual([
      'Last contact 6 days ago, call by Ben',
      'You owe a reply since 08:52',
      'Nothing planned next',
    ])
    expect(screen.getByText('owned by you')).toBeTruthy()
    expect(screen.getByText('Contact by Ben, private')).toBeTruthy()
    expect(screen.getByText('2 colleagues')).toBeTruthy()
  })

  it.each([
    ['call', 'outbound', { name: 'Ben Okafor', userId: ben.id }, 'call by Ben'],
    ['email', 'outbound', { name: 'Anna Keller', userId: anna.id }, 'mail by you'],
    ['email', 'outbound', { name: 'Claims Desk', userId: null }, 'mail by Claims Desk'],
    ['email', 'inbound', { name: 'Priya Raman', userId: null }, 'mail from Priya Raman'],
    ['email', 'inbound', null, 'mail received'],
    ['call', 'inbound', { name: 'Ben Okafor', userId: ben.id }, 'call by Ben'],
  ] as const)('was last in contact by %s, %s', async (kind, direction, by, words) => {
    const lastContact = { at: '2026-11-17T13:20:00.000Z', kind, direction, by }
    server.answer('POST /recognize', () =>
      makeReply({ card: makeCard({ standing: { ...makeCard().standing, lastContact } }) }),
    )
    openPane(server, mailItem())
    const [sentence] = within(await screen.findByRole('list', { name: 'Where we stand' })).getAllByRole('listitem')
    await waitFor(() => expect(sentence?.textContent).toBe(`Last contact 6\u00a0days\u00a0ago, ${words}`))
  })

  it('that is late or waiting is said so in words', async () => {
    const standing = { ...makeCard().standing, turn: { who: 'them', since: null } } as const
    const waiting = makeFollowUp({ kind: 'waiting', title: 'Signed proposal', due: { kind: 'day', on: '2026-11-27' } })
    const late = makeFollowUp({ title: 'Send table', due: { kind: 'day', on: '2026-11-19' } })
    server.answer('POST /recognize', ({ body }) =>
      makeReply({ card: makeCard({ standing: { ...standing, next: itemIdOf(body) === 'AAMk-1' ? late : waiting } }) }),
    )
    openPane(server, mailItem())
    expect((await screen.findByText('Overdue since Thu')).closest('li')?.textContent).toBe(
      'Overdue since Thu: Send table',
    )
    act(() => showItem(mailItem({ itemId: 'AAMk-2' })))
    expect((await screen.findByText(/Waiting until/)).closest('li')?.textContent.replaceAll('\u00a0', ' ')).toBe(
      'Waiting until Fri 27 Nov: Signed proposal',
    )
  })

  it('shows all of the timeline on a click, filtered and searched, and goes back to the card', async () => {
    const user = userEvent.setup()
    server.answer('GET /timeline/people', () => ({ colleagues: [ben], contacts: [] }))
    server.answer('GET /timeline', ({ path }) => ({
      entries: [makeInteraction({ id: priyaId, subject: path.includes('q=excess') ? 'Found' : 'First visit' })],
      next: null,
      count: path.includes('kinds=') || path.includes('q=') ? { matching: 1, all: 64 } : { matching: 64, all: 64 },
    }))
    openPane(server, mailItem())
    await user.click(await screen.findByRole('button', { name: 'Search and filter' }))
    // Without a layout no entry is in view: what is drawn is tested in the browser.
    expect(await screen.findAllByText('64 entries', {}, { timeout: 10_000 })).not.toEqual([])
    expect(server.of('GET /timeline')[0]!.path).toBe(`/timeline?companyId=${brightwaterId}&limit=50`)

    await user.click(screen.getByRole('button', { name: 'Mails' }))
    await user.click(screen.getByRole('button', { name: 'Calls' }))
    expect(await screen.findAllByText('1 of 64 entries')).not.toEqual([])
    await waitFor(() => expect(server.of('GET /timeline').at(-1)!.path).toContain('kinds=email%2Ccall'))
    await user.click(screen.getByLabelText('Search this timeline'))
    await user.paste('excess')
    await waitFor(() => expect(server.of('GET /timeline').at(-1)!.path).toContain('q=excess'))

    await user.keyboard('{Escape}')
    expect(screen.getByLabelText<HTMLInputElement>('Search this timeline').value).toBe('')
    await user.click(screen.getByRole('button', { name: 'Back to the card' }))
    expect(screen.queryByLabelText('Search this timeline')).toBeNull()
  }, 60_000)
})

describe('Another mail', { timeout: 20_000 }, () => {
  it('shows its own sender at once, and never the late answer for the mail before', async () => {
    const answers = new Map<string, Deferred<unknown>>()
    server.answer('POST /recognize', ({ body }) => {
      const answer = deferred()
      answers.set(itemIdOf(body), answer)
      return answer.promise
    })
    openPane(server, mailItem())
    await waitFor(() => expect(answers.has('AAMk-1')).toBe(true))
    act(() => showItem(mailItem({ itemId: 'AAMk-2', from: { name: 'Tom Berg', address: 'tom@x.example' } })))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Tom Berg')
    await waitFor(() => expect(answers.has('AAMk-2')).toBe(true))

    answers.get('AAMk-2')!.resolve(makeReply(named('Tom Berg')))
    await screen.findByText('Exact address, priya.raman@brightwater.example')
    await act(async () => {
      answers.get('AAMk-1')!.resolve(makeReply(named('Priya Raman')))
      await answers.get('AAMk-1')!.promise
    })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Tom Berg')
  })

  it('that was seen before is shown from memory at once, then fresh', async () => {
    let name = 'Priya Raman'
    server.answer('POST /recognize', () => makeReply(named(name)))
    openPane(server, mailItem())
    await screen.findByText('owned by you')
    act(() => showItem(mailItem({ itemId: 'AAMk-2' })))
    await screen.findByText('owned by you')
    name = 'Priya Raman-Berg'
    act(() => showItem(mailItem()))
    expect(screen.getByText('owned by you')).toBeTruthy()
    expect(await screen.findByRole('heading', { level: 1, name: 'Priya Raman-Berg' })).toBeTruthy()
  })

  it('keeps what was typed for the one before', async () => {
    const user = userEvent.setup()
    openPane(server, mailItem())
    await user.type(await screen.findByRole('textbox', { name: 'Log this mail' }), 'call Tom')
    act(() => showItem(mailItem({ itemId: 'AAMk-2' })))
    expect((await screen.findByRole('textbox', { name: 'Log this mail' })).textContent).toBe('')
    act(() => showItem(mailItem()))
    expect((await screen.findByRole('textbox', { name: 'Log this mail' })).textContent).toBe('call Tom')
  })
})

describe('Somebody who is not clear', { timeout: 20_000 }, () => {
  const self = () => colleague('Anna')
  const stranger = () =>
    makeParticipant({
      kind: 'unknown',
      contactIds: [],
      companyId: null,
      name: 'Elena Fischer',
      address: 'elena@volta.example',
    })

  it('is asked about when two people share an address, and a choice for this mail only is sent along', async () => {
    const user = userEvent.setup()
    const candidate = {
      jobTitle: null,
      companyName: 'Oakline Joinery',
      segment: null,
      lastContactAt: null,
      inThread: false,
    }
    server.answer('POST /recognize', ({ body }) =>
      (body as RecognizeRequest).contactId
        ? makeReply({ match: { kind: 'choice', address: 'office@oakline.example', remembered: null } })
        : makeReply({
            outcome: 'ambiguous',
            address: 'office@oakline.example',
            card: null,
            match: null,
            participants: [
              makeParticipant({ address: 'office@oakline.example', contactIds: [priyaId, brightwaterId] }),
              self(),
            ],
            candidates: [
              { ...candidate, contactId: brightwaterId, name: 'Jonas Brandt' },
              { ...candidate, contactId: priyaId, name: 'Elena Brandt' },
            ],
          }),
    )
    openPane(server, mailItem())
    expect(await screen.findByRole('heading', { name: 'Who wrote this mail?' })).toBeTruthy()
    expect(screen.getByText('2 people use office@oakline.example.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'only this mail' }))
    await user.click(await screen.findByRole('button', { name: /Elena Brandt.*This mail is signed “Elena”/ }))
    expect(await screen.findByText('Chosen for this mail')).toBeTruthy()
    expect(server.of('POST /recognize').at(-1)!.body).toMatchObject({ contactId: priyaId })
  })

  it('is added and logged with one button, from what the mail says', async () => {
    const user = userEvent.setup()
    let isAdded = false
    server.answer('POST /recognize', () =>
      isAdded
        ? makeReply()
        : makeReply({
            outcome: 'unknown',
            address: 'elena@volta.example',
            card: null,
            match: null,
            participants: [stranger(), self()],
            timeline: { entries: [], next: null },
          }),
    )
    server.answer('POST /contacts', () => {
      isAdded = true
      const { contact, company, segment, journeyStage, owner } = makeCard()
      return { contact, company, segment, journeyStage, owner }
    })
    server.answer('POST /interactions', () => makeLog())
    server.answer(`GET /follow-ups/${makeFollowUp().id}`, () => makeFollowUp())
    openPane(server, mailItem({ from: { name: 'Elena Fischer', address: 'elena@volta.example' } }))
    expect(await screen.findByRole('heading', { name: 'New here: Elena Fischer' })).toBeTruthy()
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Job title').value).toBe('Head of Operations'))
    await user.type(screen.getByRole('textbox', { name: 'Log this mail' }), 'send it tomorrow')
    await user.click(screen.getAllByRole('button', { name: 'Add and log' }).at(-1)!)

    await waitFor(() => expect(server.of('POST /interactions')).toHaveLength(1))
    expect(server.of('POST /contacts')[0]!.body).toEqual({
      name: 'Elena Fischer',
      address: 'elena@volta.example',
      jobTitle: 'Head of Operations',
      phone: null,
      company: { name: 'Volta' },
    })
    expect(server.of('POST /interactions')[0]!.body).toMatchObject({ contactId: priyaId, companyId: brightwaterId })
    expect(await screen.findByText('Logged')).toBeTruthy()
  })

  it.each([
    ['colleagues', 'Only colleagues on this mail'],
    ['automated', 'Automated mail'],
  ] as const)('is left alone where there are only %s', async (outcome, title) => {
    server.answer('POST /recognize', () =>
      makeReply({
        outcome,
        address: null,
        card: null,
        match: null,
        participants: [self(), makeParticipant({ kind: 'colleague', role: 'from', name: ben.name, contactIds: [] })],
        timeline: { entries: [], next: null },
      }),
    )
    openPane(server, mailItem())
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

describe('When something is in the way', { timeout: 20_000 }, () => {
  it('says that the server failed, and tries again', async () => {
    const user = userEvent.setup()
    server.answer('POST /recognize', () => {
      throw new Refusal(403, 'forbidden')
    })
    openPane(server, mailItem())
    expect(await screen.findByText('You may not do this. Ask your admin.')).toBeTruthy()
    server.answer('POST /recognize', () => makeReply())
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Head of Fleet, Brightwater Logistics')).toBeTruthy()
  })

  it('offers to sign in when Outlook cannot do it silently, and asks the server nothing before', async () => {
    const user = userEvent.setup()
    let isSignedIn = false
    openPane(server, mailItem(), {
      silent: async () => {
        if (!isSignedIn) throw new SignInError('needs-you', 'login_required')
        return { value: 'token', username: 'anna.keller@aldgate.example' }
      },
      interactive: async () => {
        isSignedIn = true
        return { value: 'token', username: 'anna.keller@aldgate.example' }
      },
    })
    expect(await screen.findByText('Sign in to see what your team knows about Priya')).toBeTruthy()
    expect(server.asked).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByText('Head of Fleet, Brightwater Logistics')).toBeTruthy()
  })

  it('shows a foreign organization what to tell its admin', async () => {
    server.answer('GET /me', () => {
      throw new Refusal(403, 'wrong-organization', 'Tenant 1234 is not served here.')
    })
    openPane(server, mailItem())
    expect(await screen.findByRole('heading', { name: 'Your organization is not set up here' })).toBeTruthy()
    expect(screen.getByText(/Tenant 1234 is not served here/)).toBeTruthy()
  })

  it('says that another account is signed in than the one of the mailbox', async () => {
    openPane(server, mailItem(), { silent: async () => ({ value: 'token', username: 'anna@home.example' }) })
    expect(
      await screen.findByText('Outlook is anna.keller@aldgate.example, you signed in as anna@home.example'),
    ).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Switch account' })).toBeTruthy()
  })

  it('tells the server zone and language of the mailbox once', async () => {
    server.answer('GET /me', () => makeMe({ timeZone: null }))
    server.answer('PUT /me/locale', () => makeMe())
    openPane(server, mailItem())
    await waitFor(() => expect(server.of('PUT /me/locale')).toHaveLength(1))
    expect(server.of('PUT /me/locale')[0]!.body).toEqual({ timeZone: 'Europe/Berlin', language: 'en-GB' })
  })

  it('lists my day, completes a follow-up and takes it back', async () => {
    const user = userEvent.setup()
    const followUp = makeFollowUp({ due: { kind: 'day', on: '2026-11-19' } })
    server.answer('GET /follow-ups', () => [followUp])
    server.answer(`POST /follow-ups/${followUp.id}/complete`, () => ({ ...followUp, status: 'done' }))
    openPane(server, mailItem())
    await user.click(await screen.findByRole('tab', { name: /My day/ }))
    expect(await screen.findByRole('heading', { name: 'Overdue 1' })).toBeTruthy()
    expect(screen.getByText('since Thu')).toBeTruthy()
    server.answer('GET /follow-ups', () => [])
    await user.click(screen.getByRole('button', { name: `Done: ${followUp.title}` }))
    await waitFor(() => expect(server.of('GET /follow-ups/my-day').length).toBeGreaterThan(3))
    // The server lists it no more, and yet it can be taken back.
    expect(screen.getByRole('heading', { name: 'Overdue 0' })).toBeTruthy()
    server.answer(`POST /follow-ups/${followUp.id}/reopen`, () => followUp)
    server.answer('GET /follow-ups', () => [followUp])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('heading', { name: 'Overdue 1' })).toBeTruthy()
  })
})

describe('An answer with a fresh log in it', () => {
  it('shows log, entry and next step, and without it again none of them', () => {
    const log = makeLog()
    const logged = withLog(makeReply(), log)
    expect(logged.timeline.entries[0]!.id).toBe(log.interaction.id)
    expect(logged.card!.standing.next!.id).toBe(log.followUps[0]!.id)
    const undone = withLog(logged, null)
    expect(undone.log).toBeNull()
    expect(undone.timeline.entries).toHaveLength(4)
    expect(undone.card!.standing.next).toBeNull()
  })
})
