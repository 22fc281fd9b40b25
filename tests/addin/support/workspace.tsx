import { render } from '@testing-library/react'
import { createApi } from '../../../addin/api.ts'
import { createQueries } from '../../../addin/AppRoot.tsx'
import { Session } from '../../../addin/identity/session.ts'
import { type TokenSource } from '../../../addin/identity/token-source.ts'
import { startTranslation } from '../../../addin/locales/i18n.ts'
import { readAdminLink, readCustomerLink } from '../../../addin/workspace/customer-link.ts'
import { Workspace } from '../../../addin/workspace/Workspace.tsx'
import { WorkspaceRoot } from '../../../addin/workspace/WorkspaceRoot.tsx'
import { type FakeServer } from './fake-server.ts'
import { NOW, TIME_ZONE } from './fixtures.ts'

/** The page outside Outlook with our real client, in front of made-up answers, at an address with this query. */
export function openWorkspace(server: FakeServer, search: string, source: Partial<TokenSource> = {}) {
  const token = { value: 'token', username: 'anna.keller@aldgate.example' }
  const session = new Session(
    Promise.resolve({ isNested: false, silent: async () => token, interactive: async () => token, ...source }),
  )
  const api = createApi({ getToken: session.getToken, send: server.send, onRefused: (error) => session.refused(error) })
  return render(
    <WorkspaceRoot
      api={api}
      queries={createQueries()}
      translation={startTranslation()}
      timeZone={TIME_ZONE}
      now={() => NOW}
    >
      <Workspace session={session} link={readCustomerLink(search)} explains={readAdminLink(search)} />
    </WorkspaceRoot>,
  )
}
