/**
 * Exchange takes four requests at a time per application and mailbox and refuses the fifth with 429
 * (https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits). Three leave room for one of somebody else.
 */
const REQUESTS_AT_A_TIME = 3

/** Lets only so many requests of this process into one mailbox; the others wait their turn. */
export function createMailboxGate(atATime = REQUESTS_AT_A_TIME) {
  const mailboxes = new Map<string, { running: number; waiting: (() => void)[] }>()

  return async function pass<T>(mailbox: string, request: () => Promise<T>): Promise<T> {
    const gate = mailboxes.get(mailbox) ?? { running: 0, waiting: [] }
    mailboxes.set(mailbox, gate)
    if (gate.running >= atATime) await new Promise<void>((resolve) => gate.waiting.push(resolve))
    else gate.running += 1
    try {
      return await request()
    } finally {
      const next = gate.waiting.shift()
      // The place is handed on and not given back, or a newcomer could slip in between.
      if (next) next()
      else gate.running -= 1
      if (gate.running === 0) mailboxes.delete(mailbox)
    }
  }
}
