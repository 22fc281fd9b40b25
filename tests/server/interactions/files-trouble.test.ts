import { serve } from '@hono/node-server'
import { once } from 'node:events'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { aLogWithFiles, digestOf, sendFile, someBytes, takeFile } from '../../support/sample-file.ts'
import { aContact } from '../../support/sample-mail.ts'
import { anna, createWorld, type World } from '../../support/world.ts'

let world: World
let server: Server | undefined
afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = undefined
  await world.close()
})

const offer = { name: 'offer.pdf', size: 84_000 }
const contents = () => world.db.read.$count(world.db.read.tables.fileContents)
const pieces = () => world.db.read.$count(world.db.read.tables.filePieces)

async function aLog() {
  const { contact } = await aContact(world)
  return aLogWithFiles(world, contact!.id, [offer])
}

describe('over a real connection', () => {
  async function sending(bytes: Buffer) {
    world = await createWorld()
    const log = await aLog()
    server = serve({ fetch: world.app.fetch, hostname: '127.0.0.1', port: 0 }) as Server
    if (!server.listening) await once(server, 'listening')
    const { id, files } = log.interaction
    const upload = request({
      port: (server.address() as AddressInfo).port,
      host: '127.0.0.1',
      method: 'PUT',
      path: `/api/interactions/${id}/files/${files[0]!.id}`,
      headers: {
        authorization: `Bearer ${await world.tokenOf(anna)}`,
        'content-length': bytes.length,
        'content-digest': digestOf(bytes),
        'idempotency-key': 'one-upload',
      },
    })
    upload.on('error', () => undefined)
    return { upload, log }
  }

  test('a file that arrives is the same that was sent', async () => {
    const bytes = someBytes(3_000_000)
    const { upload, log } = await sending(bytes)
    upload.end(bytes)
    const [response] = (await once(upload, 'response')) as [{ statusCode: number; resume: () => void }]
    response.resume()
    expect(response.statusCode).toBe(200)
    expect(Buffer.from(await (await takeFile(world, log)).arrayBuffer()).equals(bytes)).toBe(true)
  })

  test('an upload that breaks off in the middle leaves nothing', async () => {
    const bytes = someBytes(3_000_000)
    const { upload } = await sending(bytes)
    upload.write(bytes.subarray(0, 1_000_000))
    await expect.poll(pieces).toBeGreaterThan(1)
    upload.destroy()
    await expect.poll(contents).toBe(0)
    expect(await pieces()).toBe(0)
  })

  test('a file that is too large is refused before it is sent', async () => {
    const { upload } = await sending(Buffer.alloc(25 * 1024 * 1024 + 1))
    upload.flushHeaders()
    const [response] = (await once(upload, 'response')) as [{ statusCode: number; resume: () => void }]
    response.resume()
    expect(response.statusCode).toBe(413)
    upload.destroy()
  })
})

test('a disk that is full in the middle of a file is said, and when there is room again the file can be kept', async () => {
  let roomFor = Infinity
  world = await createWorld({
    wrapDatabase: (db) => ({
      ...db,
      write: async (work) => {
        if (roomFor-- <= 0) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
        return db.write(work)
      },
    }),
  })
  const log = await aLog()
  const bytes = someBytes(900_000)
  // The sign-in, the beginning, two pieces.
  roomFor = 3
  const refused = await sendFile(world, log, bytes)
  expect(refused.status).toBe(503)
  expect(await refused.json()).toMatchObject({
    code: 'storage-unavailable',
    detail: expect.stringContaining('full') as string,
  })
  expect((await takeFile(world, log)).status).not.toBe(200)

  roomFor = Infinity
  expect((await sendFile(world, log, bytes)).status).toBe(200)
  expect((await takeFile(world, log)).status).toBe(200)
})

test('what a server logs of a file is its route and nothing of its name', async () => {
  world = await createWorld()
  const { contact } = await aContact(world)
  const log = await aLogWithFiles(world, contact!.id, [{ name: 'secret-plan.pdf', size: 1 }])
  await sendFile(world, log, someBytes(10))
  await takeFile(world, log)
  expect(world.logged.join('')).toContain('/api/interactions/:id/files/:fileId')
  expect(world.logged.join('')).not.toContain('secret-plan')
})
