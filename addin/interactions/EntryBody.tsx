/** What an opened entry says and offers. A chunk of its own: it loads with the first entry that is opened. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo'
import { Briefcase16Regular } from '@fluentui/react-icons/svg/briefcase'
import { Circle16Regular } from '@fluentui/react-icons/svg/circle'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissCircle16Regular } from '@fluentui/react-icons/svg/dismiss-circle'
import { HourglassHalf16Regular } from '@fluentui/react-icons/svg/hourglass-half'
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed'
import { Mail16Regular } from '@fluentui/react-icons/svg/mail'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import { NoteAdd16Regular } from '@fluentui/react-icons/svg/note-add'
import { People16Regular } from '@fluentui/react-icons/svg/people'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { type Interaction, type MailLog } from '../../shared/interactions.ts'
import { useMe } from '../identity/identity.queries.ts'
import { messageOf } from '../messages.ts'
import { canOpenMails, itemIdOf, openMail } from '../outlook/open-mail.ts'
import { firstName } from '../ui/first-name.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { announce } from '../ui/live-region.tsx'
import { useFocusReturn } from '../ui/orphaned-focus.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { EntryNotes } from './EntryNotes.tsx'
import { useEntry, useEntryAct, useUndoEntry } from './entry.queries.ts'

const EntryFiles = lazy(() => import(/* webpackChunkName: "entry-files" */ './EntryFiles.tsx'))
const KeepFromEntry = lazy(() => import(/* webpackChunkName: "keep-promise" */ '../promises/KeepFromEntry.tsx'))
const NoteForm = lazy(() => import(/* webpackChunkName: "note-form" */ './NoteForm.tsx'))
const EntryFollowUp = lazy(() => import(/* webpackChunkName: "entry-follow-up" */ './EntryFollowUp.tsx'))

export default function EntryBody({ entry, myId }: { entry: Interaction; myId: string | undefined }) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const whole = useEntry(entry.id)
  const [adding, setAdding] = useState<'note' | 'follow-up' | null>(null)
  const { remember, bringBack } = useFocusReturn()
  const log = whole.data
  const shown = log?.interaction ?? entry
  const isHidden = shown.visibility === 'private' && shown.subject === null

  function open(form: 'note' | 'follow-up') {
    remember()
    setAdding(adding === form ? null : form)
  }
  function close() {
    setAdding(null)
    bringBack()
  }

  return (
    <div className={styles.body} aria-busy={whole.isFetching}>
      {[shown.note, shown.text].map(
        (text, index) =>
          text && (
            <p key={index} className={styles.text} dir="auto">
              {text}
              {index === 1 && shown.textIsCut && '…'}
            </p>
          ),
      )}
      {shown.files.length > 0 && (
        <Suspense>
          <EntryFiles entry={shown} />
        </Suspense>
      )}
      {(shown.note || shown.text) && (
        <Suspense>
          <KeepFromEntry entry={shown} />
        </Suspense>
      )}
      <EntryNotes entry={shown} myId={myId} />
      {log?.followUps.map((followUp) => (
        <FollowUpState key={followUp.id} followUp={followUp} myId={myId} />
      ))}
      {shown.deal && (
        <p className={styles.seenBy} dir="auto">
          <Briefcase16Regular aria-hidden />
          {shown.deal.name}
        </p>
      )}
      {log?.nothingReason && <p className={row.meta}>{t('logged.nothing', { reason: log.nothingReason })}</p>}
      {whole.isError && (
        <p role="alert" className={row.meta}>
          {messageOf(whole.error, t)}{' '}
          <TextButton onClick={() => void whole.refetch()}>{t('actions.tryAgain')}</TextButton>
        </p>
      )}
      <EntryActs entry={shown} log={log} myId={myId} onAdd={open} />
      <Suspense>
        {adding === 'note' && <NoteForm entry={shown} myId={myId} onClose={close} />}
        {adding === 'follow-up' && log && <EntryFollowUp log={log} onClose={close} />}
      </Suspense>
      {!isHidden && (
        <p className={mergeClasses(row.meta, styles.seenBy)}>
          {shown.visibility === 'private' ? <LockClosed16Regular aria-hidden /> : <People16Regular aria-hidden />}
          {t(shown.visibility === 'private' ? 'entry.onlyYouSee' : 'entry.teamSees')}
        </p>
      )}
    </div>
  )
}

interface EntryActsProps {
  readonly entry: Interaction
  readonly log: MailLog | undefined
  readonly myId: string | undefined
  readonly onAdd: (form: 'note' | 'follow-up') => void
}

