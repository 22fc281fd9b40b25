import { configure, render } from '@testing-library/react'
import { vi } from 'vitest'
import { createApi } from '../../../addin/api.ts'
import { Session } from '../../../addin/identity/session.ts'
import { type TokenSource } from '../../../addin/identity/token-source.ts'
import { startTranslation } from '../../../addin/locales/i18n.ts'
import { type OpenItem, showItem } from '../../../addin/outlook/current-item.ts'
import { Pane } from '../../../addin/Pane.tsx'
import { createPaneParts, PaneRoot } from '../../../addin/PaneRoot.tsx'
import { type FakeServer } from './fake-server.ts'
import { makeMail, NOW, TIME_ZONE } from './fixtures.ts'

/** What jsdom lacks and Fluent asks for. */
vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}))

// Chunks are transformed when a test first asks for them.
configure({ asyncUtilTimeout: 8000 })

const user = { name: 'Anna Keller', address: 'anna.keller@aldgate.example', language: 'en-GB' }

export function mailItem(
  change: Parameters<typeof makeMail>[0] = {},
  more: Partial<Omit<OpenItem & { kind: 'mail' }, 'kind' | 'mail'>> = {},
): OpenItem {
  const state = { isMeetingRequest: false, isEncrypted: false, isNonDelivery: false, attachments: [] }
  return { kind: 'mail', mail: makeMail(change), ...state, ...more }
}

/** The whole pane with our real client, in front of made-up answers. */
export function openPane(server: FakeServer, item: OpenItem, source: Partial<TokenSource> = {}) {
  const token = { value: 'token', username: user.address }
  const session = new Session(
    Promise.resolve({ isNested: true, silent: async () => token, interactive: async () => token, ...source }),
  )
  const api = createApi({ getToken: session.getToken, send: server.send, onRefused: (error) => session.refused(error) })
  const parts = createPaneParts(api, undefined)
  showItem(item)
  const view = render(
    <PaneRoot parts={parts} translation={startTranslation()} user={user} timeZone={TIME_ZONE} now={() => NOW}>
      <Pane session={session} />
    </PaneRoot>,
  )
  return { ...view, parts, session }
}
