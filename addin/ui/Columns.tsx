import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode } from 'react'

interface ColumnsProps {
  readonly left: ReactNode
  readonly right: ReactNode
  /** Where there is one column only, the right one has it to itself. The left one keeps its state. */
  readonly isRightAlone?: boolean
}

/** One column, and from 600 px on two that scroll alone. */
export function Columns({ left, right, isRightAlone = false }: ColumnsProps) {
  const styles = useStyles()
  return (
    <div className={styles.columns}>
      <div className={mergeClasses(styles.column, styles.left, isRightAlone && styles.away)}>{left}</div>
      {right && <div className={styles.column}>{right}</div>}
    </div>
  )
}

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    rowGap: '20px',
    '@media (min-width: 600px)': {
      gridTemplateColumns: 'clamp(348px, 42%, 400px) minmax(0, 1fr)',
      height: '100%',
      maxWidth: '960px',
    },
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '20px',
    minWidth: 0,
    padding: '0 16px',
    '@media (max-width: 339px)': { padding: '0 12px' },
    '@media (min-width: 600px)': { overflowY: 'auto', padding: '12px 16px 24px' },
  },
  away: { '@media (max-width: 599px)': { display: 'none' } },
  left: { '@media (min-width: 600px)': { borderRight: `1px solid ${tokens.colorNeutralStroke3}` } },
})
