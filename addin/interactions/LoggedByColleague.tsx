import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type MailLog } from '../../shared/interactions.ts'
import { type Mail } from '../../shared/mail.ts'
import { CalendarRow } from '../follow-ups/CalendarRow.tsx'
import { firstName } from '../ui/first-name.ts'
import { useRowStyles } from '../ui/row.ts'
import { Say } from '../ui/Say.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { AddToLog } from './AddToLog.tsx'
import { useBoxStyles } from './box.ts'
import { NotesOfLog } from './NotesOfLog.tsx'
import { Face } from '../ui/Face.tsx'

/** A colleague was faster: what they did, and a line to add to it. No second log is offered. */
export default function LoggedByColleague({ mail, log, myId }: { mail: Mail; log: MailLog; myId: string | undefined }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const box = useBoxStyles()
  const id = useId()
  const { interaction } = log
  const name = firstName(interaction.loggedBy.name)

  return (
    <>
      <section className={box.box}>
        <div className={row.row}>
          <span className={row.lead}>
            <Face size={24} name={interaction.loggedBy.name} />
          </span>
          <div className={styles.words}>
            <p className={row.text}>
              <Say id="logged.byColleague" values={{ name, when: dates.moment(interaction.loggedAt) }} />
            </p>
            <p className={mergeClasses(row.text, row.meta)}>{t('logged.toCustomer', { name: log.customerName })}</p>
            {interaction.note && (
              <p className={mergeClasses(row.text, styles.quote)} dir="auto">
                “{interaction.note}”
              </p>
            )}
            {log.nextAction === 'nothing' && (
              <p className={mergeClasses(row.text, row.meta)}>
                {t('logged.nothing', { reason: log.nothingReason ?? '' })}
              </p>
            )}
            {log.nextAction === 'none' && log.followUps.length === 0 && (
              <p className={mergeClasses(row.text, row.meta)}>{t('logged.noNext')}</p>
            )}
          </div>
        </div>
        {log.followUps.map((followUp) => (
          <CalendarRow key={followUp.id} followUp={followUp} myId={myId} />
        ))}
        <NotesOfLog entry={interaction} myId={myId} />
      </section>
      <section aria-labelledby={`${id}-add`} className={row.section}>
        <h2 id={`${id}-add`} className={row.heading}>
          {t('logged.addTo', { name })}
        </h2>
        <AddToLog log={log} mail={mail} label={t('logged.addTo', { name })} hint={t('logged.sees', { name })} />
      </section>
    </>
  )
}

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  quote: { paddingTop: '6px', whiteSpace: 'pre-wrap' },
})
