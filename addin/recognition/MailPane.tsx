import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { type RecognizeReply } from '../../shared/recognition.ts'
import { useMyId } from '../identity/identity.queries.ts'
import { CompactCard, CustomerCard, nameOf } from '../customers/CustomerCard.tsx'
import { WhereWeStand } from '../customers/WhereWeStand.tsx'
import { Sending } from '../interactions/Sending.tsx'
import { useLogState } from '../interactions/log-book.ts'
import { useLogging } from '../interactions/LogContext.tsx'
import { LogSection } from '../interactions/LogSection.tsx'
import { Timeline, TimelineLoading } from '../interactions/Timeline.tsx'
import { messageOf, requestIdOf } from '../messages.ts'
import { type OpenItem } from '../outlook/current-item.ts'
import { firstName } from '../ui/first-name.ts'
import { announce } from '../ui/live-region.tsx'
import { useRowStyles } from '../ui/row.ts'
import { useLoadingStage } from '../ui/use-loading-stage.ts'
import { CardLoading } from './CardLoading.tsx'
import { PeopleChips, SenderChip } from './PeopleChips.tsx'
import { useRecognition } from './recognition.queries.ts'
import { WhyMatched } from './WhyMatched.tsx'

const loadLogged = () => import(/* webpackChunkName: "logged" */ '../interactions/Logged.tsx')
const Logged = lazy(loadLogged)
const LoggedByColleague = lazy(() => import(/* webpackChunkName: "logged" */ '../interactions/LoggedByColleague.tsx'))
const WhoWrote = lazy(() => import(/* webpackChunkName: "who-wrote" */ './WhoWrote.tsx'))
const OnlyColleagues = lazy(() => import(/* webpackChunkName: "nothing-to-do" */ './OnlyColleagues.tsx'))
const AutomatedMail = lazy(() => import(/* webpackChunkName: "nothing-to-do" */ './AutomatedMail.tsx'))
const NewContact = lazy(() => import(/* webpackChunkName: "new-contact" */ '../customers/NewContact.tsx'))
const FollowUpEditor = lazy(() => import(/* webpackChunkName: "follow-up-editor" */ '../follow-ups/FollowUpEditor.tsx'))

/** Whom the rep chose for a mail, as long as the pane is open: going to another mail and back keeps it. */
const choices = new Map<string, string>()

type MailItem = OpenItem & { kind: 'mail' }

interface MailPaneProps {
  readonly item: MailItem
  onMyDay(): void
}

/** Everything about one mail. It is made anew for each mail, so that nothing of the last one can stay. */
export function MailPane({ item, onMyDay }: MailPaneProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const { mail } = item
  const [contactId, setContactId] = useState(choices.get(mail.itemId) ?? null)
  const recognition = useRecognition(mail, contactId)
  const stage = useLoadingStage(recognition.isPending)
  const reply = stage === 'loaded' ? recognition.data : undefined
  useSpokenSummary(reply)

  function choose(id: string | null) {
    if (id) choices.set(mail.itemId, id)
    else choices.delete(mail.itemId)
    setContactId(id)
  }

  if (reply)
    return (
      <Recognized
        key={contactId}
        item={item}
        reply={reply}
        isChosen={contactId !== null}
        onChoose={choose}
        onMyDay={onMyDay}
      />
    )

  const isStuck = recognition.isError || stage === 'late'
  return (
    <Columns
      left={
        <>
          <SenderChip mail={mail} />
          {isStuck ? (
            <section role="alert" className={styles.problem}>
              <h1 className={row.title} dir="auto">
                {mail.from?.name || mail.from?.address}
              </h1>
              <p className={row.text}>{recognition.isError ? messageOf(recognition.error, t) : t('loading.late')}</p>
              {requestIdOf(recognition.error) && (
                <p className={row.meta}>{t('errors.requestId', { id: requestIdOf(recognition.error)! })}</p>
              )}
              <Button size="small" onClick={() => void recognition.refetch()}>
                {t('actions.tryAgain')}
              </Button>
            </section>
          ) : (
            <CardLoading mail={mail} stage={stage} />
          )}
          <LogSection
            mail={mail}
            target={undefined}
            isEncrypted={item.isEncrypted}
            isMeetingRequest={item.isMeetingRequest}
          />
        </>
      }
      right={!isStuck && stage !== 'quiet' && <TimelineLoading />}
    />
  )
}

