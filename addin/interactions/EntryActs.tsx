import { makeStyles } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo'
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed'
import { Mail16Regular } from '@fluentui/react-icons/svg/mail'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import { NoteAdd16Regular } from '@fluentui/react-icons/svg/note-add'
import { People16Regular } from '@fluentui/react-icons/svg/people'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Interaction, type MailLog } from '../../shared/interactions.ts'
import { useMe } from '../identity/identity.queries.ts'
import { messageOf } from '../messages.ts'
import { canOpenMails, itemIdOf, openMail } from '../outlook/open-mail.ts'
import { firstName } from '../ui/first-name.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { announce } from '../ui/live-region.tsx'
import { useRowStyles } from '../ui/row.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { useEntryAct, useUndoEntry } from './entry.queries.ts'

interface EntryActsProps {
  readonly entry: Interaction
  readonly log: MailLog | undefined
  readonly myId: string | undefined
  readonly onAdd: (form: 'note' | 'follow-up') => void
}

/** What can be done with an opened entry; what is rarely wanted stands behind "more". */
export function EntryActs({ entry, log, myId, onAdd }: EntryActsProps) {
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

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', alignItems: 'center', width: '100%' },
  end: { marginInlineStart: 'auto' },
  more: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '4px' },
})
