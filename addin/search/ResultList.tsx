import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMyId } from '../identity/identity.queries.ts'
import { useRowStyles } from '../ui/row.ts'
import { ResultContent } from './ResultContent.tsx'
import { type ResultGroup, type ResultRow } from './result-rows.ts'

interface ResultListProps {
  /** Of the list; a row's is this, a dash and its key. */
  readonly id: string
  readonly groups: readonly ResultGroup[]
  readonly activeKey: string | undefined
  readonly onActive: (key: string) => void
  readonly onChoose: (row: ResultRow) => void
}

/** What was found. The focus stays in the field above; the arrow keys move in here. */
export function ResultList({ id, groups, activeKey, onActive, onChoose }: ResultListProps) {
  const { t } = useTranslation()
  const myId = useMyId()
  const row = useRowStyles()
  const styles = useStyles()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [activeKey])

  return (
    <div ref={list} id={id} role="listbox" aria-label={t('search.results')} className={styles.list}>
      {groups.map(({ kind, count, isMore, rows }) => (
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <div id={`${id}-${kind}`} role="presentation" className={styles.heading}>
            <span className={row.heading}>{t(`search.groups.${kind}`)}</span>{' '}
            <span className={mergeClasses(row.meta, row.numbers)}>{isMore ? t('search.over', { count }) : count}</span>
          </div>
          {rows.map((one) => (
            // The keys are the field's: an option has no focus of its own.
            <div
              key={one.key}
              id={`${id}-${one.key}`}
              role="option"
              aria-selected={one.key === activeKey}
              className={mergeClasses(styles.option, one.key === activeKey && styles.active)}
              // A press would take the focus from the field.
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => one.key !== activeKey && onActive(one.key)}
              onClick={() => onChoose(one)}
            >
              <ResultContent row={one} myId={myId} isActive={one.key === activeKey} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  heading: { padding: '0 16px 2px', '@media (max-width: 339px)': { padding: '0 12px 2px' } },
  option: {
    margin: '0 8px',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    '@media (max-width: 339px)': { margin: '0 4px' },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
})
