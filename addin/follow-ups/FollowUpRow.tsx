import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CalendarClock20Regular } from '@fluentui/react-icons/svg/calendar-clock'
import { CheckmarkCircle20Filled, CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle20Regular } from '@fluentui/react-icons/svg/circle'
import { HourglassHalf20Regular } from '@fluentui/react-icons/svg/hourglass-half'
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { SegmentBadge } from '../customers/SegmentBadge.tsx'
import { messageOf } from '../messages.ts'
import { dayOfDue } from '../ui/dates.ts'
import { firstName } from '../ui/first-name.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { RowMenu } from './RowMenu.tsx'
import { returnFocusTo, useReturnedFocus } from './returned-focus.ts'
import { useFollowUpAct } from './follow-ups.queries.ts'

const FollowUpEditor = lazy(() => import(/* webpackChunkName: "follow-up-editor" */ './FollowUpEditor.tsx'))
const NextStep = lazy(() => import(/* webpackChunkName: "next-step" */ './NextStep.tsx'))

interface FollowUpRowProps {
  readonly followUp: FollowUp
  readonly myId: string | undefined
  /** The second line: the customer, where the list is not that customer's own. */
  readonly about?: string
  /** Done, it asks what is next. */
  readonly withNext?: boolean
  /** Of a list that is one tab stop. */
  readonly isTabStop?: boolean
  readonly onFocus?: () => void
}

/** A follow-up in a list: tick it, give it another day, hand it over, or drop it. */
export function FollowUpRow({ followUp, myId, about, withNext = false, isTabStop = true, onFocus }: FollowUpRowProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const act = useFollowUpAct(followUp.id)
  const [editing, setEditing] = useState<'words' | 'day' | 'person' | 'drop' | null>(null)
  const [asksNext, setAsksNext] = useState(false)
  const { title, status } = followUp
  const isOpen = status === 'open'
  const { deal, handedOverBy, customerName } = followUp
  const from = handedOverBy && handedOverBy.id !== myId && t('myDay.from', { name: firstName(handedOverBy.name) })
  const aboutWords = [about ?? customerName, deal?.name, from].filter(Boolean).join(' · ')
  const tick = useRef<HTMLButtonElement>(null)
  const acts = useRef<HTMLSpanElement>(null)

  useReturnedFocus(followUp.id, tick)

  function close() {
    setEditing(null)
    tick.current?.focus()
    // A row that goes to another group is made anew there.
    returnFocusTo(followUp.id)
  }

  /** Enter opens it, Space ticks it; what more there is to do by the menu key. */
  function onKey(event: KeyboardEvent) {
    if (!isOpen) return
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    if (event.key !== 'Enter' && !isMenuKey) return
    event.preventDefault()
    if (isMenuKey) acts.current?.querySelector<HTMLElement>('[aria-haspopup]')?.click()
    else setEditing('words')
  }

  return (
    <li className={styles.item}>
      <div className={mergeClasses(row.row, styles.row)}>
        <button
          ref={tick}
          type="button"
          className={mergeClasses(row.lead, styles.tick, status === 'done' && styles.done)}
          aria-label={t('followUps.complete', { title })}
          title={t('followUps.markDone')}
          aria-pressed={!isOpen}
          data-tick
          tabIndex={isTabStop ? 0 : -1}
          onFocus={onFocus}
          onKeyDown={onKey}
          onClick={() => {
            setAsksNext(isOpen && withNext)
            act.mutate({ act: { kind: isOpen ? 'complete' : 'reopen' } })
          }}
        >
          <TickIcon followUp={followUp} />
        </button>
        <div className={styles.words}>
          <span dir="auto" className={mergeClasses(!isOpen && styles.closed)}>
            {title}
          </span>
          <span className={mergeClasses(row.meta, styles.about)} dir="auto">
            {status === 'done' ? (
              t(asksNext ? 'myDay.doneNext' : 'myDay.doneNow')
            ) : status === 'dropped' ? (
              t('myDay.droppedNow')
            ) : (
              <>
                {about === undefined && followUp.segment && <SegmentBadge segment={followUp.segment} />}
                {aboutWords}
              </>
            )}
          </span>
          {isOpen && <Silence followUp={followUp} />}
        </div>
        {isOpen ? (
          <div className={styles.end}>
            <span data-due>
              <DueWords followUp={followUp} />
            </span>
            <span ref={acts} data-acts>
              <IconButton
                label={t('myDay.anotherDay')}
                icon={<CalendarClock20Regular />}
                onClick={() => setEditing('day')}
              />
              <RowMenu
                followUp={followUp}

                onHandOver={() => setEditing('person')}
                onDrop={() => setEditing('drop')}
              />
            </span>
          </div>
        ) : (
          <TextButton
            onClick={() => {
              setAsksNext(false)
              act.mutate({ act: { kind: 'reopen' } })
              tick.current?.focus()
            }}
          >
            {t('actions.undo')}
          </TextButton>
        )}
      </div>
      {asksNext && status === 'done' && (
        <Suspense>
          <NextStep
            followUp={followUp}
            opener={tick}
            onDone={() => {
              setAsksNext(false)
              tick.current?.focus()
            }}
          />
        </Suspense>
      )}
      {act.isError && (
        <p role="alert" className={styles.refused}>
          {t('followUps.refused', { reason: messageOf(act.error, t) })}
        </p>
      )}
      {editing && isOpen && (
        <Suspense>
          <FollowUpEditor followUp={followUp} myId={myId} startWith={editing} onClose={close} />
        </Suspense>
      )}
    </li>
  )
}

