import type { Context, Middleware } from '@microsoft/microsoft-graph-client'
import type { TokenSource } from './app-tokens.ts'

/**
 * Puts the token on every request. A 401 means that nothing was done, so the same request goes out once more with a
 * fresh token. The client's own handler sends no token over http, not even to a host it was told to trust.
 */
export class AuthenticationMiddleware implements Middleware {
  readonly #tokens: TokenSource
  #next: Middleware | undefined

  constructor(tokens: TokenSource) {
    this.#tokens = tokens
  }

  setNext(next: Middleware): void {
    this.#next = next
  }

  async execute(context: Context): Promise<void> {
    const token = await this.#tokens.current()
    await this.#send(context, token)
    if (context.response?.status !== 401) return
    await context.response.body?.cancel()
    await this.#send(context, await this.#tokens.renew(token))
  }

  async #send(context: Context, token: string): Promise<void> {
    const headers = { ...(context.options?.headers as Record<string, string>), Authorization: `Bearer ${token}` }
    context.options = { ...context.options, headers }
    await this.#next?.execute(context)
  }
}