function EntryActs({ entry, log, myId, onAdd }: EntryActsProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const role = useMe().data?.role
  const [isMoreOpen, setMoreOpen] = useState(false)
  const [outlookSays, setOutlookSays] = useState('')
  const act = useEntryAct(entry.id)
  const undo = useUndoEntry(entry.id)
  const isMine = entry.loggedBy.id === myId
  const mail = log?.mail
  const problem = act.error ?? undo.error
  const other = entry.visibility === 'team' ? 'private' : 'team'
  const hasMore = isMine || role === 'admin' || (mail && canOpenMails())

  function openInOutlook() {
    const itemId = mail ? itemIdOf(mail) : undefined
    if (itemId === undefined) setOutlookSays(t('entry.notInMailbox', { name: firstName(entry.loggedBy.name) }))
    else
      openMail(itemId).then(
        () => setOutlookSays(''),
        () => setOutlookSays(t('entry.notFound')),
      )
  }

  return (
    <>
      <div className={styles.acts}>
        <TextButton look="quiet" icon={<NoteAdd16Regular aria-hidden />} onClick={() => onAdd('note')}>
          {t('entry.addNote')}
        </TextButton>
        {log && (
          <TextButton look="quiet" icon={<Add16Regular aria-hidden />} onClick={() => onAdd('follow-up')}>
            {t('entry.followUp')}
          </TextButton>
        )}
        {hasMore && (
          <span className={styles.end}>
            <IconButton
              label={t('entry.more')}
              icon={<MoreHorizontal20Regular />}
              isExpanded={isMoreOpen}
              onClick={() => setMoreOpen(!isMoreOpen)}
            />
          </span>
        )}
      </div>
      {isMoreOpen && (
        <div className={styles.more}>
          {mail && canOpenMails() && (
            <TextButton look="quiet" icon={<Mail16Regular aria-hidden />} onClick={openInOutlook}>
              {t('entry.openInOutlook')}
            </TextButton>
          )}
          {isMine && (
            <TextButton
              look="quiet"
              icon={other === 'private' ? <LockClosed16Regular aria-hidden /> : <People16Regular aria-hidden />}
              aria-busy={act.isPending}
              onClick={() => act.mutate({ kind: 'show-to', visibility: other, seen: entry.visibility })}
            >
              {t(other === 'private' ? 'entry.makePrivate' : 'entry.showTeam')}
            </TextButton>
          )}
          {(isMine || role === 'admin') && (
            <TextButton
              look="quiet"
              icon={<ArrowUndo16Regular aria-hidden />}
              aria-busy={undo.isPending}
              onClick={() => undo.mutate(undefined, { onSuccess: () => announce(t('entry.undone')) })}
            >
              {t(undo.isPending ? 'logged.undoing' : 'entry.undo')}
            </TextButton>
          )}
        </div>
      )}
      {outlookSays && (
        <p role="status" className={row.meta}>
          {outlookSays}
        </p>
      )}
      {problem && (
        <p role="alert" className={row.meta}>
          {t('entry.refused', { reason: messageOf(problem, t) })}
        </p>
      )}
    </>
  )
}

function FollowUpState({ followUp, myId }: { followUp: FollowUp; myId: string | undefined }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const { title, status, kind, due, closedAt, assignee, dropReason } = followUp
  const when = dates.dueStart(due)
  const words =
    status === 'open'
      ? assignee.id === myId
        ? t('entry.openDue', { when })
        : t('entry.openDueOf', { when, name: firstName(assignee.name) })
      : t(status === 'done' ? 'entry.doneOn' : 'entry.droppedOn', { when: closedAt ? dates.since(closedAt) : '' })
  const icons: Record<typeof status, ReactNode> = {
    open: kind === 'waiting' ? <HourglassHalf16Regular aria-hidden /> : <Circle16Regular aria-hidden />,
    done: <CheckmarkCircle16Filled aria-hidden className={styles.done} />,
    dropped: <DismissCircle16Regular aria-hidden />,
  }
  return (
    <div className={styles.followUp}>
      {icons[status]}
      <span dir="auto" className={styles.what}>
        {title}
        {dropReason && <span className={row.meta}> ({dropReason})</span>}
      </span>
      <span className={mergeClasses(row.meta, row.numbers)}>{words}</span>
    </div>
  )
}

const useStyles = makeStyles({
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
  acts: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', alignItems: 'center', width: '100%' },
  end: { marginInlineStart: 'auto' },
  more: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '4px' },
  seenBy: { display: 'flex', alignItems: 'center', columnGap: '6px' },
  followUp: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    width: '100%',
  },
  what: { overflowWrap: 'anywhere' },
  done: { color: tokens.colorStatusSuccessForeground1 },
})
