import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle'
import { PeopleTeam20Regular } from '@fluentui/react-icons/svg/people-team'
import { PersonProhibited20Regular } from '@fluentui/react-icons/svg/person-prohibited'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type MergedAway } from '../../shared/errors.ts'
import { type AboutCustomer, type CustomerQuery } from '../../shared/standing.ts'
import { ApiError } from '../api.ts'
import { nameOf } from '../customers/CustomerCard.tsx'
import { WholeCard } from '../customers/WholeCard.tsx'
import { useMyId } from '../identity/identity.queries.ts'
import { Timeline, TimelineLoading } from '../interactions/Timeline.tsx'
import { messageOf, requestIdOf } from '../messages.ts'
import { useCustomer } from '../standing/standing.queries.ts'
import { useRowStyles } from '../ui/row.ts'
import { Bar } from '../ui/Skeleton.tsx'
import { StateTitle } from '../ui/StateTitle.tsx'
import { useLoadingStage } from '../ui/use-loading-stage.ts'
import { CustomerFollowUps } from './CustomerFollowUps.tsx'

/** What the team knows about one customer, as the pane shows it beside a mail. */
export function CustomerPage({ of }: { of: CustomerQuery }) {
  const { t } = useTranslation()
  const customer = useCustomer(of)
  const stage = useLoadingStage(customer.isPending)
  const about = stage === 'loaded' ? customer.data : undefined
  const name = about && nameOf(about.card)
  useEffect(() => {
    document.title = name === undefined ? 'Followthrough' : t('workspace.title', { name })
  }, [name, t])

  const isGone = customer.error instanceof ApiError && customer.error.code === 'not-found'
  if (isGone) return <Gone />
  const merged = customer.error instanceof ApiError ? customer.error.merged : undefined
  if (merged) return <Merged away={merged} />
  if (about) return <About about={about} />
  if (customer.error && stage === 'loaded')
    return <NoAnswer error={customer.error} onTryAgain={() => void customer.refetch()} />
  return stage === 'quiet' ? null : <Loading isSlow={stage === 'slow' || stage === 'late'} />
}

function About({ about: { card, timeline, followUps, deals, promises } }: { about: AboutCustomer }) {
  const myId = useMyId()
  return (
    <TwoSides
      left={
        <>
          <WholeCard card={card} deals={deals} promises={promises} myId={myId} />
          <CustomerFollowUps followUps={followUps} myId={myId} />
        </>
      }
      right={
        <Timeline
          of={{ contactId: card.contact?.id ?? null, companyId: card.company?.id ?? null }}
          first={timeline}
          startsWhole
          myId={myId}
        />
      }
    />
  )
}

/** A link from before the merge, in an event or a bookmark. */
function Merged({ away: { of, name, into } }: { away: MergedAway }) {
  const { t } = useTranslation()
  return (
    <StateTitle
      icon={<PeopleTeam20Regular aria-hidden />}
      title={t('workspace.merged', { gone: name, into: into.name })}
    >
      <Link href={`?${of}=${into.id}`}>{t('workspace.openMerged', { into: into.name })}</Link>
    </StateTitle>
  )
}

function Gone() {
  const { t } = useTranslation()
  const row = useRowStyles()
  return (
    <StateTitle icon={<PersonProhibited20Regular aria-hidden />} title={t('workspace.gone')}>
      <p className={row.text}>{t('workspace.goneText')}</p>
      <p className={row.text}>{t('workspace.goneOn')}</p>
    </StateTitle>
  )
}

function NoAnswer({ error, onTryAgain }: { error: unknown; onTryAgain: () => void }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const requestId = requestIdOf(error)
  return (
    <StateTitle icon={<ErrorCircle20Regular aria-hidden />} title={t('workspace.failed')}>
      <p role="alert" className={row.text}>
        {messageOf(error, t)}
      </p>
      {requestId && <p className={row.meta}>{t('errors.requestId', { id: requestId })}</p>}
      <Button size="small" onClick={onTryAgain}>
        {t('actions.tryAgain')}
      </Button>
    </StateTitle>
  )
}

/** Gray bars in the boxes of what comes. */
function Loading({ isSlow }: { isSlow: boolean }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  return (
    <TwoSides
      left={
        <section aria-busy className={row.row}>
          <Bar width={32} height={32} />
          <div className={row.section}>
            <h1 className={row.title}>{t(isSlow ? 'workspace.slow' : 'workspace.loading')}</h1>
            <Bar width={170} />
            <Bar width={210} height={10} />
          </div>
        </section>
      }
      right={<TimelineLoading />}
    />
  )
}

/** Side by side where there is room; the page scrolls as a whole. */
function TwoSides({ left, right }: { left: ReactNode; right: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.sides}>
      <div className={styles.left}>{left}</div>
      <div className={styles.right}>{right}</div>
    </div>
  )
}

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '24px',
    '@media (min-width: 800px)': { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)', columnGap: '32px' },
  },
  left: { display: 'flex', flexDirection: 'column', rowGap: '24px' },
  right: {
    '@media (min-width: 800px)': {
      borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
      paddingLeft: '32px',
    },
  },
})
