import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode } from 'react'
import { type RecognizeReply } from '../../shared/recognition.ts'
import { UpNext } from '../follow-ups/UpNext.tsx'

export interface ReplyProps {
  readonly reply: RecognizeReply
  readonly onMyDay: () => void
}

/** Says what it is, and uses the room for what is next. */
export function NothingToDo({ children, onMyDay }: { children: ReactNode; onMyDay: () => void }) {
  const styles = useStyles()
  return (
    <div className={styles.page}>
      {children}
      <UpNext onMyDay={onMyDay} />
    </div>
  )
}

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '24px',
    padding: '0 16px',
    maxWidth: '560px',
    color: tokens.colorNeutralForeground1,
    '& p': { margin: '0' },
    '@media (max-width: 339px)': { padding: '0 12px' },
  },
})
