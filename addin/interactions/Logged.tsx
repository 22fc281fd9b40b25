import { mergeClasses } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo'
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MailLog } from '../../shared/interactions.ts'
import { type Mail } from '../../shared/mail.ts'
import { type Attachment } from '../outlook/attachments.ts'
import { CalendarRow } from '../follow-ups/CalendarRow.tsx'
import { messageOf } from '../messages.ts'
import { Note } from '../ui/Note.tsx'
import { useOrphanedFocus } from '../ui/orphaned-focus.ts'
import { useRowStyles } from '../ui/row.ts'
import { Say } from '../ui/Say.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { AddToLog } from './AddToLog.tsx'
import { useLogState } from './log-book.ts'
import { useBoxStyles } from './box.ts'
import { NotesOfLog } from './NotesOfLog.tsx'
import { useLogging } from './LogContext.tsx'
import { LoggedFiles } from './LoggedFiles.tsx'

interface LoggedProps {
  readonly mail: Mail
  readonly attachments: readonly Attachment[]
  readonly log: MailLog
  readonly myId: string | undefined
  /** Done just now in this pane; else it is one row. */
  readonly isNew: boolean
}

export default function Logged({ mail, attachments, log, myId, isNew }: LoggedProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useBoxStyles()
  const { book } = useLogging()
  const state = useLogState(book, mail.itemId)
  const [isOpen, setOpen] = useState(isNew)
  const [isAdding, setAdding] = useState(false)
  const undo = useRef<HTMLButtonElement>(null)
  const isUndoing = state.kind === 'undoing'

  useOrphanedFocus(undo, isNew)

  return (
    <section className={styles.box} aria-label={t('logged.title')}>
      <div className={row.row}>
        <span className={mergeClasses(row.lead, styles.tick)}>
          <CheckmarkCircle24Filled aria-hidden />
        </span>
        <div>
          <p className={mergeClasses(row.text, isNew ? styles.title : styles.past)}>
            {isNew ? (
              t('logged.title')
            ) : (
              <Say id="logged.byYou" values={{ when: dates.moment(log.interaction.loggedAt) }} />
            )}
          </p>
          {isOpen && (
            <p className={mergeClasses(row.text, row.meta)}>
              {t('logged.to', { name: log.customerName })} {t(...seenAs(log))}
            </p>
          )}
          {isOpen && log.nextAction === 'nothing' && (
            <p className={mergeClasses(row.text, row.meta)}>
              {t('logged.nothing', { reason: log.nothingReason ?? '' })}
            </p>
          )}
          {isOpen && log.nextAction === 'none' && (
            <p className={mergeClasses(row.text, row.meta)}>{t('logged.noNext')}</p>
          )}
        </div>
        <div className={mergeClasses(styles.acts, !isNew && styles.pastActs)}>
          {!isNew && (
            <TextButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t(isOpen ? 'actions.hide' : 'actions.show')}
            </TextButton>
          )}
          <TextButton
            ref={undo}
            look="quiet"
            icon={<ArrowUndo16Regular aria-hidden />}
            onClick={() => void book.undo(mail.itemId, log)}
          >
            {t(isUndoing ? 'logged.undoing' : 'actions.undo')}
          </TextButton>
        </div>
      </div>
      {state.kind === 'undo-failed' && (
        <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
          {t('logged.undoRefused', { reason: messageOf(state.error, t) })}
        </Note>
      )}
      <LoggedFiles itemId={mail.itemId} log={log} attachments={attachments} isNew={isNew} />
      {isOpen && log.followUps.map((followUp) => <CalendarRow key={followUp.id} followUp={followUp} myId={myId} />)}
      {isOpen && !isAdding && (
        <TextButton
          look="quiet"
          className={styles.more}
          icon={<Add16Regular aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('logged.anotherFollowUp')}
        </TextButton>
      )}
      {isOpen && <NotesOfLog entry={log.interaction} myId={myId} />}
      {isAdding && (
        <AddToLog log={log} mail={mail} label={t('logged.anotherFollowUp')} onDone={() => setAdding(false)} />
      )}
    </section>
  )
}

function seenAs({ interaction: { visibility, level, files } }: MailLog) {
  if (visibility === 'private') return ['logged.onlyYou'] as const
  const count = files.filter(({ isKept }) => isKept).length
  if (count === 0 || level === 'headers') return [`logged.teamSees.${level}`] as const
  return [`logged.teamSeesFiles.${level}`, { count }] as const
}
