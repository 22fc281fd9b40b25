import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../ApiContext.tsx'
import { nameOf } from '../customers/CustomerCard.tsx'
import { WholeCard } from '../customers/WholeCard.tsx'
import { useMyId } from '../identity/identity.queries.ts'
import { getInteraction } from '../interactions/interactions.api.ts'
import { Timeline, TimelineLoading } from '../interactions/Timeline.tsx'
import { messageOf } from '../messages.ts'
import { useCustomer } from '../standing/standing.queries.ts'
import { Columns } from '../ui/Columns.tsx'
import { announce } from '../ui/live-region.tsx'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { useLoadingStage } from '../ui/use-loading-stage.ts'
import { type LookedUp } from './looked-up.ts'

interface LookedUpPaneProps {
  readonly of: LookedUp
  /** What the way back is called: "This mail", "My day". */
  readonly backTo: string
  readonly onBack: () => void
}

/**
 * A customer who was searched for, in place of the mail's own. The line that logs the mail is not on this screen, and the
 * bar above says so as long as it is shown: nothing of the mail can go to whoever was only looked up.
 */
export default function LookedUpPane({ of: { interactionId, ...of }, backTo, onBack }: LookedUpPaneProps) {
  const { t } = useTranslation()
  const myId = useMyId()
  const row = useRowStyles()
  const styles = useStyles()
  const customer = useCustomer(of)
  const stage = useLoadingStage(customer.isPending)
  const about = stage === 'loaded' ? customer.data : undefined
  const name = about && (about.card.company && !about.card.contact ? about.card.company.name : nameOf(about.card))
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => bar.current?.querySelector('button')?.focus(), [])
  useEffect(() => {
    if (name !== undefined) announce(t('search.lookingAt', { name }))
  }, [name, t])

  return (
    <>
      <div ref={bar} className={styles.bar}>
        <Button appearance="subtle" size="small" icon={<ArrowLeft20Regular />} onClick={onBack}>
          {backTo}
        </Button>
        <span className={mergeClasses(row.meta, row.ellipsis)} dir="auto">
          {t('search.lookedUp')}
        </span>
      </div>
      {about ? (
        <Columns
          left={
            <>
              <WholeCard card={about.card} deals={about.deals} promises={about.promises} myId={myId} />
              {interactionId !== undefined && <FoundEntry id={interactionId} />}
            </>
          }
          right={
            <Timeline
              of={{ contactId: about.card.contact?.id ?? null, companyId: about.card.company?.id ?? null }}
              name={name ?? ''}
              first={about.timeline}
              myId={myId}
            />
          }
        />
      ) : customer.error && stage === 'loaded' ? (
        <div role="alert" className={styles.problem}>
          <p className={row.text}>{messageOf(customer.error, t)}</p>
          <Button size="small" onClick={() => void customer.refetch()}>
            {t('actions.tryAgain')}
          </Button>
        </div>
      ) : (
        stage !== 'quiet' && <Columns left={<TimelineLoading />} right={null} />
      )}
    </>
  )
}

/** The entry by which the customer was found, whole, above their timeline. */
function FoundEntry({ id }: { id: string }) {
  const { t } = useTranslation()
  const api = useApi()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const headingId = useId()
  const found = useQuery({ queryKey: ['interaction', id], queryFn: ({ signal }) => getInteraction(api, id, signal) })
  const entry = found.data?.interaction
  return (
    <section aria-labelledby={headingId} aria-busy={found.isPending} className={styles.entry}>
      <h2 id={headingId} className={row.heading} dir="auto">
        {entry ? entry.subject || t(`timeline.titles.${entry.kind}`) : t('search.foundEntry')}
      </h2>
      {found.error && (
        <p role="alert" className={row.text}>
          {messageOf(found.error, t)}
        </p>
      )}
      {entry && (
        <>
          <p className={mergeClasses(row.text, row.meta)}>
            {entry.loggedBy.name}, {dates.moment(entry.occurredAt)}
          </p>
          {[entry.note, entry.text].filter(Boolean).map((text) => (
            <p key={text} className={mergeClasses(row.text, styles.text)} dir="auto">
              {text}
            </p>
          ))}
        </>
      )}
    </section>
  )
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '40px',
    padding: '0 8px',
    marginBottom: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  problem: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '8px', padding: '0 16px' },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  text: { whiteSpace: 'pre-wrap' },
})
