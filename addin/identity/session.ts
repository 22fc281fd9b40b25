import { useSyncExternalStore } from 'react'
import { ApiError } from '../api.ts'
import { SignInError, type SignInProblem, type Token, type TokenSource } from './token-source.ts'

export type SessionState =
  | { readonly kind: 'signing-in' }
  /** A window is open for it. */
  | { readonly kind: 'asking' }
  /** `problem`: why the last attempt did not help; `null` when there was none. */
  | {
      readonly kind: 'needs-you'
      readonly problem: Exclude<SignInProblem, 'needs-you'> | null
      readonly detail: string
    }
  | { readonly kind: 'signed-in'; readonly username: string }
  /** The server knows who it is and lets nobody of theirs in. */
  | { readonly kind: 'not-allowed'; readonly error: ApiError }

/** Who is signed in, and their tokens. One per pane. */
export class Session {
  #state: SessionState = { kind: 'signing-in' }
  readonly #listeners = new Set<() => void>()
  readonly #source: Promise<TokenSource>
  /** Settles when the window is closed; never rejects. */
  #window: Promise<void> | undefined

  constructor(source: Promise<TokenSource>) {
    this.#source = source
    // Whoever asks for a token hears of the failure.
    source.catch(() => undefined)
  }

  readonly subscribe = (notify: () => void) => {
    this.#listeners.add(notify)
    return () => this.#listeners.delete(notify)
  }

  readonly state = () => this.#state

  /** A token for our API. Rejects with an `ApiError` that says `sign-in` or `offline`. */
  readonly getToken = async ({ isRefused = false } = {}): Promise<string> => {
    await this.#window
    try {
      const token = await (await this.#source).silent(isRefused)
      this.#signedIn(token)
      return token.value
    } catch (error) {
      throw this.#failed(error)
    }
  }

  /** Call it from a click. Resolves whether or not it worked; the state tells. */
  async signIn({ choose = false } = {}): Promise<void> {
    this.#show({ kind: 'asking' })
    const closed = this.#askInWindow(choose)
    this.#window = closed
    await closed
    if (this.#window === closed) this.#window = undefined
  }

  async #askInWindow(choose: boolean): Promise<void> {
    try {
      this.#signedIn(await (await this.#source).interactive({ choose }))
    } catch (error) {
      this.#failed(error)
    }
  }

  /** A refusal of our server that concerns the person, not the request. */
  refused(error: ApiError): void {
    if (error.code === 'wrong-organization') this.#show({ kind: 'not-allowed', error })
    // The new token was refused as well: only the user can help.
    if (error.code === 'unauthenticated') this.#show({ kind: 'needs-you', problem: 'failed', detail: error.detail })
  }

  #signedIn({ username }: Token) {
    if (this.#state.kind === 'signed-in' && this.#state.username === username) return
    this.#show({ kind: 'signed-in', username })
  }

  #failed(error: unknown): ApiError {
    const { problem, message } =
      error instanceof SignInError
        ? error
        : new SignInError('failed', error instanceof Error ? error.message : String(error))
    if (problem === 'offline' && this.#state.kind === 'signed-in') return new ApiError('offline', message)
    this.#show({ kind: 'needs-you', problem: problem === 'needs-you' ? null : problem, detail: message })
    return new ApiError(problem === 'offline' ? 'offline' : 'sign-in', message)
  }

  #show(state: SessionState) {
    this.#state = state
    for (const notify of this.#listeners) notify()
  }
}

export function useSession(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.state)
}
