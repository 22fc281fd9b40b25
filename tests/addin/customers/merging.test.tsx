import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { type Merge, type MergePreview, type NewMerge } from '../../../shared/merges.ts'
import { type RecognizeReply } from '../../../shared/recognition.ts'
import { installFakeOffice, makeItem, succeeded } from '../support/fake-office.ts'
import { FakeServer, Refusal } from '../support/fake-server.ts'
import { anna, makeCard, makeMe, makeParticipant, makeReply, priyaId } from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'

const goneId = '00000000-0000-4000-8000-0000000000e1'
const mergeId = '00000000-0000-4000-8000-0000000000e2'
const candidate = { id: goneId, name: 'Priya Ramann', detail: 'Halden Haulage', reason: 'phone' }
const preview: MergePreview = {
  of: 'contact',
  kept: { id: priyaId, name: 'Priya Raman', companyName: 'Brightwater Logistics', revision: 3 },
  gone: { id: goneId, name: 'Priya Ramann', companyName: null, revision: 2 },
  fields: [{ field: 'name', kept: 'Priya Raman', gone: 'Priya Ramann', take: 'kept', takes: ['kept', 'gone'] }],
  moves: [
    { what: 'addresses', count: 1 },
    { what: 'interactions', count: 12 },
  ],
  onlyBy: null,
}
const merge: Merge = {
  ...{ id: mergeId, of: 'contact', by: anna, at: '2026-11-23T08:41:00.000Z', mayUndo: true },
  kept: { id: priyaId, name: 'Priya Raman' },
  gone: { id: goneId, name: 'Priya Ramann' },
}

let server: FakeServer
let merges: Merge[]
let reply: () => RecognizeReply

beforeEach(() => {
  const fake = installFakeOffice()
  fake.item = makeItem(fake)
  fake.readText = (done) => done(succeeded('Hello.'))
  merges = []
  reply = () => makeReply()
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /users': () => [anna],
    'GET /follow-ups': () => [],
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': () => reply(),
    'GET /merges': ({ path }) => (path.includes('of=contact') ? merges : []),
    'GET /merges/candidates': () => [candidate],
    'GET /merges/preview': () => preview,
    'POST /merges': () => {
      merges = [merge]
      return merge
    },
    [`DELETE /merges/${mergeId}`]: () => {
      merges = []
      return { id: mergeId, fields: ['name'], left: [{ what: 'interactions', count: 2 }] }
    },
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  showItem(NOTHING)
})

