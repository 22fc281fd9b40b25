import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode } from 'react'
import { useRowStyles } from './row.ts'

interface StateTitleProps {
  readonly icon?: ReactNode
  readonly title: string
  readonly children?: ReactNode
}

/** A screen that has one thing to say: what it is, in a title, and the way on. */
export function StateTitle({ icon, title, children }: StateTitleProps) {
  const row = useRowStyles()
  const styles = useStyles()
  return (
    <section className={row.row}>
      {icon ? <span className={styles.disc}>{icon}</span> : <span />}
      <div className={styles.words}>
        <h1 className={row.title}>{title}</h1>
        {typeof children === 'string' ? <p className={mergeClasses(row.text, styles.text)}>{children}</p> : children}
      </div>
    </section>
  )
}

const useStyles = makeStyles({
  disc: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
  },
  words: { display: 'flex', flexDirection: 'column', rowGap: '4px', alignItems: 'flex-start', gridColumn: 'span 2' },
  text: { color: tokens.colorNeutralForeground2 },
})
