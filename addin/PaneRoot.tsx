import { type QueryClient } from '@tanstack/react-query'
import { type Api } from './api.ts'
import { AppRoot, type AppRootProps, createQueries } from './AppRoot.tsx'
import { Drafts } from './interactions/drafts.ts'
import { LogBook } from './interactions/log-book.ts'
import { LogContext } from './interactions/LogContext.tsx'
import { keepLatestAnswers } from './recognition/recognition.queries.ts'
import { useFluentTheme } from './ui/fluent-theme.ts'

/** What lives as long as the pane. */
export interface PaneParts {
  readonly api: Api
  readonly queries: QueryClient
  readonly drafts: Drafts
  readonly book: LogBook
}

export function createPaneParts(api: Api, storage: Storage | undefined): PaneParts {
  const queries = createQueries()
  keepLatestAnswers(queries)
  const drafts = new Drafts(storage)
  return { api, queries, drafts, book: new LogBook(api, queries, drafts) }
}

interface PaneRootProps extends Omit<AppRootProps, 'api' | 'queries' | 'theme'> {
  readonly parts: PaneParts
}

export function PaneRoot({ parts, children, ...rest }: PaneRootProps) {
  const { api, queries, drafts, book } = parts
  return (
    <AppRoot {...rest} api={api} queries={queries} theme={useFluentTheme()}>
      <LogContext value={{ drafts, book }}>{children}</LogContext>
    </AppRoot>
  )
}