async function openDialog() {
  openPane(server, mailItem())
  await userEvent.click(await screen.findByRole('button', { name: 'All about this customer' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Merge Priya Raman with …' }, { timeout: 40_000 }))
  await userEvent.click(await screen.findByRole('button', { name: /Priya Ramann, Halden Haulage/ }))
  return screen.findByRole('dialog', { name: 'Make “Priya Ramann” part of “Priya Raman”?' })
}

it(
  'shows what a merge would do, does what was chosen, and takes it back in its place',
  { timeout: 90_000 },
  async () => {
    const dialog = await openDialog()
    expect(dialog.textContent).toContain('Goes to Priya Raman: 1 address, 12 entries.')
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Priya Ramann' }))
    await userEvent.click(within(dialog).getByRole('button', { name: 'Merge' }))

    const undo = await screen.findByRole('button', { name: 'Undo: Priya Ramann was merged into this' })
    expect(server.of('POST /merges')[0]!.body).toEqual({
      ...{ of: 'contact', keptId: priyaId, goneId, revisions: { kept: 3, gone: 2 }, take: { name: 'gone' } },
    } satisfies NewMerge)
    expect(screen.queryByRole('dialog')).toBeNull()

    await userEvent.click(undo)
    expect((await screen.findByText(/Undone. Priya Ramann is back./)).textContent).toContain(
      'Changed or removed since, and so left as it is: 2 entries, Name.',
    )
  },
)

it('says who may merge, and that somebody changed one of both', { timeout: 90_000 }, async () => {
  server.answer('POST /merges', () => {
    throw new Refusal(409, 'version-conflict')
  })
  const dialog = await openDialog()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Merge' }))
  expect((await within(dialog).findByRole('alert')).textContent).toMatch(/Somebody changed one of both meanwhile/)
  await waitFor(() => expect(server.of('GET /merges/preview').length).toBeGreaterThan(1))
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('keeps what is typed when the contact is merged, or erased, in another pane', { timeout: 90_000 }, async () => {
  const { parts } = openPane(server, mailItem())
  const line = await screen.findByRole('textbox', { name: 'Log this mail' })
  await screen.findByRole('heading', { name: 'Priya Raman' })
  await userEvent.type(line, 'call tomorrow')

  server.answer('GET /customers', () => {
    const refusal = new Refusal(410, 'merged')
    refusal.merged = { of: 'contact', name: 'Priya Raman', into: { id: goneId, name: 'Priya Ramann' } }
    throw refusal
  })
  reply = () => {
    const card = makeCard()
    return makeReply({ card: { ...card, contact: { ...card.contact!, id: goneId, name: 'Priya Ramann' } } })
  }
  await parts.queries.invalidateQueries({ queryKey: ['recognize'] })
  expect((await screen.findByRole('alert')).textContent).toContain('“Priya Raman” is now part of “Priya Ramann”.')
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Log this mail' }).value).toBe('call tomorrow')

  server.answer('POST /contacts/doubles', () => ({ people: [], companies: [] }))
  server.answer('GET /customers', () => {
    throw new Refusal(404, 'not-found')
  })
  const address = 'priya.raman@brightwater.example'
  reply = () =>
    makeReply({
      ...{ outcome: 'unknown', card: null, match: null, address },
      participants: [makeParticipant({ address, name: 'Priya', kind: 'unknown', contactIds: [], companyId: null })],
    })
  await parts.queries.invalidateQueries({ queryKey: ['recognize'] })
  await screen.findByText(/This contact was erased/)
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Log this mail' })).value).toBe(
    'call tomorrow',
  )
})

it(
  'asks about likely doubles before somebody is added, and adds the address where it belongs',
  { timeout: 90_000 },
  async () => {
    const address = 'elena.fischer@volta-charging.example'
    reply = () =>
      makeReply({
        ...{ outcome: 'unknown', card: null, match: null, address },
        participants: [
          makeParticipant({ address, name: 'Elena Fischer', kind: 'unknown', contactIds: [], companyId: null }),
        ],
      })
    server.answer('POST /contacts/doubles', () => ({
      people: [
        {
          contactId: priyaId,
          name: 'Elena Fisher',
          companyName: 'Volta Mobility',
          reason: 'phone',
          lastContactAt: null,
        },
      ],
      companies: [],
    }))
    server.answer('GET /customers', () => ({
      card: makeCard(),
      timeline: { entries: [], next: null },
      followUps: [],
      deals: [],
      promises: [],
    }))
    server.answer(`PATCH /contacts/${priyaId}`, () => makeCard())
    openPane(server, mailItem({ from: { name: 'Elena Fischer', address } }))
    const question = await screen.findByRole('region', { name: 'Perhaps here already' })
    expect(question.textContent).toContain('Same person as Elena Fisher, Volta Mobility?')
    expect(question.textContent).toContain('Same phone number, No contact yet')
    await userEvent.click(within(question).getByRole('button', { name: 'Yes, add the address there' }))
    await waitFor(() => expect(server.of(`PATCH /contacts/${priyaId}`)).toHaveLength(1))
    const { addresses } = server.of(`PATCH /contacts/${priyaId}`)[0]!.body as { addresses: unknown[] }
    expect(addresses.at(-1)).toEqual({ address, until: null })
  },
)
