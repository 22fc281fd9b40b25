import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type NewFollowUp } from '../../shared/follow-ups.ts'
import { type MailLog, type NextAction } from '../../shared/interactions.ts'
import { type Mail } from '../../shared/mail.ts'
import { newKey } from '../api.ts'
import { useNewFollowUp } from '../follow-ups/follow-ups.queries.ts'
import { messageOf } from '../messages.ts'
import { firstName } from '../ui/first-name.ts'
import { Note } from '../ui/Note.tsx'
import { useDraft } from './drafts.ts'
import { useLogging } from './LogContext.tsx'
import { LogLine } from './LogLine.tsx'

interface AddToLogProps {
  readonly log: MailLog
  readonly mail: Mail
  readonly label: string
  readonly hint?: string
  readonly onDone?: () => void
}

/** A further follow-up to what is logged already. Its words are kept per mail, like those of the log itself. */
export function AddToLog({ log, mail, label, hint, onDone }: AddToLogProps) {
  const { t } = useTranslation()
  const { drafts } = useLogging()
  const draft = useDraft(drafts, mail.itemId)
  const add = useNewFollowUp()
  const attempt = useRef<{ body: string; key: string }>(undefined)

  function send(next: NextAction) {
    if (next.kind !== 'follow-up' && next.kind !== 'waiting') return
    const { id, contactId, companyId } = log.interaction
    const followUp: NewFollowUp = {
      kind: next.kind === 'waiting' ? 'waiting' : 'action',
      title: next.title,
      due: next.due,
      contactId,
      companyId,
      interactionId: id,
      assigneeId: null,
    }
    const body = JSON.stringify(followUp)
    if (attempt.current?.body !== body) attempt.current = { body, key: newKey() }
    add.mutate(
      { followUp, key: attempt.current.key },
      {
        onSuccess: () => {
          attempt.current = undefined
          drafts.clear(mail.itemId)
          onDone?.()
        },
      },
    )
  }

  return (
    <LogLine
      draft={draft}
      onChange={(change) => drafts.change(mail.itemId, change)}
      onLog={send}
      firstName={firstName(mail.from?.name || log.customerName)}
      label={label}
      placeholder={t('logged.addPlaceholder')}
      {...(hint ? { hint } : {})}
      buttonLabel={add.isError ? t('actions.tryAgain') : t('logged.add')}
      isSending={add.isPending}
      isAddition
      refusal={
        add.isError && (
          <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
            {t('followUps.refused', { reason: messageOf(add.error, t) })} {t('line.kept')}
          </Note>
        )
      }
    />
  )
}
