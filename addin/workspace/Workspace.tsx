import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components'
import { CloudOff20Regular } from '@fluentui/react-icons/svg/cloud-off'
import { LinkDismiss20Regular } from '@fluentui/react-icons/svg/link-dismiss'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { type CustomerQuery } from '../../shared/standing.ts'
import { type Session, useSession } from '../identity/session.ts'
import { Banner } from '../ui/Banner.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { StateTitle } from '../ui/StateTitle.tsx'
import { useOnline } from '../ui/use-online.ts'
import { CustomerPage } from './CustomerPage.tsx'
import { InMyTimeZone } from './InMyTimeZone.tsx'
import { WhoIsHere } from './WhoIsHere.tsx'
import { WorkspaceSignIn } from './WorkspaceSignIn.tsx'

const RecognitionAdmin = lazy(() => import(/* webpackChunkName: "recognition-admin" */ './RecognitionAdmin.tsx'))
const NotAllowed = lazy(() => import(/* webpackChunkName: "needs-you" */ '../identity/NotAllowed.tsx'))

interface WorkspaceProps {
  readonly session: Session
  /** `undefined`: the address names nobody. */
  readonly link: CustomerQuery | undefined
  /** The page for admins, and what it is to explain. */
  readonly explains?: string | undefined
}

/** One sheet for one customer, and before it whatever stands in the way. */
export function Workspace({ session, link, explains }: WorkspaceProps) {
  usePageStyles()
  const { t } = useTranslation()
  const styles = useStyles()
  const state = useSession(session)
  const isOnline = useOnline()
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <img src="assets/icon.svg" alt="" width={24} height={24} />
        <span className={styles.product}>Followthrough</span>
        {state.kind === 'signed-in' && <WhoIsHere session={session} username={state.username} />}
      </header>
      <main className={styles.sheet}>
        {state.kind === 'signed-in' && !isOnline && (
          <Banner icon={<CloudOff20Regular />} tone="neutral" title={t('banner.offline')}>
            {t('workspace.offline')}
          </Banner>
        )}
        <div className={styles.content}>
          <Suspense>
            {link === undefined && explains === undefined ? (
              <StateTitle icon={<LinkDismiss20Regular aria-hidden />} title={t('workspace.noCustomer')}>
                {t('workspace.noCustomerText')}
              </StateTitle>
            ) : state.kind === 'needs-you' || state.kind === 'asking' ? (
              <WorkspaceSignIn session={session} state={state} />
            ) : state.kind === 'not-allowed' ? (
              <NotAllowed error={state.error} session={session} />
            ) : link === undefined ? (
              <RecognitionAdmin about={explains ?? ''} />
            ) : (
              <InMyTimeZone>
                <CustomerPage of={link} />
              </InMyTimeZone>
            )}
          </Suspense>
        </div>
      </main>
      <LiveRegion />
    </div>
  )
}

const usePageStyles = makeStaticStyles({ body: { margin: '0' } })

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '10px',
    minHeight: '48px',
    padding: '8px 16px',
    boxSizing: 'border-box',
    '@media (max-width: 339px)': { padding: '8px 12px' },
  },
  product: { fontWeight: tokens.fontWeightSemibold, flexGrow: 1 },
  sheet: {
    flexGrow: 1,
    overflow: 'clip',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorTransparentStroke}`,
    '@media (min-width: 600px)': { marginInlineStart: '16px', borderStartStartRadius: tokens.borderRadiusXLarge },
  },
  content: {
    boxSizing: 'border-box',
    maxWidth: '1100px',
    padding: '20px 16px 32px',
    '@media (max-width: 339px)': { padding: '20px 12px 32px' },
    '@media (min-width: 600px)': { padding: '20px 32px 40px' },
  },
})
