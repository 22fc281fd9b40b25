import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { forgetOnSwitch } from '../../../addin/identity/forget-on-switch.ts'
import { Session } from '../../../addin/identity/session.ts'

test('what one account was told is forgotten when another one signs in, and only then', async () => {
  let username = 'anna@home.example'
  const token = async () => ({ value: 'secret', username })
  const session = new Session(Promise.resolve({ isNested: false, silent: token, interactive: token }))
  const queries = new QueryClient()
  forgetOnSwitch(session, queries)
  const known = () => queries.getQueryData(['me'])

  queries.setQueryData(['me'], 'told before the first token')
  await session.getToken()
  await session.signIn()
  expect(known()).toBe('told before the first token')

  username = 'anna.keller@aldgate.example'
  await session.signIn({ choose: true })
  expect(known()).toBeUndefined()
})
