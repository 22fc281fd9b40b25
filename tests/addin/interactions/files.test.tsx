import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { digestHeader } from '../../../shared/files.ts'
import { type MailLog, type NewEmailLog } from '../../../shared/interactions.ts'
import { chosenFiles, leftOut, shownName } from '../../../addin/interactions/mail-files.rules.ts'
import { type Attachment } from '../../../addin/outlook/attachments.ts'
import { NOTHING, showItem } from '../../../addin/outlook/current-item.ts'
import { type FakeOffice, failed, installFakeOffice, makeItem, succeeded } from '../support/fake-office.ts'
import { FakeServer, Refusal } from '../support/fake-server.ts'
import { makeLog, makeMe, makeReply } from '../support/fixtures.ts'
import { mailItem, openPane } from '../support/pane.tsx'

const MB = 1024 * 1024
const attachment = (id: string, change: Partial<Attachment> = {}): Attachment => ({
  ...{ id, name: `${id}.pdf`, size: 84_000, isInline: false, kind: 'file' },
  ...change,
})
const list = attachment('list')
const logo = attachment('logo', { name: 'logo.png', size: 6000, isInline: true })
const film = attachment('film', { name: 'film.mp4', size: 80 * MB })
const cloud = attachment('cloud', { name: 'shared.docx', kind: 'cloud' })

describe('Which files are kept', () => {
  it('is all but the pictures in the text, what is too large, and links', () => {
    const all = [list, logo, film, cloud]
    expect(chosenFiles(all, {}, 'excerpt')).toEqual([list])
    expect(chosenFiles(all, { 0: false, 1: true, 2: true, 3: true }, 'full')).toEqual([logo])
    expect(leftOut(all, 'excerpt')).toEqual([film, cloud])
  })

  it('is none where only subject and people are', () => {
    expect(chosenFiles([list], { 0: true }, 'headers')).toEqual([])
    expect(leftOut([film], 'headers')).toEqual([])
  })

  it('and an attached mail is named as a file', () => {
    expect(shownName(attachment('x', { name: 'Re: Offer', kind: 'item' }))).toBe('Re_ Offer.eml')
    expect(shownName(attachment('x', { name: '../a\u202efdp.exe' }))).toBe('afdp.exe')
  })
})

let fake: FakeOffice
let server: FakeServer
let log: MailLog
/** What Outlook hands out, by attachment. */
let contents: Record<string, { content: string; format: string } | number>
let files: MailLog['interaction']['files']

const fileIds = ['f1', 'f2', 'f3'].map((last) => `00000000-0000-4000-8000-0000000000${last}`)
const path = (place: number) => `/interactions/${log.interaction.id}/files/${fileIds[place]!}`

beforeEach(() => {
  fake = installFakeOffice()
  fake.readText = (done) => done(succeeded('New words.'))
  contents = {
    list: { content: btoa('vehicles'), format: 'base64' },
    logo: { content: btoa('picture'), format: 'base64' },
    mail: { content: 'From: a@b.example\r\n\r\nü', format: 'eml' },
  }
  fake.item = makeItem(fake, {
    getAttachmentContentAsync: (id: string, done: (result: unknown) => void) => {
      const content = contents[id] ?? 9003
      done(typeof content === 'number' ? failed(content) : succeeded(content))
    },
  })
  log = makeLog()
  files = []
  let stored = false
  const current = () => ({ ...log, interaction: { ...log.interaction, files } })
  server = new FakeServer({
    'GET /me': () => makeMe(),
    'GET /follow-ups': () => [],
    'GET /calendar/link': () => ({ state: 'ok', since: null, lastOkAt: null, waiting: 0 }),
    'POST /recognize': () => makeReply(stored ? { log: current() } : {}),
    'POST /interactions': ({ body }) => {
      stored = true
      files = (body as NewEmailLog).files.map((file, place) => ({ ...file, id: fileIds[place]!, isKept: false }))
      return current()
    },
  })
  for (const place of [0, 1, 2]) {
    server.answer(`PUT ${path(place)}`, () => {
      files = files.map((file, at) => (at === place ? { ...file, isKept: true } : file))
      return files[place]!
    })
  }
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  showItem(NOTHING)
})

const line = () => screen.findByRole('textbox', { name: 'Log this mail' })
async function open(attachments: readonly Attachment[]) {
  const user = userEvent.setup()
  openPane(server, mailItem({}, { attachments }))
  await screen.findByText('Head of Fleet, Brightwater Logistics')
  return user
}