interface RecognizedProps {
  readonly item: MailItem
  readonly reply: RecognizeReply
  readonly isChosen: boolean
  onChoose(contactId: string | null): void
  onMyDay(): void
}

function Recognized({ item, reply, isChosen, onChoose, onMyDay }: RecognizedProps) {
  const styles = useStyles()
  const myId = useMyId()
  const [areDetailsOpen, setDetailsOpen] = useState(false)
  const [isAdding, setAdding] = useState(true)
  const [opened, setOpened] = useState<FollowUp | null>(null)
  const { mail } = item
  const { card, match } = reply
  const { book } = useLogging()
  const state = useLogState(book, mail.itemId)
  const chips = <PeopleChips reply={reply} onChoose={onChoose} />

  if (reply.outcome === 'colleagues' || reply.outcome === 'automated') {
    const Nothing = reply.outcome === 'colleagues' ? OnlyColleagues : AutomatedMail
    return (
      <Suspense>
        <Nothing reply={reply} onMyDay={onMyDay} />
      </Suspense>
    )
  }
  if (reply.outcome === 'ambiguous') {
    return (
      <Columns
        left={
          <>
            {chips}
            <Suspense>
              <WhoWrote mail={mail} reply={reply} isEncrypted={item.isEncrypted} onChoose={onChoose} />
            </Suspense>
          </>
        }
        right={
          reply.timeline.entries.length > 0 && (
            <Timeline
              of={{ contactId: null, companyId: reply.sharedCompany?.id ?? null }}
              first={reply.timeline}
              myId={myId}
            />
          )
        }
      />
    )
  }

  const newcomer = reply.participants.find(
    ({ address, kind }) => address === reply.address && (kind === 'unknown' || kind === 'new'),
  )
  if (!card) {
    return (
      <Columns
        left={
          <>
            {chips}
            {newcomer && (
              <Suspense fallback={<CardLoading mail={mail} stage="quiet" />}>
                <NewContact
                  mail={mail}
                  person={newcomer}
                  company={null}
                  isEncrypted={item.isEncrypted}
                  onAdded={() => undefined}
                />
              </Suspense>
            )}
          </>
        }
        right={null}
      />
    )
  }

  const target = {
    contactId: card.contact?.id ?? null,
    companyId: card.company?.id ?? null,
    name: card.company?.name ?? nameOf(card),
    person: card.contact?.name ?? '',
  }
  const addsPerson = reply.outcome === 'company' && newcomer && isAdding && !reply.log && state.kind === 'none'

  return (
    <Columns
      left={
        <>
          {chips}
          {areDetailsOpen ? (
            <CompactCard card={card} />
          ) : (
            <CustomerCard
              card={card}
              myId={myId}
              why={match && <WhyMatched match={match} onChange={isChosen ? () => onChoose(null) : undefined} />}
            >
              <WhereWeStand card={card} myId={myId} onOpenNext={(next) => setOpened(opened ? null : next)} />
              {opened && (
                <Suspense>
                  <FollowUpEditor followUp={opened} myId={myId} onClose={() => setOpened(null)} />
                </Suspense>
              )}
            </CustomerCard>
          )}
          {addsPerson ? (
            <div className={styles.adding}>
              <Suspense>
                <NewContact
                  mail={mail}
                  person={newcomer}
                  company={card.company}
                  isEncrypted={item.isEncrypted}
                  onAdded={() => setAdding(false)}
                />
              </Suspense>
            </div>
          ) : (
            <LogOrLogged item={item} reply={reply} myId={myId} target={target} onDetails={setDetailsOpen} />
          )}
        </>
      }
      right={
        <Timeline
          of={target}
          first={reply.timeline}
          myId={myId}
          newId={state.kind === 'logged' ? state.log.interaction.id : undefined}
        />
      }
    />
  )
}

