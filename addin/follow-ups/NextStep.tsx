/** "Done. What is next?": the line in the row of what was just done. A chunk of its own. */
import { makeStyles } from '@fluentui/react-components'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowUp, type NewFollowUp } from '../../shared/follow-ups.ts'
import { type NextAction } from '../../shared/interactions.ts'
import { type Draft, EMPTY_DRAFT } from '../interactions/log-line.rules.ts'
import { LogLine } from '../interactions/LogLine.tsx'
import { messageOf } from '../messages.ts'
import { firstName } from '../ui/first-name.ts'
import { announce } from '../ui/live-region.tsx'
import { Note } from '../ui/Note.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { useActKey } from '../use-act-key.ts'
import { useNewFollowUp } from './follow-ups.queries.ts'

interface NextStepProps {
  readonly followUp: FollowUp
  /** The tick that opened it: the line takes the focus from there, and from nowhere else. */
  readonly opener: RefObject<HTMLElement | null>
  readonly onDone: () => void
}

export default function NextStep({ followUp, opener, onDone }: NextStepProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT)
  const field = useRef<HTMLTextAreaElement>(null)
  const plan = useNewFollowUp()
  const keyOf = useActKey()
  const { contactId, companyId, interactionId, deal, customerName, contactName } = followUp

  useEffect(() => {
    // The chunk may come late: whoever has gone on by then stays where they are.
    if (document.hasFocus() && document.activeElement === opener.current) field.current?.focus()
  }, [opener])

  function send(next: NextAction) {
    if (next.kind !== 'follow-up' && next.kind !== 'waiting') return
    const request: NewFollowUp = {
      kind: next.kind === 'waiting' ? 'waiting' : 'action',
      ...{ title: next.title, due: next.due, contactId, companyId, interactionId, assigneeId: null },
      ...(deal ? { dealId: deal.id } : {}),
    }
    plan.mutate(
      { followUp: request, key: keyOf(request) },
      {
        onSuccess: () => {
          announce(t('myDay.planned'))
          onDone()
        },
      },
    )
  }

  return (
    <div className={styles.next} onKeyDown={onEscape(onDone)}>
      <LogLine
        draft={draft}
        fieldRef={field}
        onChange={(change) => setDraft({ ...draft, ...change })}
        onLog={send}
        firstName={firstName(contactName ?? customerName)}
        label={t('myDay.next')}
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
      <TextButton look="quiet" onClick={onDone}>
        {t('line.nothingFurther')}
      </TextButton>
    </div>
  )
}

const useStyles = makeStyles({
  next: { display: 'flex', flexDirection: 'column', rowGap: '4px', padding: '4px 0 8px' },
})
