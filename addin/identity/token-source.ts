export interface Token {
  readonly value: string
  /** The token's `preferred_username`. */
  readonly username: string
}

/** Where tokens come from. Both ways reject with `SignInError`. */
export interface TokenSource {
  /** Through Outlook itself (nested app authentication), or by MSAL's own windows. */
  readonly isNested: boolean
  /** Without a window; from memory unless `forceRefresh`. */
  silent(forceRefresh: boolean): Promise<Token>
  /** Only on a click: a window may open. `choose` asks which account. */
  interactive(options: { choose: boolean }): Promise<Token>
}

export type SignInProblem = 'needs-you' | 'cancelled' | 'blocked' | 'offline' | 'failed'

export class SignInError extends Error {
  override readonly name = 'SignInError'
  readonly problem: SignInProblem

  constructor(problem: SignInProblem, message: string) {
    super(message)
    this.problem = problem
  }
}
