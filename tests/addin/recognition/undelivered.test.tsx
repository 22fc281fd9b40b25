import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { type RecognizeRequest } from '../../../shared/recognition.ts'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { isNonDelivery } from '../../../addin/outlook/non-delivery.ts'
import { failedAddresses } from '../../../addin/recognition/non-delivery.rules.ts'
import { installFakeOffice, makeItem, succeeded } from '../support/fake-office.ts'
import { FakeServer, Refusal } from '../support/fake-server.ts'
import { makeMe, makeReply } from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'

const priya = 'priya.raman@brightwater.example'

describe('A report of a mail that came back', () => {
  test.each([
    ['REPORT.IPM.Note.NDR', 'anybody@x.example', 'Whatever', true],
    ['IPM.Note', 'MAILER-DAEMON@mx.x.example', 'Undelivered Mail Returned to Sender', true],
    ['IPM.Note', 'postmaster@x.example', 'Unzustellbar: Angebot', true],
    ['IPM.Note', 'postmaster@x.example', 'Non remis : devis', true],
    ['IPM.Note', 'postmaster@x.example', 'Your monthly report', false],
    ['IPM.Note', 'priya@x.example', 'Undelivered goods', false],
    ['REPORT.IPM.Note.IPNRN', 'priya@x.example', 'Read: Offer', false],
  ])('of class %s from %s, “%s”: %s', (itemClass, address, subject, expected) => {
    expect(isNonDelivery(itemClass, { name: '', address }, subject)).toBe(expected)
  })

  const isOther = (address: string) => address.endsWith('@aldgate.example')
  test.each([
    [
      'Postfix',
      `The following address could not be reached:\n\n  ${priya}\n\n  550 5.1.1 <${priya}>: rejected`,
      [priya],
    ],
    [
      'Exchange',
      `Your message to Priya.Raman@Brightwater.example couldn't be delivered.\n\nFrom: anna@aldgate.example\nTo: tom@brightwater.example`,
      [priya],
    ],
    [
      'for programs',
      `sorry anna@aldgate.example, see support@help.example\nFinal-Recipient: rfc822; ${priya}\nOriginal-Recipient: rfc822;${priya}`,
      [priya],
    ],
    ['several', `a@x.example and b@x.example.`, ['a@x.example', 'b@x.example']],
    ['nothing', 'MAILER-DAEMON@mx.example says: something went wrong.', []],
    ['hostile', `${'a@b.example '.repeat(50)}${'x'.repeat(50_000)}@`, ['a@b.example']],
  ])('in the manner of %s says to whom', (_, report, expected) => {
    expect(failedAddresses(report, isOther)).toEqual(expected)
  })
})

let server: FakeServer
beforeEach(() => {
  const fake = installFakeOffice()
  fake.item = makeItem(fake)
  fake.readText = (done) => done(succeeded(`Could not be reached:\n  ${priya}\n`))
  const card = makeReply().card!
  let addresses = [priya]
  let former: { address: string; until: string }[] = []
  const current = () => {
    const contact = { ...card.contact!, addresses, formerAddresses: former }
    return { ...card, contact }
  }
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /follow-ups': () => [],
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': ({ body }) => {
      const { mail } = body as RecognizeRequest
      const isReport = mail.from?.address !== priya
      return isReport
        ? makeReply({ outcome: 'automated', address: null, card: null, match: null })
        : makeReply({ card: current() })
    },
    [`PATCH /contacts/${card.contact!.id}`]: ({ body }) => {
      const list = (body as { addresses: { address: string; until: string | null }[] }).addresses
      addresses = list.filter(({ until }) => until === null).map(({ address }) => address)
      former = list.flatMap(({ address, until }) => (until === null ? [] : [{ address, until }]))
      return current()
    },
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  showItem(NOTHING)
})

const report = () =>
  mailItem({ from: { name: '', address: 'mailer-daemon@mx.example' }, subject: 'Undelivered' }, { isNonDelivery: true })

describe('An address that mail does not reach', { timeout: 20_000 }, () => {
  it('is asked about, and replaced by another one; the old one stays as a former one', async () => {
    const user = userEvent.setup()
    openPane(server, report())
    expect(await screen.findByRole('heading', { name: `Undelivered: ${priya}` })).toBeTruthy()
    expect(await screen.findByText('Is this address still right?')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Edit address' }))
    const field = screen.getByRole('textbox', { name: 'Address' })
    await user.clear(field)
    await user.type(field, 'p.raman@brightwater.example{Enter}')
    expect(await screen.findByText(/Priya Raman no longer uses/)).toBeTruthy()
    const [sent] = server.asked.filter(({ method }) => method === 'PATCH')
    expect(sent!.body).toMatchObject({
      addresses: [
        { address: 'p.raman@brightwater.example', until: null },
        { address: priya, until: '2026-11-23' },
      ],
    })
    // What it was asked about is no mail of anybody: it names no thread and no message.
    const asked = server.of('POST /recognize').map(({ body }) => (body as RecognizeRequest).mail)
    expect(asked.find(({ from }) => from?.address === priya)).toMatchObject({
      ...{ internetMessageId: null, conversationId: null, to: [], cc: [] },
    })
  })

  it('says why it was not changed, with the words still there', async () => {
    server.answer(`PATCH /contacts/${makeReply().card!.contact!.id}`, () => {
      throw new Refusal(409, 'conflict', 'Tom Berg has this address.')
    })
    const user = userEvent.setup()
    openPane(server, report())
    await user.click(await screen.findByRole('button', { name: 'Edit address' }))
    const field = screen.getByRole('textbox', { name: 'Address' })
    await user.clear(field)
    await user.type(field, 'tom@brightwater.example{Enter}')
    expect(await screen.findByText(/^Not saved:/)).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Address' }).value).toBe('tom@brightwater.example')
  })

  it('can be kept as it is', async () => {
    const user = userEvent.setup()
    openPane(server, report())
    await user.click(await screen.findByRole('button', { name: 'Keep' }))
    await waitFor(() => expect(screen.queryByText('Is this address still right?')).toBeNull())
    expect(screen.getByText('Kept as it is.')).toBeTruthy()
    expect(server.asked.filter(({ method }) => method === 'PATCH')).toEqual([])
  })
})
