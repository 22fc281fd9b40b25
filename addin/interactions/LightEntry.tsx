import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowRight20Regular } from '@fluentui/react-icons/svg/arrow-right'
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle20Regular } from '@fluentui/react-icons/svg/circle'
import { DismissCircle20Regular } from '@fluentui/react-icons/svg/dismiss-circle'
import { PersonSwap20Regular } from '@fluentui/react-icons/svg/person-swap'
import { type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type JourneyStage } from '../../shared/customers.ts'
import { type ChangeEntry, type FollowUpEntry } from '../../shared/timeline.ts'
import { type DateWords } from '../ui/dates.ts'
import { firstName } from '../ui/first-name.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'

/** What is no interaction: a change of the customer, or what became of a follow-up. One lighter line, which does not open. */
export function LightEntry({ entry, myId }: { entry: ChangeEntry | FollowUpEntry; myId: string | undefined }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const title = entry.kind === 'change' ? changeOf(entry, t) : entry.title
  const by = entry.by === null ? '' : entry.by.id === myId ? t('people.you') : firstName(entry.by.name)
  const meta = entry.kind === 'change' ? by : becameOf(entry, by, myId, t, dates)
  return (
    <div className={mergeClasses(row.row, styles.line)}>
      <span className={row.lead}>
        <LightIcon entry={entry} />
      </span>
      <span className={styles.words}>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        {meta && (
          <span className={row.meta} dir="auto">
            {meta}
          </span>
        )}
      </span>
      <time
        dateTime={entry.occurredAt}
        title={dates.full(entry.occurredAt)}
        className={mergeClasses(row.meta, row.numbers)}
      >
        {dates.time(entry.occurredAt)}
      </time>
    </div>
  )
}

function changeOf({ field, before, after }: ChangeEntry, t: TFunction): string {
  const say = (value: string | null) =>
    value === null
      ? t('timeline.none')
      : field === 'journeyStage'
        ? t(`journeyStages.${value as JourneyStage}`, { defaultValue: value })
        : value
  return t(`timeline.changed.${field}`, { from: say(before), to: say(after) })
}

function becameOf(entry: FollowUpEntry, by: string, myId: string | undefined, t: TFunction, dates: DateWords): string {
  const { event, assignee, due, replyFrom, dropReason } = entry
  if (event === 'planned') {
    const when = dates.dueStart(due)
    if (assignee.id === entry.by?.id) return t('timeline.plannedBy', { by, when })
    const to = assignee.id === myId ? t('people.you') : firstName(assignee.name)
    return t('timeline.plannedFor', { by, assignee: to, when })
  }
  if (event === 'dropped') {
    const reason = dropReason ?? ''
    return by ? t('timeline.droppedBy', { by, reason }) : t('timeline.dropped', { reason })
  }
  if (replyFrom) return t('timeline.resolvedBy', { name: replyFrom })
  return by ? t('timeline.doneBy', { by }) : t('timeline.done')
}

function LightIcon({ entry }: { entry: ChangeEntry | FollowUpEntry }) {
  if (entry.kind === 'change')
    return entry.field === 'ownerId' ? <PersonSwap20Regular aria-hidden /> : <ArrowRight20Regular aria-hidden />
  if (entry.event === 'planned') return <Circle20Regular aria-hidden />
  return entry.event === 'done' ? <CheckmarkCircle20Regular aria-hidden /> : <DismissCircle20Regular aria-hidden />
}

const useStyles = makeStyles({
  line: { padding: '2px 0' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})
