import { makeStyles, tokens } from '@fluentui/react-components'
import { CalendarError16Regular } from '@fluentui/react-icons/svg/calendar-error'
import { useTranslation } from 'react-i18next'
import { type Card, type Standing } from '../../shared/customers.ts'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { type DateWords, dayOfDue } from '../ui/dates.ts'
import { firstName } from '../ui/first-name.ts'
import { Note } from '../ui/Note.tsx'
import { Say } from '../ui/Say.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { type Dot, Thread } from './Thread.tsx'

interface WhereWeStandProps {
  readonly card: Card
  readonly myId: string | undefined
  readonly onOpenNext: (followUp: FollowUp) => void
}

/** Three sentences in the order of time, so that the last one stands right above the log line. */
export function WhereWeStand({ card, myId, onOpenNext }: WhereWeStandProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const { standing, contact } = card
  return (
    <Thread
      label={t('standing.label')}
      steps={[
        { dot: 'past', sentence: <LastContact standing={standing} myId={myId} /> },
        {
          dot: standing.turn.who === 'us' ? 'turn' : 'past',
          sentence: <Turn standing={standing} name={contact?.name} />,
        },
        { dot: dotOf(standing.next, dates), sentence: <Next next={standing.next} myId={myId} onOpen={onOpenNext} /> },
      ]}
    />
  )
}

function LastContact({ standing: { lastContact }, myId }: { standing: Standing; myId: string | undefined }) {
  const { t } = useTranslation()
  const dates = useDates()
  if (!lastContact) return <>{t('standing.noContact')}</>
  const { at, kind, direction, by } = lastContact
  const isTheirMail = kind === 'email' && direction === 'inbound'
  const isMine = myId !== undefined && by?.userId === myId
  return (
    <Say
      id={
        isTheirMail
          ? by
            ? 'standing.lastMailFrom'
            : 'standing.lastMailReceived'
          : isMine
            ? 'standing.lastContactByYou'
            : 'standing.lastContact'
      }
      values={{
        when: (
          <time dateTime={at} title={dates.full(at)}>
            {dates.ago(at)}
          </time>
        ),
        kind: t(`kinds.${kind}`),
        who: by && <bdi>{nameOfWriter(by)}</bdi>,
      }}
    />
  )
}

/** A colleague is known by the first name. Whoever is none has their whole name, and so has a mailbox of ours that several use. */
function nameOfWriter({ name, userId }: { name: string; userId: string | null }) {
  return userId === null ? name : firstName(name)
}

function Turn({ standing: { turn }, name }: { standing: Standing; name: string | undefined }) {
  const { t } = useTranslation()
  const dates = useDates()
  const { who, since } = turn
  if (who === 'nobody') return <>{t('standing.nobodyOwes')}</>
  if (who === 'us')
    return since ? <Say id="standing.weOwe" values={{ since: dates.since(since) }} /> : <Say id="standing.weOweNow" />
  if (!since) return <>{name ? t('standing.theyOweNow', { name: firstName(name) }) : t('standing.theyOweGroupNow')}</>
  if (!name) return <Say id="standing.theyOweGroup" values={{ since: dates.since(since) }} />
  return <Say id="standing.theyOwe" values={{ name: <bdi>{firstName(name)}</bdi>, since: dates.since(since) }} />
}

interface NextProps {
  readonly next: FollowUp | null
  readonly myId: string | undefined
  readonly onOpen: (followUp: FollowUp) => void
}

function Next({ next, myId, onOpen }: NextProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const styles = useStyles()
  if (!next) return <>{t('standing.nothingNext')}</>

  const day = dayOfDue(next.due, dates.timeZone)
  const isMine = next.assignee.id === myId
  const isOver = day < dates.today()
  const values = {
    when: dates.dueStart(next.due),
    since: dates.sinceDay(day),
    title: <bdi>{next.title}</bdi>,
    name: firstName(next.assignee.name),
  }
  const sentence =
    next.kind === 'waiting'
      ? isOver
        ? 'standing.waitedUntil'
        : 'standing.waiting'
      : isOver
        ? 'standing.overdue'
        : isMine || !myId
          ? 'standing.next'
          : 'standing.nextOf'
  return (
    <>
      <button
        type="button"
        className={styles.sentence}
        title={t('standing.change', { title: next.title })}
        onClick={() => onOpen(next)}
      >
        <Say id={sentence} values={values} />
      </button>
      {isMine && next.calendar.state === 'failed' && (
        <Note icon={<CalendarError16Regular />} tone="warning">
          <span className={styles.warning}>{t('calendar.failed')}</span>
        </Note>
      )}
    </>
  )
}

function dotOf(next: FollowUp | null, dates: DateWords): Dot {
  if (!next) return 'none'
  if (dayOfDue(next.due, dates.timeZone) < dates.today()) return 'overdue'
  return next.kind === 'waiting' ? 'waiting' : 'next'
}

const useStyles = makeStyles({
  sentence: {
    display: 'block',
    padding: '0',
    border: 'none',
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  warning: { color: tokens.colorStatusWarningForeground1 },
})