function TickIcon({ followUp: { status, kind } }: { followUp: FollowUp }) {
  if (status === 'done') return <CheckmarkCircle20Filled aria-hidden />
  if (kind === 'waiting') return <HourglassHalf20Regular aria-hidden />
  return (
    <>
      <Circle20Regular aria-hidden />
      <CheckmarkCircle20Regular aria-hidden />
    </>
  )
}

/** Of a wait that has run out: who is silent, and for how long. */
function Silence({ followUp: { kind, due, waitsSince, contactName, customerName } }: { followUp: FollowUp }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  if (kind !== 'waiting' || waitsSince === null || dayOfDue(due, dates.timeZone) >= dates.today()) return null
  const name = contactName === null ? customerName : firstName(contactName)
  return (
    <span className={mergeClasses(row.meta, styles.silent)} dir="auto">
      {t('myDay.silent', { name, when: dates.since(waitsSince) })}
    </span>
  )
}

function DueWords({ followUp: { due, kind } }: { followUp: FollowUp }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const day = dayOfDue(due, dates.timeZone)
  const today = dates.today()
  const time = due.kind === 'time' ? dates.time(due.at) : null
  if (kind === 'waiting') {
    return day < today ? (
      <span className={mergeClasses(row.meta, row.numbers, styles.silent)}>
        {t('myDay.since', { when: dates.sinceDay(day) })}
      </span>
    ) : (
      <span className={mergeClasses(row.meta, row.numbers)}>{t('myDay.until', { when: dates.day(day) })}</span>
    )
  }
  if (day < today)
    return (
      <span className={mergeClasses(row.meta, row.numbers, styles.overdue)}>
        {t('myDay.since', { when: dates.sinceDay(day) })}
      </span>
    )
  if (day === today) return <span className={mergeClasses(row.meta, row.numbers)}>{time ?? t('myDay.anyTime')}</span>
  return <span className={mergeClasses(row.meta, row.numbers)}>{[dates.day(day), time].filter(Boolean).join(' ')}</span>
}

const useStyles = makeStyles({
  item: { listStyleType: 'none' },
  row: {
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: '4px',
    minHeight: '44px',
    padding: '4px 8px',
    marginInline: '-8px',
    borderRadius: tokens.borderRadiusLarge,
    boxSizing: 'border-box',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '& [data-acts]': { display: 'none' },
    ':hover [data-acts]': { display: 'flex' },
    ':focus-within [data-acts]': { display: 'flex' },
    ':hover [data-due]': { display: 'none' },
    ':focus-within [data-due]': { display: 'none' },
    '@media (hover: none)': { '& [data-acts]': { display: 'flex' }, ':hover [data-due]': { display: 'inline' } },
  },
  tick: {
    width: '24px',
    height: '24px',
    padding: '0',
    marginInlineStart: '4px',
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    background: 'transparent',
    alignItems: 'center',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':hover': { color: tokens.colorCompoundBrandForeground1 },
    ':hover > :first-child:not(:only-child)': { display: 'none' },
    ':not(:hover) > :nth-child(2)': { display: 'none' },
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  about: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  closed: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  // As wide as the acts that take the place of the date, so that no title wraps anew under the pointer.
  end: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', minWidth: '56px', minHeight: '24px' },
  overdue: { color: tokens.colorStatusDangerForeground3 },
  silent: { color: tokens.colorStatusWarningForeground1 },
  refused: {
    margin: '0 0 4px 44px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusDangerForeground3,
  },
})
