import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CalendarCheckmark20Regular } from '@fluentui/react-icons/svg/calendar-checkmark'
import { CalendarError20Regular } from '@fluentui/react-icons/svg/calendar-error'
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { CalendarSync20Regular } from '@fluentui/react-icons/svg/calendar-sync'
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { Edit20Regular } from '@fluentui/react-icons/svg/edit'
import { HourglassHalf20Regular } from '@fluentui/react-icons/svg/hourglass-half'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { messageOf } from '../messages.ts'
import { firstName } from '../ui/first-name.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { announce } from '../ui/live-region.tsx'
import { useFocusReturn } from '../ui/orphaned-focus.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { useFollowUp, useFollowUpAct } from './follow-ups.queries.ts'

const FollowUpEditor = lazy(() => import(/* webpackChunkName: "follow-up-editor" */ './FollowUpEditor.tsx'))

interface CalendarRowProps {
  readonly followUp: FollowUp
  readonly myId: string | undefined
}

/** A follow-up with its calendar state, asked again until that is settled; the pencil changes it in place. */
export function CalendarRow({ followUp: known, myId }: CalendarRowProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const { data: followUp } = useFollowUp(known)
  const act = useFollowUpAct(known.id)
  const [isEditing, setEditing] = useState(false)
  const { status, title } = followUp
  const { state } = followUp.calendar
  const isMine = followUp.assignee.id === myId || !myId

  const { remember, bringBack } = useFocusReturn()
  const before = useRef(state)
  useEffect(() => {
    if (before.current === 'pending' && state === 'in-calendar') announce(t('calendar.spoken'))
    before.current = state
  }, [state, t])

  function toggle() {
    remember()
    setEditing(!isEditing)
  }

  function close() {
    setEditing(false)
    bringBack()
  }

  return (
    <div>
      <div className={row.row}>
        <span
          className={mergeClasses(
            row.lead,
            styles.icon,
            state === 'in-calendar' && styles.confirmed,
            state === 'failed' && styles.failed,
          )}
        >
          <StateIcon followUp={followUp} />
        </span>
        <div>
          <p className={mergeClasses(row.text, status !== 'open' && styles.closed)} dir="auto">
            {title}
          </p>
          <CalendarSentence
            followUp={followUp}
            isMine={isMine}
            onRetry={() => act.mutate({ act: { kind: 'retry-calendar' } })}
          />
          {act.isError && (
            <p role="alert" className={mergeClasses(row.meta, styles.refused)}>
              {t('followUps.refused', { reason: messageOf(act.error, t) })}
            </p>
          )}
        </div>
        {status === 'open' && (
          <IconButton
            label={t('followUps.edit', { title })}
            icon={<Edit20Regular />}
            isExpanded={isEditing}
            onClick={toggle}
          />
        )}
      </div>
      {isEditing && status === 'open' && (
        <Suspense>
          <FollowUpEditor followUp={followUp} myId={myId} onClose={close} />
        </Suspense>
      )}
    </div>
  )
}

function StateIcon({ followUp: { status, kind, calendar } }: { followUp: FollowUp }) {
  if (status === 'done') return <CheckmarkCircle20Regular aria-hidden />
  switch (calendar.state) {
    case 'in-calendar':
      return <CalendarCheckmark20Regular aria-hidden />
    case 'failed':
      return <CalendarError20Regular aria-hidden />
    case 'pending':
    case 'removing':
      return <CalendarSync20Regular aria-hidden />
    case 'none':
      return kind === 'waiting' ? <HourglassHalf20Regular aria-hidden /> : <CalendarLtr20Regular aria-hidden />
  }
}

function CalendarSentence({ followUp, isMine, onRetry }: { followUp: FollowUp; isMine: boolean; onRetry: () => void }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const { status, calendar, due, assignee, dropReason, closedAt, reply } = followUp
  const when = dates.dueStart(due).replace(', ', ' ')
  if (status === 'done')
    return (
      <p className={mergeClasses(row.text, row.meta)}>
        {reply
          ? t('followUps.answered', { name: firstName(reply.from), when: dates.since(reply.at) })
          : closedAt
            ? t('followUps.doneOn', { when: dates.since(closedAt) })
            : t('followUps.isDone')}
      </p>
    )
  if (status === 'dropped')
    return <p className={mergeClasses(row.text, row.meta)}>{t('followUps.dropped', { reason: dropReason ?? '' })}</p>

  if (!isMine && calendar.state !== 'none' && calendar.state !== 'removing') {
    return (
      <p className={mergeClasses(row.text, row.meta)}>
        {t(`calendar.others.${calendar.state}`, { when, name: firstName(assignee.name) })}
      </p>
    )
  }
  if (calendar.state === 'failed') {
    return (
      <p className={mergeClasses(row.text, row.meta)}>
        <span className={styles.failed}>{t('calendar.failed')}</span>{' '}
        {calendar.problem && t(`calendar.problems.${calendar.problem}`)}{' '}
        <TextButton onClick={onRetry}>{t('actions.tryAgain')}</TextButton>
      </p>
    )
  }
  return <p className={mergeClasses(row.text, row.meta)}>{t(`calendar.${calendar.state}`, { when })}</p>
}

const useStyles = makeStyles({
  icon: { paddingTop: '1px' },
  confirmed: { color: tokens.colorCompoundBrandForeground1 },
  failed: { color: tokens.colorStatusWarningForeground1, '@media (forced-colors: active)': { color: 'CanvasText' } },
  refused: { color: tokens.colorStatusDangerForeground3 },
  closed: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
})
