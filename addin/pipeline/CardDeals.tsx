import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Briefcase20Regular } from '@fluentui/react-icons/svg/briefcase'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Deal } from '../../shared/pipeline.ts'
import { dayIn, daysBetween } from '../ui/days.ts'
import { useFocusReturn } from '../ui/orphaned-focus.ts'
import { useRowStyles } from '../ui/row.ts'
import { useSurroundings } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { moneyWords } from './amount.ts'

const DealEditor = lazy(() => import(/* webpackChunkName: "deal-editor" */ './DealEditor.tsx'))

/** More would push the line out of sight. */
const SHOWN = 2

/** The open deals of a customer; each opens in place. */
export function CardDeals({ deals, myId }: { deals: readonly Deal[]; myId: string | undefined }) {
  const { t } = useTranslation()
  const styles = useStyles()
  const [areAllShown, setAllShown] = useState(false)
  if (deals.length === 0) return null
  const shown = areAllShown || deals.length === SHOWN + 1 ? deals : deals.slice(0, SHOWN)
  return (
    <ul aria-label={t('deals.open')} className={styles.list}>
      {shown.map((deal) => (
        <CardDeal key={deal.id} deal={deal} myId={myId} />
      ))}
      {shown.length < deals.length && (
        <li className={styles.more}>
          <TextButton onClick={() => setAllShown(true)}>
            {t('deals.more', { count: deals.length - shown.length })}
          </TextButton>
        </li>
      )}
    </ul>
  )
}

function CardDeal({ deal, myId }: { deal: Deal; myId: string | undefined }) {
  const { t } = useTranslation()
  const { dates, locale } = useSurroundings()
  const row = useRowStyles()
  const styles = useStyles()
  const [isEdited, setEdited] = useState(false)
  const { remember, bringBack } = useFocusReturn()
  const { name, value, createdAt, owner } = deal
  const days = daysBetween(dayIn(createdAt, dates.timeZone), dates.today())

  function close() {
    setEdited(false)
    bringBack()
  }

  return (
    <li>
      <button
        type="button"
        aria-expanded={isEdited}
        className={mergeClasses(row.row, styles.deal)}
        onClick={() => {
          remember()
          setEdited(!isEdited)
        }}
      >
        <span className={row.lead}>
          <Briefcase20Regular aria-hidden />
        </span>
        <span className={styles.words}>
          <span dir="auto">{name}</span>
          <span className={row.meta} title={dates.full(createdAt)}>
            {days < 1 ? t('deals.openToday') : t('deals.openFor', { count: days })}
            {owner.id !== myId && `, ${t('card.ownedBy', { name: owner.name })}`}
          </span>
        </span>
        {value && <span className={row.numbers}>{moneyWords(value, locale)}</span>}
      </button>
      {isEdited && (
        <Suspense>
          <DealEditor deal={deal} myId={myId} onClose={close} />
        </Suspense>
      )}
    </li>
  )
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '0', display: 'flex', flexDirection: 'column', rowGap: '4px' },
  deal: {
    width: '100%',
    padding: '2px 0',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  more: { paddingInlineStart: '44px' },
})
