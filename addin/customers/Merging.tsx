/** Who was merged into a contact or a company, and making one of two. A chunk of its own. */
import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type TFunction } from 'i18next'
import { useDeferredValue, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MergeCandidate } from '../../shared/doubles.ts'
import { type Merge, type MergeUndone } from '../../shared/merges.ts'
import { useApi } from '../ApiContext.tsx'
import { messageOf } from '../messages.ts'
import { dayIn } from '../ui/days.ts'
import { firstName } from '../ui/first-name.ts'
import { announce } from '../ui/live-region.tsx'
import { Note } from '../ui/Note.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { type Subject } from './customer-edit.queries.ts'
import { mergeCandidates, mergesOf, useUndoMerge } from './merges.queries.ts'
import { MergeDialog } from './MergeDialog.tsx'

interface MergingProps {
  readonly subject: Subject
  readonly name: string
}

export default function Merging({ subject: { of, id }, name }: MergingProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  const row = useRowStyles()
  const merges = useQuery(mergesOf(useApi(), of, id))
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<MergeCandidate | null>(null)
  const [undone, setUndone] = useState<(MergeUndone & { name: string }) | null>(null)
  const opener = useRef<HTMLButtonElement>(null)

  function close() {
    setOpen(false)
    opener.current?.focus()
  }

  function done(merge: Merge) {
    setChosen(null)
    setUndone(null)
    close()
    announce(t('merge.done', { gone: merge.gone.name, kept: merge.kept.name }))
  }

  return (
    <div className={styles.whole}>
      {merges.data?.map((merge) => (
        <MergedBefore key={merge.id} merge={merge} onUndone={(left) => setUndone({ ...left, name: merge.gone.name })} />
      ))}
      {undone && (
        <div role="status" className={row.meta}>
          {t('merge.undone', { name: undone.name })} {saidLeft(undone, t)}
        </div>
      )}
      <TextButton ref={opener} look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('merge.with', { name })}
      </TextButton>
      {isOpen && <Candidates of={of} id={id} onChoose={setChosen} onClose={close} />}
      {chosen && <MergeDialog of={of} keptId={id} goneId={chosen.id} onDone={done} onClose={() => setChosen(null)} />}
    </div>
  )
}

/** What could not be put back. */
function saidLeft({ fields, left }: MergeUndone, t: TFunction): string {
  const things = [
    ...left.map(({ what, count }) => t(`merge.moves.${what}`, { count })),
    ...fields.map((field) => t(`merge.fields.${field}`)),
  ]
  return things.length === 0 ? '' : t('merge.left', { things: things.join(', ') })
}

function MergedBefore({ merge, onUndone }: { merge: Merge; onUndone: (undone: MergeUndone) => void }) {
  const { t } = useTranslation()
  const dates = useDates()
  const row = useRowStyles()
  const undo = useUndoMerge(onUndone)
  const words = { gone: merge.gone.name, name: firstName(merge.by.name) }
  return (
    <div className={row.meta}>
      <span title={dates.full(merge.at)}>
        {t('merge.before', { ...words, when: dates.sinceDay(dayIn(merge.at, dates.timeZone)) })}
      </span>{' '}
      {merge.mayUndo && (
        <TextButton
          aria-label={t('merge.undoThis', { gone: merge.gone.name })}
          aria-busy={undo.isPending}
          onClick={() => {
            if (!undo.isPending) undo.mutate(merge.id)
          }}
        >
          {t('actions.undo')}
        </TextButton>
      )}
      {undo.isError && (
        <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
          {t('logged.undoRefused', { reason: messageOf(undo.error, t) })}
        </Note>
      )}
    </div>
  )
}

interface CandidatesProps {
  readonly of: Subject['of']
  readonly id: string
  readonly onChoose: (candidate: MergeCandidate) => void
  readonly onClose: () => void
}

/** Those who are likely the same, or who have a name or an address that begins so. */
function Candidates({ of, id, onChoose, onClose }: CandidatesProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const listId = useId()
  const [text, setText] = useState('')
  const words = useDeferredValue(text.trim())
  const found = useQuery({ ...mergeCandidates(useApi(), of, id, words), placeholderData: keepPreviousData })
  return (
    <div className={styles.picker} onKeyDown={onEscape(onClose)}>
      <Input
        autoFocus
        size="small"
        dir="auto"
        maxLength={320}
        aria-label={t(`merge.search.${of}`)}
        aria-controls={listId}
        placeholder={t(`merge.search.${of}`)}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      <ul id={listId} className={row.plainList} aria-busy={found.isFetching}>
        {found.data?.map((candidate) => (
          <li key={candidate.id}>
            <Button appearance="subtle" size="small" className={styles.candidate} onClick={() => onChoose(candidate)}>
              <span className={styles.words}>
                <span dir="auto">{[candidate.name, candidate.detail].filter(Boolean).join(', ')}</span>
                {candidate.reason && <span className={row.meta}>{t(`doubles.reasons.${candidate.reason}`)}</span>}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {found.data?.length === 0 && (
        <p role="status" className={mergeClasses(row.text, row.meta)}>
          {t(words === '' ? 'merge.nobodyLikely' : `merge.nobodyFound.${of}`)}
        </p>
      )}
      {found.isError && (
        <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
          {messageOf(found.error, t)}
        </Note>
      )}
    </div>
  )
}

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '4px', minWidth: 0 },
  picker: { display: 'flex', flexDirection: 'column', rowGap: '4px', alignSelf: 'stretch', minWidth: 0 },
  candidate: {
    justifyContent: 'flex-start',
    width: '100%',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    padding: '4px 8px',
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
})
