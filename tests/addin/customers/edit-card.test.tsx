import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
// Loaded now, so that no test waits for them.
import '../../../addin/customers/CardDetails.tsx'
import '../../../addin/customers/EditFacts.tsx'
import { type Card } from '../../../shared/customers.ts'
import { type VersionConflict } from '../../../shared/errors.ts'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { installFakeOffice, makeItem, succeeded } from '../support/fake-office.ts'
import { FakeServer, Refusal } from '../support/fake-server.ts'
import { anna, ben, brightwaterId, makeCard, makeMe, makeReply, NOW, priyaId } from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'

const PATCH_PERSON = `PATCH /contacts/${priyaId}`
const PATCH_COMPANY = `PATCH /companies/${brightwaterId}`
let server: FakeServer
let card: Card

beforeEach(() => {
  const fake = installFakeOffice()
  fake.item = makeItem(fake)
  fake.readText = (done) => done(succeeded('Hello.'))
  card = makeCard()
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /colleagues': () => [anna, ben],
    'GET /follow-ups': () => [],
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': () => makeReply({ card }),
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  showItem(NOTHING)
})

const changed = (change: Partial<NonNullable<Card['contact']>>) => {
  card = { ...card, contact: { ...card.contact!, ...change, revision: card.contact!.revision + 1 } }
  return card
}
/** By their text: to ask for the role of everything takes a second in jsdom. */
const button = (text: string | RegExp) => screen.findByText(text, { selector: 'button' })
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' })
const bodies = (route: string) => server.of(route).map(({ body }) => body)

async function expand() {
  openPane(server, mailItem())
  const user = userEvent.setup()
  await user.click(await screen.findByTitle('All about this customer'))
  await button('Add an address')
  return user
}

/** Ben has written "Fleet lead" two minutes ago. */
function refuseWith(value: unknown, field: string): never {
  const at = new Date(NOW.getTime() - 160_000).toISOString()
  const conflict: VersionConflict = { revision: 5, fields: { [field]: { value, by: ben, at } } }
  throw Object.assign(new Refusal(409, 'version-conflict'), { conflict })
}

describe('The card, expanded', { timeout: 60_000 }, () => {
  it('shows addresses, those that are over with their end, phones to call, the note and who wrote it', async () => {
    const note = { text: 'Prefers mornings.', by: ben, at: '2026-09-03T10:00:00.000Z' }
    const formerAddresses = [{ address: 'praman@oldfleet.example', until: '2025-06-30' }]
    card = makeCard({ contact: { ...card.contact!, formerAddresses, note } })
    await expand()
    expect(await button('priya.raman@brightwater.example')).toBeTruthy()
    expect((await button(/^praman@oldfleet\.example, until/)).textContent).toMatch(/2025/)
    expect(screen.getByRole('link', { name: '+442055501470' }).getAttribute('href')).toBe('tel:+442055501470')
    expect(await button('Prefers mornings.')).toBeTruthy()
    expect(screen.getByText(/^Ben, 3\s?Sept?$/)).toBeTruthy()
  })

  it('makes a value a field; Enter saves it with the revision that was seen, and the focus comes back', async () => {
    server.answer(PATCH_PERSON, () => changed({ jobTitle: 'Head of Depots' }))
    const user = await expand()
    await user.click(await button('Head of Fleet'))
    expect(document.activeElement).toBe(field('Job title'))
    await user.clear(field('Job title'))
    await user.type(field('Job title'), 'Head of Depots{Enter}')
    expect(document.activeElement).toBe(await button('Head of Depots'))
    expect(bodies(PATCH_PERSON)).toEqual([{ revision: 1, jobTitle: 'Head of Depots' }])
  })

  it('leaves it as it was on Esc, and sends nothing that did not change', async () => {
    const user = await expand()
    await user.click(await button('Head of Fleet'))
    await user.type(field('Job title'), ' and more{Escape}')
    await user.click(await button('Head of Fleet'))
    await user.keyboard('{Enter}')
    expect(await button('Head of Fleet')).toBeTruthy()
    expect(bodies(PATCH_PERSON)).toEqual([])
  })

  it('says why a name is needed, and does not save without', async () => {
    const user = await expand()
    await user.click(screen.getByTitle('Change: Name'))
    await user.clear(field('Name'))
    await user.keyboard('{Enter}')
    expect(screen.getByRole('alert').textContent).toBe('Needed: by the name your team finds them.')
    expect(bodies(PATCH_PERSON)).toEqual([])
  })

  it('adds an address, puts it first, ends and removes one', async () => {
    server.answer(PATCH_PERSON, ({ body }) => {
      const { addresses } = body as { addresses: { address: string; until: string | null }[] }
      return changed({
        addresses: addresses.filter(({ until }) => until === null).map(({ address }) => address),
        formerAddresses: addresses.flatMap(({ address, until }) => (until === null ? [] : [{ address, until }])),
      })
    })
    const user = await expand()
    await user.click(await button('Add an address'))
    await user.type(field('Address'), 'p@new.example{Enter}')
    await user.click(await button('p@new.example'))
    await user.click(await button('Put first'))
    await waitFor(() => expect(card.contact?.addresses[0]).toBe('p@new.example'))
    await user.click(await button('priya.raman@brightwater.example'))
    await user.click(await button('No longer used'))
    await user.click(await button(/^priya\.raman@brightwater\.example, until/))
    await user.click(await button('Remove'))
    await waitFor(() => expect(card.contact).toMatchObject({ addresses: ['p@new.example'], formerAddresses: [] }))
  })

  it('says what the server refuses, and keeps what was typed', async () => {
    server.answer(PATCH_PERSON, () => {
      throw new Refusal(403, 'forbidden')
    })
    const user = await expand()
    await user.click(await button('Add a phone'))
    await user.type(field('Phone'), '+44 1{Enter}')
    expect((await screen.findByRole('alert')).textContent).toBe('Not saved: You may not do this. Ask your admin.')
    expect(field('Phone').value).toBe('+44 1')
  })
})

