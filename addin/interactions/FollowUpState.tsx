import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Circle16Regular } from '@fluentui/react-icons/svg/circle'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissCircle16Regular } from '@fluentui/react-icons/svg/dismiss-circle'
import { HourglassHalf16Regular } from '@fluentui/react-icons/svg/hourglass-half'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { firstName } from '../ui/first-name.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'

/** What became of a follow-up, in one row. */
export function FollowUpState({ followUp, myId }: { followUp: FollowUp; myId: string | undefined }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const { title, status, kind, due, closedAt, assignee, dropReason } = followUp
  const when = dates.dueStart(due)
  const words =
    status === 'open'
      ? assignee.id === myId
        ? t('entry.openDue', { when })
        : t('entry.openDueOf', { when, name: firstName(assignee.name) })
      : t(status === 'done' ? 'entry.doneOn' : 'entry.droppedOn', { when: closedAt ? dates.since(closedAt) : '' })
  const icons: Record<typeof status, ReactNode> = {
    open: kind === 'waiting' ? <HourglassHalf16Regular aria-hidden /> : <Circle16Regular aria-hidden />,
    done: <CheckmarkCircle16Filled aria-hidden className={styles.done} />,
    dropped: <DismissCircle16Regular aria-hidden />,
  }
  return (
    <div className={styles.followUp}>
      {icons[status]}
      <span dir="auto" className={styles.what}>
        {title}
        {dropReason && <span className={row.meta}> ({dropReason})</span>}
      </span>
      <span className={mergeClasses(row.meta, row.numbers)}>{words}</span>
    </div>
  )
}

const useStyles = makeStyles({
  followUp: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    width: '100%',
  },
  what: { overflowWrap: 'anywhere' },
  done: { color: tokens.colorStatusSuccessForeground1 },
})
