import { Info16Regular } from '@fluentui/react-icons/svg/info'
import { useTranslation } from 'react-i18next'
import { type Day } from '../../shared/common.ts'
import { type Due } from '../../shared/follow-ups.ts'
import { instantAt } from '../ui/days.ts'
import { Note } from '../ui/Note.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { type DatePhrase } from './date-phrase.ts'
import { type Free } from './date-phrases/working-days.ts'

interface DateNoteProps {
  readonly phrase: DatePhrase & { kind: 'understood' }
  readonly onTake: (due: Due) => void
}

/** Why the date is not the one that was named, or what the rep should know of it, with the other reading to take. */
export function DateNote({ phrase, onTake }: DateNoteProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const { moved, remark } = phrase

  /** "15 August 2027" */
  const dayAlone = (day: Day) => dates.longDay(day).replace(new RegExp(`^${dates.weekday(day)},?\\s`), '')
  const isFree = (day: Day, why: Free) =>
    why.kind === 'holiday'
      ? t('line.isHoliday', { day: dayAlone(day), holiday: why.name })
      : t('line.isWeekday', { day: dayAlone(day), weekday: dates.weekday(day) })
  /** A day on which no clock is changed, so that every time exists. */
  const time = (minutes: number) => dates.time(instantAt('2026-01-15', minutes, dates.timeZone))
  const take = (due: Due, label: string) => <TextButton onClick={() => onTake(due)}>{label}</TextButton>
  const instead = (due: Due, when: string) => take(due, t('line.instead', { when }))

  if (moved) {
    return (
      <Note icon={<Info16Regular />}>
        {t('line.moved', { why: isFree(moved.from, moved.why) })}{' '}
        {take(moved.keep, t('line.keep', { weekday: dates.weekday(moved.from) }))}
      </Note>
    )
  }
  switch (remark?.kind) {
    case undefined:
      return null
    case 'free':
      return (
        <Note icon={<Info16Regular />}>
          {t('line.stays', { why: isFree(remark.on, remark.why) })}{' '}
          {remark.instead && instead(remark.instead, dates.dueStart(remark.instead))}
        </Note>
      )
    case 'two-readings': {
      const { instead: other } = remark
      return (
        <Note icon={<Info16Regular />}>
          {remark.of === 'twelve' ? t('line.twelve') : t('line.nextOrThis')}{' '}
          {instead(
            other,
            remark.of === 'twelve' && other.kind === 'time' ? dates.time(other.at) : dates.dueStart(other),
          )}
        </Note>
      )
    }
    case 'over':
      return <Note icon={<Info16Regular />}>{t('line.timeIsOver', { time: time(remark.minutes) })}</Note>
    case 'skipped':
      return <Note icon={<Info16Regular />}>{t('line.timeIsSkipped', { time: time(remark.minutes) })}</Note>
    case 'wrong-weekday':
      return (
        <Note icon={<Info16Regular />}>
          {t('line.stays', {
            why: t('line.isWeekday', { day: dayAlone(remark.on), weekday: dates.weekday(remark.on) }),
          })}
        </Note>
      )
  }
}
