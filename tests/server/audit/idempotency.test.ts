import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetRequests, writeOnce, type Once } from '../../../server/audit/audit.ts'
import type { Actor } from '../../../server/services.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const actor: Actor = { id: 'anna', role: 'rep' }
const once: Once = { key: 'key-0001', fingerprint: 'a' }

function change(request: Once = once, by: Actor = actor) {
  let ran = false
  const answer = writeOnce(
    world.services,
    by,
    request,
    () => {
      ran = true
      return Promise.resolve('subject')
    },
    (_, subjectId) => Promise.resolve(subjectId),
  )
  return answer.then((subjectId) => ({ ran, subjectId }))
}

test('a request is carried out once, and answered each time', async () => {
  expect(await change()).toEqual({ ran: true, subjectId: 'subject' })
  expect(await change()).toEqual({ ran: false, subjectId: 'subject' })
})

test('a key is its user’s own, and stands for one request only', async () => {
  await change()
  expect(await change(once, { id: 'ben', role: 'rep' })).toMatchObject({ ran: true })
  await expect(change({ ...once, fingerprint: 'b' })).rejects.toMatchObject({ code: 'idempotency-mismatch' })
})

test('a request that was refused may be tried again with its key', async () => {
  const refused = writeOnce(
    world.services,
    actor,
    once,
    () => Promise.reject(new Error('not now')),
    () => Promise.resolve(undefined),
  )
  await expect(refused).rejects.toThrow('not now')
  expect(await change()).toMatchObject({ ran: true })
})

test('old requests are forgotten, recent ones are not', async () => {
  await change()
  world.setNow('2026-03-20T09:00:00.000Z')
  await change({ ...once, key: 'key-0002' })
  await forgetRequests(world.services, '2026-03-10T00:00:00.000Z')
  expect(await change()).toMatchObject({ ran: true })
  expect(await change({ ...once, key: 'key-0002' })).toMatchObject({ ran: false })
})
