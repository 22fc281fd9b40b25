import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { allow } from '../../../server/http/allow.ts'
import type { Http } from '../../../server/http/http.ts'
import { answerError } from '../../../server/http/problem.ts'
import { roles } from '../../../shared/identity.ts'
import { type FoundRoute, routesOf } from '../../support/routes.ts'
import { admin, anna, createWorld, miriam, type World } from '../../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const people = { rep: anna, manager: miriam, admin }

/** The routes that need no sign-in, each for a reason. */
const open = ['/healthz', '/readyz', '/metrics', '/api/openapi.json', '/taskpane.html', '/workspace.html', '/*']
const isOpen = ({ path }: FoundRoute) => open.includes(path) || path.startsWith('/api/docs')

/** Questions that need a body, and so are asked by POST. */
const questions = ['/api/contacts/doubles', '/api/recognition/explain', '/api/recognize']

const addressOf = ({ path }: FoundRoute) => path.replace(/:\w+/g, crypto.randomUUID())
const isWrite = ({ method }: FoundRoute) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method)

describe('every route', () => {
  test('names who may call it', () => {
    const routes = routesOf(world.app)
    expect(routes.length).toBeGreaterThan(15)
    expect(routes.filter(({ audience }) => !audience?.length)).toEqual([])
    for (const route of routes.filter((each) => !isOpen(each))) {
      expect(roles, `${route.method} ${route.path}`).toEqual(expect.arrayContaining([...route.audience!]))
    }
  })

  test('is found out if it names nobody', () => {
    const careless = new Hono<Http>().get('/', (c) => c.text('for everybody'))
    const [route] = routesOf(new Hono<Http>().route('/api/careless', careless))
    expect(route).toMatchObject({ method: 'GET', path: '/api/careless', audience: undefined })
  })

  test('refuses a request without a token, unless it is open by intention', async () => {
    for (const route of routesOf(world.app).filter((each) => !isOpen(each))) {
      const response = await world.request(undefined, route.method, addressOf(route))
      expect(response.status, `${route.method} ${route.path}`).toBe(401)
      expect(await response.json()).toMatchObject({ code: 'unauthenticated', status: 401 })
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
    }
  })

  test('answers every role as it says, and no other', async () => {
    for (const route of routesOf(world.app).filter((each) => !isOpen(each))) {
      for (const role of roles) {
        const response = await world.request(people[role], route.method, addressOf(route))
        const isAllowed = route.audience!.includes(role)
        expect(response.status === 403, `${route.method} ${route.path} as ${role}`).toBe(!isAllowed)
        expect(response.status).not.toBe(401)
      }
    }
  })

  test('that writes asks for an idempotency key', async () => {
    const writes = routesOf(world.app).filter((route) => isWrite(route) && !questions.includes(route.path))
    expect(writes.length).toBeGreaterThan(5)
    expect(writes.filter(({ needsKey }) => !needsKey)).toEqual([])
    for (const route of writes) {
      const response = await world.request(anna, route.method, addressOf(route))
      expect(await response.json(), `${route.method} ${route.path}`).toMatchObject({
        code: 'invalid',
        detail: expect.stringContaining('Idempotency-Key') as string,
      })
    }
  })
})

test('a role that is not named is refused with a sentence that names those who are', async () => {
  const { services } = world
  const app = new Hono<Http>()
    .onError(answerError)
    .use(async (c, next) => {
      c.set('services', services)
      c.set('actor', { id: 'anna', role: c.req.query('as') === 'admin' ? 'admin' : 'rep' })
      await next()
    })
    .get('/settings', allow('manager', 'admin'), (c) => c.text('settings'))
  const refused = await app.request('/settings')
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ code: 'forbidden', detail: 'This needs the role manager or admin.' })
  expect((await app.request('/settings?as=admin')).status).toBe(200)
})
