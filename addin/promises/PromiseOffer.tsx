/** A promise in the mail, offered as what to log. A chunk of its own, as are the words it is found by. */
import { TextQuote16Regular } from '@fluentui/react-icons/svg/text-quote'
import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Mail } from '../../shared/mail.ts'
import { type Draft } from '../interactions/log-line.rules.ts'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { useFoundPromises } from './found-promises.queries.ts'
import { offersOf } from './promise-offers.rules.ts'

interface PromiseOfferProps {
  readonly mail: Mail
  /** We wrote the mail: the promise is ours to keep, not theirs to be waited for. */
  readonly isOurs: boolean
  readonly firstName: string
  /** A click fills the line; Enter still logs. */
  readonly onTake: (change: Pick<Draft, 'text' | 'mode' | 'due'>) => void
  /** Where nothing was promised. */
  readonly otherwise: ReactNode
}

const AT_MOST = 2

export default function PromiseOffer({ mail, isOurs, firstName, onTake, otherwise }: PromiseOfferProps) {
  const { t } = useTranslation()
  const dates = useDates()
  const { data: found = [] } = useFoundPromises(mail)
  const offers = offersOf(found, { isOurs, firstName, today: dates.today(), t }).slice(0, AT_MOST)
  if (offers.length === 0) return otherwise
  return offers.map(({ label, due, ...change }) => (
    <TextButton
      key={label}
      icon={<TextQuote16Regular aria-hidden />}
      onClick={() => onTake({ ...change, due })}
      dir="auto"
    >
      {due ? t('promises.offerOn', { what: label, when: dates.dueStart(due) }) : label}
    </TextButton>
  ))
}
