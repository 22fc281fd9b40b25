import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Card } from '../../shared/customers.ts'
import { Face } from '../ui/Face.tsx'
import { useRowStyles } from '../ui/row.ts'
import { nameOf } from './CustomerCard.tsx'
import { SegmentBadge } from './SegmentBadge.tsx'

interface CompactCardProps {
  readonly card: Card
  /** What the name is: the heading of the screen, where the whole card is not there to be it. */
  readonly as?: 'h1' | 'p'
  readonly act?: ReactNode
}

/** Who this is about, in one row. */
export function CompactCard({ card, as: Name = 'h1', act }: CompactCardProps) {
  const row = useRowStyles()
  const styles = useStyles()
  const name = nameOf(card)
  return (
    <div className={styles.row}>
      <Face size={24} name={name} />
      <Name className={mergeClasses(row.ellipsis, styles.name)} dir="auto">
        <b>{name}</b>
        {card.contact && card.company && `, ${card.company.name}`}
      </Name>
      {card.segment && <SegmentBadge segment={card.segment} />}
      {act}
    </div>
  )
}

interface StickyCardProps {
  readonly card: Card
  /** Where the whole card stands. */
  readonly place: RefObject<HTMLElement | null>
  /** The line, where there is one. */
  readonly line: RefObject<HTMLTextAreaElement | null>
}

/**
 * Once the card has scrolled away, its row sticks under the tabs, so that it is always plain whose customer this is. It
 * lies over the content, so nothing moves when it comes.
 */
export function StickyCard({ card, place, line }: StickyCardProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  const [shown, setShown] = useState<{ readonly hasLine: boolean } | null>(null)

  useEffect(() => {
    if (!place.current || typeof IntersectionObserver === 'undefined') return
    const observer = new IntersectionObserver(([entry]) => {
      const isAbove = entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top < 0
      setShown(isAbove ? { hasLine: line.current !== null } : null)
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [place, line])

  if (!shown) return null
  const log = shown.hasLine && (
    <Button size="small" onClick={() => line.current?.focus()}>
      {t('line.log')}
    </Button>
  )
  return (
    <div className={styles.sticky}>
      <div className={styles.over}>
        <CompactCard card={card} as="p" act={log} />
      </div>
    </div>
  )
}

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '40px' },
  name: {
    flexGrow: 1,
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    '& b': { color: tokens.colorNeutralForeground1 },
  },
  sticky: {
    position: 'sticky',
    // Chromium counts the scroller's padding in.
    top: '-12px',
    height: '0',
    zIndex: 1,
    // In two columns the card stays beside the timeline.
    '@media (min-width: 600px)': { display: 'none' },
  },
  over: {
    padding: '0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 339px)': { padding: '0 12px' },
  },
})
