/** The page in an ordinary tab of the browser, where a link in a calendar event leads. Nothing of Outlook is here. */
import { createRoot } from 'react-dom/client'
import { createApi } from './api.ts'
import { createQueries } from './AppRoot.tsx'
import { forgetOnSwitch } from './identity/forget-on-switch.ts'
import { Session } from './identity/session.ts'
import { speak, startTranslation } from './locales/i18n.ts'
import { browserTimeZone } from './outlook/mailbox-user.ts'
import { readSettings } from './settings.ts'
import { readAdminLink, readCustomerLink } from './workspace/customer-link.ts'
import { Workspace } from './workspace/Workspace.tsx'
import { WorkspaceBroken } from './workspace/WorkspaceBroken.tsx'
import { WorkspaceRoot } from './workspace/WorkspaceRoot.tsx'

async function start(): Promise<void> {
  const root = createRoot(document.getElementById('workspace')!)
  const translation = startTranslation()
  try {
    const settings = readSettings()
    const msal = import(/* webpackChunkName: "sign-in" */ './identity/msal.ts')
    msal.catch(() => undefined)
    await speak(translation, navigator.language)
    const session = new Session(msal.then(({ connect }) => connect({ settings })))
    const api = createApi({ getToken: session.getToken, onRefused: (error) => session.refused(error) })
    const queries = createQueries()
    forgetOnSwitch(session, queries)
    root.render(
      <WorkspaceRoot
        api={api}
        queries={queries}
        translation={translation}
        timeZone={browserTimeZone()}
        styleNonce={settings.styleNonce}
      >
        <Workspace
          session={session}
          link={readCustomerLink(location.search)}
          explains={readAdminLink(location.search)}
        />
      </WorkspaceRoot>,
    )
  } catch (error) {
    await speak(translation, navigator.language)
    root.render(<WorkspaceBroken translation={translation} error={error} />)
  }
}

void start()
