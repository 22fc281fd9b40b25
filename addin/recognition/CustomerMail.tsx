import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Card } from '../../shared/customers.ts'
import { type Mail } from '../../shared/mail.ts'
import { type Deal } from '../../shared/pipeline.ts'
import { type RecognizeReply } from '../../shared/recognition.ts'
import { CompactCard, StickyCard } from '../customers/CompactCard.tsx'
import { nameOf } from '../customers/CustomerCard.tsx'
import { WholeCard } from '../customers/WholeCard.tsx'
import { useMyId } from '../identity/identity.queries.ts'
import { useLogState } from '../interactions/log-book.ts'
import { useLogging } from '../interactions/LogContext.tsx'
import { LogOrLogged } from '../interactions/LogOrLogged.tsx'
import { type LogTarget } from '../interactions/LogSection.tsx'
import { Timeline, TimelineLoading } from '../interactions/Timeline.tsx'
import { messageOf, requestIdOf } from '../messages.ts'
import { type OpenItem } from '../outlook/current-item.ts'
import { Columns } from '../ui/Columns.tsx'
import { Face } from '../ui/Face.tsx'
import { useRowStyles } from '../ui/row.ts'
import { type LoadingStage } from '../ui/use-loading-stage.ts'
import { CardLoading } from './CardLoading.tsx'
import { PeopleChips, SenderChip } from './PeopleChips.tsx'
import { WhyMatched } from './WhyMatched.tsx'

const AnsweredWaits = lazy(() => import(/* webpackChunkName: "replies" */ '../follow-ups/AnsweredWaits.tsx'))

interface CustomerMailProps {
  readonly item: OpenItem & { kind: 'mail' }
  /** `undefined` until the answer is there; then one with a card. */
  readonly reply: RecognizeReply | undefined
  readonly stage: LoadingStage
  /** Why there is no answer. */
  readonly error: unknown
  readonly isChosen: boolean
  readonly onTryAgain: () => void
  readonly onChoose: (contactId: string | null) => void
}

const noDeals: readonly Deal[] = []

/**
 * A mail of a customer, from the first frame on: the line stands in its place before the answer and after it, so that
 * what is being typed stays, and the place where it is typed.
 */
export function CustomerMail({ item, reply, stage, error, isChosen, onTryAgain, onChoose }: CustomerMailProps) {
  const myId = useMyId()
  const [areDetailsOpen, setDetailsOpen] = useState(false)
  const [isTimelineAlone, setTimelineAlone] = useState(false)
  // Once it has resolved what was waited for, nothing is waiting any more.
  const [mayBeReply, setMayBeReply] = useState(false)
  if (reply && !mayBeReply && isWaitedFor(reply)) setMayBeReply(true)
  const { mail } = item
  const { book } = useLogging()
  const state = useLogState(book, mail.itemId)
  const card = reply?.card ?? undefined
  const deals = reply?.deals ?? noDeals
  const target = card && targetOf(card, deals)
  const line = useRef<HTMLTextAreaElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const isStuck = !reply && (error !== null || stage === 'late')

  const columns = (
    <Columns
      isRightAlone={isTimelineAlone && reply !== undefined}
      left={
        <>
          {reply ? <PeopleChips reply={reply} onChoose={onChoose} /> : <SenderChip mail={mail} />}
          {card ? (
            areDetailsOpen ? (
              <CompactCard card={card} />
            ) : (
              <div ref={place}>
                <WholeCard
                  key={card.contact?.id}
                  card={card}
                  deals={deals}
                  promises={reply?.promises ?? []}
                  myId={myId}
                  why={
                    reply?.match && (
                      <WhyMatched match={reply.match} onChange={isChosen ? () => onChoose(null) : undefined} />
                    )
                  }
                />
              </div>
            )
          ) : isStuck ? (
            <NoAnswer mail={mail} error={error} onTryAgain={onTryAgain} />
          ) : (
            <CardLoading mail={mail} stage={stage} />
          )}
          <LogOrLogged
            item={item}
            reply={reply}
            myId={myId}
            target={target}
            lineRef={line}
            onDetails={setDetailsOpen}
          />
          {mayBeReply && (
            <Suspense>
              <AnsweredWaits mail={mail} myId={myId} />
            </Suspense>
          )}
        </>
      }
      right={
        reply && target ? (
          <Timeline
            of={target}
            name={target.name}
            first={reply.timeline}
            onWhole={setTimelineAlone}
            myId={myId}
            newId={state.kind === 'logged' ? state.log.interaction.id : undefined}
          />
        ) : (
          !isStuck && stage !== 'quiet' && <TimelineLoading />
        )
      }
    />
  )
  return (
    <>
      {card && !areDetailsOpen && !isTimelineAlone && <StickyCard card={card} place={place} line={line} />}
      {columns}
    </>
  )
}

/** Somebody outside wrote, and a reply of this customer is waited for. Whether this is the one, the server knows. */
const isWaitedFor = ({ participants, followUps }: RecognizeReply) =>
  participants.some(({ role, kind }) => role === 'from' && kind !== 'colleague' && kind !== 'automated') &&
  followUps.some(({ kind, interactionId }) => kind === 'waiting' && interactionId !== null)

function targetOf(card: Card, deals: readonly Deal[]): LogTarget {
  return {
    contactId: card.contact?.id ?? null,
    companyId: card.company?.id ?? null,
    name: card.company?.name ?? nameOf(card),
    person: card.contact?.name ?? '',
    deals,
  }
}

function NoAnswer({ mail, error, onTryAgain }: { mail: Mail; error: unknown; onTryAgain: () => void }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const requestId = requestIdOf(error)
  const name = mail.from?.name || mail.from?.address || t('people.nobody')
  return (
    <section className={mergeClasses(row.row, styles.problem)}>
      <Face size={32} name={name} />
      <div role="alert" className={styles.words}>
        <h1 className={row.title} dir="auto">
          {name}
        </h1>
        {mail.from?.name && <p className={mergeClasses(row.text, row.meta)}>{mail.from.address}</p>}
        <p className={mergeClasses(row.text, styles.reason)}>{error ? messageOf(error, t) : t('loading.late')}</p>
        {requestId && <p className={mergeClasses(row.text, row.meta)}>{t('errors.requestId', { id: requestId })}</p>}
        <Button size="small" onClick={onTryAgain}>
          {t('actions.tryAgain')}
        </Button>
      </div>
    </section>
  )
}

const useStyles = makeStyles({
  // As high as the card while it loads, so that the line below keeps its place.
  problem: { minHeight: '172px', alignContent: 'start' },
  words: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '6px', gridColumn: 'span 2' },
  reason: { paddingTop: '6px' },
})
