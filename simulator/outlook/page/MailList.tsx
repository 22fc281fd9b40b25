import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { type MailSummary } from '../../mailbox/mail-item.ts'
import { addDays, dayIn, formatDay, formatTime, groupOf, ianaZone } from './dates.ts'
import { Icon } from './icons.tsx'
import { type Postroom } from './postroom.ts'
import { usePostroom } from './use-postroom.ts'

/** Rows put into the page at first, and again each time the end is reached. */
const PAGE = 100

export function MailList({ postroom }: { readonly postroom: Postroom }) {
  const { selectedIds, settings, user, isLoading, search, mails: all } = usePostroom(postroom)
  const [shown, setShown] = useState(PAGE)
  const [anchorId, setAnchorId] = useState<string>()
  const list = useRef<HTMLUListElement>(null)
  const mails = postroom.mailsOfFolder()
  const zone = ianaZone(user.timeZone)
  const today = dayIn(new Date(), zone)
  const cursor = selectedIds.at(-1) ?? mails[0]?.id

  useEffect(() => setShown(PAGE), [settings.folder, settings.user, search])

  const move = (to: number, extend: boolean) => {
    const mail = mails[Math.max(0, Math.min(to, mails.length - 1))]
    if (!mail) return
    if (extend) void postroom.select(range(mails, anchorId ?? cursor ?? mail.id, mail.id))
    else {
      setAnchorId(mail.id)
      void postroom.select([mail.id])
    }
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(mail.id)}"]`)?.focus())
  }

  const onKey = (event: KeyboardEvent) => {
    const at = mails.findIndex(({ id }) => id === cursor)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: mails.length - 1,
    }
    const to = steps[event.key]
    if (to !== undefined) {
      event.preventDefault()
      move(to, event.shiftKey)
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void postroom.select(mails.map(({ id }) => id))
    } else if (event.key === 'Enter') {
      document.querySelector<HTMLElement>('#reading [data-focus]')?.focus()
    }
  }

  const onClick = (event: MouseEvent, mail: MailSummary) => {
    if (event.shiftKey) return void postroom.select(range(mails, anchorId ?? mail.id, mail.id))
    setAnchorId(mail.id)
    if (!event.ctrlKey && !event.metaKey) return void postroom.select([mail.id])
    const others = selectedIds.filter((id) => id !== mail.id)
    void postroom.select(others.length < selectedIds.length ? others : [...selectedIds, mail.id])
  }

  return (
    <section id="mail-list" className="sheet mail-list" aria-label="Mails">
      <div className="list-head">
        <h2>{search === '' ? titleOf(settings.folder) : `Found: ${mails.length}`}</h2>
        <span>Newest first</span>
      </div>
      {mails.length === 0 && (
        <p className="empty">{isLoading ? 'Loading…' : search === '' ? 'Nothing here.' : 'Nothing found.'}</p>
      )}
      <ul
        ref={list}
        role="listbox"
        aria-multiselectable="true"
        aria-label="Mails"
        onKeyDown={onKey}
        onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
          if (scrollTop + clientHeight > scrollHeight - 400) setShown((count) => Math.min(count + PAGE, mails.length))
        }}
      >
        {mails.slice(0, shown).map((mail, index) => {
          const group = groupOf(dayIn(mail.date, zone), today, settings.language)
          const before = mails[index - 1]
          const isFirst = !before || groupOf(dayIn(before.date, zone), today, settings.language) !== group
          return (
            <Row
              key={mail.id}
              mail={mail}
              group={isFirst ? group : null}
              time={timeOf(mail.date, today, zone, settings.language)}
              threadCount={threadCount(all, mail)}
              isSelected={selectedIds.includes(mail.id)}
              isCursor={mail.id === cursor}
              onClick={(event) => onClick(event, mail)}
            />
          )
        })}
      </ul>
    </section>
  )
}

interface RowProps {
  readonly mail: MailSummary
  readonly group: string | null
  readonly time: string
  readonly threadCount: number
  readonly isSelected: boolean
  readonly isCursor: boolean
  readonly onClick: (event: MouseEvent) => void
}

function Row({ mail, group, time, threadCount, isSelected, isCursor, onClick }: RowProps) {
  const people = mail.folder === 'sent' || mail.folder === 'drafts' ? mail.to : mail.from ? [mail.from] : []
  const names = people.map(({ name, address }) => name || address).join(', ')
  return (
    <>
      {group !== null && (
        <li className="group" role="presentation">
          {group}
        </li>
      )}
      <li
        role="option"
        data-id={mail.id}
        aria-selected={isSelected}
        tabIndex={isCursor ? 0 : -1}
        className={mail.isRead ? 'row' : 'row unread'}
        onClick={onClick}
      >
        <span className="who">
          {!mail.isRead && <span className="dot" aria-label="Unread" role="img" />}
          <bdi>{names || (mail.folder === 'drafts' ? 'No recipient yet' : 'Unknown sender')}</bdi>
          {threadCount > 1 && <span className="thread-count">{threadCount}</span>}
        </span>
        <span className="when">
          {mail.hasAttachments && <Icon name="attachment" size={14} />}
          {time}
        </span>
        <span className="what">
          <span dir="auto">{mail.subject || 'No subject'}</span>
          {mail.categories.map((name) => (
            <span key={name} className="tag">
              {name}
            </span>
          ))}
        </span>
        <span className="preview" dir="auto">
          {mail.preview}
        </span>
      </li>
    </>
  )
}

function titleOf(folder: string): string {
  if (folder.startsWith('shared:')) return 'Claims'
  const titles: Readonly<Record<string, string>> = { own: 'Your .eml files' }
  return titles[folder] ?? folder[0]!.toUpperCase() + folder.slice(1)
}

function timeOf(date: string, today: string, zone: string, locale: string): string {
  const day = dayIn(date, zone)
  if (day === today) return formatTime(date, locale, zone)
  if (day > addDays(today, -2)) return formatDay(day, locale, { weekday: 'short' })
  if (day > addDays(today, -14)) return `${formatDay(day, locale, { weekday: 'short' })} ${Number(day.slice(8))}`
  return formatDay(day, locale, { day: 'numeric', month: 'short' })
}

/** Shown once for each thread, at its newest mail in the folder. */
function threadCount(all: readonly MailSummary[], mail: MailSummary): number {
  const thread = all.filter(({ conversationId, mailbox }) => {
    return conversationId === mail.conversationId && mailbox === mail.mailbox
  })
  const newest = thread.find(({ folder }) => folder === mail.folder)
  return newest?.id === mail.id ? thread.length : 0
}

function range(mails: readonly MailSummary[], from: string, to: string): string[] {
  const ids = mails.map(({ id }) => id)
  const ends = [ids.indexOf(from), ids.indexOf(to)].map((index) => Math.max(0, index))
  // The mail moved to comes last: it is the one the next step starts from.
  const between = ids.slice(Math.min(...ends), Math.max(...ends) + 1)
  return [...between.filter((id) => id !== to), to]
}
