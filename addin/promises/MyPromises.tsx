import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CustomerPromise } from '../../shared/promises.ts'
import { useMyId } from '../identity/identity.queries.ts'
import { addDays, mondayOf } from '../ui/days.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { PromiseRow } from './PromiseRow.tsx'
import { useMyPromises } from './promises.queries.ts'

/** What the user has promised for this week or before, in My day. What is ticked here stays while the list is shown. */
export function MyPromises() {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const myId = useMyId()
  const { data: open = [] } = useMyPromises()
  const [closed, setClosed] = useState<readonly CustomerPromise[]>([])
  const sunday = addDays(mondayOf(dates.today()), 6)
  const due = [...open.filter(({ id }) => !closed.some((one) => one.id === id)), ...closed]
    .filter(({ dueOn }) => dueOn !== null && dueOn <= sunday)
    .sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))
  const count = due.filter(({ status }) => status === 'open').length
  if (due.length === 0) return null

  function changed(promise: CustomerPromise) {
    const others = closed.filter(({ id }) => id !== promise.id)
    setClosed(promise.status === 'open' ? others : [...others, promise])
  }

  return (
    <section>
      <h2 className={row.heading}>
        {t('promises.mine')} <span className={styles.count}>{t('myDay.count', { count })}</span>
      </h2>
      <ul className={row.plainList}>
        {due.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} myId={myId} about={promise.customerName} onChanged={changed} />
        ))}
      </ul>
    </section>
  )
}

const useStyles = makeStyles({
  count: {
    marginInlineStart: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
})
