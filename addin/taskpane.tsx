import { createRoot } from 'react-dom/client'
import { createApi } from './api.ts'
import { forgetOnSwitch } from './identity/forget-on-switch.ts'
import { Session } from './identity/session.ts'
import { sessionStorageIfAllowed } from './interactions/drafts.ts'
import { prefetchLanguage, speak, startTranslation } from './locales/i18n.ts'
import { OfficeMissing } from './OfficeMissing.tsx'
import { followOpenItem } from './outlook/current-item.ts'
import { browserTimeZone, readMailboxTimeZone, readMailboxUser } from './outlook/mailbox-user.ts'
import { officeReady } from './outlook/office.ts'
import { followTheme } from './outlook/theme.ts'
import { Pane } from './Pane.tsx'
import { createPaneParts, PaneRoot } from './PaneRoot.tsx'
import { firstAnswer } from './recognition/recognition.queries.ts'
import { readSettings } from './settings.ts'

async function start(): Promise<void> {
  const root = createRoot(document.getElementById('pane')!)
  const translation = startTranslation()
  // Outlook nearly always speaks the language of the browser, and tells it only once office.js is there.
  prefetchLanguage(navigator.language)
  // Beside office.js and the first paint, not after them.
  const msal = import(/* webpackChunkName: "sign-in" */ './identity/msal.ts')
  msal.catch(() => undefined)
  try {
    const settings = readSettings()
    await officeReady()
    const user = readMailboxUser()
    await speak(translation, user.language)
    const session = new Session(msal.then(({ connect }) => connect({ settings, loginHint: user.address })))
    const api = createApi({ getToken: session.getToken, onRefused: (error) => session.refused(error) })
    const parts = createPaneParts(api, sessionStorageIfAllowed())
    forgetOnSwitch(session, parts.queries)
    followTheme()
    followOpenItem()

    const draw = (timeZone: string) =>
      root.render(
        <PaneRoot
          parts={parts}
          translation={translation}
          user={user}
          timeZone={timeZone}
          styleNonce={settings.styleNonce}
        >
          <Pane session={session} />
        </PaneRoot>,
      )
    // Outlook's zone and the browser's are nearly always one. The first card does not wait for the table of their names.
    draw(browserTimeZone())
    await firstAnswer(parts.queries)
    const timeZone = await readMailboxTimeZone().catch(browserTimeZone)
    if (timeZone !== browserTimeZone()) draw(timeZone)
  } catch (error) {
    await speak(translation, navigator.language)
    root.render(<OfficeMissing translation={translation} error={error} />)
  }
}

void start()
