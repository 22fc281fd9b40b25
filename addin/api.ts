import type * as z from 'zod'
import {
  type ErrorCode,
  type MergedAway,
  problemSchema,
  type RefusalReason,
  type VersionConflict,
} from '../shared/errors.ts'

/** Why there is no answer, beside what our server says: the way to it is cut, it is too slow, or it speaks another version. */
export type ClientErrorCode = 'offline' | 'timeout' | 'outdated' | 'sign-in'

/** Decide on `code`; `messages.ts` has the sentence for it. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ErrorCode | ClientErrorCode
  /** What the server said, in English: for logs and admins, never a sentence of the pane. */
  readonly detail: string
  readonly requestId: string | undefined
  readonly fields: Record<string, string[]>
  /** Why a value is refused, which has a sentence of its own. */
  readonly reason: RefusalReason | undefined
  /** With `version-conflict`: what somebody else has made of it meanwhile. */
  readonly conflict: VersionConflict | undefined
  /** With `merged`: of whom the customer is part now. */
  readonly merged: MergedAway | undefined

  constructor(
    code: ErrorCode | ClientErrorCode,
    detail: string,
    more: {
      requestId?: string | undefined
      fields?: Record<string, string[]> | undefined
      reason?: RefusalReason | undefined
      conflict?: VersionConflict | undefined
      merged?: MergedAway | undefined
    } = {},
  ) {
    super(`${code}: ${detail}`)
    this.code = code
    this.detail = detail
    this.requestId = more.requestId
    this.fields = more.fields ?? {}
    this.reason = more.reason
    this.conflict = more.conflict
    this.merged = more.merged
  }
}

interface Read {
  readonly signal?: AbortSignal
}

/** One act of the user's. Its key is made once and sent again with every repetition, so that the act is done once. */
export interface Act {
  readonly key: string
}

export interface Api {
  get<T extends z.ZodType>(path: string, reply: T, read?: Read): Promise<z.infer<T>>
  /** A question that needs a body. It changes nothing. */
  ask<T extends z.ZodType>(path: string, body: unknown, reply: T, read?: Read): Promise<z.infer<T>>
  write<T extends z.ZodType>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    reply: T,
    act: Act,
  ): Promise<z.infer<T>>
  /** A whole file, which may take minutes. */
  upload<T extends z.ZodType>(path: string, file: Upload, reply: T, act: Act): Promise<z.infer<T>>
  download(path: string): Promise<Blob>
}

interface Upload {
  readonly content: Uint8Array<ArrayBuffer>
  /** `Content-Digest`, RFC 9530. */
  readonly digest: string
}

/** The server gives up on a request after five. */
const FILE_TIMEOUT_MS = 4 * 60_000

export interface ApiOptions {
  readonly getToken: (options?: { isRefused?: boolean }) => Promise<string>
  readonly send?: typeof fetch
  readonly timeoutMs?: number
  /** Hears every refusal, e.g. to find out that the user was locked out meanwhile. */
  readonly onRefused?: (error: ApiError) => void
}

export const newKey = () => crypto.randomUUID()

/**
 * Talks to our server. Every reply is checked against its schema: Outlook keeps panes open for days, so that this code can
 * be older than the server it talks to.
 */
export function createApi({ getToken, send = fetch, timeoutMs = 10_000, onRefused }: ApiOptions): Api {
  async function exchange(method: string, path: string, options: Sent): Promise<Response> {
    const { body, type, headers, signal, key, longestMs = timeoutMs } = options

    async function attempt(token: string): Promise<Response> {
      const late = AbortSignal.timeout(longestMs)
      try {
        return await send(`/api${path}`, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            accept: 'application/json',
            ...(type === undefined ? {} : { 'content-type': type }),
            ...(key === undefined ? {} : { 'idempotency-key': key }),
            ...headers,
          },
          ...(body === undefined ? {} : { body }),
          signal: signal ? AbortSignal.any([signal, late]) : late,
        })
      } catch (error) {
        if (signal?.aborted) throw error
        if (late.aborted) throw new ApiError('timeout', `No answer after ${longestMs} ms.`)
        throw new ApiError('offline', error instanceof Error ? error.message : 'The server cannot be reached.')
      }
    }

    let response = await attempt(await getToken())
    // The token may have been revoked, or the claims it needs have changed: a new one, once.
    if (response.status === 401) response = await attempt(await getToken({ isRefused: true }))
    if (response.ok) return response
    const error = refusal(response, await response.json().catch(() => undefined))
    onRefused?.(error)
    throw error
  }

  async function request<T extends z.ZodType>(
    method: string,
    path: string,
    reply: T,
    sent: Sent = {},
  ): Promise<z.infer<T>> {
    const response = await exchange(method, path, sent)
    const json: unknown = await response.json().catch(() => undefined)
    const parsed = reply.safeParse(json)
    if (!parsed.success)
      throw new ApiError('outdated', `${method} ${path}: the reply is not what this version expects.`)
    return parsed.data
  }

  return {
    get: (path, reply, { signal } = {}) => request('GET', path, reply, { signal }),
    ask: (path, body, reply, { signal } = {}) => request('POST', path, reply, { ...asJson(body), signal }),
    write: (method, path, body, reply, { key }) => request(method, path, reply, { ...asJson(body), key }),
    upload: (path, { content, digest }, reply, { key }) =>
      request('PUT', path, reply, {
        ...{ body: content, type: 'application/octet-stream', headers: { 'content-digest': digest } },
        ...{ key, longestMs: FILE_TIMEOUT_MS },
      }),
    async download(path) {
      const response = await exchange('GET', path, { longestMs: FILE_TIMEOUT_MS })
      return response.blob().catch(() => {
        throw new ApiError('offline', 'The file broke off.')
      })
    },
  }
}

interface Sent {
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly type?: string
  readonly headers?: Record<string, string>
  readonly signal?: AbortSignal | undefined
  readonly key?: string
  readonly longestMs?: number
}

const asJson = (body: unknown): Sent =>
  body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' }

/** A proxy in between may answer with anything, for example with HTML. */
function refusal(response: Response, json: unknown): ApiError {
  const problem = problemSchema.safeParse(json)
  if (problem.success) return new ApiError(problem.data.code, problem.data.detail, problem.data)
  const requestId = response.headers.get('x-request-id') ?? undefined
  const code = [502, 503, 504].includes(response.status) ? 'offline' : 'internal'
  return new ApiError(code, `The server answered ${response.status}.`, { requestId })
}

/** Whether the same request may succeed later, without anybody changing anything. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false
  return ['offline', 'timeout', 'too-many-requests', 'storage-unavailable', 'shutting-down', 'internal'].includes(
    error.code,
  )
}

/** For taking something back: that it is gone already is what was wanted. */
export async function unlessGone(act: Promise<unknown> | undefined): Promise<void> {
  try {
    await act
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'not-found')) throw error
  }
}
