/** "Done. What is next?": the line in the row of what was just done. A chunk of its own. */
import { makeStyles } from '@fluentui/react-components'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { firstName } from '../ui/first-name.ts'
import { onEscape } from '../ui/on-escape.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { PlanLine } from './PlanLine.tsx'

interface NextStepProps {
  readonly followUp: FollowUp
  /** The tick that opened it: the line takes the focus from there, and from nowhere else. */
  readonly opener: RefObject<HTMLElement | null>
  readonly onDone: () => void
}

export default function NextStep({ followUp, opener, onDone }: NextStepProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  const field = useRef<HTMLTextAreaElement>(null)
  const { contactId, companyId, interactionId, deal, customerName, contactName } = followUp

  useEffect(() => {
    // The chunk may come late: whoever has gone on by then stays where they are.
    if (document.hasFocus() && document.activeElement === opener.current) field.current?.focus()
  }, [opener])

  return (
    <div className={styles.next} onKeyDown={onEscape(onDone)}>
      <PlanLine
        label={t('myDay.next')}
        firstName={firstName(contactName ?? customerName)}
        planFor={() => ({ contactId, companyId, interactionId, ...(deal ? { dealId: deal.id } : {}) })}
        fieldRef={field}
        onPlanned={onDone}
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
