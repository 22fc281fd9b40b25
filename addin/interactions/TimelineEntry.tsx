import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Call20Regular } from '@fluentui/react-icons/svg/call'
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { MailArrowUp20Regular } from '@fluentui/react-icons/svg/mail-arrow-up'
import { Note20Regular } from '@fluentui/react-icons/svg/note'
import { People20Regular } from '@fluentui/react-icons/svg/people'
import { type TFunction } from 'i18next'
import { lazy, memo, Suspense, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Interaction, type InteractionPerson } from '../../shared/interactions.ts'
import { type TimelineEntry as Entry } from '../../shared/timeline.ts'
import { dayIn } from '../ui/days.ts'
import { firstName } from '../ui/first-name.ts'
import { onEscape } from '../ui/on-escape.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { LightEntry } from './LightEntry.tsx'

const EntryBody = lazy(() => import(/* webpackChunkName: "timeline-entry" */ './EntryBody.tsx'))

export interface TimelineEntryProps {
  readonly entry: Entry
  readonly myId: string | undefined
  readonly isNew: boolean
  readonly isOpen: boolean
  readonly onToggle: (entry: Interaction) => void
  /** Of its day, it is the newest entry: the day stands over it. */
  readonly startsDay: boolean
  /** From 0. */
  readonly index: number
  /** -1 while there are more than are known. */
  readonly total: number
  readonly isTabStop: boolean
  /** For a list that draws only what is in view: where it stands, and who measures it. */
  readonly top?: number
  readonly measure?: (element: HTMLLIElement | null) => void
}

/** One entry; a click opens it in place, Esc closes it. Drawn anew only when something of it changes: a timeline has thousands. */
export const TimelineEntry = memo(function TimelineEntry(props: TimelineEntryProps) {
  const { entry, myId, isNew, isOpen, onToggle, startsDay, index, total, isTabStop, top, measure } = props
  const dates = useDates()
  const styles = useStyles()
  return (
    <li
      ref={measure}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={total}
      {...(top === undefined ? {} : { className: styles.placed, style: { transform: `translateY(${top}px)` } })}
    >
      {startsDay && <h3 className={styles.day}>{dates.heading(dayIn(entry.occurredAt, dates.timeZone))}</h3>}
      <div className={mergeClasses(styles.entry, isNew && styles.new, isOpen && styles.open)}>
        {entry.kind === 'change' || entry.kind === 'follow-up' ? (
          <LightEntry entry={entry} myId={myId} />
        ) : (
          <InteractionEntry
            entry={entry}
            myId={myId}
            isOpen={isOpen}
            onToggle={onToggle}
            index={index}
            isTabStop={isTabStop}
          />
        )}
      </div>
    </li>
  )
})

interface InteractionEntryProps extends Pick<
  TimelineEntryProps,
  'myId' | 'isOpen' | 'onToggle' | 'index' | 'isTabStop'
> {
  readonly entry: Interaction
}

function InteractionEntry({ entry, myId, isOpen, onToggle, index, isTabStop }: InteractionEntryProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const head = useRef<HTMLButtonElement>(null)
  const isHidden = entry.visibility === 'private' && entry.subject === null
  const by = firstName(entry.loggedBy.name)
  const title = isHidden ? t('timeline.private', { name: by }) : entry.subject || t(`timeline.titles.${entry.kind}`)
  const text = [entry.note, entry.text].filter(Boolean).join('\n\n')
  const meta = isHidden ? t('timeline.onlyTheySee', { name: by }) : metaOf(entry, myId, t)
  const files = entry.files.length > 0 ? t('files.andFiles', { count: entry.files.length }) : ''
  const notes = entry.notes.length > 0 ? t('timeline.notes', { count: entry.notes.length }) : ''

  function close() {
    onToggle(entry)
    head.current?.focus()
  }

  return (
    <div role="presentation" onKeyDown={(event) => isOpen && onEscape(close)(event)}>
      <button
        ref={head}
        type="button"
        data-entry={index}
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        className={mergeClasses(row.row, styles.head)}
        onClick={() => onToggle(entry)}
      >
        <span className={row.lead}>
          <KindIcon entry={entry} isHidden={isHidden} />
        </span>
        <span className={styles.words}>
          <span className={isOpen ? styles.whole : row.ellipsis} dir="auto" title={title}>
            {title}
          </span>
          <span className={mergeClasses(row.meta, !isOpen && row.ellipsis)}>
            {[meta, files, notes].filter(Boolean).join(' · ')}
          </span>
        </span>
        <time
          dateTime={entry.occurredAt}
          title={dates.full(entry.occurredAt)}
          className={mergeClasses(row.meta, row.numbers)}
        >
          {dates.time(entry.occurredAt)}
        </time>
      </button>
      {text && !isOpen && (
        <p className={mergeClasses(row.text, styles.excerpt)} dir="auto">
          {text.slice(0, 400).replace(/\s+/g, ' ')}
        </p>
      )}
      {isOpen && (
        <Suspense>
          <EntryBody entry={entry} myId={myId} />
        </Suspense>
      )}
    </div>
  )
}

