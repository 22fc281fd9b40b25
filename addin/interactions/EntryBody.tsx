/** What an opened entry says and offers. A chunk of its own: it loads with the first entry that is opened. */
import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Briefcase16Regular } from '@fluentui/react-icons/svg/briefcase'
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed'
import { People16Regular } from '@fluentui/react-icons/svg/people'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Interaction } from '../../shared/interactions.ts'
import { messageOf } from '../messages.ts'
import { useFocusReturn } from '../ui/orphaned-focus.ts'
import { useRowStyles } from '../ui/row.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { EntryNotes } from './EntryNotes.tsx'
import { EntryActs } from './EntryActs.tsx'
import { FollowUpState } from './FollowUpState.tsx'
import { useEntry } from './entry.queries.ts'

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
  seenBy: { display: 'flex', alignItems: 'center', columnGap: '6px' },
})
