import { createDOMRenderer, FluentProvider, RendererProvider, type Theme } from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type i18n } from 'i18next'
import { type ReactNode, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import { type Api, isPassing } from './api.ts'
import { ApiContext } from './ApiContext.tsx'
import { Crash } from './Crash.tsx'
import { type MailboxUser } from './outlook/mailbox-user.ts'
import { dateWords } from './ui/dates.ts'
import { type Surroundings, SurroundingsContext } from './ui/Surroundings.tsx'

export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // `navigator.onLine` is often wrong in both directions: ask, and see.
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && isPassing(error),
        retryDelay: 1000,
      },
      mutations: { networkMode: 'always' },
    },
  })
}

export interface AppRootProps {
  readonly api: Api
  readonly queries: QueryClient
  readonly theme: Theme
  readonly translation: i18n
  readonly user: MailboxUser
  readonly timeZone: string
  readonly styleNonce?: string
  readonly now?: () => Date
  readonly children: ReactNode
}

/** What every screen of ours stands in, in Outlook and outside. */
export function AppRoot(props: AppRootProps) {
  const { api, queries, theme, translation, user, timeZone, styleNonce, now, children } = props
  const locale = translation.language
  const surroundings = useMemo<Surroundings>(
    () => ({ user, locale, dates: dateWords(locale, timeZone, now) }),
    [user, locale, timeZone, now],
  )
  // The content security policy takes only style elements with the nonce of this page.
  const renderer = useMemo(
    () => createDOMRenderer(document, styleNonce ? { styleElementAttributes: { nonce: styleNonce } } : {}),
    [styleNonce],
  )
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={theme}>
        <I18nextProvider i18n={translation}>
          <SurroundingsContext value={surroundings}>
            <QueryClientProvider client={queries}>
              <ApiContext value={api}>
                <Crash>{children}</Crash>
              </ApiContext>
            </QueryClientProvider>
          </SurroundingsContext>
        </I18nextProvider>
      </FluentProvider>
    </RendererProvider>
  )
}
