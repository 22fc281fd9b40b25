/**
 * Exchange takes four requests at a time per application and mailbox and refuses the fifth with 429
 * (https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits). Three leave room for one of somebody else.
 */
const REQUESTS_AT_A_TIME = 3

interface Gate {
  running: number
  waiting: { enter: () => void; refuse: (error: unknown) => void }[]
}

/**
 * Lets only so many requests of this process into one mailbox; the others wait their turn. What one is told that
 * concerns the whole mailbox (wait two seconds, there is no such mailbox) holds for all who wait: they are not sent.
 */
export function createMailboxGate(concernsAll: (error: unknown) => boolean, atATime = REQUESTS_AT_A_TIME) {
  const gates = new Map<string, Gate>()

  return async function pass<T>(mailbox: string, request: () => Promise<T>): Promise<T> {
    const gate = gates.get(mailbox) ?? { running: 0, waiting: [] }
    gates.set(mailbox, gate)
    if (gate.running < atATime) gate.running += 1
    else await new Promise<void>((enter, refuse) => gate.waiting.push({ enter, refuse }))
    try {
      return await request()
    } catch (error) {
      if (concernsAll(error)) for (const { refuse } of gate.waiting.splice(0)) refuse(error)
      throw error
    } finally {
      const next = gate.waiting.shift()
      // The place is handed on and not given back, or a newcomer could slip in between.
      if (next) next.enter()
      else gate.running -= 1
      if (gate.running === 0) gates.delete(mailbox)
    }
  }
}
