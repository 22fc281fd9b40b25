import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newKey } from '../../../addin/api.ts'
import { createLogger } from '../../../server/logger.ts'
import { OutageError } from '../../../server/errors.ts'
import { anna, createWorld, type World } from '../../support/world.ts'

const secret = 'Kapitalerhöhung of Brightwater'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const lines = () => world.logged.map((line) => JSON.parse(line) as Record<string, unknown>)
const send = (method: string, path: string, body: unknown) =>
  world.request(anna, method, path, {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': newKey() },
  })

describe('the log', () => {
  test('has one line per request, with its id, route, status and time, and who asked', async () => {
    const { id } = await world.userOf(anna)
    world.logged.length = 0
    const response = await world.request(anna, 'GET', `/api/follow-ups/${crypto.randomUUID()}?note=${secret}`)
    expect(lines()).toEqual([
      {
        level: 30,
        time: expect.any(Number) as number,
        requestId: response.headers.get('x-request-id'),
        method: 'GET',
        route: '/api/follow-ups/:id',
        status: 404,
        ms: expect.any(Number) as number,
        userId: id,
        msg: 'request',
      },
    ])
  })

  test('holds nothing of what was sent, whatever becomes of the request', async () => {
    const mail = { itemId: 'x', internetMessageId: '<a@b>', conversationId: null, subject: secret, from: null }
    await send('POST', '/api/interactions', { mail, text: secret, note: secret })
    await send('POST', '/api/follow-ups', { title: secret, [secret]: secret })
    await send('POST', '/api/contacts', { name: secret, address: `${secret}@x.example` })
    await world.request(anna, 'GET', `/api/${encodeURIComponent(secret)}?q=${encodeURIComponent(secret)}`)
    await world.app.request('/api/me', { headers: { authorization: `Bearer ${secret.replaceAll(' ', '')}` } })
    expect(world.logged).toHaveLength(5)
    const all = decodeURIComponent(world.logged.join(''))
    for (const word of [secret, 'Brightwater', 'Anna', 'Keller', 'contoso.example', 'Bearer', 'eyJ']) {
      expect(all).not.toContain(word)
    }
  })

  test('tells of an error what and where, and nothing that it quotes', async () => {
    const failing = await createWorld({
      wrapDatabase: (db) => ({
        ...db,
        write: () => {
          const cause = Object.assign(new Error(`duplicate key (${secret})`), { code: '23505' })
          return Promise.reject(new Error(`Failed query: insert into x\nparams: ${secret}\n at night`, { cause }))
        },
      }),
    })
    const response = await failing.request(anna, 'GET', '/api/me')
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).not.toContain('Brightwater')
    const [told] = failing.logged.map((line) => JSON.parse(line) as { err: { at: string[] }; requestId: string })
    expect(told).toMatchObject({ msg: 'internal', err: { type: 'Error', cause: { code: '23505' } } })
    expect(told!.err.at.join()).toContain('logs.test.ts')
    expect((JSON.parse(text) as { requestId: string }).requestId).toBe(told!.requestId)
    expect(failing.logged.join('')).not.toContain('Brightwater')
    await failing.close()
  })
})

test('an error whose text is ours is logged with it', () => {
  let line = ''
  createLogger('info', { write: (text) => void (line = text) }).error(
    { err: new OutageError('Graph is away.') },
    'a job failed',
  )
  expect(JSON.parse(line)).toMatchObject({ err: { type: 'OutageError', message: 'Graph is away.' } })
})