interface LogOrLoggedProps {
  readonly item: MailItem
  readonly reply: RecognizeReply
  readonly myId: string | undefined
  readonly target: Parameters<typeof LogSection>[0]['target']
  onDetails(areOpen: boolean): void
}

/** The line, or what stands in its place once the mail is logged. */
function LogOrLogged({ item, reply, myId, target, onDetails }: LogOrLoggedProps) {
  const { book } = useLogging()
  const { mail } = item
  const state = useLogState(book, mail.itemId)
  useEffect(() => {
    // What comes after Log, while the rep is still typing.
    loadLogged().catch(() => undefined)
  }, [])
  const isNew = state.kind === 'logged' || state.kind === 'undoing' || state.kind === 'undo-failed'
  const own = isNew ? state.log : undefined
  // Undone here, while the server's fresh answer is still on its way.
  const log = state.kind === 'undone' ? null : (own ?? reply.log)

  if (state.kind === 'sending') return <Sending />
  if (log) {
    const isMine = own !== undefined || log.interaction.loggedBy.id === myId
    return (
      <Suspense fallback={<Sending />}>
        {isMine ? (
          <Logged key={log.interaction.id} mail={mail} log={log} myId={myId} isNew={state.kind === 'logged'} />
        ) : (
          <LoggedByColleague mail={mail} log={log} myId={myId} />
        )}
      </Suspense>
    )
  }
  return (
    <LogSection
      mail={mail}
      target={target}
      participants={reply.participants}
      isEncrypted={item.isEncrypted}
      isMeetingRequest={item.isMeetingRequest}
      onDetails={onDetails}
    />
  )
}

/** One column, and from 600 px on two that scroll alone. */
export function Columns({ left, right }: { left: ReactNode; right: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.columns}>
      <div className={mergeClasses(styles.column, styles.left)}>{left}</div>
      {right && <div className={styles.column}>{right}</div>}
    </div>
  )
}

/** "Priya Raman, Brightwater Logistics. …" shortly after the last change of mail. */
function useSpokenSummary(reply: RecognizeReply | undefined) {
  const { t } = useTranslation()
  const said = useRef('')
  useEffect(() => {
    const card = reply?.card
    if (!card) return
    const who = [card.contact?.name, card.company?.name].filter(Boolean).join(', ')
    document.title = nameOf(card)
    const { turn, next } = card.standing
    const sentence = [
      who,
      turn.who === 'us'
        ? t('standing.weOweNow').replace(/<\/?\w+>/g, '')
        : turn.who === 'nobody'
          ? t('standing.nobodyOwes')
          : t('standing.theyOweNow', { name: firstName(nameOf(card)) }),
      next ? next.title : t('standing.nothingNext'),
    ].join('. ')
    if (said.current === sentence) return
    said.current = sentence
    announce(`${sentence}.`, 500)
  }, [reply, t])
}

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    rowGap: '20px',
    '@media (min-width: 600px)': {
      gridTemplateColumns: 'clamp(348px, 42%, 400px) minmax(0, 1fr)',
      height: '100%',
      maxWidth: '960px',
    },
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '20px',
    minWidth: 0,
    padding: '0 16px',
    '@media (max-width: 339px)': { padding: '0 12px' },
    '@media (min-width: 600px)': { overflowY: 'auto', padding: '12px 16px 24px' },
  },
  left: { '@media (min-width: 600px)': { borderRight: `1px solid ${tokens.colorNeutralStroke3}` } },
  problem: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '8px' },
  adding: { paddingTop: '4px' },
})
