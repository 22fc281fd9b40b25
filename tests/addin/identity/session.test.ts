import { describe, expect, it, test } from 'vitest'
import { ApiError } from '../../../addin/api.ts'
import { isSameAccount } from '../../../addin/identity/same-account.ts'
import { Session } from '../../../addin/identity/session.ts'
import { deferred } from '../support/deferred.ts'
import { SignInError, type SignInProblem, type Token, type TokenSource } from '../../../addin/identity/token-source.ts'

const token: Token = { value: 'secret', username: 'anna.keller@aldgate.example' }

function sessionWith(source: Partial<TokenSource>): Session {
  return new Session(
    Promise.resolve({ isNested: true, silent: async () => token, interactive: async () => token, ...source }),
  )
}
const failing = (problem: SignInProblem) => () => Promise.reject(new SignInError(problem, 'because'))

describe('The session', () => {
  it('is signing in until the first token', async () => {
    const session = sessionWith({})
    expect(session.state().kind).toBe('signing-in')
    expect(await session.getToken()).toBe('secret')
    expect(session.state()).toEqual({ kind: 'signed-in', username: token.username })
  })

  it('asks for a new token when the server refused the one before', async () => {
    const asked: boolean[] = []
    const session = sessionWith({
      silent: async (forceRefresh) => {
        asked.push(forceRefresh)
        return token
      },
    })
    await session.getToken()
    await session.getToken({ isRefused: true })
    expect(asked).toEqual([false, true])
  })

  it('needs the user when a window has to open, and goes on after it', async () => {
    const session = sessionWith({ silent: failing('needs-you') })
    await expect(session.getToken()).rejects.toMatchObject({ code: 'sign-in' })
    expect(session.state()).toMatchObject({ kind: 'needs-you', problem: null })
    await session.signIn()
    expect(session.state()).toMatchObject({ kind: 'signed-in' })
  })

  it('asks nothing silently while its window is open', async () => {
    const closed = deferred<Token>()
    let silentlyAsked = 0
    const session = sessionWith({
      silent: async () => {
        silentlyAsked += 1
        return token
      },
      interactive: () => closed.promise,
    })
    const signedIn = session.signIn()
    const answer = session.getToken()
    expect(session.state().kind).toBe('asking')
    await Promise.resolve()
    expect(silentlyAsked).toBe(0)
    closed.resolve(token)
    await signedIn
    expect(await answer).toBe('secret')
  })

  test.each(['cancelled', 'blocked', 'failed'] as const)('says that the window was %s', async (problem) => {
    const session = sessionWith({ interactive: failing(problem) })
    await session.signIn()
    expect(session.state()).toMatchObject({ kind: 'needs-you', problem })
  })

  it('stays signed in when only the network is gone', async () => {
    let isOnline = true
    const session = sessionWith({ silent: () => (isOnline ? Promise.resolve(token) : failing('offline')()) })
    await session.getToken()
    isOnline = false
    await expect(session.getToken()).rejects.toMatchObject({ code: 'offline' })
    expect(session.state().kind).toBe('signed-in')
  })

  it('needs the user when MSAL itself could not be loaded', async () => {
    const session = new Session(Promise.reject(new Error('ChunkLoadError')))
    await expect(session.getToken()).rejects.toMatchObject({ code: 'sign-in' })
    expect(session.state()).toMatchObject({ kind: 'needs-you', problem: 'failed' })
  })

  it('is not allowed in when the server does not serve the organization', () => {
    const session = sessionWith({})
    session.refused(new ApiError('wrong-organization', 'Not served.'))
    expect(session.state()).toMatchObject({ kind: 'not-allowed', error: { detail: 'Not served.' } })
  })

  it('does not lock anybody out for a single refused act', async () => {
    const session = sessionWith({})
    await session.getToken()
    session.refused(new ApiError('forbidden', 'Not yours.'))
    expect(session.state().kind).toBe('signed-in')
  })
})

describe('The account of the token and that of the mailbox', () => {
  test.each([
    ['anna.keller@aldgate.example', 'anna.keller@aldgate.example', true],
    ['Anna.Keller@Aldgate.Example', 'anna.keller@aldgate.example', true],
    ['akeller@aldgate.example', 'anna.keller@aldgate.example', true],
    ['anna.keller@aldgate.onmicrosoft.com', 'anna.keller@aldgate.example', true],
    ['ak@aldgate.onmicrosoft.com', 'anna.keller@aldgate.example', true],
    ['ak@aldgate-brokers.example', 'anna.keller@aldgate.example', true],
    ['anna@home.example', 'anna.keller@aldgate.example', false],
    ['anna@home.example', 'anna@other.example', true],
    ['', 'anna.keller@aldgate.example', true],
  ])('%s and %s: %s', (account, mailbox, isSame) => {
    expect(isSameAccount(account, mailbox, ['aldgate.example', 'aldgate-brokers.example'])).toBe(isSame)
  })
})
