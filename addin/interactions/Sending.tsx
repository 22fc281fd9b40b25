import { mergeClasses } from '@fluentui/react-components'
import { Circle24Regular } from '@fluentui/react-icons/svg/circle'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRowStyles } from '../ui/row.ts'
import { useBoxStyles } from './box.ts'

/** Takes the place of the line at once: an empty ring until the server has answered, the green tick only after. */
export function Sending() {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useBoxStyles()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 10_000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <section className={styles.box}>
      <div className={row.row}>
        <span className={row.lead}>
          <Circle24Regular aria-hidden />
        </span>
        <p className={mergeClasses(row.text, styles.title)}>{t(isLong ? 'line.stillSending' : 'line.sending')}</p>
      </div>
    </section>
  )
}
