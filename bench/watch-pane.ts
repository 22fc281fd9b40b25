export interface PaneWatch {
  readonly longTasks: number[]
  forget: () => void
  seen: () => { painted: number | null; frames: number }
}

/**
 * Runs in every frame before its scripts, and so knows of nothing outside itself. It takes the time when the host's
 * ItemChanged arrives, and the end of the first frame in which the card of that mail stands: its thread is in the page,
 * and the heading is no longer that of the mail before.
 */
export function watchPane(): void {
  const longTasks: number[] = []
  let start: number | null = null
  let before: string | null = null
  let painted: number | null = null
  let frames = 0

  const cardText = () => {
    const thread = document.querySelector('ol[aria-label="Where we stand"]')
    return thread ? (document.querySelector('h1')?.textContent ?? '') + thread.textContent : null
  }

  addEventListener('message', ({ data }) => {
    if (typeof data !== 'string' || !data.includes('"olkItemSelectedChanged"')) return
    if (!data.includes('"_responseType":1')) return
    start = performance.now()
    before = cardText()
    painted = null
    frames = 0
    requestAnimationFrame(look)
  })

  /** At the beginning of a frame: what stands in the page now was painted at the end of the frame before, or is about to be. */
  function look(now: number) {
    if (start === null || painted !== null) return
    const card = cardText()
    frames += 1
    if (card !== null && card !== before) {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => (painted = performance.now() - start!)
      channel.port2.postMessage(null)
      return
    }
    if (now - start < 5000) requestAnimationFrame(look)
  }

  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration)
    }).observe({ type: 'longtask' })
  }

  Object.assign(window, {
    paneWatch: {
      longTasks,
      forget: () => (start = null),
      seen: () => ({ painted: start === null ? null : painted, frames }),
    },
  })
}
