import { z } from 'zod'

const faultKinds = [
  'status-401',
  'status-403',
  'status-404-mailbox',
  'status-409',
  'status-429',
  'status-500',
  'status-503',
  'status-504',
  /** The write is done, the answer is a gateway timeout. */
  'commit-then-504',
  /** The write is done, the connection breaks before the answer. */
  'commit-then-drop',
  /** The connection breaks before anything was done. */
  'drop',
  /** No answer until the client gives up or the faults are cleared. */
  'hang',
  /** 200 with a page of HTML, as a proxy or captive portal sends it. Nothing is done. */
  'html',
  /** 200 with no body. Nothing is done. */
  'empty',
] as const
export type FaultKind = (typeof faultKinds)[number]

export const faultSchema = z.strictObject({
  /** Object id or address; every mailbox when omitted. */
  mailbox: z.string().optional(),
  method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']).optional(),
  times: z.int().positive().default(1),
  kind: z.enum(faultKinds),
  /** Sent as `Retry-After` with 429, 503 and 504; Graph also sends fractions. */
  retryAfterSeconds: z.number().nonnegative().optional(),
})
export type FaultInput = z.input<typeof faultSchema>
export type Fault = z.output<typeof faultSchema>

/** What goes wrong next: a queue, the oldest matching fault first. */
export class Faults {
  #pending: Fault[] = []
  #waiting = new Set<() => void>()

  failNext(fault: FaultInput): void {
    this.#pending.push(faultSchema.parse(fault))
  }

  list(): readonly Fault[] {
    return this.#pending
  }

  /** Forgets all faults and lets hanging requests go. */
  clear(): void {
    this.#pending = []
    for (const release of this.#waiting) release()
    this.#waiting.clear()
  }

  /** Resolves when the faults are cleared or the client has gone. */
  hang(client: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.add(resolve)
      const gone = () => {
        this.#waiting.delete(resolve)
        resolve()
      }
      if (client.aborted) gone()
      else client.addEventListener('abort', gone, { once: true })
    })
  }

  /** Takes the next fault for this request; `mailboxNames` are all the names the mailbox goes by. */
  take(method: string, mailboxNames: readonly string[]): Fault | undefined {
    const fault = this.#pending.find(
      (candidate) =>
        (candidate.method === undefined || candidate.method === method) &&
        (candidate.mailbox === undefined || mailboxNames.includes(candidate.mailbox.toLowerCase())),
    )
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times === 0) this.#pending = this.#pending.filter((other) => other !== fault)
    return fault
  }
}
