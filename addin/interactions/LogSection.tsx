import { useQuery } from '@tanstack/react-query'
import { makeStyles, tokens } from '@fluentui/react-components'
import { Briefcase16Regular } from '@fluentui/react-icons/svg/briefcase'
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { Eye16Regular } from '@fluentui/react-icons/svg/eye'
import { Info16Regular } from '@fluentui/react-icons/svg/info'
import { lazy, type RefObject, Suspense, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ContentLevel, type NextAction } from '../../shared/interactions.ts'
import { type Mail } from '../../shared/mail.ts'
import { type Attachment } from '../outlook/attachments.ts'
import { type Deal } from '../../shared/pipeline.ts'
import { type Participant } from '../../shared/recognition.ts'
import { messageOf, requestIdOf } from '../messages.ts'
import { aboutDeal } from '../pipeline/about-deal.rules.ts'
import { firstName } from '../ui/first-name.ts'
import { announce } from '../ui/live-region.tsx'
import { Note } from '../ui/Note.tsx'
import { useOrphanedFocus } from '../ui/orphaned-focus.ts'
import { useRowStyles } from '../ui/row.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { disclosureOf } from './disclosure.ts'
import { useDraft } from './drafts.ts'
import { useLogState } from './log-book.ts'
import { useLogging } from './LogContext.tsx'
import { chosenFiles } from './mail-files.rules.ts'
import { type Draft, noteOf, promisesIn } from './log-line.rules.ts'
import { LogLine } from './LogLine.tsx'
import { messageText } from './message-text.queries.ts'

const NO_ATTACHMENTS: readonly Attachment[] = []
const PromiseOffer = lazy(() => import(/* webpackChunkName: "promise-offer" */ '../promises/PromiseOffer.tsx'))
const LogDetails = lazy(() => import(/* webpackChunkName: "log-details" */ './LogDetails.tsx'))

/** To whom a mail is logged. */
export interface LogTarget {
  readonly contactId: string | null
  readonly companyId: string | null
  readonly name: string
  readonly person: string
  /** Their open ones. */
  readonly deals: readonly Deal[]
}

interface LogSectionProps {
  readonly mail: Mail
  /** `undefined` while it is not known who wrote the mail: the line can be typed in, and waits. */
  readonly target: LogTarget | undefined
  readonly participants?: readonly Participant[]
  readonly attachments?: readonly Attachment[]
  readonly isEncrypted: boolean
  readonly isMeetingRequest?: boolean
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>
  readonly onDetails?: (areOpen: boolean) => void
}

