import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deleteLog, getInteraction } from '../../../addin/interactions/interactions.api.ts'
import { forgetBrokenUploads } from '../../../server/interactions/files.ts'
import { timelinePageSchema } from '../../../shared/timeline.ts'
import { aLogWithFiles, digestOf, sendFile, someBytes, takeFile } from '../../support/sample-file.ts'
import { aContact, act } from '../../support/sample-mail.ts'
import { admin, anna, ben, createWorld, miriam, type World } from '../../support/world.ts'

let world: World
let contactId: string
let companyId: string
beforeEach(async () => {
  world = await createWorld()
  const { contact, company } = await aContact(world)
  contactId = contact!.id
  companyId = company!.id
})
afterEach(() => world.close())

const { signal } = new AbortController()
const MB = 1024 * 1024
const offer = { name: 'offer.pdf', size: 84_000 }
const rowsOf = (table: 'fileContents' | 'filePieces' | 'interactionFiles') =>
  world.db.read.$count(world.db.read.tables[table])
const problemOf = async (response: Response) => (await response.json()) as { code: string; detail: string }
const nothingIsLeft = async () => {
  expect(await rowsOf('fileContents')).toBe(0)
  expect(await rowsOf('filePieces')).toBe(0)
}

describe('the files of a log', () => {
  test('are named with it, and their content follows', async () => {
    const log = await aLogWithFiles(world, contactId, [offer, { name: '../terms\u202e.docx', size: 12 }])
    expect(log.interaction.files).toMatchObject([
      { name: 'offer.pdf', size: 84_000, isKept: false },
      { name: 'terms.docx', size: 12, isKept: false },
    ])

    const bytes = someBytes(700_000)
    const response = await sendFile(world, log, bytes)
    expect(response.status).toBe(200)
    // What Outlook said of its size was a guess.
    expect(await response.json()).toEqual({ ...log.interaction.files[0]!, size: 700_000, isKept: true })
    const { interaction } = await getInteraction(world.apiOf(ben), log.interaction.id, signal)
    expect(interaction.files.map(({ isKept }) => isKept)).toEqual([true, false])
    const { entries } = await world
      .apiOf(miriam)
      .get(`/timeline?companyId=${companyId}`, timelinePageSchema, { signal })
    expect(entries).toMatchObject([{ files: interaction.files }])
  })

  test('are downloads that nothing can run in, for the whole team', async () => {
    const log = await aLogWithFiles(world, contactId, [{ name: 'Übersicht “März”, 50 %.html', size: 1 }])
    const bytes = someBytes(600_000)
    await sendFile(world, log, bytes)

    const response = await takeFile(world, log, ben)
    expect(response.status).toBe(200)
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '600000',
      'content-disposition':
        'attachment; filename="_bersicht _M_rz_, 50 _.html"; ' +
        "filename*=UTF-8''%C3%9Cbersicht%20%E2%80%9CM%C3%A4rz%E2%80%9D%2C%2050%20%25.html",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox ; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    })
    const { auditEntries } = world.db.read.tables
    const audit = await world.db.read.select().from(auditEntries)
    expect(audit.filter(({ action }) => action.startsWith('file.'))).toMatchObject([
      { action: 'file.kept', subjectId: log.interaction.files[0]!.id, actorId: (await world.userOf(anna)).id },
      { action: 'file.downloaded', subjectId: log.interaction.files[0]!.id, actorId: (await world.userOf(ben)).id },
    ])
  })

  test('of a private log are there for its author alone, in every list and at their address', async () => {
    const log = await aLogWithFiles(world, contactId, [offer], { visibility: 'private' })
    await sendFile(world, log, someBytes(10))
    expect((await takeFile(world, log, anna)).status).toBe(200)
    for (const other of [ben, miriam, admin]) {
      expect((await takeFile(world, log, other)).status).toBe(404)
      expect((await getInteraction(world.apiOf(other), log.interaction.id, signal)).interaction.files).toEqual([])
    }
  })

  test('are none where only subject and people are kept', async () => {
    const log = await aLogWithFiles(world, contactId, [offer], { level: 'headers' })
    expect(log.interaction.files).toEqual([])
  })

  test('can be empty, and can have 25 MB but not a byte more', async () => {
    const log = await aLogWithFiles(world, contactId, [offer, offer, offer])
    expect((await sendFile(world, log, Buffer.alloc(0))).status).toBe(200)
    expect((await (await takeFile(world, log)).arrayBuffer()).byteLength).toBe(0)

    const most = Buffer.alloc(25 * MB, 'x')
    expect((await sendFile(world, log, most, {}, 1)).status).toBe(200)
    const read = Buffer.from(await (await takeFile(world, log, ben, 1)).arrayBuffer())
    expect(read.equals(most)).toBe(true)

    const tooMuch = Buffer.concat([most, Buffer.from('x')])
    const announced = await sendFile(world, log, tooMuch, {}, 2)
    expect(announced.status).toBe(413)
    expect((await problemOf(announced)).detail).toContain('25 MB')
    // Chunked: nobody says how much it will be.
    const counted = await sendFile(world, log, tooMuch, { headers: { 'content-length': '' } }, 2)
    expect(await problemOf(counted)).toMatchObject({ code: 'too-large' })
    expect(await rowsOf('fileContents')).toBe(2)
  })

  test('are refused with more than 50 names, or with a name of no file', async () => {
    const many = Array.from({ length: 51 }, () => offer)
    await expect(aLogWithFiles(world, contactId, many)).rejects.toMatchObject({ code: 'invalid' })
    const log = await aLogWithFiles(world, contactId, [offer])
    const unknown = { interaction: { id: log.interaction.id, files: [{ id: crypto.randomUUID() }] } }
    expect((await sendFile(world, unknown, someBytes(3))).status).toBe(404)
    expect((await takeFile(world, unknown)).status).toBe(404)
    expect((await takeFile(world, log)).status).toBe(404)
    await nothingIsLeft()
  })
})

