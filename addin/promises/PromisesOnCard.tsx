/** What we owe this customer. A chunk of its own: most customers are owed nothing. */
import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CustomerPromise } from '../../shared/promises.ts'
import { useRowStyles } from '../ui/row.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { PromiseRow } from './PromiseRow.tsx'

/** More would push the line that logs out of sight. */
const AT_MOST = 2

interface PromisesOnCardProps {
  /** The open ones. */
  readonly promises: readonly CustomerPromise[]
  readonly myId: string | undefined
}

export default function PromisesOnCard({ promises, myId }: PromisesOnCardProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const [areAllShown, setAllShown] = useState(false)
  // What is ticked here stays in its place, to be seen and taken back: the server lists only what is open.
  const [closed, setClosed] = useState<readonly (CustomerPromise & { readonly place: number })[]>([])
  const all = closed.reduce<CustomerPromise[]>(
    (list, { place, ...promise }) => list.toSpliced(place, 0, promise),
    promises.filter(({ id }) => !closed.some((one) => one.id === id)),
  )
  const shown = areAllShown ? all : all.slice(0, AT_MOST)
  const more = all.length - shown.length
  if (all.length === 0) return null

  function keep(changed: CustomerPromise, place: number) {
    const others = closed.filter(({ id }) => id !== changed.id)
    setClosed(changed.status === 'open' ? others : [...others, { ...changed, place }])
  }

  return (
    <section aria-label={t('promises.label')}>
      <ul className={row.plainList}>
        {shown.map((promise, place) => (
          <PromiseRow key={promise.id} promise={promise} myId={myId} onChanged={(changed) => keep(changed, place)} />
        ))}
      </ul>
      {more > 0 && (
        <TextButton className={styles.more} onClick={() => setAllShown(true)}>
          {t('promises.more', { count: more })}
        </TextButton>
      )}
    </section>
  )
}

const useStyles = makeStyles({ more: { marginInlineStart: '40px' } })
