/**
 * Delivers in order, each message `delay()` milliseconds after it was put in. A shorter delay never lets a later message overtake:
 * `postMessage` keeps the order, and a pane may rely on that.
 */
export function delayedQueue<T>(deliver: (message: T) => void, delay: () => number) {
  let lastDue = 0
  const timers = new Set<ReturnType<typeof setTimeout>>()
  return {
    put(message: T): void {
      const now = Date.now()
      lastDue = Math.max(lastDue, now + delay())
      const timer = setTimeout(() => {
        timers.delete(timer)
        deliver(message)
      }, lastDue - now)
      timers.add(timer)
    },
    clear(): void {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}
