import { lazy, type RefObject, Suspense, useEffect } from 'react'
import { type RecognizeReply } from '../../shared/recognition.ts'
import { type OpenItem } from '../outlook/current-item.ts'
import { useLogState } from './log-book.ts'
import { useLogging } from './LogContext.tsx'
import { LogSection, type LogTarget } from './LogSection.tsx'
import { Sending } from './Sending.tsx'
import { useLoggedMark } from './use-logged-mark.ts'

const loadLogged = () => import(/* webpackChunkName: "logged" */ './Logged.tsx')
const Logged = lazy(loadLogged)
const NewContact = lazy(() => import(/* webpackChunkName: "new-contact" */ '../customers/NewContact.tsx'))
const LoggedByColleague = lazy(() => import(/* webpackChunkName: "logged" */ './LoggedByColleague.tsx'))

interface LogOrLoggedProps {
  readonly item: OpenItem & { kind: 'mail' }
  readonly reply: RecognizeReply | undefined
  readonly myId: string | undefined
  readonly target: LogTarget | undefined
  readonly lineRef: RefObject<HTMLTextAreaElement | null>
  readonly onDetails: (areOpen: boolean) => void
}

/** The line, or what stands in its place once the mail is logged. */
export function LogOrLogged({ item, reply, myId, target, lineRef, onDetails }: LogOrLoggedProps) {
  const { book } = useLogging()
  const { mail } = item
  const state = useLogState(book, mail.itemId)
  const hasCard = reply !== undefined
  useEffect(() => {
    // What comes after Log, while the rep is still typing; not before the card.
    if (hasCard) loadLogged().catch(() => undefined)
  }, [hasCard])
  useEffect(() => () => book.leave(mail.itemId), [book, mail.itemId])
  const isNew = state.kind === 'logged' || state.kind === 'undoing' || state.kind === 'undo-failed'
  const own = isNew ? state.log : undefined
  // Undone here, while the server's fresh answer is still on its way.
  const log = state.kind === 'undone' ? null : (own ?? reply?.log ?? null)

  useLoggedMark({ itemId: mail.itemId, state, isLogged: reply && reply.log !== null })

  if (state.kind === 'sending') return <Sending />
  if (log) {
    const isMine = own !== undefined || log.interaction.loggedBy.id === myId
    return (
      <Suspense fallback={<Sending />}>
        {isMine ? (
          <Logged
            key={log.interaction.id}
            mail={mail}
            attachments={item.attachments}
            log={log}
            myId={myId}
            isNew={state.kind === 'logged'}
          />
        ) : (
          <LoggedByColleague mail={mail} log={log} myId={myId} />
        )}
      </Suspense>
    )
  }
  const newcomer =
    reply?.outcome === 'company' &&
    reply.participants.find(({ address, kind }) => address === reply.address && kind === 'new')
  if (newcomer && reply.card && state.kind === 'none') {
    return (
      <Suspense>
        <NewContact
          mail={mail}
          person={newcomer}
          company={reply.card.company}
          wholeDomain={reply.wholeDomain}
          attachments={item.attachments}
          isEncrypted={item.isEncrypted}
        />
      </Suspense>
    )
  }
  return (
    <LogSection
      mail={mail}
      target={target}
      participants={reply?.participants ?? []}
      attachments={item.attachments}
      isEncrypted={item.isEncrypted}
      isMeetingRequest={item.isMeetingRequest}
      fieldRef={lineRef}
      onDetails={onDetails}
    />
  )
}
