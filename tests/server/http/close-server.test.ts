import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closerOf } from '../../../server/http/close-server.ts'

let close: () => Promise<void>
let port: number
/** The requests that wait for their answer. */
let waiting: ServerResponse[]
let clients: Socket[]

beforeEach(async () => {
  waiting = []
  clients = []
  const server = createServer((_, response) => waiting.push(response))
  close = closerOf(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterEach(() => clients.forEach((client) => client.destroy()))

async function connected(): Promise<Socket> {
  const client = connect(port, '127.0.0.1')
  clients.push(client)
  await once(client, 'connect')
  return client
}

/** Connected, and with a request that was taken up but not answered. */
async function asking(): Promise<Socket> {
  const client = await connected()
  const before = waiting.length
  client.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  await expect.poll(() => waiting.length).toBe(before + 1)
  return client
}

const ended = async (client: Socket) => {
  if (!client.closed) await once(client.resume(), 'close')
}

test('a connection that never asked anything is cut at once, and holds nothing up', async () => {
  const silent = [await connected(), await connected()]
  await asking()
  const closing = close()
  await Promise.all(silent.map(ended))
  waiting[0]!.end()
  await closing
})

test('a request that was begun gets its answer, one whose end is still under way as well', async () => {
  const halfAsked = await connected()
  halfAsked.write('GET / HTTP/1.1\r\nHo')
  const asked = await asking()
  const closing = close()

  const answers = [asked, halfAsked].map((client) => once(client, 'data'))
  halfAsked.write('st: x\r\n\r\n')
  await expect.poll(() => waiting.length).toBe(2)
  for (const response of waiting) response.end('done')
  for (const [answer] of await Promise.all(answers)) expect(String(answer)).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*done/)
  await closing
})

test('a connection that is kept alive after its answer does not hold up the end', async () => {
  const client = await asking()
  waiting[0]!.end('done')
  await once(client, 'data')
  await close()
  await ended(client)
})
