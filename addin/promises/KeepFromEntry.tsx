/** Keeps a sentence of an entry as a promise, at once. A chunk of its own. */
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Interaction, type PromiseWords } from '../../shared/interactions.ts'
import { messageOf } from '../messages.ts'
import { announce } from '../ui/live-region.tsx'
import { Note } from '../ui/Note.tsx'
import { useNewPromise } from './promises.queries.ts'
import SentencesToKeep from './SentencesToKeep.tsx'

export default function KeepFromEntry({ entry }: { entry: Interaction }) {
  const { t } = useTranslation()
  const make = useNewPromise()
  const [kept, setKept] = useState<readonly PromiseWords[]>([])
  const { id, contactId, companyId, occurredAt, note, text } = entry

  function change(now: readonly PromiseWords[]) {
    const added = now.find((sentence) => !kept.includes(sentence))
    // What is kept already is taken back on the card, where it stands.
    if (!added || make.isPending) return
    make.mutate(
      { ...added, contactId, companyId, interactionId: id },
      {
        onSuccess: () => {
          setKept([...kept, added])
          announce(t('promises.isOnCard'))
        },
      },
    )
  }

  return (
    <>
      <SentencesToKeep
        text={[note, text].filter(Boolean).join('\n\n')}
        saidAt={new Date(occurredAt)}
        kept={kept}
        onChange={change}
      />
      {make.isError && (
        <Note icon={<ErrorCircle16Regular />} tone="danger" isAlert>
          {t('promises.refused', { reason: messageOf(make.error, t) })}
        </Note>
      )}
    </>
  )
}
