/** Changes a follow-up in place: other words, another day, somebody else, done, or dropped. A chunk of its own. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark'
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Due, type FollowUp, type FollowUpChange } from '../../shared/follow-ups.ts'
import { useColleagues } from '../identity/identity.queries.ts'
import { messageOf } from '../messages.ts'
import { Chip } from '../ui/Chip.tsx'
import { Note } from '../ui/Note.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { useActKey } from '../use-act-key.ts'
import { type DatePhrase } from './date-phrase.ts'
import { DateNote } from './DateNote.tsx'
import DuePicker from './DuePicker.tsx'
import { type FollowUpAct, useFollowUpAct } from './follow-ups.queries.ts'
import { useDatePhrase } from './use-date-phrase.ts'

interface FollowUpEditorProps {
  readonly followUp: FollowUp
  readonly myId: string | undefined
  /** Where the rep clicked "Drop" or "Another day". */
  readonly startWith?: 'words' | 'day' | 'person' | 'drop'
  readonly onClose: () => void
}

export default function FollowUpEditor({ followUp, myId, startWith = 'words', onClose }: FollowUpEditorProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const styles = useStyles()
  const id = useId()
  const act = useFollowUpAct(followUp.id)
  const colleagues = useColleagues()
  const [title, setTitle] = useState(followUp.title)
  const [due, setDue] = useState<Due>(followUp.due)
  const [words, setWords] = useState('')
  const [assigneeId, setAssigneeId] = useState(followUp.assignee.id)
  const [isDropping, setDropping] = useState(startWith === 'drop')
  const { phrase, parse } = useDatePhrase(words)
  const said = phrase && dueSaid(phrase)
  const keyOf = useActKey()

  function perform(next: FollowUpAct) {
    act.mutate({ act: next, key: keyOf(next) }, { onSuccess: onClose })
  }

  /** Chosen by hand: it counts instead of the words. */
  function take(chosen: Due) {
    setDue(chosen)
    setWords('')
  }

  async function save() {
    const read = await parse(words).catch(() => undefined)
    const meant = read && dueSaid(read)
    // The words say when, but not so that anybody could know: they are not passed over.
    if (words.trim() && !meant) return
    const chosen = meant ?? due
    const change: FollowUpChange = {
      revision: followUp.revision,
      ...(title.trim() && title.trim() !== followUp.title ? { title: title.trim() } : {}),
      ...(JSON.stringify(chosen) === JSON.stringify(followUp.due) ? {} : { due: chosen }),
      ...(assigneeId === followUp.assignee.id ? {} : { assigneeId }),
    }
    if (Object.keys(change).length === 1) onClose()
    else perform({ kind: 'change', change })
  }

  const people = colleagues.data ?? [followUp.assignee]
  return (
    <form
      className={styles.editor}
      aria-label={t('followUps.edit', { title: followUp.title })}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={onEscape(onClose)}
    >
      {isDropping ? (
        <DropReasons
          onDrop={(reason) => perform({ kind: 'drop', reason })}
          onCancel={() => (startWith === 'drop' ? onClose() : setDropping(false))}
        />
      ) : (
        <>
          <Field label={t('followUps.what')} size="small">
            <Input
              autoFocus={startWith === 'words'}
              dir="auto"
              maxLength={200}
              value={title}
              onChange={(_, { value }) => setTitle(value)}
            />
          </Field>
          <Field
            label={t('followUps.when')}
            size="small"
            hint={said ? dates.due(said) : words.trim() ? t('followUps.notUnderstood') : dates.due(due)}
          >
            <Input
              autoFocus={startWith === 'day'}
              value={words}
              placeholder={t('followUps.whenHint')}
              onChange={(_, { value }) => setWords(value)}
            />
          </Field>
          {phrase?.kind === 'past' && (
            <Note icon={<Warning16Regular />} tone="warning">
              {t('line.past', { day: dates.longDay(phrase.on) })}
            </Note>
          )}
          {phrase?.kind === 'understood' && <DateNote phrase={phrase} onTake={take} />}
          <DuePicker due={said ?? due} onChange={take} />
          <Field label={t('followUps.who')} size="small">
            <Select
              id={`${id}-who`}
              autoFocus={startWith === 'person'}
              value={assigneeId}
              onChange={(_, { value }) => setAssigneeId(value)}
            >
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.id === myId ? `${person.name} (${t('people.you')})` : person.name}
                </option>
              ))}
            </Select>
          </Field>
          <div className={styles.acts}>
            <Button type="submit" appearance="primary" size="small">
              {t('actions.save')}
            </Button>
            <TextButton look="quiet" onClick={onClose}>
              {t('actions.cancel')}
            </TextButton>
            <span className={styles.rest}>
              <TextButton
                look="quiet"
                icon={<Checkmark16Regular aria-hidden />}
                onClick={() => perform({ kind: 'complete' })}
              >
                {t('followUps.markDone')}
              </TextButton>
              <TextButton look="quiet" onClick={() => setDropping(true)}>
                {t('followUps.drop')}
              </TextButton>
            </span>
          </div>
        </>
      )}
      {act.isError && (
        <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
          {t('followUps.refused', { reason: messageOf(act.error, t) })}
        </Note>
      )}
    </form>
  )
}

/** What the rep sees while typing is what is saved; for a day that is over, its next time. */
const dueSaid = (phrase: DatePhrase): Due => (phrase.kind === 'understood' ? phrase.due : phrase.instead)

function DropReasons({ onDrop, onCancel }: { onDrop: (reason: string) => void; onCancel: () => void }) {
  const { t } = useTranslation()
  const styles = useStyles()
  const [own, setOwn] = useState('')
  const reasons = [t('followUps.reasons.notNeeded'), t('followUps.reasons.elsewhere'), t('followUps.reasons.lost')]
  return (
    <>
      <Field label={t('followUps.dropWhy')} size="small">
        <Input autoFocus maxLength={200} dir="auto" value={own} onChange={(_, { value }) => setOwn(value)} />
      </Field>
      <div className={styles.acts}>
        {reasons.map((reason) => (
          <Chip key={reason} onClick={() => onDrop(reason)}>
            {reason}
          </Chip>
        ))}
      </div>
      <div className={styles.acts}>
        <Button size="small" onClick={() => onDrop(own.trim() || reasons[0]!)}>
          {t('followUps.drop')}
        </Button>
        <TextButton look="quiet" onClick={onCancel}>
          {t('actions.cancel')}
        </TextButton>
      </div>
    </>
  )
}

const useStyles = makeStyles({
  editor: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    padding: '10px 0 4px 44px',
    '@media (max-width: 400px)': { paddingInlineStart: '0' },
    '& label': { color: tokens.colorNeutralForeground3 },
  },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  rest: { display: 'flex', columnGap: '12px', marginInlineStart: 'auto' },
})
