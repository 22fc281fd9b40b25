import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { roles } from '../../shared/identity.ts'
import { routesOf } from '../support/routes.ts'
import { createWorld, type World } from '../support/world.ts'

interface Operation {
  summary?: string
  'x-roles'?: string[]
  security?: unknown[]
  parameters?: { in: string; name: string; required?: boolean }[]
  requestBody?: { required: boolean; content: Record<string, { schema: { properties?: object } }> }
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}
interface Document {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { securitySchemes: object }
}

let world: World
let document: Document
beforeEach(async () => {
  world = await createWorld()
  const response = await world.app.request('/api/openapi.json')
  expect(response.headers.get('content-type')).toBe('application/json')
  document = (await response.json()) as Document
})
afterEach(() => world.close())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, ...operation })),
  )

describe('the API’s document', () => {
  test('is OpenAPI 3.1 and holds every route of the API, and no other', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    const routes = routesOf(world.app)
      .filter(({ path }) => path.startsWith('/api/') && !/^\/api\/(docs|openapi)/.test(path))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(
      operations()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(routes.sort())
  })

  test('says of each what it does, who may call it, what it answers and how it refuses', () => {
    for (const { name, summary, security, responses, 'x-roles': named } of operations()) {
      expect(summary, name).toMatch(/^[A-Z].{5,}/)
      expect(named!.length, name).toBeGreaterThan(0)
      expect(roles).toEqual(expect.arrayContaining(named!))
      expect(security, name).toEqual([{ signIn: [] }])
      expect(Object.keys(responses), name).toEqual(expect.arrayContaining(['400', '401', '403', '429']))
      const done = Object.entries(responses).filter(([status]) => status.startsWith('2'))
      expect(done, name).toHaveLength(1)
      const content = done[0]![1].content ?? {}
      expect((content['application/json'] ?? content['application/octet-stream'])?.schema, name).toBeTruthy()
      expect(responses['401']!.content, name).toHaveProperty('application/problem+json')
    }
  })

  test('describes parameters, the key that writes need, and the body from the schema that validates it', () => {
    const change = document.paths['/api/follow-ups/{id}']!.patch!
    expect(change.parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ in: 'path', name: 'id', required: true }),
        expect.objectContaining({ in: 'header', name: 'Idempotency-Key', required: true }),
      ]),
    )
    expect(change.requestBody).toMatchObject({
      required: true,
      content: { 'application/json': { schema: { properties: { revision: { type: 'integer' } } } } },
    })
    expect(document.components.securitySchemes).toHaveProperty('signIn')
  })
})

describe('the page to read it', () => {
  test('comes wholly from this server', async () => {
    const page = await world.app.request('/api/docs')
    const html = await page.text()
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)]
      .map(([, file]) => file!)
      .filter((file) => file !== 'data:,')
    expect(files).toHaveLength(3)
    for (const file of files) {
      expect(file).toMatch(/^\/api\/docs\//)
      const response = await world.app.request(file)
      expect(response.status, file).toBe(200)
      expect(response.headers.get('content-type')).toMatch(/^text\/(css|javascript)/)
      expect((await response.text()).length).toBeGreaterThan(50)
    }
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'self'; .*frame-ancestors 'none'/,
    )
  })

  test('shows no other file of the package it comes in', async () => {
    for (const file of ['package.json', 'index.html', 'swagger-ui.js.map', '..%2fhono%2fpackage.json']) {
      expect((await world.app.request(`/api/docs/${file}`)).status, file).toBe(401)
    }
  })
})
