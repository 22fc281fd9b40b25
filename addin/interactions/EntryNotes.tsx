import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { type Interaction } from '../../shared/interactions.ts'
import { messageOf } from '../messages.ts'
import { firstName } from '../ui/first-name.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { useEntryAct } from './entry.queries.ts'

/** What the team added to an entry, each with whose it is and when. */
export function EntryNotes({ entry, myId }: { entry: Interaction; myId: string | undefined }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const styles = useStyles()
  const act = useEntryAct(entry.id)
  return (
    <>
      {entry.notes.map(({ id, text, by, at }) => (
        <div key={id} className={styles.note}>
          <p className={styles.text} dir="auto">
            {text}
          </p>
          <p className={mergeClasses(row.meta, styles.by)}>
            <span className={styles.sentence}>
              {t('entry.noteBy', {
                name: by.id === myId ? t('people.you') : firstName(by.name),
                when: dates.moment(at),
              })}
            </span>
            {by.id === myId && (
              <TextButton look="quiet" onClick={() => act.mutate({ kind: 'remove-note', noteId: id })}>
                {t('entry.removeNote')}
              </TextButton>
            )}
          </p>
        </div>
      ))}
      {act.isError && (
        <p role="alert" className={row.meta}>
          {t('entry.refused', { reason: messageOf(act.error, t) })}
        </p>
      )}
    </>
  )
}

const useStyles = makeStyles({
  note: {
    paddingInlineStart: '8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    '& p': { margin: '0' },
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  sentence: { display: 'inline-block', '::first-letter': { textTransform: 'uppercase' } },
  by: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px' },
})
