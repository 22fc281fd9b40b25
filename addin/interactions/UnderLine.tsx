import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CalendarLtr16Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down'
import { HourglassHalf16Regular } from '@fluentui/react-icons/svg/hourglass-half'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Due } from '../../shared/follow-ups.ts'
import { addDays, isWeekend, weekdayOf } from '../ui/days.ts'
import { Chip } from '../ui/Chip.tsx'
import { useDates } from '../ui/Surroundings.tsx'

interface UnderstoodDateProps {
  readonly due: Due | null
  readonly isWaiting: boolean
  readonly isPast: boolean
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** The date as it was understood; a button that opens the pickers. */
export function UnderstoodDate({ due, isWaiting, isPast, isOpen, onToggle }: UnderstoodDateProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const styles = useStyles()
  if (!due && !isPast) return null
  const date = due
    ? due.kind === 'day' && !isWaiting
      ? t('line.allDay', { when: dates.due(due) })
      : dates.due(due)
    : ''
  const words = !due ? t('line.chooseDate') : isWaiting ? t('line.until', { when: date }) : date
  const Icon = isWaiting ? HourglassHalf16Regular : CalendarLtr16Regular
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-label={due ? t('line.changeDate', { when: words }) : undefined}
      className={styles.date}
      onClick={onToggle}
    >
      <Icon aria-hidden className={styles.icon} />
      <span>{words}</span>
      <ChevronDown12Regular aria-hidden />
    </button>
  )
}

/** "Tomorrow", the next weekdays, "Next week": for a line without a date. */
export function DayChips({
  onTake,
  firstRef,
}: {
  readonly onTake: (due: Due) => void
  firstRef: (element: HTMLButtonElement | null) => void
}) {
  const { t } = useTranslation()
  const dates = useDates()
  const styles = useStyles()
  const today = dates.today()
  const tomorrow = addDays(today, 1)
  const middle = addDays(today, 3)
  const days = [
    ...(isWeekend(tomorrow) ? [] : [{ on: tomorrow, label: t('line.tomorrow') }]),
    ...(isWeekend(middle) ? [] : [{ on: middle, label: dates.shortWeekday(middle) }]),
    { on: addDays(today, 8 - weekdayOf(today)), label: t('line.nextWeek') },
  ]
  return (
    <div className={styles.chips}>
      {days.map(({ on, label }, index) => (
        <Chip
          key={on}
          ref={index === 0 ? firstRef : undefined}
          title={dates.longDay(on)}
          onClick={() => onTake({ kind: 'day', on })}
        >
          {label}
        </Chip>
      ))}
    </div>
  )
}

/** Why there is nothing further, to tap. */
export function ReasonChips({ chosen, onChoose }: { chosen: string | null; onChoose: (reason: string) => void }) {
  const { t } = useTranslation()
  return [t('line.reasons.answered'), t('line.reasons.information'), t('line.reasons.colleague')].map((reason) => (
    <Chip key={reason} isChosen={reason === chosen} onClick={() => onChoose(reason)}>
      {reason}
    </Chip>
  ))
}

interface LineFooterProps {
  readonly children: ReactNode
  readonly label: string
  readonly isBusy: boolean
  /** The button stands elsewhere. */
  readonly isHidden: boolean
  readonly onLog: () => void
}

/** The row under the words: what was understood or is asked at the left, the button at the right. */
export function LineFooter({ children, label, isBusy, isHidden, onLog }: LineFooterProps) {
  const styles = useStyles()
  return (
    <div className={styles.footer}>
      <div className={styles.start}>{children}</div>
      {!isHidden && (
        <Button appearance="primary" size="small" className={styles.log} aria-busy={isBusy} onClick={onLog}>
          {label}
        </Button>
      )}
    </div>
  )
}

const useStyles = makeStyles({
  date: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '24px',
    margin: '0 -4px',
    padding: '0 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  icon: { color: tokens.colorCompoundBrandForeground1, flexShrink: 0 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  footer: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px', justifyContent: 'flex-end' },
  start: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    flexGrow: 1,
    flexBasis: 'min-content',
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  log: { minWidth: '64px' },
})
