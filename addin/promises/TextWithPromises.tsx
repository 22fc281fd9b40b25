import { makeStyles, tokens } from '@fluentui/react-components'
import { HourglassHalf16Regular } from '@fluentui/react-icons/svg/hourglass-half'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { type PromiseWords } from '../../shared/interactions.ts'
import { type Mail } from '../../shared/mail.ts'
import { type Draft } from '../interactions/log-line.rules.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { useFoundPromises } from './found-promises.queries.ts'
import { KeepPromise } from './KeepPromises.tsx'
import { offersOf } from './promise-offers.rules.ts'

interface TextWithPromisesProps {
  readonly mail: Mail
  /** The new text of the mail. */
  readonly text: string
  readonly isOurs: boolean
  readonly kept: readonly PromiseWords[]
  readonly onKeep: (kept: readonly PromiseWords[]) => void
  readonly firstName: string
  readonly onTake: (change: Pick<Draft, 'text' | 'mode' | 'due'>) => void
}

/** The text with its promises underlined, and under each what can be done with it: what we owe is kept, what they owe waited for. */
export function TextWithPromises({ mail, text, isOurs, kept, onKeep, firstName, onTake }: TextWithPromisesProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const styles = useStyles()
  const { data: found = [] } = useFoundPromises(mail)
  const starts = [0, ...found.map(({ end }) => end)]

  return (
    <>
      {found.map((promise, index) => {
        const { start, end, text: sentence, dueOn } = promise
        const isKept = kept.some((one) => one.text === sentence)
        const [offer] = offersOf([promise], { isOurs, firstName, today: dates.today(), t })
        return (
          <Fragment key={start}>
            {text.slice(starts[index], start)}
            <span className={styles.promise}>{text.slice(start, end)}</span>
            <span className={styles.act}>
              {isOurs ? (
                <KeepPromise
                  sentence={{ text: sentence, dueOn }}
                  isKept={isKept}
                  onToggle={() =>
                    onKeep(isKept ? kept.filter((one) => one.text !== sentence) : [...kept, { text: sentence, dueOn }])
                  }
                />
              ) : (
                offer && (
                  <TextButton
                    icon={<HourglassHalf16Regular aria-hidden />}
                    onClick={() => onTake({ text: offer.text, mode: offer.mode, due: offer.due })}
                  >
                    {offer.due
                      ? t('promises.offerOn', { what: offer.label, when: dates.dueStart(offer.due) })
                      : offer.label}
                  </TextButton>
                )
              )}
            </span>
          </Fragment>
        )
      })}
      {text.slice(starts.at(-1))}
    </>
  )
}

const useStyles = makeStyles({
  promise: {
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationThickness: '2px',
    textDecorationColor: tokens.colorCompoundBrandStroke,
    textUnderlineOffset: '3px',
  },
  act: { display: 'block', whiteSpace: 'normal' },
})
