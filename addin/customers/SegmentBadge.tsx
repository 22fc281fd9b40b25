import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { type Segment } from '../../shared/customers.ts'

/** How much attention a customer gets, as a letter: the color only repeats it. */
export function SegmentBadge({ segment }: { segment: Segment }) {
  const { t } = useTranslation()
  const styles = useStyles()
  const name = t('card.segment', { segment })
  return (
    <span role="img" aria-label={name} title={name} className={mergeClasses(styles.badge, styles[segment])}>
      {segment}
    </span>
  )
}

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    minWidth: '20px',
    height: '20px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '1',
    fontWeight: tokens.fontWeightSemibold,
  },
  A: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  B: { backgroundColor: tokens.colorNeutralBackground6, color: tokens.colorNeutralForeground2 },
  C: { border: `1px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2 },
})
