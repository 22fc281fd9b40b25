import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle20Regular } from '@fluentui/react-icons/svg/circle'
import { TextQuote20Regular } from '@fluentui/react-icons/svg/text-quote'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type CustomerPromise } from '../../shared/promises.ts'
import { messageOf } from '../messages.ts'
import { dayIn } from '../ui/days.ts'
import { firstName } from '../ui/first-name.ts'
import { useRowStyles } from '../ui/row.ts'
import { Say } from '../ui/Say.tsx'
import { useDates } from '../ui/Surroundings.tsx'
import { TextButton } from '../ui/TextButton.tsx'
import { usePromiseAct } from './promises.queries.ts'

interface PromiseRowProps {
  readonly promise: CustomerPromise
  readonly myId: string | undefined
  readonly onChanged: (promise: CustomerPromise) => void
  /** The customer, where the list is not that customer's own. */
  readonly about?: string
}

/** A promise in a list: tick it as kept, or drop it. */
export function PromiseRow({ promise, myId, onChanged, about }: PromiseRowProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const act = usePromiseAct(promise)
  const tick = useRef<HTMLButtonElement>(null)
  const { text, status, promisedBy } = promise
  const isOpen = status === 'open'

  function perform(verb: 'keep' | 'drop' | 'reopen') {
    act.mutate(verb, { onSuccess: onChanged })
    tick.current?.focus()
  }

  return (
    <li className={mergeClasses(row.row, styles.row)}>
      <span className={mergeClasses(row.lead, styles.mark)}>
        <TextQuote20Regular aria-hidden />
      </span>
      <div className={styles.words}>
        <span dir="auto" className={mergeClasses(!isOpen && styles.closed)}>
          {text}
        </span>
        <span className={row.meta}>
          {isOpen ? (
            <>
              <DueWords promise={promise} />
              <SourceWords promise={promise} myId={myId} />
              {about !== undefined && <bdi>{` · ${about}`}</bdi>}{' '}
              {promisedBy.id === myId && (
                <span data-acts>
                  <TextButton aria-label={t('promises.dropThis', { text })} onClick={() => perform('drop')}>
                    {t('followUps.drop')}
                  </TextButton>
                </span>
              )}
            </>
          ) : (
            <>
              {t(status === 'kept' ? 'promises.kept' : 'promises.dropped')}{' '}
              <TextButton onClick={() => perform('reopen')}>{t('actions.undo')}</TextButton>
            </>
          )}
        </span>
        {act.isError && (
          <span role="alert" className={mergeClasses(row.meta, styles.refused)}>
            {t('followUps.refused', { reason: messageOf(act.error, t) })}
          </span>
        )}
      </div>
      <button
        ref={tick}
        type="button"
        className={mergeClasses(styles.tick, status === 'kept' && styles.done)}
        aria-label={t('promises.keepThis', { text })}
        title={t('promises.keep')}
        aria-pressed={status === 'kept'}
        onClick={() => perform(isOpen ? 'keep' : 'reopen')}
      >
        {status === 'kept' ? <CheckmarkCircle20Filled aria-hidden /> : <Circle20Regular aria-hidden />}
      </button>
    </li>
  )
}

function DueWords({ promise: { dueOn } }: { promise: CustomerPromise }) {
  const dates = useDates()
  if (dueOn === null) return null
  const isOver = dueOn < dates.today()
  const when = isOver ? dates.sinceDay(dueOn) : dates.day(dueOn)
  return (
    <>
      <Say id={isOver ? 'promises.dueSince' : 'promises.dueBy'} values={{ when }} />{' '}
    </>
  )
}

function SourceWords({ promise: { promisedBy, promisedAt, source }, myId }: Pick<PromiseRowProps, 'promise' | 'myId'>) {
  const { t } = useTranslation()
  const dates = useDates()
  const at = source?.occurredAt ?? promisedAt
  const isMine = promisedBy.id === myId
  const values = {
    name: firstName(promisedBy.name),
    when: dates.day(dayIn(at, dates.timeZone)),
    kind: source ? t(`kinds.${source.kind}`) : '',
  }
  return (
    <span title={dates.full(at)}>
      {isMine
        ? t(source ? 'promises.byYouIn' : 'promises.byYou', values)
        : t(source ? 'promises.byIn' : 'promises.by', values)}
    </span>
  )
}

const useStyles = makeStyles({
  row: {
    minHeight: '44px',
    paddingBlock: '2px',
    boxSizing: 'border-box',
    // Its place is kept, or the row would grow under the pointer.
    '& [data-acts]': { visibility: 'hidden' },
    ':hover [data-acts]': { visibility: 'visible' },
    ':focus-within [data-acts]': { visibility: 'visible' },
    '@media (hover: none)': { '& [data-acts]': { visibility: 'visible' } },
  },
  mark: { paddingTop: '1px' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  closed: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  tick: {
    display: 'inline-flex',
    justifyContent: 'center',
    alignItems: 'center',
    width: '24px',
    height: '24px',
    padding: '0',
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    background: 'transparent',
    color: tokens.colorNeutralForeground3,
    cursor: 'pointer',
    ':hover': { color: tokens.colorCompoundBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (pointer: coarse)': { width: '44px', height: '44px' },
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  refused: { color: tokens.colorStatusDangerForeground3 },
})
