import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode } from 'react'

export type Dot = 'past' | 'turn' | 'next' | 'overdue' | 'waiting' | 'none' | 'pending'

export interface ThreadStep {
  readonly dot: Dot
  readonly sentence: ReactNode
}

/**
 * Our one signature: a dot for what was, a dot for whose turn it is, a ring for what is next; a solid line to what
 * happened, a dashed line to what is to come. The sentences say it all, so that the drawing is hidden from screen readers.
 */
export function Thread({ label, steps }: { label: string; steps: readonly ThreadStep[] }) {
  const styles = useStyles()
  return (
    <ol aria-label={label} className={styles.thread}>
      {steps.map(({ dot, sentence }, index) => (
        <li key={index} className={styles.step}>
          <span aria-hidden className={styles.rail}>
            <svg width="16" height="16" viewBox="0 0 16 16" className={mergeClasses(styles.dot, styles[dot])}>
              <DotShape dot={dot} />
            </svg>
            {index < steps.length - 1 && (
              <span className={mergeClasses(styles.line, isAhead(steps[index + 1]!.dot) && styles.dashed)} />
            )}
          </span>
          <div className={styles.sentence}>{sentence}</div>
        </li>
      ))}
    </ol>
  )
}

const isAhead = (dot: Dot) => dot !== 'past' && dot !== 'turn'

function DotShape({ dot }: { dot: Dot }) {
  switch (dot) {
    case 'past':
      return <circle cx="8" cy="8" r="4.5" fill="currentColor" />
    case 'turn':
      return <circle cx="8" cy="8" r="5.5" fill="currentColor" />
    case 'none':
      return (
        <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.6 1.8" />
      )
    case 'waiting':
      return (
        <>
          <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M2.75 8a5.25 5.25 0 0 0 10.5 0z" fill="currentColor" />
        </>
      )
    case 'next':
    case 'overdue':
    case 'pending':
      return <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="2" />
  }
}

const useStyles = makeStyles({
  thread: { listStyleType: 'none', margin: '0', padding: '0' },
  step: { display: 'grid', gridTemplateColumns: '32px minmax(0, 1fr)', columnGap: '12px' },
  rail: { display: 'flex', flexDirection: 'column', alignItems: 'center', paddingTop: '2px' },
  dot: { flexShrink: 0, display: 'block', '@media (forced-colors: active)': { color: 'CanvasText' } },
  past: { color: tokens.colorNeutralForeground4 },
  turn: { color: tokens.colorStatusWarningForeground1, '@media (forced-colors: active)': { color: 'Highlight' } },
  next: { color: tokens.colorCompoundBrandBackground },
  waiting: { color: tokens.colorCompoundBrandBackground },
  overdue: { color: tokens.colorStatusDangerForeground3 },
  none: { color: tokens.colorNeutralForeground3 },
  pending: { color: tokens.colorNeutralForeground4 },
  line: {
    flexGrow: 1,
    width: '0',
    minHeight: '8px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media (forced-colors: active)': { borderLeftColor: 'CanvasText' },
  },
  dashed: { borderLeft: `1px dashed ${tokens.colorNeutralStroke1}` },
  sentence: { paddingBottom: '8px', overflowWrap: 'anywhere' },
})
