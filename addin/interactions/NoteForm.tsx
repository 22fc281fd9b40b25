import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Interaction } from '../../shared/interactions.ts'
import { messageOf } from '../messages.ts'
import { firstName } from '../ui/first-name.ts'
import { announce } from '../ui/live-region.tsx'
import { onEscape } from '../ui/on-escape.ts'
import { TextButton } from '../ui/TextButton.tsx'
import { useEntryAct } from './entry.queries.ts'

interface NoteFormProps {
  readonly entry: Interaction
  readonly myId: string | undefined
  readonly onClose: () => void
}

/** A note to an entry, one's own or a colleague's. Refused, the words stay. */
export default function NoteForm({ entry, myId, onClose }: NoteFormProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const act = useEntryAct(entry.id)
  const isBetweenTwo = entry.visibility === 'private' && entry.loggedBy.id !== myId

  function save() {
    if (!text.trim()) {
      setMissing(true)
      field.current?.focus()
      return
    }
    act.mutate(
      { kind: 'add-note', text },
      {
        onSuccess: () => {
          announce(t('actions.saved'))
          onClose()
        },
      },
    )
  }

  return (
    <div
      className={styles.form}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
        // Esc never throws words away.
        if (!text.trim()) onEscape(onClose)(event)
      }}
    >
      <Field
        label={t('entry.noteLabel')}
        size="small"
        hint={
          entry.visibility === 'team'
            ? t('entry.noteSees')
            : isBetweenTwo
              ? t('entry.noteSeesPrivate', { name: firstName(entry.loggedBy.name) })
              : t('timeline.onlyYouSee')
        }
        {...(isMissing
          ? { validationState: 'error' as const, validationMessage: t('entry.noteMissing') }
          : act.isError
            ? {
                validationState: 'error' as const,
                validationMessage: `${t('entry.refused', { reason: messageOf(act.error, t) })} ${t('line.kept')}`,
              }
            : {})}
      >
        <Textarea
          autoFocus
          textarea={{ ref: field }}
          dir="auto"
          resize="vertical"
          maxLength={10_000}
          value={text}
          onChange={(_, { value }) => {
            setMissing(false)
            setText(value)
          }}
        />
      </Field>
      <div className={styles.acts}>
        <Button size="small" appearance="primary" aria-busy={act.isPending} onClick={save}>
          {t(act.isError ? 'actions.tryAgain' : 'entry.saveNote')}
        </Button>
        <TextButton look="quiet" onClick={onClose}>
          {t('actions.cancel')}
        </TextButton>
      </div>
    </div>
  )
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px', width: '100%' },
  acts: { display: 'flex', columnGap: '16px', alignItems: 'center' },
})
