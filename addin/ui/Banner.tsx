import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode } from 'react'
import { useRowStyles } from './row.ts'

interface BannerProps {
  readonly icon: ReactNode
  readonly title: string
  readonly children?: ReactNode
  /** Offline is nobody's fault and grey; what needs somebody to act is orange. */
  readonly tone: 'neutral' | 'warning'
}

/** At most one, under the tabs: what is wrong, what is not harmed, and the one act. */
export function Banner({ icon, title, children, tone }: BannerProps) {
  const row = useRowStyles()
  const styles = useStyles()
  return (
    <div role="status" className={mergeClasses(styles.banner, styles[tone])}>
      <span aria-hidden className={styles.icon}>
        {icon}
      </span>
      <div className={styles.words}>
        <strong className={row.heading}>{title}</strong>
        {children}
      </div>
    </div>
  )
}

const useStyles = makeStyles({
  banner: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '10px',
    padding: '10px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  icon: { paddingTop: '1px' },
  words: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  neutral: { backgroundColor: tokens.colorNeutralBackground3 },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    '& > span': { color: tokens.colorStatusWarningForeground1 },
  },
})
