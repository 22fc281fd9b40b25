import { act, cleanup, configure, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SignInError } from '../../../addin/identity/token-source.ts'
import { readCustomerLink } from '../../../addin/workspace/customer-link.ts'
import { type FollowUp } from '../../../shared/follow-ups.ts'
import { FakeServer, Refusal } from '../support/fake-server.ts'
import { ben, brightwaterId, makeCard, makeFollowUp, makeMe, makeReply, priyaId } from '../support/fixtures.ts'
import { openWorkspace } from '../support/workspace.tsx'

// Chunks are transformed when a test first asks for them.
configure({ asyncUtilTimeout: 8000 })

let prefersDark = false
let server: FakeServer
let followUps: FollowUp[]
beforeEach(() => {
  prefersDark = false
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: prefersDark && query === '(prefers-color-scheme: dark)',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  const bens = makeFollowUp({ id: '00000000-0000-4000-8000-0000000000f2', title: 'Send the list', assignee: ben })
  followUps = [makeFollowUp(), bens]
  const { timeline } = makeReply()
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /timeline': () => ({ ...timeline, next: null, count: { matching: 4, all: 4 } }),
    'GET /timeline/people': () => ({ colleagues: [], contacts: [] }),
    'GET /customers': () => ({
      card: makeCard({ standing: { ...makeCard().standing, next: followUps[0]! } }),
      timeline: { ...timeline, next: null },
      followUps,
      deals: [],
      promises: [],
    }),
  })
})
afterEach(() => {
  cleanup()
  document.title = ''
})

const ofPriya = `?contact=${priyaId}`
const needsYou = async () => Promise.reject(new SignInError('needs-you', 'no account yet'))

