/** In milliseconds. Long for a transaction, and shorter than what a test waits for. */
const PATIENCE = 4_000

/**
 * Runs tasks one after another, in the order they were given.
 *
 * A task that never ends would hold up all the others for ever: one that calls `write` inside `write`, and so waits for
 * itself, above all. When a task takes longer than `patience`, those that wait behind it fail; the nested one is among
 * them, so the task fails as well and the queue goes on. Node 20 can tell a nested call as such, by AsyncLocalStorage,
 * but then calls a hook for every promise of the process, which costs a tenth of logging a mail.
 */
export function createQueue(patience = PATIENCE) {
  let last: Promise<unknown> = Promise.resolve()
  const waiting = new Set<(reason: Error) => void>()

  function giveUpWaiting() {
    const reason = new Error('A write takes too long. Was write() called inside write()? Pass the outer tx on instead.')
    for (const giveUp of waiting) giveUp(reason)
    waiting.clear()
  }

  return <T>(task: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      waiting.add(reject)
      last = last.then(async () => {
        if (!waiting.delete(reject)) return
        const timer = setTimeout(giveUpWaiting, patience)
        const result = task()
        resolve(result)
        await result.catch(() => undefined)
        clearTimeout(timer)
      })
    })
}
