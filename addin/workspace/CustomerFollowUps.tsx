import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { FollowUpRow } from '../follow-ups/FollowUpRow.tsx'
import { useRowStyles } from '../ui/row.ts'

interface CustomerFollowUpsProps {
  readonly followUps: readonly FollowUp[]
  readonly myId: string | undefined
}

/** What has to be done with this customer, and by whom. Without any, the card has said that nothing is planned. */
export function CustomerFollowUps({ followUps, myId }: CustomerFollowUpsProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const id = useId()
  if (followUps.length === 0) return null
  return (
    <section aria-labelledby={id} className={row.section}>
      <h2 id={id} className={row.heading}>
        {t('workspace.followUps')}
      </h2>
      <ul className={row.plainList}>
        {followUps.map((followUp) => (
          <FollowUpRow
            key={followUp.id}
            followUp={followUp}
            myId={myId}
            about={followUp.assignee.id === myId ? t('workspace.yours') : followUp.assignee.name}
          />
        ))}
      </ul>
    </section>
  )
}
