import { createApi } from '../../../addin/api.ts'
import { groupByDay, isOpen } from '../../../addin/follow-ups/my-day.rules.ts'
import { dayGroups, type FollowUp } from '../../../shared/follow-ups.ts'
import { type ErrorCode, type MergedAway, type VersionConflict } from '../../../shared/errors.ts'

interface Asked {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly key: string | null
  readonly digest: string | null
  readonly token: string | null
}

type Answer = unknown

/** Thrown by an answer: the server refuses. */
export class Refusal extends Error {
  readonly status: number
  readonly code: ErrorCode
  readonly detail: string
  conflict?: VersionConflict
  merged?: MergedAway

  constructor(status: number, code: ErrorCode, detail = 'Refused by the test.') {
    super(detail)
    this.status = status
    this.code = code
    this.detail = detail
  }
}

/** Answers the pane's real client, by "METHOD /path" without the query. What is not foreseen fails the test. */
export class FakeServer {
  readonly asked: Asked[] = []
  readonly #answers: Record<string, (asked: Asked) => Answer>

  constructor(answers: Record<string, (asked: Asked) => Answer>) {
    this.#answers = { 'GET /promises': () => [], ...answers }
  }

  answer(route: string, answer: (asked: Asked) => Answer): void {
    this.#answers[route] = answer
  }

  /** The requests of a route so far. */
  of(route: string): Asked[] {
    return this.asked.filter(({ method, path }) => `${method} ${path.split('?')[0]!}` === route)
  }

  readonly send: typeof fetch = async (url, init = {}) => {
    const path = (url as string).replace(/^\/api/, '')
    const headers = new Headers(init.headers)
    const asked: Asked = {
      method: init.method ?? 'GET',
      path,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
      key: headers.get('idempotency-key'),
      digest: headers.get('content-digest'),
      token: headers.get('authorization'),
    }
    this.asked.push(asked)
    const answer = this.#answers[`${asked.method} ${path.split('?')[0]!}`] ?? this.#derived(asked)
    if (!answer) throw new Error(`The fake server has no answer to ${asked.method} ${path}.`)
    try {
      return Response.json(await answer(asked))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { status, code, detail } = error
      const problem = { type: 'about:blank', title: code, status, detail, code, requestId: 'r-1' }
      return Response.json(
        {
          ...problem,
          ...(error.conflict ? { conflict: error.conflict } : {}),
          ...(error.merged ? { merged: error.merged } : {}),
        },
        { status },
      )
    }
  }

  /** My day is made of the list of open follow-ups, as the server makes it. */
  #derived({ path }: Asked): ((asked: Asked) => Answer) | undefined {
    const list = this.#answers['GET /follow-ups']
    if (!path.startsWith('/follow-ups/my-day?') || !list) return undefined
    const query = new URLSearchParams(path.split('?')[1])
    return (asked) => {
      const groups = groupByDay(list(asked) as FollowUp[], query.get('on')!, query.get('timeZone')!)
      return {
        counts: Object.fromEntries(dayGroups.map((name) => [name, groups[name].filter(isOpen).length])),
        followUps: dayGroups.flatMap((name) => groups[name].slice(0, Number(query.get(name)))),
      }
    }
  }

  api() {
    return createApi({ getToken: () => Promise.resolve('token'), send: this.send })
  }
}
