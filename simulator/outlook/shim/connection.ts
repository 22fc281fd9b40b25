/**
 * A connection that can be cut: while it is, requests of the pane to its own server fail as `fetch` fails without a network, and so do
 * those under way, whose answer is lost although the server may have done the work. Everything else, the sign-in too, goes on.
 */
export function createConnection() {
  const genuineFetch = window.fetch.bind(window)
  let online = true
  let cut = new AbortController()

  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI)
    if (url.origin !== window.location.origin) return genuineFetch(input, init)
    if (!online) throw new TypeError('Failed to fetch')
    const { signal } = cut
    const lost = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new TypeError('Failed to fetch')), { once: true })
    })
    return Promise.race([genuineFetch(input, init), lost])
  }

  Object.defineProperty(window.navigator, 'onLine', { configurable: true, get: () => online })

  return {
    set(next: boolean): void {
      if (next === online) return
      online = next
      if (next) cut = new AbortController()
      else cut.abort()
      window.dispatchEvent(new Event(next ? 'online' : 'offline'))
    },
  }
}
