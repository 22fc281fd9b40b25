import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Call20Regular } from '@fluentui/react-icons/svg/call'
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import { MailArrowUp20Regular } from '@fluentui/react-icons/svg/mail-arrow-up'
import { Note20Regular } from '@fluentui/react-icons/svg/note'
import { People20Regular } from '@fluentui/react-icons/svg/people'
import { useQuery } from '@tanstack/react-query'
import { type TFunction } from 'i18next'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Interaction, type InteractionPerson } from '../../shared/interactions.ts'
import { useApi } from '../ApiContext.tsx'
import { messageOf } from '../messages.ts'
import { firstName } from '../ui/first-name.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { getInteraction } from './interactions.api.ts'

const EntryFiles = lazy(() => import(/* webpackChunkName: "entry-files" */ './EntryFiles.tsx'))
const KeepFromEntry = lazy(() => import(/* webpackChunkName: "keep-promise" */ '../promises/KeepFromEntry.tsx'))

interface TimelineEntryProps {
  readonly entry: Interaction
  readonly myId: string | undefined
  readonly isNew: boolean
  readonly position: number
  /** -1 while there are more than are known. */
  readonly total: number
}

/** One entry; a click opens it in place. */
export function TimelineEntry({ entry, myId, isNew, position, total }: TimelineEntryProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const isHidden = entry.visibility === 'private' && entry.subject === null
  const by = firstName(entry.loggedBy.name)
  const title = isHidden ? t('timeline.private', { name: by }) : entry.subject || t(`timeline.titles.${entry.kind}`)
  const text = [entry.note, entry.text].filter(Boolean).join('\n\n')

  return (
    <li
      aria-posinset={position}
      aria-setsize={total}
      className={mergeClasses(styles.entry, isNew && styles.new, isOpen && styles.open)}
    >
      <button
        type="button"
        aria-expanded={text || entry.files.length > 0 ? isOpen : undefined}
        className={mergeClasses(row.row, styles.head)}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={row.lead}>
          <KindIcon entry={entry} isHidden={isHidden} />
        </span>
        <span className={styles.words}>
          <span className={isOpen ? styles.whole : row.ellipsis} dir="auto" title={title}>
            {title}
          </span>
          <span className={mergeClasses(row.meta, !isOpen && row.ellipsis)}>
            {isHidden ? t('timeline.onlyTheySee', { name: by }) : metaOf(entry, myId, t)}
            {entry.files.length > 0 && ` · ${t('files.andFiles', { count: entry.files.length })}`}
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
          {text.replace(/\s+/g, ' ').slice(0, 300)}
        </p>
      )}
      {isOpen && <WholeText entry={entry} />}
    </li>
  )
}

function WholeText({ entry }: { entry: Interaction }) {
  const { t } = useTranslation()
  const api = useApi()
  const row = useRowStyles()
  const styles = useStyles()
  const [wantsAll, setWantsAll] = useState(false)
  const whole = useQuery({
    queryKey: ['interaction', entry.id],
    queryFn: ({ signal }) => getInteraction(api, entry.id, signal),
    enabled: wantsAll && entry.textIsCut,
  })
  const { note, text } = whole.data?.interaction ?? entry
  return (
    <div className={styles.body}>
      {note && (
        <p className={styles.text} dir="auto">
          {note}
        </p>
      )}
      {text && (
        <p className={styles.text} dir="auto">
          {text}
          {entry.textIsCut && !whole.data && '…'}
        </p>
      )}
      {entry.textIsCut && !whole.data && (
        <TextButton onClick={() => setWantsAll(true)}>
          {t(whole.isFetching ? 'timeline.loading' : 'timeline.showAll')}
        </TextButton>
      )}
      {whole.isError && (
        <p role="alert" className={row.meta}>
          {messageOf(whole.error, t)}
        </p>
      )}
      {entry.files.length > 0 && (
        <Suspense>
          <EntryFiles entry={entry} />
        </Suspense>
      )}
      {(note || text) && (
        <Suspense>
          <KeepFromEntry entry={entry} />
        </Suspense>
      )}
      {entry.visibility === 'private' && <p className={row.meta}>{t('timeline.onlyYouSee')}</p>}
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
  body: {
    paddingInlineStart: '44px',
    paddingBlock: '4px 8px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    alignItems: 'flex-start',
    '& p': { margin: '0' },
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})
