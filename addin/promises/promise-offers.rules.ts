import { type TFunction } from 'i18next'
import { type Day } from '../../shared/common.ts'
import { type Due } from '../../shared/follow-ups.ts'
import { type FoundPromise } from './find-promises.ts'

export interface Offer {
  readonly label: string
  /** What the line is filled with. */
  readonly text: string
  readonly mode: 'action' | 'waiting'
  readonly due: Due | null
}

interface OfferContext {
  readonly isOurs: boolean
  readonly firstName: string
  readonly today: Day
  readonly t: TFunction
}

/** What the customer promised is waited for; what we promised is to be done. What should have been long ago is not offered. */
export function offersOf(found: readonly FoundPromise[], context: OfferContext): Offer[] {
  const offers = found
    .filter(({ dueOn }) => dueOn === null || dueOn >= context.today)
    .map((promise) => (context.isOurs ? toDo(promise, context) : toWaitFor(promise, context)))
  // The one that says what and when first, and none twice.
  const unique = offers.filter((offer, index) => offers.findIndex(({ label }) => label === offer.label) === index)
  return unique.sort((a, b) => Number(b.due !== null) - Number(a.due !== null))
}

function toWaitFor({ what, due }: FoundPromise, { t }: OfferContext): Offer {
  const label = what === '' ? t('line.waitForReply') : t('promises.waitFor', { what })
  return { label, text: what, mode: 'waiting', due }
}

function toDo({ kind, what, text, due }: FoundPromise, { firstName: name, t }: OfferContext): Offer {
  const words =
    kind === 'call'
      ? t('promises.call', { name })
      : kind === 'answer' || (what === '' && kind === 'send')
        ? t('promises.answer', { name })
        : kind === 'send'
          ? t('promises.send', { what })
          : what || text.slice(0, 80)
  return { label: words, text: words, mode: 'action', due }
}
