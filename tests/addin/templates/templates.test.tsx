import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Template } from '../../../shared/templates.ts'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { installFakeOffice, makeItem, succeeded } from '../support/fake-office.ts'
import { FakeServer } from '../support/fake-server.ts'
import { anna, ben, makeMe, makeReply } from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'
// Chunks, transformed before a test waits for them.
import '../../../addin/interactions/new-text.ts'
import '../../../addin/templates/TemplateMenu.tsx'
import '../../../addin/interactions/VagueQuestion.tsx'
import '../../../addin/follow-ups/date-phrase.ts'
import '../../../addin/follow-ups/public-holidays.ts'

const template = (change: Partial<Template> = {}): Template => ({
  id: '00000000-0000-4000-8000-0000000000d1',
  shelf: 'mine',
  name: 'Renewal call',
  text: 'call {first name} tomorrow about the offer',
  changedBy: anna,
  changedAt: '2026-11-20T09:00:00.000Z',
  revision: 1,
  ...change,
})
const teams = template({
  id: '00000000-0000-4000-8000-0000000000d2',
  shelf: 'team',
  name: 'Signed papers',
  text: 'wait for signed papers of {company}\nAsk for the annex too.',
})

let server: FakeServer
beforeEach(() => {
  const fake = installFakeOffice()
  fake.item = makeItem(fake)
  fake.readText = (done) => done(succeeded('Hello.'))
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /follow-ups': () => [],
    'GET /colleagues': () => [anna, ben],
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': () => makeReply(),
    'GET /templates': () => [template(), teams],
  })
})
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
  showItem(NOTHING)
})

const line = () => screen.findByRole('textbox', { name: 'Log this mail' })
async function open(user: ReturnType<typeof userEvent.setup>) {
  openPane(server, mailItem())
  await screen.findByText('Head of Fleet, Brightwater Logistics')
  await user.type(await line(), '/')
  return screen.findByRole('combobox', { name: 'Find a template' })
}

describe('Templates', { timeout: 20_000 }, () => {
  it('open with a slash in the empty line, and fill it by the keyboard alone', async () => {
    const user = userEvent.setup()
    const search = await open(user)
    await screen.findByRole('option', { name: /Renewal call/ })
    expect(document.activeElement).toBe(search)
    await user.keyboard('{Enter}')
    expect((await line()).textContent).toBe('call Priya tomorrow about the offer')
    expect(document.activeElement).toBe(await line())
    expect(await screen.findByRole('button', { name: /Change the date, Tue.24.Nov/ })).toBeTruthy()
  })

  it('of the team can wait for a reply and bring a note; the words that stand there stay', async () => {
    const user = userEvent.setup()
    await open(user)
    await screen.findByRole('option', { name: /Signed papers/ })
    await user.keyboard('sig{ArrowDown}{Enter}')
    expect((await line()).textContent).toBe('signed papers of Brightwater Logistics\nAsk for the annex too.')
    expect(screen.getByText('Wait for reply')).toBeTruthy()
  })

  it('close with Esc, and nothing is typed', async () => {
    const user = userEvent.setup()
    await open(user)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Find a template' })).toBeNull())
    expect((await line()).textContent).toBe('')
    await user.type(await line(), 'a/b')
    expect((await line()).textContent).toBe('a/b')
  })

  it('are made of the line, with placeholders, and renamed and deleted', async () => {
    const user = userEvent.setup()
    server.answer('POST /templates', ({ body }) => template(body as Partial<Template>))
    server.answer(`PATCH /templates/${template().id}`, () => template({ name: 'Call', revision: 2 }))
    server.answer(`DELETE /templates/${template().id}`, () => ({ id: template().id }))
    openPane(server, mailItem())
    await screen.findByText('Head of Fleet, Brightwater Logistics')
    await user.type(await line(), 'call Priya tomorrow')
    await user.click(screen.getByRole('button', { name: 'Template' }))
    await user.click(await screen.findByRole('button', { name: 'Save as template' }))
    await user.click(await screen.findByRole('button', { name: 'Save' }))
    await waitFor(() => expect(server.of('POST /templates')).toHaveLength(1))
    expect(server.of('POST /templates')[0]!.body).toMatchObject({ shelf: 'mine', text: 'call {first name} tomorrow' })

    await user.click(await screen.findByRole('button', { name: 'Manage' }))
    const menu = screen.getByRole('region', { name: 'Templates' })
    expect(within(menu).queryByRole('button', { name: 'Rename: Signed papers' })).toBeNull()
    await user.click(within(menu).getByRole('button', { name: 'Rename: Renewal call' }))
    const field = within(menu).getByRole('textbox', { name: 'Rename: Renewal call' })
    await user.clear(field)
    await user.type(field, 'Call{Enter}')
    await waitFor(() => expect(server.of(`PATCH /templates/${template().id}`)).toHaveLength(1))
    await user.click(within(menu).getByRole('button', { name: /^Delete: / }))
    await waitFor(() => expect(server.of(`DELETE /templates/${template().id}`)).toHaveLength(1))
  })
})

describe('A vague line', { timeout: 20_000 }, () => {
  it('is asked about once, and logged all the same', async () => {
    const user = userEvent.setup()
    openPane(server, mailItem())
    await screen.findByText('Head of Fleet, Brightwater Logistics')
    await user.type(await line(), 'interested tomorrow')
    expect(await screen.findByText('Interested in what?', { selector: 'section *' })).toBeTruthy()
    await user.type(await line(), ' in glass cover')
    await waitFor(() => expect(screen.queryByText('Interested in what?', { selector: 'section *' })).toBeNull())
    await user.clear(await line())
    await user.type(await line(), 'Interested tomorrow')
    await new Promise((settled) => setTimeout(settled, 1200))
    expect(screen.queryByText('Interested in what?', { selector: 'section *' })).toBeNull()
  })
})
