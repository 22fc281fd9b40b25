import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NewFollowUp } from '../../shared/follow-ups.ts'
import { type MailLog, type NextAction } from '../../shared/interactions.ts'
import { useNewFollowUp } from '../follow-ups/follow-ups.queries.ts'
import { messageOf } from '../messages.ts'
import { firstName } from '../ui/first-name.ts'
import { announce } from '../ui/live-region.tsx'
import { Note } from '../ui/Note.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { useActKey } from '../use-act-key.ts'
import { type Draft, EMPTY_DRAFT, isUntouched } from './log-line.rules.ts'
import { LogLine } from './LogLine.tsx'

/** A further follow-up to an entry of the timeline, in the words and with the dates of the log line. */
export default function EntryFollowUp({ log, onClose }: { log: MailLog; onClose: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT)
  const add = useNewFollowUp()
  const keyOf = useActKey()

  function send(next: NextAction) {
    if (next.kind !== 'follow-up' && next.kind !== 'waiting') return
    const { id, contactId, companyId } = log.interaction
    const followUp: NewFollowUp = {
      ...{ kind: next.kind === 'waiting' ? 'waiting' : 'action', title: next.title, due: next.due },
      ...{ contactId, companyId, interactionId: id, assigneeId: null },
    }
    add.mutate(
      { followUp, key: keyOf(followUp) },
      {
        onSuccess: () => {
          announce(t('actions.saved'))
          void queries.invalidateQueries({ queryKey: ['interaction', id] })
          onClose()
        },
      },
    )
  }

  return (
    <div
      role="presentation"
      style={{ width: '100%' }}
      onKeyDown={(event) => isUntouched(draft) && onEscape(onClose)(event)}
    >
      <LogLine
        draft={draft}
        onChange={(change) => setDraft({ ...draft, ...change })}
        onLog={send}
        firstName={firstName(log.customerName)}
        label={t('entry.followUpLine')}
        placeholder={t('logged.addPlaceholder')}
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
      <TextButton look="quiet" onClick={onClose}>
        {t('actions.cancel')}
      </TextButton>
    </div>
  )
}
