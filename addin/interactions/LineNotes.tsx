import { ArrowReply16Regular } from '@fluentui/react-icons/svg/arrow-reply'
import { Info16Regular } from '@fluentui/react-icons/svg/info'
import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import { useTranslation } from 'react-i18next'
import { type Due } from '../../shared/follow-ups.ts'
import { type DatePhrase } from '../follow-ups/date-phrase.ts'
import { DateNote } from '../follow-ups/DateNote.tsx'
import { Note } from '../ui/Note.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { type Draft, type Verdict } from './log-line.rules.ts'

interface LineNotesProps {
  readonly asked: Exclude<Verdict['kind'], 'log'> | null
  readonly draft: Draft
  readonly phrase: DatePhrase | undefined
  readonly isAddition: boolean
  readonly onTake: (due: Due) => void
}

/** What was moved, is over, or is missing: said under the line, with the way on. */
export function LineNotes({ asked, draft, phrase, isAddition, onTake }: LineNotesProps) {
  const { t } = useTranslation()
  const dates = useDates()

  if (phrase?.kind === 'past' && draft.mode !== 'nothing') {
    return (
      <Note icon={<Warning16Regular />} tone="warning" isAlert={asked === 'past'}>
        {t('line.past', { day: dates.longDay(phrase.on) })}{' '}
        <TextButton onClick={() => onTake(phrase.instead)}>{dates.dueStart(phrase.instead)}</TextButton>{' '}
        {t('line.orPick')}
      </Note>
    )
  }
  if (asked === 'needs-day') {
    return (
      <Note icon={<Info16Regular />} isAlert>
        {t('line.needsDay')}
      </Note>
    )
  }
  if (asked === 'needs-reason') {
    return (
      <Note icon={<Info16Regular />} isAlert>
        {t('line.needsReason')}
      </Note>
    )
  }
  if (asked === 'empty') {
    return (
      <Note icon={<Info16Regular />} isAlert>
        {isAddition ? t('line.needsWords') : t('line.emptyExplained')}
      </Note>
    )
  }
  if (phrase?.kind === 'understood' && (phrase.moved ?? phrase.remark) && draft.mode !== 'nothing') {
    return <DateNote phrase={phrase} onTake={onTake} />
  }
  if (draft.mode === 'waiting') return <Note icon={<ArrowReply16Regular />}>{t('line.waitingExplained')}</Note>
  return null
}