describe('The files of a mail', { timeout: 20_000 }, () => {
  it('are in the sentence about what the team sees, can be chosen, and are sent after the log', async () => {
    const user = await open([list, logo])
    expect(screen.getByText('Team will see the new text and 1 file')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /Details/ }))
    const boxes = within(await screen.findByRole('list', { name: 'Files of this mail' }))
    expect(boxes.getByRole<HTMLInputElement>('checkbox', { name: 'list.pdf' }).checked).toBe(true)
    const picture = boxes.getByRole<HTMLInputElement>('checkbox', { name: 'logo.png, picture in the text' })
    expect(picture.checked).toBe(false)
    expect(boxes.getByText('84 kB')).toBeTruthy()
    await user.click(picture)
    await user.type(await line(), 'call Thursday 10:00{Enter}')

    expect(await screen.findByText('To Brightwater Logistics. Team sees the new text and 2 files.')).toBeTruthy()
    expect((server.of('POST /interactions')[0]!.body as NewEmailLog).files).toEqual([
      { name: 'list.pdf', size: 84_000 },
      { name: 'logo.png', size: 6000 },
    ])
    const sent = server.of(`PUT ${path(0)}`)
    expect(sent).toHaveLength(1)
    expect(Buffer.from(sent[0]!.body as Uint8Array).toString()).toBe('vehicles')
    expect(sent[0]!.digest).toBe(digestHeader(createHash('sha256').update('vehicles').digest()))
    expect(sent[0]!.key).toBeTruthy()
  })

  it('can be attached mails, which are kept as their source', async () => {
    const user = await open([attachment('mail', { name: 'Offer', kind: 'item' })])
    await user.type(await line(), 'call Thursday 10:00{Enter}')
    await screen.findByText(/Team sees the new text and 1 file/)
    const [sent] = server.of(`PUT ${path(0)}`)
    expect(Buffer.from(sent!.body as Uint8Array).toString()).toBe('From: a@b.example\r\n\r\nü')
    expect(files[0]!.name).toBe('Offer.eml')
  })

  it('are none with subject and people alone', async () => {
    const user = await open([list])
    await user.click(screen.getByRole('button', { name: /Details/ }))
    await user.click(await screen.findByRole('button', { name: 'What is kept: New text' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Subject and people' }))
    expect(screen.queryByRole('list', { name: 'Files of this mail' })).toBeNull()
    await user.type(await line(), 'call Thursday 10:00{Enter}')
    await screen.findByText('Logged')
    expect((server.of('POST /interactions')[0]!.body as NewEmailLog).files).toEqual([])
  })

  it('that cannot be kept are said, and the log stands', async () => {
    const user = await open([list, film, cloud])
    await user.type(await line(), 'call Thursday 10:00{Enter}')
    expect(await screen.findByText(/Team sees the new text and 1 file\./)).toBeTruthy()
    expect(screen.getByText('1 file could not be kept: too large, over 25 MB')).toBeTruthy()
    expect(screen.getByText('1 file could not be kept: only a link to it is on the mail')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })

  it('that Outlook or the server refuse can be tried again, one by one', async () => {
    contents['logo'] = 9003
    server.answer(`PUT ${path(0)}`, () => {
      throw new Refusal(413, 'too-large')
    })
    const user = await open([list, attachment('logo')])
    await user.type(await line(), 'call Thursday 10:00{Enter}')
    expect(await screen.findByText('1 file could not be kept: Outlook did not hand it over')).toBeTruthy()
    expect(screen.getByText('1 file could not be kept: too large, over 25 MB')).toBeTruthy()
    expect(screen.getByText('To Brightwater Logistics. Team sees the new text.')).toBeTruthy()

    contents['logo'] = { content: btoa('picture'), format: 'base64' }
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText(/Team sees the new text and 1 file\./)).toBeTruthy()
    expect(screen.queryByText(/Outlook did not hand it over/)).toBeNull()
  })

  it('of a mail that was left too soon are never those of the next one', async () => {
    const handed: string[] = []
    const user = await open([list])
    // The host answers only after the rep went on.
    fake.item = makeItem(fake, {
      getAttachmentContentAsync: (id: string, done: (result: unknown) => void) => {
        handed.push(id)
        done(succeeded({ content: btoa('other'), format: 'base64' }))
      },
      itemId: 'AAMk-2',
    })
    await user.type(await line(), 'call Thursday 10:00{Enter}')
    expect(await screen.findByText('1 file could not be kept: another mail was opened too soon')).toBeTruthy()
    expect(handed).toEqual([])
    expect(server.of(`PUT ${path(0)}`)).toEqual([])
  })

  it('that never arrived are said when the mail is seen again, and can be sent then', async () => {
    files = [{ id: fileIds[0]!, name: 'list.pdf', size: 84_000, isKept: false }]
    server.answer('POST /recognize', () => makeReply({ log: { ...log, interaction: { ...log.interaction, files } } }))
    const user = await open([list])
    await user.click(await screen.findByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(server.of(`PUT ${path(0)}`)).toHaveLength(1))
    await waitFor(() => expect(screen.queryByText(/could not be kept/)).toBeNull())
  })

  it('are downloads in the timeline', async () => {
    const saved: { name: string; type: string }[] = []
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blob.type}`, revokeObjectURL: () => undefined }),
    )
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, type: this.href })
    })
    const entry = {
      ...makeLog().interaction,
      subject: 'Vehicles',
      files: [
        { id: fileIds[0]!, name: 'list.pdf', size: 84_000, isKept: true },
        { id: fileIds[1]!, name: 'lost.pdf', size: 1, isKept: false },
      ],
    }
    server.answer('POST /recognize', () => makeReply({ timeline: { entries: [entry], next: null } }))
    server.answer(`GET ${path(0)}`, () => 'bytes')
    const user = await open([])
    await user.click(await screen.findByRole('button', { name: /Vehicles/ }))
    const kept = within(await screen.findByRole('list', { name: 'Files' }))
    expect(kept.getByText('not kept')).toBeTruthy()
    expect(kept.getAllByRole('button')).toHaveLength(1)
    await user.click(kept.getByRole('button', { name: 'Download list.pdf' }))
    await waitFor(() => expect(saved).toEqual([{ name: 'list.pdf', type: 'blob:application/octet-stream' }]))
    expect(await screen.findByRole('link', { name: 'Open in a window' })).toBeTruthy()

    server.answer(`GET ${path(0)}`, () => {
      throw new Refusal(404, 'not-found')
    })
    await user.click(kept.getByRole('button', { name: 'Download list.pdf' }))
    expect(await screen.findByText(/^Not downloaded:/)).toBeTruthy()
    vi.restoreAllMocks()
  })
})
