import { describe, expect, test } from 'vitest'
import type { Database } from '../../../server/db/database.ts'
import { StorageError } from '../../../server/db/db-errors.ts'
import { anna, createWorld } from '../../support/world.ts'

/** As the driver reports it. What really makes it do so is tried in tests/db. */
const driverError = (code: string) => Object.assign(new Error('the driver’s own words'), { code })

const refusing = (error: Error) => ({
  wrapDatabase: (db: Database): Database => ({
    ...db,
    write: () => Promise.reject(error),
    ping: () => Promise.reject(error),
  }),
})

describe('a database that refuses', () => {
  test.each([
    ['read-only', 'SQLITE_READONLY', 'writable'],
    ['full', 'SQLITE_FULL', 'Free some space'],
    ['locked', 'SQLITE_BUSY', 'another program'],
    ['away', 'ECONNREFUSED', 'does not answer'],
  ])('because it is %s is answered with what to do', async (_, code, advice) => {
    const world = await createWorld(refusing(driverError(code)))
    const response = await world.request(anna, 'GET', '/api/me')
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    const problem = (await response.json()) as { detail: string }
    expect(problem).toMatchObject({ code: 'storage-unavailable' })
    expect(problem.detail).toContain(advice)
    expect(problem.detail).not.toContain('own words')
    await world.close()
  })

  test('makes the server not ready, and says which one', async () => {
    const world = await createWorld(refusing(new StorageError('The disk of the database is full.')))
    const response = await world.app.request('/readyz')
    expect(response.status).toBe(503)
    const { tenantId } = world.services.organization
    expect(await response.json()).toEqual({
      status: 'not ready',
      databases: [{ tenantId, ok: false, reason: 'The disk of the database is full.' }],
    })
    expect((await world.app.request('/healthz')).status).toBe(200)
    await world.close()
  })
})
