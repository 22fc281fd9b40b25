import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { type HistoryHit, type MatchedText, type PersonHit, type SearchResult } from '../../../shared/search.ts'
import { installFakeOffice, makeItem, succeeded } from '../support/fake-office.ts'
import { FakeServer, Refusal } from '../support/fake-server.ts'
import { anna, ben, brightwaterId, makeMe, makeReply, priyaId } from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'

let server: FakeServer
beforeEach(() => {
  const fake = installFakeOffice()
  fake.item = makeItem(fake)
  fake.readText = (done) => done(succeeded('Hello.'))
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  // jsdom has no layout to scroll in.
  Element.prototype.scrollIntoView = () => undefined
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /follow-ups': () => [],
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': () => makeReply(),
    'GET /search': () => found(),
    'GET /customers': () => {
      const { card, timeline, followUps, deals, promises } = makeReply()
      return {
        card: { ...card!, contact: { ...card!.contact!, name: 'Tom Berg' } },
        timeline,
        followUps,
        deals,
        promises,
      }
    },
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  showItem(NOTHING)
})

const id = (end: string) => `00000000-0000-4000-8000-${end.padStart(12, '0')}`
const plain = (text: string): MatchedText => ({ text, matches: [] })
const at = (text: string, from: number, to: number): MatchedText => ({ text, matches: [[from, to]] })
const none = { hits: [], count: 0, isMore: false }

const person = (change: Partial<PersonHit> = {}): PersonHit => ({
  contactId: priyaId,
  companyId: brightwaterId,
  name: plain('Priya Raman'),
  jobTitle: plain('Head of Fleet'),
  companyName: at('Brightwater Logistics', 0, 11),
  segment: 'A',
  owner: anna,
  matchedBy: null,
  ...change,
})
const entry = (change: Partial<HistoryHit> = {}): HistoryHit => ({
  interactionId: id('e7'),
  kind: 'email',
  direction: 'inbound',
  occurredAt: '2026-10-30T10:00:00.000Z',
  subject: at('Your competitor and Brightwater', 20, 31),
  snippet: null,
  contactId: id('c7'),
  companyId: null,
  customerName: 'Halden Marine',
  by: { name: 'Ingrid Halden', userId: null },
  visibility: 'team',
  ...change,
})

function found(change: Partial<SearchResult> = {}): SearchResult {
  const people = ['c1', 'c2', 'c3', 'c4', 'c5'].map((end, n) =>
    person({
      contactId: id(end),
      name: plain(['Priya Raman', 'Tom Berg', 'Aisha Coleman', 'Leo Marsh', 'Ida Voss'][n]!),
    }),
  )
  return {
    people: { hits: people, count: 6, isMore: false },
    companies: {
      hits: [
        {
          companyId: brightwaterId,
          name: at('Brightwater Logistics', 0, 11),
          segment: 'A',
          journeyStage: 'renewal',
          owner: ben,
          matchedBy: null,
        },
      ],
      count: 1,
      isMore: false,
    },
    history: { hits: [entry()], count: 1, isMore: false },
    corrected: [],
    isComplete: true,
    ...change,
  }
}

async function search(words: string) {
  const user = userEvent.setup()
  openPane(server, mailItem())
  const line = await screen.findByRole('textbox', { name: 'Log this mail' })
  await user.click(line)
  await user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: 'Search people, companies and the history' })
  await user.type(field, words)
  return { user, line, field }
}
const option = (name: string | RegExp) => screen.findByRole('option', { name })
const chosen = () => screen.getByRole('option', { selected: true }).textContent
const asked = () =>
  server.of('GET /search').map(({ path }) => Object.fromEntries(new URLSearchParams(path.split('?')[1])))

