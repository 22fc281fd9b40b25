export interface LoggedRequest {
  readonly at: string
  readonly method: string
  /** As the client sent it, from `/v1.0` on, with the query. */
  readonly path: string
  /** Object id of the mailbox, when the path names one that exists. */
  readonly mailbox: string | undefined
  readonly prefer: string | undefined
  readonly ifMatch: string | undefined
  /** The JSON that was sent, or the text when it was no JSON. */
  readonly body: unknown
  /** 0 until there is an answer, and for ever when the connection was broken on purpose. */
  status: number
  isBroken: boolean
  /** The fault that was put in its way. */
  fault: string | undefined
}

/** What the clients sent, oldest first. Tokens are not kept. */
export class RequestLog {
  #entries: LoggedRequest[] = []
  readonly #limit: number

  constructor(limit = 1000) {
    this.#limit = limit
  }

  add(request: Omit<LoggedRequest, 'status' | 'isBroken' | 'fault'>): LoggedRequest {
    const entry = { ...request, status: 0, isBroken: false, fault: undefined }
    this.#entries.push(entry)
    if (this.#entries.length > this.#limit) this.#entries.shift()
    return entry
  }

  list(filter: { mailbox?: string | undefined; method?: string | undefined } = {}): readonly LoggedRequest[] {
    return this.#entries.filter(
      (entry) =>
        (filter.mailbox === undefined || entry.mailbox === filter.mailbox) &&
        (filter.method === undefined || entry.method === filter.method),
    )
  }

  clear(): void {
    this.#entries = []
  }
}
