import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NewFollowUp } from '../../shared/follow-ups.ts'
import { type NextAction } from '../../shared/interactions.ts'
import { type Draft, EMPTY_DRAFT } from '../interactions/log-line.rules.ts'
import { LogLine } from '../interactions/LogLine.tsx'
import { messageOf } from '../messages.ts'
import { announce } from '../ui/live-region.tsx'
import { Note } from '../ui/Note.tsx'
import { useActKey } from '../use-act-key.ts'
import { useNewFollowUp } from './follow-ups.queries.ts'

/** Whom a follow-up is planned with, and what it is about. */
export type PlanFor = Pick<NewFollowUp, 'contactId' | 'companyId' | 'interactionId' | 'dealId'>

interface PlanLineProps {
  readonly label: string
  /** Of the person, for a line that holds nothing but a date. */
  readonly firstName: string
  /** Asked when the line is sent; `undefined`: that is not said yet, and nothing is planned. */
  readonly planFor: () => PlanFor | undefined
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>
  readonly onPlanned: () => void
}

/** The line for a follow-up of one's own that is no part of a log. */
export function PlanLine({ label, firstName, planFor, fieldRef, onPlanned }: PlanLineProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT)
  const plan = useNewFollowUp()
  const keyOf = useActKey()

  function send(next: NextAction) {
    const about = planFor()
    if (!about || (next.kind !== 'follow-up' && next.kind !== 'waiting')) return
    const { title, due } = next
    const kind = next.kind === 'waiting' ? 'waiting' : 'action'
    const followUp: NewFollowUp = { kind, title, due, ...about, assigneeId: null }
    plan.mutate(
      { followUp, key: keyOf(followUp) },
      {
        onSuccess: () => {
          announce(t('myDay.planned'))
          onPlanned()
        },
      },
    )
  }

  return (
    <LogLine
      draft={draft}
      {...(fieldRef ? { fieldRef } : {})}
      onChange={(change) => setDraft({ ...draft, ...change })}
      onLog={send}
      firstName={firstName}
      label={label}
      buttonLabel={plan.isError ? t('actions.tryAgain') : t('myDay.plan')}
      isSending={plan.isPending}
      isAddition
      refusal={
        plan.isError && (
          <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
            {t('followUps.refused', { reason: messageOf(plan.error, t) })} {t('line.kept')}
          </Note>
        )
      }
    />
  )
}