describe('The search', { timeout: 40_000 }, () => {
  it('opens by Ctrl+K, finds as one types, and goes back to where one was by Esc', async () => {
    const { user, line, field } = await search('br')
    expect(document.activeElement).toBe(field)
    await option(/^Priya Raman/)
    expect(asked().at(-1)).toEqual({ q: 'br', limit: '5' })
    const groups = screen.getAllByRole('group').map((group) => group.getAttribute('aria-labelledby')!)
    expect(groups.map((heading) => document.getElementById(heading)?.textContent)).toEqual([
      'People 6',
      'Companies 1',
      'In the history 1',
    ])
    expect((await option(/Renewal, owned by Ben/)).textContent).toMatch(/Renewal, owned by Ben/)
    expect((await option(/^Your competitor/)).textContent).toMatch(/Ingrid Halden, Halden Marine.*30\sOct/)
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('Brightwater')

    await user.keyboard('{Escape}')
    expect(screen.queryByRole('combobox')).toBeNull()
    await vi.waitFor(() => expect(document.activeElement).toBe(line))
  })

  it('opens whom the arrow keys chose, says that it is not the sender of the mail, and offers no log of the mail', async () => {
    const { user } = await search('b')
    await option(/^Priya Raman/)
    expect(chosen()).toMatch(/^.*Priya Raman/)
    await user.keyboard('{ArrowDown}')
    expect(chosen()).toMatch(/Tom Berg/)
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(chosen()).toMatch(/Your competitor/)
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(await screen.findByText('Found by search, not by this mail')).toBeTruthy()
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Tom Berg')
    expect(server.of('GET /customers')[0]!.path).toBe(`/customers?contactId=${id('c2')}`)
    expect(screen.queryByRole('textbox', { name: 'Log this mail' })).toBeNull()

    await user.click(screen.getByRole('button', { name: 'This mail' }))
    expect(await screen.findByRole('textbox', { name: 'Log this mail' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'This mail' }))
    // Another result may be wanted: the words are there still, to be read or to be typed over.
    await user.keyboard('{Control>}k{/Control}')
    expect((await screen.findByRole<HTMLInputElement>('combobox')).value).toBe('b')
  })

  it('shows more of one kind, and all kinds again by Esc', async () => {
    const { user } = await search('b')
    await user.click(await option('3 more people'))
    await option(/^.*Ida Voss/)
    expect(asked().at(-1)).toEqual({ q: 'b', kind: 'people', limit: '50' })
    expect(screen.queryByRole('option', { name: /^Your competitor/ })).toBeNull()
    await user.keyboard('{Escape}')
    expect(await option(/^Your competitor/)).toBeTruthy()
  })

  it('says what comes close to what was mistyped, and what nothing is called', async () => {
    server.answer('GET /search', ({ path }) =>
      path.includes('brigtwater')
        ? found({ corrected: [{ typed: 'brigtwater', found: ['Brightwater'] }] })
        : found({ people: none, companies: none, history: none }),
    )
    const { user, field } = await search('brigtwater')
    const near = await screen.findByText(/^Nothing is called “brigtwater”. Close to it:/)
    expect(within(near).getByText('Brightwater')).toBeTruthy()
    await user.clear(field)
    await user.type(field, 'qqq')
    expect(await screen.findByText('Nothing is called “qqq”.')).toBeTruthy()
    expect(screen.queryByRole('option')).toBeNull()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('combobox')).toBe(field)
  })

  it('says when it is refused, and tries again', async () => {
    server.answer('GET /search', () => {
      throw new Refusal(503, 'storage-unavailable')
    })
    const { user } = await search('b')
    const alert = await screen.findByRole('alert')
    server.answer('GET /search', () => found())
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await option(/^.*Priya Raman/)).toBeTruthy()
  })

  it('shows what a mail holds as text, whatever it is', async () => {
    const subject = plain('<img src=x onerror=alert(1)>')
    server.answer('GET /search', () => found({ history: { hits: [entry({ subject })], count: 1, isMore: false } }))
    await search('b')
    expect(await option(/<img src=x onerror=alert\(1\)>/)).toBeTruthy()
    expect(document.querySelector('img')).toBeNull()
  })

  it('is left when another mail is selected', async () => {
    await search('b')
    await option(/^.*Priya Raman/)
    showItem(mailItem({ itemId: 'AAMk-2' }))
    expect(await screen.findByRole('tab', { name: 'This mail', selected: true })).toBeTruthy()
    expect(screen.queryByRole('combobox')).toBeNull()
  })
})
