import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type RecognizeReply } from '../../shared/recognition.ts'
import { nameOf } from '../customers/CustomerCard.tsx'
import { firstName } from '../ui/first-name.ts'
import { announce } from '../ui/live-region.tsx'

/** "Priya Raman, Brightwater Logistics. …" shortly after the last change of mail. */
export function useSpokenSummary(reply: RecognizeReply | undefined) {
  const { t } = useTranslation()
  const said = useRef('')
  useEffect(() => {
    const card = reply?.card
    if (!card) return
    const who = [card.contact?.name, card.company?.name].filter(Boolean).join(', ')
    document.title = nameOf(card)
    const { turn, next } = card.standing
    const sentence = [
      who,
      turn.who === 'us'
        ? t('standing.weOweNow').replace(/<\/?\w+>/g, '')
        : turn.who === 'nobody'
          ? t('standing.nobodyOwes')
          : t('standing.theyOweNow', { name: firstName(nameOf(card)) }),
      next ? next.title : t('standing.nothingNext'),
    ].join('. ')
    if (said.current === sentence) return
    said.current = sentence
    announce(`${sentence}.`, 500)
  }, [reply, t])
}
