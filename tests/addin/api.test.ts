import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type ApiError, type ApiOptions, createApi } from '../../addin/api.ts'

const reply = z.object({ ok: z.boolean() })
const json = (body: unknown, status = 200) => Response.json(body, { status })
const problem = (status: number, code: string) =>
  json({ type: 'about:blank', title: 't', status, detail: 'd', code, requestId: 'r-1' }, status)

function apiThat(send: typeof fetch, options: Partial<ApiOptions> = {}) {
  return createApi({ getToken: async () => 'token', send, ...options })
}

async function failure(answer: Promise<unknown>): Promise<ApiError> {
  return answer.then(
    () => {
      throw new Error('It did not fail.')
    },
    (error: unknown) => error as ApiError,
  )
}

describe('The client of our server', () => {
  it('sends token, body and the key of the act', async () => {
    let sent: Headers | undefined
    const api = apiThat(async (_, init) => {
      sent = new Headers(init?.headers)
      return json({ ok: true })
    })
    expect(await api.write('POST', '/x', { a: 1 }, reply, { key: 'key-0001' })).toEqual({ ok: true })
    expect(sent?.get('authorization')).toBe('Bearer token')
    expect(sent?.get('idempotency-key')).toBe('key-0001')
  })

  it('asks once for a new token when the old one is refused, and repeats the same act', async () => {
    const keys: (string | null)[] = []
    const tokens: (string | null)[] = []
    const api = apiThat(
      async (_, init) => {
        const headers = new Headers(init?.headers)
        keys.push(headers.get('idempotency-key'))
        tokens.push(headers.get('authorization'))
        return headers.get('authorization') === 'Bearer new' ? json({ ok: true }) : problem(401, 'unauthenticated')
      },
      { getToken: async ({ isRefused = false } = {}) => (isRefused ? 'new' : 'old') },
    )
    await api.write('POST', '/x', {}, reply, { key: 'key-0001' })
    expect(tokens).toEqual(['Bearer old', 'Bearer new'])
    expect(keys).toEqual(['key-0001', 'key-0001'])
  })

  it('gives up when the new token is refused as well, and says so', async () => {
    let count = 0
    const refused: string[] = []
    const api = apiThat(
      async () => {
        count += 1
        return problem(401, 'unauthenticated')
      },
      { onRefused: ({ code }) => refused.push(code) },
    )
    expect(await failure(api.get('/x', reply))).toMatchObject({ code: 'unauthenticated', requestId: 'r-1' })
    expect(count).toBe(2)
    expect(refused).toEqual(['unauthenticated'])
  })

  it('tells a lost connection from a server that does not answer', async () => {
    const lost = apiThat(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await failure(lost.get('/x', reply))).toMatchObject({ code: 'offline' })

    const silent = apiThat((_, init) => aborted(init?.signal), { timeoutMs: 20 })
    expect(await failure(silent.get('/x', reply))).toMatchObject({ code: 'timeout' })
  })

  it.each([
    ['HTML of a proxy', () => new Response('<html>', { status: 502 }), 'offline'],
    ['HTML of an error page', () => new Response('<html>', { status: 500 }), 'internal'],
    ['a problem with an unknown code', () => problem(418, 'teapot'), 'internal'],
    ['a reply of another version', () => json({ fine: 'yes' }), 'outdated'],
    ['a reply that is no JSON', () => new Response('ok'), 'outdated'],
  ])('understands %s', async (_, answer, code) => {
    expect(await failure(apiThat(async () => answer()).get('/x', reply))).toMatchObject({ code })
  })

  it('lets whoever cancels a question know that it was cancelled', async () => {
    const controller = new AbortController()
    const answer = apiThat((_, init) => aborted(init?.signal)).get('/x', reply, { signal: controller.signal })
    controller.abort()
    expect(await failure(answer)).toMatchObject({ name: 'AbortError' })
  })
})

/** As `fetch` does it. */
function aborted(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason as Error)
    signal?.addEventListener('abort', () => reject(signal.reason as Error))
  })
}