/** "Log this mail": the line, and what colleagues will see of it. */
export function LogSection({
  mail,
  target,
  participants = [],
  attachments = NO_ATTACHMENTS,
  isEncrypted,
  isMeetingRequest = false,
  fieldRef,
  onDetails,
}: LogSectionProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const id = useId()
  const { drafts, book } = useLogging()
  const draft = useDraft(drafts, mail.itemId)
  const state = useLogState(book, mail.itemId)
  const [waiting, setWaiting] = useState<NextAction | null>(null)
  const [areDetailsOpen, setDetailsOpen] = useState(false)
  const text = useQuery({ ...messageText(mail.itemId), enabled: target !== undefined && !isEncrypted })
  const ownField = useRef<HTMLTextAreaElement>(null)
  const field = fieldRef ?? ownField
  const isUnreadable = isEncrypted || text.isError
  const level: ContentLevel = isUnreadable ? 'headers' : draft.level
  const files = chosenFiles(attachments, draft.files, level)
  const deal = target && aboutDeal(target.deals, draft.dealId)
  const asksForDeal = target !== undefined && target.deals.length > 1 && draft.dealId === undefined
  const { without = [] } = draft
  const heading = t(isMeetingRequest ? 'line.headingMeeting' : 'line.heading')

  const name = firstName(target?.person || mail.from?.name || mail.from?.address || '')
  const isOurs = participants.some(({ role, kind }) => role === 'from' && kind === 'colleague')

  useOrphanedFocus(field)

  function toggleDetails(open: boolean) {
    setDetailsOpen(open)
    onDetails?.(open)
    // The button is gone with what it opened or closed.
    field.current?.focus()
  }

  function change(next: Partial<Draft>) {
    setWaiting(null)
    book.dismiss(mail.itemId)
    drafts.change(mail.itemId, next)
  }

  function take(offered: Partial<Draft>) {
    change(offered)
    field.current?.focus()
  }

  function log(nextAction: NextAction) {
    if (!target) {
      setWaiting(nextAction)
      return
    }
    toggleDetails(false)
    send(target, nextAction)
  }

  function send({ contactId, companyId, deals }: LogTarget, nextAction: NextAction) {
    const note = noteOf(draft.text)
    const dealId = aboutDeal(deals, draft.dealId)?.id
    const about = {
      ...(dealId === undefined ? {} : { dealId }),
      ...(without.length > 0 ? { without: [...without] } : {}),
    }
    const { visibility } = draft
    const promises = promisesIn(draft, note, level === 'headers' ? null : text.data?.newText)
    void book.log({
      mail,
      contactId,
      companyId,
      note,
      level,
      visibility,
      nextAction,
      files,
      ...about,
      ...(promises.length > 0 ? { promises } : {}),
    })
    announce(t('line.sending'))
  }

  // Enter before the answer of who wrote this: logged as soon as it is there, because nothing else was missing.
  const isReady = target !== undefined && waiting !== null
  const logWaiting = useEffectEvent(() => {
    if (target && waiting) send(target, waiting)
  })
  useEffect(() => {
    if (isReady) logWaiting()
  }, [isReady])

  return (
    <section aria-labelledby={`${id}-heading`} className={row.section}>
      <div className={styles.headline}>
        <h2 id={`${id}-heading`} className={row.heading}>
          {heading}
        </h2>
        {areDetailsOpen && (
          <TextButton onClick={() => toggleDetails(false)}>
            {t('disclosure.fewer')} <ChevronDown12Regular aria-hidden className={styles.up} />
          </TextButton>
        )}
      </div>
      <LogLine
        draft={draft}
        fieldRef={field}
        onChange={change}
        onLog={log}
        firstName={name}
        customer={{ name: target?.person || name, company: target?.name ?? '' }}
        offer={
          text.isSuccess
            ? (hint) => (
                <Suspense fallback={hint}>
                  <PromiseOffer mail={mail} isOurs={isOurs} firstName={name} onTake={take} otherwise={hint} />
                </Suspense>
              )
            : undefined
        }
        label={heading}
        buttonLabel={state.kind === 'failed' ? t('actions.tryAgain') : t('line.log')}
        isSending={state.kind === 'sending'}
        describedBy={`${id}-seen`}
        below={
          areDetailsOpen && target
            ? (submit) => (
                <Suspense>
                  <LogDetails
                    mail={mail}
                    target={target}
                    participants={participants}
                    draft={draft}
                    level={level}
                    attachments={attachments}
                    isUnreadable={isUnreadable}
                    onChange={(change) => drafts.change(mail.itemId, change)}
                    onLog={submit}
                    onCancel={() => toggleDetails(false)}
                  />
                </Suspense>
              )
            : undefined
        }
        refusal={
          state.kind === 'failed' ? (
            <Refusal error={state.error} />
          ) : state.kind === 'undone' ? (
            <Note icon={<Info16Regular />}>{t(state.hadFiles ? 'logged.undoneFiles' : 'logged.undone')}</Note>
          ) : waiting ? (
            <Note icon={<Info16Regular />}>{t('line.recognizing')}</Note>
          ) : (
            isMeetingRequest && <Note icon={<Info16Regular />}>{t('line.meeting')}</Note>
          )
        }
      />
      {!areDetailsOpen && (
        <div className={styles.disclosure}>
          <Eye16Regular aria-hidden className={styles.eye} />
          <span id={`${id}-seen`}>
            {isUnreadable ? t('disclosure.unreadable') : t(...disclosureOf(draft.visibility, level, files.length))}
          </span>
          {target && (
            <TextButton className={styles.details} aria-expanded={false} onClick={() => toggleDetails(true)}>
              {t('disclosure.details')} <ChevronDown12Regular aria-hidden />
            </TextButton>
          )}
        </div>
      )}
      {!areDetailsOpen && (deal ?? asksForDeal) && (
        <div className={styles.disclosure}>
          <Briefcase16Regular aria-hidden className={styles.eye} />
          {deal ? (
            <span dir="auto">{t('deals.about', { name: deal.name })}</span>
          ) : (
            <TextButton onClick={() => toggleDetails(true)}>{t('deals.which')}</TextButton>
          )}
        </div>
      )}
    </section>
  )
}

function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const requestId = requestIdOf(error)
  return (
    <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
      {t('line.refused', { reason: messageOf(error, t) })} {t('line.kept')}
      {requestId && <span title={requestId}> {t('errors.requestId', { id: requestId.slice(0, 8) })}</span>}
    </Note>
  )
}

const useStyles = makeStyles({
  headline: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', minHeight: '24px' },
  up: { transform: 'rotate(180deg)' },
  disclosure: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    paddingInlineStart: '2px',
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  eye: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  details: { marginInlineStart: 'auto', flexShrink: 0 },
})
