/** What of some words is kept as a promise: what reads as one is offered, any other sentence can be picked. A chunk of its own. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PromiseWords } from '../../shared/interactions.ts'
import { dayOfDue } from '../ui/dates.ts'
import { useSurroundings } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { readDatePhrase } from '../follow-ups/date-phrase.ts'
import { holidaysIn } from '../follow-ups/public-holidays.ts'
import { dateOrder } from '../follow-ups/use-date-phrase.ts'
import { findPromises } from './find-promises.ts'
import { KeepPromise, PickSentence } from './KeepPromises.tsx'
import { sentencesOf } from './sentences.ts'

interface SentencesToKeepProps {
  readonly text: string
  /** When it was said: its "Friday" counts from there. */
  readonly saidAt: Date
  readonly kept: readonly PromiseWords[]
  readonly onChange: (kept: readonly PromiseWords[]) => void
}

const MOST_SENTENCES = 20
const LONGEST = 300

export default function SentencesToKeep({ text, saidAt, kept, onChange }: SentencesToKeepProps) {
  const { t } = useTranslation()
  const { dates, locale, user } = useSurroundings()
  const [isPicking, setPicking] = useState(false)
  const { timeZone } = dates
  const { language } = user
  const holidays = holidaysIn(timeZone, locale)
  const context = { now: saidAt, timeZone, order: dateOrder(language), language, holidays }

  const found = findPromises(text, context)
  const sentences = isPicking
    ? sentencesOf(text)
        .slice(0, MOST_SENTENCES)
        .map(({ start, end }): PromiseWords => {
          const sentence = text.slice(start, end).replace(/\s+/g, ' ').slice(0, LONGEST)
          const phrase = readDatePhrase(sentence, context)
          return { text: sentence, dueOn: phrase?.kind === 'understood' ? dayOfDue(phrase.due, timeZone) : null }
        })
    : found.map(({ text: sentence, dueOn }): PromiseWords => ({ text: sentence, dueOn }))
  const isKept = (sentence: PromiseWords) => kept.some((one) => one.text === sentence.text)
  const toggle = (sentence: PromiseWords) =>
    onChange(isKept(sentence) ? kept.filter((one) => one.text !== sentence.text) : [...kept, sentence])

  if (text.trim() === '') return null
  return (
    <div>
      {sentences.length > 1 || isPicking ? (
        // Of several, each needs its words beside it.
        <PickSentence sentences={sentences} isKept={isKept} onToggle={toggle} />
      ) : (
        sentences.map((sentence) => (
          <div key={sentence.text}>
            <KeepPromise sentence={sentence} isKept={isKept(sentence)} onToggle={() => toggle(sentence)} />
          </div>
        ))
      )}
      <TextButton look="quiet" aria-expanded={isPicking} onClick={() => setPicking(!isPicking)}>
        {t(isPicking ? 'actions.hide' : 'promises.pick')}
      </TextButton>
    </div>
  )
}
