import { Hono } from 'hono'
import * as z from 'zod'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Http } from '../../../server/http/http.ts'
import { answerError } from '../../../server/http/problem.ts'
import { valid } from '../../../server/http/validate.ts'
import { problemSchema } from '../../../shared/errors.ts'
import { anna, createWorld, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const followUp = {
  kind: 'action',
  title: 'Send the offer',
  due: { kind: 'day', on: '2026-03-05' },
  contactId: null,
  companyId: null,
  interactionId: null,
  assigneeId: null,
}

async function post(body: BodyInit, headers: Record<string, string> = {}, path = '/api/follow-ups') {
  const response = await world.request(anna, 'POST', path, {
    body,
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
  })
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = problemSchema.parse(await response.json())
  expect(problem.status).toBe(response.status)
  expect(problem.requestId).toBe(response.headers.get('x-request-id'))
  return problem
}

describe('a body', () => {
  test('that is not JSON is refused as such', async () => {
    expect(await post('{"title": ')).toMatchObject({
      status: 400,
      code: 'invalid',
      fields: { '': [expect.any(String)] },
    })
    expect(await post('')).toMatchObject({ status: 400, code: 'invalid' })
  })

  test('of another type than JSON is refused with the type to use', async () => {
    const problem = await post('title=Call', { 'content-type': 'application/x-www-form-urlencoded' })
    expect(problem).toMatchObject({ status: 415, code: 'unsupported-media-type' })
    expect(problem.detail).toContain('application/json')
  })

  test('without a type is refused', async () => {
    const body = new Blob([JSON.stringify(followUp)])
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const response = await world.request(anna, 'POST', '/api/follow-ups', { body, headers })
    expect(response.status).toBe(415)
  })

  test('with unknown fields is refused, and each is named', async () => {
    const body = { ...followUp, colour: 'red', due: { ...followUp.due, at: 'noon' } }
    expect((await post(JSON.stringify(body))).fields).toEqual({
      colour: ['This field is not known here.'],
      'due.at': ['This field is not known here.'],
    })
  })

  test('with values of a wrong type is refused field by field', async () => {
    const body = { ...followUp, title: 7, due: { kind: 'day', on: 'tomorrow' }, contactId: 'x' }
    const { fields } = await post(JSON.stringify(body))
    expect(Object.keys(fields!)).toEqual(['title', 'due.on', 'contactId'])
  })

  test('that is no object at all is refused', async () => {
    for (const body of ['null', '[]', '"text"', '7']) {
      expect(await post(body)).toMatchObject({ status: 400, code: 'invalid', fields: { '': [expect.any(String)] } })
    }
  })

  test('larger than 1 MB is refused before it is read', async () => {
    const problem = await post(JSON.stringify({ ...followUp, title: 'x'.repeat(1024 * 1024) }))
    expect(problem).toMatchObject({ status: 413, code: 'too-large' })
    expect(problem.detail).toContain('1 MB')
  })

  test('that does not tell its size, and is larger than 1 MB, is refused as well', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(64 * 1024))
    let sent = 0
    const endless = new ReadableStream({
      pull: (controller) => (++sent > 40 ? controller.close() : controller.enqueue(chunk)),
    })
    const response = await world.request(anna, 'POST', '/api/follow-ups', {
      body: endless,
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
  })

  test('with fields that JavaScript has a meaning for is refused like any other', async () => {
    const body = JSON.stringify(followUp).replace('{', '{"__proto__":{"title":"x"},"constructor":1,')
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
    const response = await world.request(anna, 'POST', '/api/follow-ups', { body, headers })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('"constructor":["This field is not known here."]')
  })
})

describe('an address', () => {
  test('with an id that is none is refused', async () => {
    const response = await world.request(anna, 'GET', '/api/follow-ups/..%2f..%2fetc')
    expect(await response.json()).toMatchObject({ code: 'invalid', fields: { id: [expect.any(String)] } })
  })

  test('with an unknown or repeated query parameter is refused', async () => {
    const id = crypto.randomUUID()
    const unknown = await world.request(anna, 'GET', `/api/timeline?contactId=${id}&order=up`)
    expect(await unknown.json()).toMatchObject({
      code: 'invalid',
      fields: { order: ['This field is not known here.'] },
    })
    const twice = await world.request(anna, 'GET', `/api/timeline?contactId=${id}&contactId=${id}`)
    expect(await twice.json()).toMatchObject({ code: 'invalid', fields: { contactId: [expect.any(String)] } })
  })

  test('below /api that leads nowhere is answered with a problem', async () => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const response = await world.request(anna, method, '/api/nothing/here')
      expect(response.status).toBe(404)
      expect(problemSchema.parse(await response.json()).code).toBe('not-found')
    }
  })
})

describe('an idempotency key', () => {
  test.each([
    ['too short', 'abc'],
    ['too long', 'x'.repeat(201)],
    ['with a space', 'call thursday'],
    ['not ASCII', 'schlüssel-schlüssel'],
  ])('that is %s is refused', async (_, key) => {
    const problem = await post(JSON.stringify(followUp), { 'idempotency-key': key })
    expect(problem).toMatchObject({ status: 400, code: 'invalid' })
    expect(problem.detail).toContain('8 to 200')
  })
})

test('of alternatives, the one that was meant says what is wrong with it', async () => {
  const schema = z.strictObject({
    company: z.union([z.strictObject({ id: z.guid() }), z.strictObject({ name: z.string().min(1, 'Write a name.') })]),
  })
  const app = new Hono<Http>().onError(answerError).post('/', valid('json', schema), (c) => c.text('ok'))
  const send = async (body: unknown) => {
    const headers = { 'content-type': 'application/json' }
    const response = await app.request('/', { method: 'POST', headers, body: JSON.stringify(body) })
    return ((await response.json()) as { fields: unknown }).fields
  }
  expect(await send({ company: { name: '' } })).toEqual({ 'company.name': ['Write a name.'] })
  expect(Object.keys((await send({ company: { id: 'x' } })) as object)).toEqual(['company.id'])
  expect(Object.keys((await send({ company: 7 })) as object)).toEqual(['company'])
})
