/** Sentences to be kept as promises: those found, or any that the rep picks. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark'
import { TextQuote16Regular } from '@fluentui/react-icons/svg/text-quote'
import { useTranslation } from 'react-i18next'
import { type PromiseWords } from '../../shared/interactions.ts'
import { useRowStyles } from '../ui/row.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'

interface KeepPromiseProps {
  readonly sentence: PromiseWords
  readonly isKept: boolean
  readonly onToggle: () => void
}

/** "Keep as promise, Wed 25 Nov", under the sentence. */
export function KeepPromise({ sentence: { text, dueOn }, isKept, onToggle }: KeepPromiseProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const words = dueOn === null ? t('promises.keepAs') : t('promises.keepAsBy', { when: dates.day(dueOn) })
  return (
    <TextButton
      aria-pressed={isKept}
      aria-label={`${isKept ? t('promises.willBeKept') : words}: ${text}`}
      icon={isKept ? <Checkmark16Regular aria-hidden /> : <TextQuote16Regular aria-hidden />}
      onClick={onToggle}
    >
      {isKept ? t('promises.willBeKept') : words}
    </TextButton>
  )
}

interface PickSentenceProps {
  readonly sentences: readonly PromiseWords[]
  readonly isKept: (sentence: PromiseWords) => boolean
  readonly onToggle: (sentence: PromiseWords) => void
}

/** Every sentence of a text with its button. */
export function PickSentence({ sentences, isKept, onToggle }: PickSentenceProps) {
  const row = useRowStyles()
  const styles = useStyles()
  return (
    <ul className={mergeClasses(row.plainList, styles.list)}>
      {sentences.map((sentence) => (
        <li key={sentence.text}>
          <span dir="auto">{sentence.text}</span>
          <div>
            <KeepPromise sentence={sentence} isKept={isKept(sentence)} onToggle={() => onToggle(sentence)} />
          </div>
        </li>
      ))}
    </ul>
  )
}

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    paddingInlineStart: '12px',
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    overflowWrap: 'anywhere',
  },
})
