import { makeStyles } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RecognizeReply } from '../../shared/recognition.ts'
import { useMyId } from '../identity/identity.queries.ts'
import { Timeline } from '../interactions/Timeline.tsx'
import { type OpenItem } from '../outlook/current-item.ts'
import { Columns } from '../ui/Columns.tsx'
import { useLoadingStage } from '../ui/use-loading-stage.ts'
import { CardLoading } from './CardLoading.tsx'
import { CustomerMail } from './CustomerMail.tsx'
import { type Earlier } from './Meanwhile.tsx'
import { PeopleChips } from './PeopleChips.tsx'
import { useRecognition } from './recognition.queries.ts'
import { useSpokenSummary } from './use-spoken-summary.ts'

const WhoWrote = lazy(() => import(/* webpackChunkName: "who-wrote" */ './WhoWrote.tsx'))
const OnlyColleagues = lazy(() => import(/* webpackChunkName: "nothing-to-do" */ './OnlyColleagues.tsx'))
const AutomatedMail = lazy(() => import(/* webpackChunkName: "nothing-to-do" */ './AutomatedMail.tsx'))
const SilencedMail = lazy(() => import(/* webpackChunkName: "nothing-to-do" */ './SilencedMail.tsx'))
const Undelivered = lazy(() => import(/* webpackChunkName: "undelivered" */ './Undelivered.tsx'))
const Meanwhile = lazy(() => import(/* webpackChunkName: "meanwhile" */ './Meanwhile.tsx'))
const NewContact = lazy(() => import(/* webpackChunkName: "new-contact" */ '../customers/NewContact.tsx'))

/** Whom the rep chose for a mail, as long as the pane is open: going to another mail and back keeps it. */
const choices = new Map<string, string>()

interface MailPaneProps {
  readonly item: OpenItem & { kind: 'mail' }
  readonly onMyDay: () => void
}

/** Everything about one mail. It is made anew for each mail, so that nothing of the last one can stay. */
export function MailPane({ item, onMyDay }: MailPaneProps) {
  const { mail } = item
  const [contactId, setContactId] = useState(choices.get(mail.itemId) ?? null)
  const recognition = useRecognition(mail, contactId)
  const stage = useLoadingStage(recognition.isPending)
  const reply = stage === 'loaded' ? recognition.data : undefined
  useSpokenSummary(reply)
  const styles = useStyles()

  const earlier = useEarlier(reply)

  function choose(id: string | null) {
    earlier.forget()
    if (id) choices.set(mail.itemId, id)
    else choices.delete(mail.itemId)
    setContactId(id)
  }

  if (reply && !reply.card && item.isNonDelivery) {
    return (
      <Suspense>
        <Undelivered mail={mail} onMyDay={onMyDay} />
      </Suspense>
    )
  }
  const meanwhile = earlier.gone && (
    <div className={styles.meanwhile}>
      <Suspense>
        <Meanwhile key={earlier.gone.id} earlier={earlier.gone} />
      </Suspense>
    </div>
  )
  if (reply && !reply.card) {
    return (
      <>
        {meanwhile}
        <NoCustomer item={item} reply={reply} onChoose={choose} onMyDay={onMyDay} />
      </>
    )
  }
  return (
    <>
      {meanwhile}
      <CustomerMail
        item={item}
        reply={reply}
        stage={stage}
        error={recognition.error}
        isChosen={contactId !== null}
        onTryAgain={() => void recognition.refetch()}
        onChoose={choose}
      />
    </>
  )
}

/** Whose card stood here for this mail, and is gone though the rep has chosen nobody else. */
function useEarlier(reply: RecognizeReply | undefined) {
  const shown = reply && idsOf(reply)
  const [last, setLast] = useState(shown)
  const [gone, setGone] = useState<Earlier>()
  if (shown && (last?.contact !== shown.contact || last?.company !== shown.company)) {
    setLast(shown)
    if (last?.contact && last.contact !== shown.contact) setGone({ of: 'contact', id: last.contact })
    else if (last?.company && last.company !== shown.company) setGone({ of: 'company', id: last.company })
  }
  return {
    gone,
    forget() {
      setLast(undefined)
      setGone(undefined)
    },
  }
}

const idsOf = ({ card }: RecognizeReply) => ({ contact: card?.contact?.id, company: card?.company?.id })

interface NoCustomerProps extends MailPaneProps {
  readonly reply: RecognizeReply
  readonly onChoose: (contactId: string | null) => void
}

/** Nobody here is a customer, it is not known which one, or not yet. */
function NoCustomer({ item, reply, onChoose, onMyDay }: NoCustomerProps) {
  const { t } = useTranslation()
  const myId = useMyId()
  const { mail } = item

  if (reply.silence ?? ['colleagues', 'automated'].includes(reply.outcome)) {
    return (
      <Suspense>
        {reply.silence ? (
          <SilencedMail reply={reply} silence={reply.silence} onMyDay={onMyDay} />
        ) : reply.outcome === 'colleagues' ? (
          <OnlyColleagues reply={reply} onMyDay={onMyDay} />
        ) : (
          <AutomatedMail mail={mail} reply={reply} onMyDay={onMyDay} />
        )}
      </Suspense>
    )
  }
  const chips = <PeopleChips reply={reply} onChoose={onChoose} />
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
              {...(reply.sharedCompany ? { heading: t('who.shared', { company: reply.sharedCompany.name }) } : {})}
            />
          )
        }
      />
    )
  }
  const newcomer = reply.participants.find(({ address, kind }) => address === reply.address && kind === 'unknown')
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
                wholeDomain={reply.wholeDomain}
                attachments={item.attachments}
                isEncrypted={item.isEncrypted}
              />
            </Suspense>
          )}
        </>
      }
      right={null}
    />
  )
}

const useStyles = makeStyles({
  meanwhile: { padding: '0 16px 8px', '@media (max-width: 339px)': { padding: '0 12px 8px' } },
})