describe('sending a file', () => {
  test('is for who logged the mail', async () => {
    const log = await aLogWithFiles(world, contactId, [offer])
    for (const other of [ben, miriam, admin]) {
      const response = await sendFile(world, log, someBytes(10), { as: other })
      expect(response.status).toBe(403)
      expect((await problemOf(response)).detail).toContain('Anna Keller')
    }
    await nothingIsLeft()
  })

  test.each([
    ['without a hash', { digest: '' }, 'Content-Digest'],
    ['with a hash of another kind', { digest: 'md5=:xyz:' }, 'Content-Digest'],
    ['with the hash of something else', { digest: digestOf(Buffer.from('other')) }, 'Send it again'],
    ['with another length than announced', { headers: { 'content-length': '11' } }, 'Send it again'],
  ])('%s is refused and leaves nothing', async (_, sending, advice) => {
    const log = await aLogWithFiles(world, contactId, [offer])
    const response = await sendFile(world, log, someBytes(10), sending)
    expect(response.status).toBe(400)
    expect(JSON.stringify(await response.json())).toContain(advice)
    await nothingIsLeft()
    expect((await sendFile(world, log, someBytes(10))).status).toBe(200)
  })

  test('that breaks off leaves nothing', async () => {
    const log = await aLogWithFiles(world, contactId, [offer])
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(someBytes(600_000)),
      pull: (controller) => controller.error(new Error('ECONNRESET')),
    })
    const response = await sendFile(world, log, Buffer.alloc(0), { body, headers: { 'content-length': '1000000' } })
    expect((await problemOf(response)).code).toBe('invalid')
    await nothingIsLeft()
  })

  test('twice keeps it once; with the same key, with another one, and not with another content', async () => {
    const log = await aLogWithFiles(world, contactId, [offer])
    const bytes = someBytes(300_000)
    const first = await sendFile(world, log, bytes, { key: 'the-same-key' })
    const again = await sendFile(world, log, bytes, { key: 'the-same-key' })
    expect(await again.json()).toEqual(await first.json())
    expect((await sendFile(world, log, bytes)).status).toBe(200)
    expect((await sendFile(world, log, someBytes(5))).status).toBe(409)
    expect(await rowsOf('fileContents')).toBe(1)
    expect(await rowsOf('interactionFiles')).toBe(1)
  })

  test('at the same time keeps it once', async () => {
    const log = await aLogWithFiles(world, contactId, [offer])
    const bytes = someBytes(600_000)
    const answers = await Promise.all([1, 2, 3].map(() => sendFile(world, log, bytes)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await rowsOf('fileContents')).toBe(1)
    expect(await rowsOf('filePieces')).toBe(3)
    expect(await rowsOf('interactionFiles')).toBe(1)
  })

  test('to two logs at once keeps the same content once, and both files', async () => {
    const logs = await Promise.all([1, 2, 3].map(() => aLogWithFiles(world, contactId, [offer])))
    const bytes = someBytes(300_000)
    const answers = await Promise.all(logs.map((log) => sendFile(world, log, bytes)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await rowsOf('fileContents')).toBe(1)
    expect(await rowsOf('interactionFiles')).toBe(3)
    for (const log of logs) expect((await takeFile(world, log)).status).toBe(200)
  })

  test('to several files of one log at once loses none of them', async () => {
    const log = await aLogWithFiles(world, contactId, [offer, offer, offer, offer])
    await Promise.all([0, 1, 2, 3].map((index) => sendFile(world, log, someBytes(1000 + index), {}, index)))
    const { interaction } = await getInteraction(world.apiOf(ben), log.interaction.id, signal)
    expect(interaction.files.map(({ size, isKept }) => [size, isKept])).toEqual(
      [0, 1, 2, 3].map((index) => [1000 + index, true]),
    )
  })
})

