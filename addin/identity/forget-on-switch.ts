import { type QueryClient } from '@tanstack/react-query'
import { type Session } from './session.ts'

/** What the server told one account is not shown to the next one: who "you" are, and what only you may read. */
export function forgetOnSwitch(session: Session, queries: QueryClient): void {
  let known: string | undefined
  session.subscribe(() => {
    const state = session.state()
    if (state.kind !== 'signed-in') return
    if (known !== undefined && known !== state.username) void queries.resetQueries()
    known = state.username
  })
}
