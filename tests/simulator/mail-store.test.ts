import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MailStore } from '../../simulator/mailbox/mail-store.ts'
import { mailboxRoutes } from '../../simulator/mailbox/mailbox.routes.ts'
import { mailboxes } from '../../simulator/mailbox/people.ts'
import { anna, ben } from '../../simulator/organization.ts'

let folder: string
const now = () => new Date('2026-11-25T12:00:00Z')
const open = () =>
  MailStore.open({ mailboxes, sampleFolder: join(folder, 'samples'), dataFolder: join(folder, 'data'), now })

const mail = (name: string, headers: readonly string[], text = 'Hello') =>
  writeFile(join(folder, 'samples', `${name}.eml`), [...headers, '', text].join('\r\n'))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mails-'))
  await mkdir(join(folder, 'samples'))
  await mail('to-both', [
    'From: Priya <priya@brightwater.example>',
    'To: Anna <Anna+fleet@aldgate-brokers.example>',
    `Cc: Ben <${ben.email}>`,
    'Bcc: hidden@x.example',
    'Subject: Fleet',
    'Message-ID: <1@b.example>',
    'Date: Mon, 23 Nov 2026 08:52:00 +0100',
  ])
  await mail('from-anna', [
    `From: ${anna.email}`,
    'To: priya@brightwater.example',
    'Subject: Re: Fleet',
    'References: <1@b.example>',
    'Date: Mon, 23 Nov 2026 09:41:00 +0100',
  ])
})
afterEach(() => rm(folder, { recursive: true }))

describe('mailboxes', () => {
  test('a mail lies with everybody it reached, by any of their addresses, each copy under its own id', async () => {
    const store = await open()
    const [annas] = store.list(anna.email).filter(({ folder: at }) => at === 'inbox')
    const [bens] = store.list(ben.email)
    expect(annas).toMatchObject({ subject: 'Fleet', bcc: [] })
    expect(bens).toMatchObject({ subject: 'Fleet', internetMessageId: '<1@b.example>' })
    expect(annas!.id).not.toBe(bens!.id)
    expect(annas!.conversationId).toBe(bens!.conversationId)
  })

  test('what its owner wrote is in Sent, in the same thread', async () => {
    const [sent, received] = (await open()).list(anna.email)
    expect(sent).toMatchObject({ folder: 'sent', isRead: true, conversationId: received!.conversationId })
  })

  test('the samples are moved to the present, their Date header too', async () => {
    const [sent] = (await open()).list(anna.email)
    expect(sent!.date).toBe('2026-11-25T08:41:00.000Z')
    expect(sent!.headers).toContain('Date: Wed, 25 Nov 2026 08:41:00 GMT')
  })

  test('changes and drafts survive a restart; starting afresh forgets them and keeps the user’s own files', async () => {
    const first = await open()
    const { id } = first.list(anna.email)[1]!
    await first.change(id, { isRead: true, categories: ['Red'], customProperties: '{"a":1}' })
    await first.changeSettings(anna.email, { roamingSettings: { theme: '"dark"' } })
    const draft = await first.newDraft(anna.email)
    await first.change(draft.id, { subject: 'Offer', html: '<p>Hi</p>' })
    await mkdir(first.ownFolder, { recursive: true })
    await writeFile(join(first.ownFolder, 'mine.eml'), 'Subject: Mine\r\nDate: Mon, 5 Jan 2026 09:00:00 +0100\r\n\r\nx')

    const second = await open()
    expect(second.find(id)).toMatchObject({ isRead: true, categories: ['Red'], customProperties: '{"a":1}' })
    expect(second.find(draft.id)).toMatchObject({ folder: 'drafts', subject: 'Offer', text: 'Hi' })
    expect(second.settings(anna.email).roamingSettings).toEqual({ theme: '"dark"' })

    await second.startAfresh()
    expect(second.find(id)).toMatchObject({ isRead: false, categories: [] })
    expect(second.find(draft.id)).toBeUndefined()
    // Not moved: it is the user's own.
    expect(second.list(anna.email).at(-1)).toMatchObject({ folder: 'own', date: '2026-01-05T08:00:00.000Z' })
  })

  test('a file that is no mail is named and left out', async () => {
    await writeFile(join(folder, 'samples', 'broken.eml'), '')
    const store = await open()
    expect(store.unreadable).toMatchObject([
      { name: 'broken.eml', reason: expect.stringContaining('not a mail') as string },
    ])
    expect(store.list(anna.email)).toHaveLength(2)
  })

  test('a state that cannot be read stops the start instead of being overwritten', async () => {
    await mkdir(join(folder, 'data'))
    await writeFile(join(folder, 'data', 'mailbox.json'), '{')
    await expect(open()).rejects.toThrow(/mailbox\.json cannot be read.*--fresh/)
    expect(await readFile(join(folder, 'data', 'mailbox.json'), 'utf8')).toBe('{')
  })
})

