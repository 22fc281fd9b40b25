import { makeStyles } from '@fluentui/react-components'
import { NoteAdd16Regular } from '@fluentui/react-icons/svg/note-add'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Interaction } from '../../shared/interactions.ts'
import { useFocusReturn } from '../ui/orphaned-focus.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { EntryNotes } from './EntryNotes.tsx'

const NoteForm = lazy(() => import(/* webpackChunkName: "note-form" */ './NoteForm.tsx'))

/** Beside the mail that is logged: what the team added to the log, and a note of one's own. */
export function NotesOfLog({ entry, myId }: { entry: Interaction; myId: string | undefined }) {
  const { t } = useTranslation()
  const styles = useStyles()
  const [isAdding, setAdding] = useState(false)
  const { remember, bringBack } = useFocusReturn()
  return (
    <div className={styles.notes}>
      <EntryNotes entry={entry} myId={myId} />
      <TextButton
        look="quiet"
        icon={<NoteAdd16Regular aria-hidden />}
        aria-expanded={isAdding}
        onClick={() => {
          remember()
          setAdding(!isAdding)
        }}
      >
        {t('entry.addNote')}
      </TextButton>
      {isAdding && (
        <Suspense>
          <NoteForm
            entry={entry}
            myId={myId}
            onClose={() => {
              setAdding(false)
              bringBack()
            }}
          />
        </Suspense>
      )}
    </div>
  )
}

const useStyles = makeStyles({
  notes: {
    paddingInlineStart: '44px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '6px',
  },
})