describe('the customer of a link', { timeout: 20_000 }, () => {
  test('stands there with card, follow-ups and history, and gives the page its title', async () => {
    openWorkspace(server, ofPriya)
    await screen.findByRole('heading', { level: 1, name: 'Priya Raman' })
    expect(server.of('GET /customers').map(({ path }) => path)).toEqual([`/customers?contactId=${priyaId}`])
    expect(document.title).toBe('Priya Raman · Followthrough')
    expect(screen.getByRole('list', { name: 'Where we stand' }).textContent).toContain('call by Ben')
    expect(screen.getByRole('region', { name: 'Timeline' }).textContent).toContain('Call with Priya')
    await screen.findByText('Anna Keller')

    const rows = within(screen.getByRole('region', { name: 'Open follow-ups' })).getAllByRole('listitem')
    expect(rows.map(({ textContent }) => /(You|Ben Okafor)/.exec(textContent)?.[0])).toEqual(['You', 'Ben Okafor'])
    expect(screen.getByRole('banner')).toBeTruthy()
    expect(screen.getByRole('main')).toBeTruthy()
  })

  test('may be a company', async () => {
    server.answer('GET /customers', () => ({
      card: makeCard({ contact: null }),
      timeline: { entries: [], next: null },
      followUps: [],
      deals: [],
      promises: [],
    }))
    openWorkspace(server, `?company=${brightwaterId}`)
    await screen.findByRole('heading', { level: 1, name: 'Brightwater Logistics' })
    expect(server.of('GET /customers')[0]!.path).toBe(`/customers?companyId=${brightwaterId}`)
    expect(screen.queryByRole('region', { name: 'Open follow-ups' })).toBeNull()
    expect(screen.getByText('Nothing here yet. The first log starts it.')).toBeTruthy()
  })

  test('keeps a follow-up that was ticked here, to be taken back', async () => {
    const done = makeFollowUp({ status: 'done', closedAt: '2026-11-23T08:41:00.000Z', revision: 2 })
    server.answer(`POST /follow-ups/${done.id}/complete`, () => {
      followUps = followUps.filter(({ id }) => id !== done.id)
      return done
    })
    openWorkspace(server, ofPriya)
    await userEvent.click(await screen.findByRole('button', { name: `Done: ${done.title}` }))
    const list = screen.getByRole('region', { name: 'Open follow-ups' })
    await within(list).findByRole('button', { name: 'Undo' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(2)
  })

  test('is shown in dark where the browser is', async () => {
    prefersDark = true
    // The dark theme is a chunk of its own, for which the whole page waits.
    await act(async () => {
      openWorkspace(server, ofPriya)
      await import('../../../addin/ui/dark-theme.ts')
    })
    const heading = await screen.findByRole('heading', { level: 1, name: 'Priya Raman' })
    const background = getComputedStyle(heading.closest('.fui-FluentProvider')!).getPropertyValue(
      '--colorNeutralBackground1',
    )
    expect(background.trim()).toBe('#292929')
  })
})

describe('what stands in the way', { timeout: 20_000 }, () => {
  test('nobody is signed in: a button opens the window, and then the customer is there', async () => {
    let isIn = false
    const token = { value: 'token', username: 'anna.keller@aldgate.example' }
    openWorkspace(server, ofPriya, {
      silent: () => (isIn ? Promise.resolve(token) : needsYou()),
      interactive: async () => {
        isIn = true
        return Promise.resolve(token)
      },
    })
    await screen.findByRole('heading', { level: 1, name: 'Sign in to see this customer' })
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    await screen.findByRole('heading', { level: 1, name: 'Priya Raman' })
  })

  test.each([
    ['blocked', 'The window was blocked.'],
    ['cancelled', 'The window was closed before you were signed in.'],
    ['offline', 'The sign-in page cannot be reached. Check the connection.'],
  ] as const)('the sign-in is %s, which is said, and can be tried again', async (problem, sentence) => {
    openWorkspace(server, ofPriya, {
      silent: needsYou,
      interactive: async () => Promise.reject(new SignInError(problem, 'so')),
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }))
    expect((await screen.findByRole('alert')).textContent).toBe(sentence)
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy()
  })

  test('the organization is not set up', async () => {
    const refuse = () => {
      throw new Refusal(403, 'wrong-organization')
    }
    server.answer('GET /customers', refuse)
    server.answer('GET /me', refuse)
    openWorkspace(server, ofPriya)
    await screen.findByRole('heading', { level: 1, name: 'Your organization is not set up here' })
  })

  test('the customer is gone: said, with a way on', async () => {
    server.answer('GET /customers', () => {
      throw new Refusal(404, 'not-found')
    })
    openWorkspace(server, ofPriya)
    await screen.findByRole('heading', { level: 1, name: 'This customer is no longer here' })
    expect(screen.getByText(/Select a mail of theirs in Outlook/)).toBeTruthy()
  })

  test('the server refuses: why, the request id, and another try', async () => {
    server.answer('GET /customers', () => {
      throw new Refusal(403, 'forbidden')
    })
    openWorkspace(server, ofPriya)
    expect((await screen.findByRole('alert')).textContent).toBe('You may not do this. Ask your admin.')
    expect(screen.getByText('Request r-1')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(server.of('GET /customers').length).toBe(2)
  })

  test('the connection is gone while the customer is shown', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    openWorkspace(server, ofPriya)
    await screen.findByRole('heading', { level: 1, name: 'Priya Raman' })
    expect(screen.getByText('What you see is from before. Nothing is lost.')).toBeTruthy()
    vi.restoreAllMocks()
  })

  test.each(['', '?contact=', '?contact=priya', `?contact=${priyaId}&company=${brightwaterId}`])(
    'the address names no customer: “%s”',
    async (search) => {
      openWorkspace(server, search)
      await screen.findByRole('heading', { level: 1, name: 'This link names no customer' })
      expect(server.of('GET /customers')).toEqual([])
    },
  )
})

test('an address is read as its link was written', () => {
  expect(readCustomerLink(ofPriya)).toEqual({ contactId: priyaId })
  expect(readCustomerLink(`?company=${brightwaterId.toUpperCase()}`)).toEqual({ companyId: brightwaterId })
  expect(readCustomerLink(`${ofPriya}&contact=${priyaId}`)).toBeUndefined()
})