describe('undo', () => {
  test('removes the files, and content that nobody else has', async () => {
    const shared = someBytes(300_000)
    const first = await aLogWithFiles(world, contactId, [offer, offer])
    const second = await aLogWithFiles(world, contactId, [offer])
    await sendFile(world, first, shared)
    await sendFile(world, first, someBytes(10), {}, 1)
    await sendFile(world, second, shared)
    expect(await rowsOf('fileContents')).toBe(2)

    await deleteLog(world.apiOf(anna), first.interaction.id, act())
    expect((await takeFile(world, first)).status).toBe(404)
    expect(await rowsOf('fileContents')).toBe(1)
    expect((await takeFile(world, second)).status).toBe(200)
    await deleteLog(world.apiOf(anna), second.interaction.id, act())
    await nothingIsLeft()
    expect(await rowsOf('interactionFiles')).toBe(0)
  })

  test('while a file is on its way leaves nothing of it', async () => {
    const log = await aLogWithFiles(world, contactId, [offer])
    const bytes = someBytes(600_000)
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        controller.enqueue(bytes)
        await deleteLog(world.apiOf(anna), log.interaction.id, act())
        controller.close()
      },
    })
    const response = await sendFile(world, log, bytes, { body })
    expect(response.status).toBe(410)
    await nothingIsLeft()
    expect(await problemOf(await sendFile(world, log, bytes))).toMatchObject({ code: 'undone' })
  })

  test('at the same time as another file with the same content leaves that one whole, or refuses neither', async () => {
    const bytes = someBytes(300_000)
    for (let round = 0; round < 5; round++) {
      const first = await aLogWithFiles(world, contactId, [offer])
      const second = await aLogWithFiles(world, contactId, [offer])
      await sendFile(world, first, bytes)
      const [, sent] = await Promise.all([
        deleteLog(world.apiOf(anna), first.interaction.id, act()),
        sendFile(world, second, bytes),
      ])
      expect(sent.status).toBe(200)
      const read = Buffer.from(await (await takeFile(world, second)).arrayBuffer())
      expect(read.equals(bytes)).toBe(true)
      await deleteLog(world.apiOf(anna), second.interaction.id, act())
    }
    await nothingIsLeft()
  })
})

test('what a server that died had begun is forgotten after an hour, and nothing that is whole or on its way', async () => {
  const log = await aLogWithFiles(world, contactId, [offer])
  await sendFile(world, log, someBytes(10))
  const { fileContents } = world.db.read.tables
  await world.db.write((tx) =>
    tx.insert(fileContents).values([
      { id: 'dead', hash: null, startedAt: '2026-03-02T08:00:00.000Z' },
      { id: 'alive', hash: null, startedAt: '2026-03-02T09:30:00.000Z' },
    ]),
  )
  await forgetBrokenUploads(world.services, '2026-03-02T10:00:00.000Z')
  const left = await world.db.read.select({ id: fileContents.id }).from(fileContents)
  expect(left.map(({ id }) => id)).not.toContain('dead')
  expect(left).toHaveLength(2)
})
