/** Day and time by hand. A chunk of its own. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Due } from '../../shared/follow-ups.ts'
import { instantAt, wallClock } from '../ui/days.ts'
import { dayOfDue } from '../ui/dates.ts'
import { onEscape } from '../ui/on-escape.ts'
import { useDates } from '../ui/Surroundings.tsx'

interface DuePickerProps {
  readonly due: Due | null
  readonly onChange: (due: Due) => void
  readonly onClose?: () => void
}

export default function DuePicker({ due, onChange, onClose }: DuePickerProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const styles = useStyles()
  const first = useRef<HTMLInputElement>(null)
  const hasOwnEnd = onClose !== undefined
  useEffect(() => {
    if (hasOwnEnd) first.current?.focus()
  }, [hasOwnEnd])

  const day = due ? dayOfDue(due, dates.timeZone) : ''
  const minutes = due?.kind === 'time' ? wallClock(new Date(due.at), dates.timeZone).minutes : null
  const length = due?.kind === 'time' ? due.durationMinutes : 30

  function change(on: string, at: number | null, durationMinutes: number) {
    if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(on)) return
    const { timeZone } = dates
    onChange(
      at === null ? { kind: 'day', on } : { kind: 'time', at: instantAt(on, at, timeZone), timeZone, durationMinutes },
    )
  }

  return (
    <div className={styles.picker} onKeyDown={onClose && onEscape(onClose)}>
      <Field label={t('followUps.day')} size="small" className={styles.day}>
        <Input
          input={{ ref: first }}
          type="date"
          size="small"
          min={dates.today()}
          value={day}
          onChange={(_, { value }) => change(value, minutes, length)}
        />
      </Field>
      <Field label={t('followUps.time')} size="small">
        <Input
          type="time"
          size="small"
          step={300}
          value={minutes === null ? '' : clock(minutes)}
          onChange={(_, { value }) => change(day || dates.today(), minutesOf(value), length)}
        />
      </Field>
      <Field label={t('followUps.length')} size="small" className={styles.length}>
        <Input
          type="number"
          size="small"
          min={5}
          max={1440}
          step={5}
          disabled={minutes === null}
          value={String(length)}
          onChange={(_, { value }) => change(day, minutes, Math.min(Math.max(Math.round(Number(value)) || 5, 5), 1440))}
        />
      </Field>
      {onClose && (
        <Button size="small" onClick={onClose}>
          {t('actions.done')}
        </Button>
      )}
    </div>
  )
}

const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

function minutesOf(clockTime: string): number | null {
  const [hours, minutes] = clockTime.split(':').map(Number)
  return hours === undefined || minutes === undefined || Number.isNaN(hours + minutes) ? null : hours * 60 + minutes
}

const useStyles = makeStyles({
  picker: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-end' },
  day: { flexGrow: 1 },
  length: { '& input': { width: '48px' } },
})