function KindIcon({ entry: { kind, direction }, isHidden }: { entry: Interaction; isHidden: boolean }) {
  if (isHidden) return <LockClosed20Regular aria-hidden />
  switch (kind) {
    case 'email':
      return direction === 'outbound' ? <MailArrowUp20Regular aria-hidden /> : <Mail20Regular aria-hidden />
    case 'call':
      return <Call20Regular aria-hidden />
    case 'meeting':
      return <CalendarLtr20Regular aria-hidden />
    case 'visit':
      return <People20Regular aria-hidden />
    case 'note':
      return <Note20Regular aria-hidden />
  }
}

function metaOf(entry: Interaction, myId: string | undefined, t: TFunction): string {
  const nameOf = (person: InteractionPerson) =>
    person.userId && person.userId === myId ? t('people.you') : firstName(person.name || person.address)
  const named = (role: InteractionPerson['role']) =>
    shortList(entry.people.filter((person) => person.role === role).map(nameOf), t)
  const isMine = entry.loggedBy.id === myId
  const by = isMine ? t('people.you') : firstName(entry.loggedBy.name)
  if (entry.kind === 'email') {
    const [from, to] = [named('from'), named('to')]
    const logged = isMine ? t('timeline.loggedByYou') : t('timeline.loggedBy', { name: by })
    return capitalized(
      [from && to ? t('timeline.fromTo', { from, to }) : from || to, logged, entry.deal?.name]
        .filter(Boolean)
        .join(' · '),
    )
  }
  const others = shortList(entry.people.filter(({ userId }) => userId === null).map(nameOf), t)
  const who = others && entry.kind !== 'note' ? t('timeline.withPeople', { by, people: others }) : by
  const length = entry.durationMinutes ? t('timeline.minutes', { count: entry.durationMinutes }) : ''
  return capitalized([[who, length].filter(Boolean).join(', '), entry.deal?.name].filter(Boolean).join(' · '))
}

function shortList(names: readonly string[], t: TFunction): string {
  const unique = [...new Set(names)]
  if (unique.length <= 3) return unique.join(', ')
  return `${unique.slice(0, 2).join(', ')} ${t('people.more', { count: unique.length - 2 })}`
}

const capitalized = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1)

const useStyles = makeStyles({
  placed: { position: 'absolute', top: 0, left: 0, width: '100%' },
  day: {
    margin: '0',
    padding: '8px 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  entry: {
    marginInline: '-16px',
    paddingInline: '16px',
    paddingBlock: '4px',
    '@media (max-width: 339px)': { marginInline: '-12px', paddingInline: '12px' },
  },
  new: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `1px solid ${tokens.colorTransparentStrokeInteractive}`,
    outlineOffset: '-1px',
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground2,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    outlineOffset: '-1px',
  },
  head: {
    width: '100%',
    padding: '2px 0',
    border: 'none',
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  whole: { overflowWrap: 'anywhere' },
  excerpt: {
    paddingInlineStart: '44px',
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    // The one way to cut after two lines that every browser knows.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
})