describe('what the page may ask', () => {
  const app = async () => mailboxRoutes({ store: await open(), mailboxes })
  const patch = (path: string, body: string) => [path, { method: 'PATCH', body }] as const

  test('a user’s mails, without their texts, found by what they say', async () => {
    const routes = await app()
    const list = async (query: string) =>
      (await (await routes.request(`/users/${anna.oid}/mails${query}`)).json()) as Record<string, unknown>[]
    expect(await list('')).toHaveLength(2)
    expect(Object.keys((await list(''))[0]!)).not.toContain('html')
    expect(await list('?search=PRIYA')).toHaveLength(2)
    expect(await list('?search=nothing+like+it')).toEqual([])
  })

  test('ids with slashes and plus signs find their mail', async () => {
    const store = await open()
    const routes = mailboxRoutes({ store, mailboxes })
    for (const { id, subject } of store.list(anna.email)) {
      expect(await (await routes.request(`/mails/${encodeURIComponent(id)}`)).json()).toMatchObject({ id, subject })
    }
  })

  test.each([
    ['an unknown mail', 404, ['/mails/nothing', {}] as const],
    ['a change of an unknown mail', 404, patch('/mails/nothing', '{"isRead":true}')],
    ['a change that is no JSON', 400, patch('/mails/nothing', '{')],
    ['a folder that does not exist', 400, patch('/mails/nothing', '{"folder":"elsewhere"}')],
    ['a draft of nobody', 404, ['/users/nobody/drafts', { method: 'POST' }] as const],
    ['a file that is no mail', 422, ['/own', { method: 'POST', body: '\r\nno mail' }] as const],
  ])('%s: %i with a reason', async (_name, status, [path, init]) => {
    const answer = await (await app()).request(path, init)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/\w+/) as string })
  })

  test('a dropped file is kept once and shown to the user', async () => {
    const routes = await app()
    const body = 'From: x@y.example\r\nSubject: Dropped\r\n\r\nx'
    expect((await routes.request('/own', { method: 'POST', body })).status).toBe(201)
    expect((await routes.request('/own', { method: 'POST', body })).status).toBe(201)
    const mails = (await (await routes.request(`/users/${anna.oid}/mails`)).json()) as {
      folder: string
      subject: string
    }[]
    expect(mails.filter(({ folder: at }) => at === 'own')).toMatchObject([{ subject: 'Dropped' }])
  })

  test('an attachment is a download that nothing can run', async () => {
    await mail(
      'with-page',
      [
        'From: x@y.example',
        `To: ${anna.email}`,
        'Content-Type: text/html',
        'Content-Disposition: attachment; filename="évil.html"',
      ],
      '<script>1</script>',
    )
    const store = await open()
    const found = store.list(anna.email).find(({ attachments }) => attachments.length > 0)!
    const path = `/mails/${encodeURIComponent(found.id)}/attachments/${encodeURIComponent(found.attachments[0]!.id)}`
    const { headers } = await mailboxRoutes({ store, mailboxes }).request(path)
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})
