import { makeStaticStyles, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useIsFetching } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe, useTellLocale } from './identity/identity.queries.ts'
import { type Session, useSession } from './identity/session.ts'
import { type OpenItem, useOpenItem } from './outlook/current-item.ts'
import { MailPane } from './recognition/MailPane.tsx'
import { type LookedUp } from './search/looked-up.ts'
import { type TabName, Tabs } from './Tabs.tsx'
import { LiveRegion } from './ui/live-region.tsx'
import { useFocusReturn } from './ui/orphaned-focus.ts'
import { useSurroundings } from './ui/Surroundings.tsx'

const PaneBanner = lazy(() => import(/* webpackChunkName: "banner" */ './PaneBanner.tsx'))
const SignIn = lazy(() => import(/* webpackChunkName: "needs-you" */ './identity/SignIn.tsx'))
const NotAllowed = lazy(() => import(/* webpackChunkName: "needs-you" */ './identity/NotAllowed.tsx'))
const MyDay = lazy(() => import(/* webpackChunkName: "my-day" */ './follow-ups/MyDay.tsx'))
const loadSearch = () => import(/* webpackChunkName: "search" */ './search/SearchPane.tsx')
const SearchPane = lazy(loadSearch)
const LookedUpPane = lazy(() => import(/* webpackChunkName: "search" */ './search/LookedUpPane.tsx'))
const NoMail = lazy(() => import(/* webpackChunkName: "nothing-to-do" */ './recognition/NoMail.tsx'))

/** The pane in Outlook: two tabs, at most one banner, and the screen for what is open. */
export function Pane({ session }: { session: Session }) {
  usePageStyles()
  const styles = useStyles()
  const item = useOpenItem()
  const state = useSession(session)
  const { t } = useTranslation()
  const [tab, setTab] = useState<TabName>('item')
  const [isSearching, setSearching] = useState(false)
  const [searched, setSearched] = useState('')
  const [lookedUp, setLookedUp] = useState<LookedUp>()
  const { remember, bringBack } = useFocusReturn()
  const itemId = item.kind === 'mail' ? item.mail.itemId : undefined
  // Selecting a mail asks for its customer, wherever the rep was.
  const [shownItemId, setShownItemId] = useState(itemId)
  if (itemId !== shownItemId) {
    setShownItemId(itemId)
    setTab('item')
    setSearching(false)
    setLookedUp(undefined)
  }
  // Banners load after the first card, not before it.
  const isRecognizing = useIsFetching({ queryKey: ['recognize'] }) > 0
  const [isSettled, setSettled] = useState(false)
  if (!isSettled && !isRecognizing && state.kind === 'signed-in') setSettled(true)
  const isOut = state.kind === 'needs-you' || state.kind === 'asking' || state.kind === 'not-allowed'

  // After the card, so that the first letters typed after Ctrl+K find a field.
  useEffect(() => {
    if (isSettled) void loadSearch().catch(() => undefined)
  }, [isSettled])

  function openSearch() {
    remember()
    // What is typed until there is a field is no part of whatever had the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    // The tabs stay until there is something to take their place.
    const open = () => setSearching(true)
    void loadSearch().then(open, open)
  }

  function closeSearch() {
    setSearching(false)
    // What had the focus is hidden until this has been drawn.
    setTimeout(bringBack)
  }

  function leaveLookedUp() {
    setLookedUp(undefined)
    // What had the focus before is made anew: the tab it stood under is still there.
    document.getElementById(`tab-${tab}`)?.focus()
  }

  function select(name: TabName) {
    setLookedUp(undefined)
    setTab(name)
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      if (!isOut && !isSearching) openSearch()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })

  return (
    <div className={styles.pane}>
      {isSearching && !isOut ? (
        <Suspense>
          <SearchPane
            initialText={searched}
            onText={setSearched}
            onClose={closeSearch}
            onOpen={(customer) => {
              setSearching(false)
              setLookedUp(customer)
            }}
          />
        </Suspense>
      ) : (
        <Tabs tab={tab} itemKind={item.kind} isSignedIn={!isOut} onSelect={select} onSearch={openSearch} />
      )}
      <main className={mergeClasses(styles.main, isSearching && !isOut && styles.hidden)}>
        {state.kind === 'signed-in' && isSettled && (
          <Suspense>
            <PaneBanner session={session} username={state.username} itemId={itemId} />
          </Suspense>
        )}
        <div id="tab-content" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={-1} className={styles.content}>
          <Suspense>
            {state.kind === 'needs-you' || state.kind === 'asking' ? (
              <div className={styles.inset}>
                <SignIn session={session} state={state} person={item.kind === 'mail' ? item.mail.from : null} />
              </div>
            ) : state.kind === 'not-allowed' ? (
              <div className={styles.inset}>
                <NotAllowed error={state.error} session={session} />
              </div>
            ) : lookedUp ? (
              <LookedUpPane
                key={JSON.stringify(lookedUp)}
                of={lookedUp}
                backTo={t(tab === 'my-day' ? 'tabs.myDay' : 'tabs.thisMail')}
                onBack={leaveLookedUp}
              />
            ) : (
              <SignedIn item={item} tab={tab} onMyDay={() => setTab('my-day')} />
            )}
          </Suspense>
        </div>
      </main>
      <LiveRegion />
    </div>
  )
}

/** Also while the sign-in runs: what is asked of the server waits for the token by itself. */
function SignedIn({ item, tab, onMyDay }: { item: OpenItem; tab: TabName; onMyDay: () => void }) {
  const styles = useStyles()
  const { dates, locale } = useSurroundings()
  useMe()
  useTellLocale(dates.timeZone, locale)
  if (tab === 'my-day') {
    return (
      <div className={styles.inset}>
        <MyDay />
      </div>
    )
  }
  if (item.kind === 'mail') return <MailPane key={item.mail.itemId} item={item} onMyDay={onMyDay} />
  return <NoMail item={item} onMyDay={onMyDay} />
}

const usePageStyles = makeStaticStyles({ body: { margin: '0' } })

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  hidden: { display: 'none' },
  content: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: '12px 0 24px',
    // What gets the focus is not to lie under the sticky row, or under the last line.
    scrollPaddingTop: '48px',
    scrollPaddingBottom: '64px',
    outlineStyle: 'none',
    '@media (min-width: 600px)': { padding: '0', overflowY: 'hidden', '& > div': { boxSizing: 'border-box' } },
  },
  inset: {
    padding: '0 16px',
    maxWidth: '560px',
    '@media (max-width: 339px)': { padding: '0 12px' },
    '@media (min-width: 600px)': { height: '100%', overflowY: 'auto', padding: '12px 16px 24px' },
  },
})
