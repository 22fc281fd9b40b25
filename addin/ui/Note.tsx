import { type ReactNode } from 'react'
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

interface NoteProps {
  readonly icon: ReactNode
  readonly children: ReactNode
  readonly tone?: 'neutral' | 'warning' | 'danger'
  /** Refusals are read out at once. */
  readonly isAlert?: boolean
  readonly id?: string
}

/** One line of meta text with its icon, under the thing it is about. */
export function Note({ icon, children, tone = 'neutral', isAlert = false, id }: NoteProps) {
  const styles = useStyles()
  return (
    <div id={id} role={isAlert ? 'alert' : undefined} className={styles.note}>
      <span aria-hidden className={mergeClasses(styles.icon, styles[tone])}>
        {icon}
      </span>
      <span className={styles.text}>{children}</span>
    </div>
  )
}

const useStyles = makeStyles({
  note: {
    display: 'flex',
    columnGap: '8px',
    minHeight: '24px',
    paddingInlineStart: '2px',
    alignItems: 'flex-start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  icon: { display: 'flex', paddingTop: '3px' },
  text: { paddingTop: '4px', overflowWrap: 'anywhere', minWidth: 0 },
  neutral: { color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  danger: { color: tokens.colorStatusDangerForeground3 },
})
