import { makeStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useMyId } from '../identity/identity.queries.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { FollowUpRow } from './FollowUpRow.tsx'
import { type Shown, useForgetClosed, useMyDay } from './follow-ups.queries.ts'
import { groupByDay } from './my-day.rules.ts'

const SHOWN: Shown = { overdue: 3, today: 3, thisWeek: 3, later: 3, waiting: 0 }

/** For screens on which there is nothing to do for the mail itself. */
export function UpNext({ onMyDay }: { onMyDay: () => void }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const myId = useMyId()
  const mine = useMyDay(SHOWN)
  useForgetClosed()
  if (!mine.data) return null
  const { overdue, today, thisWeek, later } = groupByDay(mine.data.followUps, dates.today(), dates.timeZone)
  const next = [...today, ...overdue, ...thisWeek, ...later].slice(0, 3)
  if (next.length === 0) return null
  return (
    <section>
      <div className={styles.head}>
        <h2 className={row.heading}>{t('nothing.upNext')}</h2>
        <TextButton onClick={onMyDay}>{t('tabs.myDay')}</TextButton>
      </div>
      <ul className={row.plainList}>
        {next.map((followUp) => (
          <FollowUpRow key={followUp.id} followUp={followUp} myId={myId} />
        ))}
      </ul>
    </section>
  )
}

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '28px' },
})