describe('Somebody else has changed it meanwhile', { timeout: 60_000 }, () => {
  it('so theirs is shown, and mine can be used all the same', async () => {
    server.answer(PATCH_PERSON, ({ body }) => {
      if ((body as { revision: number }).revision < 5) refuseWith('Fleet lead', 'jobTitle')
      return changed({ jobTitle: 'Head of Depots' })
    })
    const user = await expand()
    await user.click(await button('Head of Fleet'))
    // What comes in behind the open field has not been seen.
    changed({ jobTitle: 'Fleet lead' })
    await user.clear(field('Job title'))
    await user.type(field('Job title'), 'Head of Depots{Enter}')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent.replaceAll('\u00a0', ' ')).toMatch(/^Ben changed this to “Fleet lead” [23] minutes ago\./)
    await user.click(await button('Use mine'))
    expect(await button('Head of Depots')).toBeTruthy()
    expect(bodies(PATCH_PERSON)).toEqual([
      { revision: 1, jobTitle: 'Head of Depots' },
      { revision: 5, jobTitle: 'Head of Depots' },
    ])
  })

  it('so theirs can be kept', async () => {
    server.answer(PATCH_PERSON, () => refuseWith('Fleet lead', 'jobTitle'))
    const user = await expand()
    await user.click(await button('Head of Fleet'))
    changed({ jobTitle: 'Fleet lead' })
    await user.type(field('Job title'), ' South{Enter}')
    await user.click(await button('Keep Ben’s'))
    expect(await button('Fleet lead')).toBeTruthy()
    expect(bodies(PATCH_PERSON)).toHaveLength(1)
  })

  it('but an address that is added goes into their list, without a question', async () => {
    const theirs = [{ address: 'p@theirs.example', until: null }]
    server.answer(PATCH_PERSON, ({ body }) => {
      if ((body as { revision: number }).revision < 5) refuseWith(theirs, 'addresses')
      return changed({ addresses: ['p@theirs.example', 'p@mine.example'] })
    })
    const user = await expand()
    await user.click(await button('Add an address'))
    await user.type(field('Address'), 'p@mine.example{Enter}')
    expect(await button('p@mine.example')).toBeTruthy()
    expect(bodies(PATCH_PERSON).at(-1)).toEqual({
      revision: 5,
      addresses: [...theirs, { address: 'p@mine.example', until: null }],
    })
  })
})

describe('Segment, journey stage and owner', { timeout: 60_000 }, () => {
  it('are chosen from a menu with their meaning, by the keyboard alone', async () => {
    server.answer(PATCH_COMPANY, () => {
      card = { ...card, segment: 'B' }
      return { ...card, contact: null }
    })
    const user = await expand()
    const opener = screen.getByTitle('Change: Segment')
    opener.focus()
    await user.keyboard('{Enter}')
    const current = (await screen.findByText('Segment A', { selector: '[role=menuitemradio] *' })).closest('button')!
    expect(current.textContent).toContain('Most attention')
    expect(document.activeElement).toBe(current)
    await user.keyboard('{ArrowDown}{Enter}')
    await waitFor(() => expect(bodies(PATCH_COMPANY)).toEqual([{ revision: 1, segment: 'B' }]))
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    expect(document.activeElement).toBe(opener)
  })

  it('go to another owner only from the owner, or by a manager', async () => {
    card = makeCard({ owner: ben })
    const user = await expand()
    await user.click(screen.getByTitle('Change: Owner'))
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Only Ben .*, a manager or an admin can/)
    expect(screen.queryByRole('menu')).toBeNull()
  })
})
