import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type i18n } from 'i18next'
import { type ReactNode, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import { type Api, isPassing } from './api.ts'
import { ApiContext } from './ApiContext.tsx'
import { Crash } from './Crash.tsx'
import { Drafts } from './interactions/drafts.ts'
import { LogBook } from './interactions/log-book.ts'
import { LogContext } from './interactions/LogContext.tsx'
import { dateLocale } from './locales/i18n.ts'
import { type MailboxUser } from './outlook/mailbox-user.ts'
import { keepLatestAnswers } from './recognition/recognition.queries.ts'
import { dateWords } from './ui/dates.ts'
import { useFluentTheme } from './ui/fluent-theme.ts'
import { type Surroundings, SurroundingsContext } from './ui/Surroundings.tsx'

/** What lives as long as the pane. */
export interface PaneParts {
  readonly api: Api
  readonly queries: QueryClient
  readonly drafts: Drafts
  readonly book: LogBook
}

export function createPaneParts(api: Api, storage: Storage | undefined): PaneParts {
  const queries = new QueryClient({
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
  keepLatestAnswers(queries)
  const drafts = new Drafts(storage)
  return { api, queries, drafts, book: new LogBook(api, queries, drafts) }
}

interface PaneRootProps {
  readonly parts: PaneParts
  readonly translation: i18n
  readonly user: MailboxUser
  readonly timeZone: string
  readonly styleNonce?: string
  readonly now?: () => Date
  readonly children: ReactNode
}

export function PaneRoot({ parts, translation, user, timeZone, styleNonce, now, children }: PaneRootProps) {
  const { api, queries, drafts, book } = parts
  const theme = useFluentTheme()
  const locale = dateLocale(user.language)
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
                <LogContext value={{ drafts, book }}>
                  <Crash>{children}</Crash>
                </LogContext>
              </ApiContext>
            </QueryClientProvider>
          </SurroundingsContext>
        </I18nextProvider>
      </FluentProvider>
    </RendererProvider>
  )
}
