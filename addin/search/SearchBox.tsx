import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SearchKind, type SearchResult } from '../../shared/search.ts'
import { messageOf, requestIdOf } from '../messages.ts'
import { announce } from '../ui/live-region.tsx'
import { useRowStyles } from '../ui/row.ts'
import { Bar } from '../ui/Skeleton.tsx'
import { useLoadingStage } from '../ui/use-loading-stage.ts'
import { useOnline } from '../ui/use-online.ts'
import { ResultList } from './ResultList.tsx'
import { resultGroups, type ResultRow } from './result-rows.ts'
import { useSearch } from './search.queries.ts'

/** How many of a kind are fetched when only that kind is shown. */
const MOST = 50
const SPEAK_MS = 600

interface SearchBoxProps {
  readonly label: string
  readonly placeholder: string
  /** Not everything is wanted. */
  readonly among?: 'people' | 'customers'
  /** Text from the start, e.g. what was searched before. */
  readonly initialText?: string
  readonly onText?: (text: string) => void
  /** A person, a company or an entry; never "more". */
  readonly onChoose: (row: Exclude<ResultRow, { kind: 'more' }>) => void
  readonly onEscape: () => void
  /** Beside the field. */
  readonly act?: ReactNode
  readonly className?: string
}

/** A field, and what it finds while one types. One tab stop: the arrow keys move in the results. */
export function SearchBox(props: SearchBoxProps) {
  const { label, placeholder, among, initialText = '', onText, onChoose, onEscape, act, className } = props
  const { t } = useTranslation()
  const styles = useStyles()
  const id = useId()
  const [text, setText] = useState(initialText)
  const [only, setOnly] = useState<SearchKind>()
  const [moved, setMoved] = useState<string>()
  const kind = only ?? among
  const search = useSearch({ q: text, kind, limit: only ? MOST : 5 })
  const isAsked = text.trim() !== ''
  const result = isAsked ? search.data : undefined
  const groups = result ? resultGroups(result, only) : []
  const rows = groups.flatMap((group) => group.rows)
  const activeKey = rows.some(({ key }) => key === moved) ? moved : rows[0]?.key
  useSpokenResults(search.isPlaceholderData ? undefined : result)

  function choose(row: ResultRow) {
    if (row.kind === 'more') setOnly(row.of)
    else onChoose(row)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const at = rows.findIndex(({ key }) => key === activeKey)
    const to = (index: number) => {
      if (rows.length === 0) return
      event.preventDefault()
      setMoved(rows[(index + rows.length) % rows.length]!.key)
    }
    if (event.key === 'ArrowDown') to(at + 1)
    else if (event.key === 'ArrowUp') to(at - 1)
    // Until one has moved in the results they move in the text, as everywhere.
    else if (event.key === 'Home' && moved !== undefined) to(0)
    else if (event.key === 'End' && moved !== undefined) to(-1)
    else if (event.key === 'Enter') {
      event.preventDefault()
      const row = rows[at]
      // What is shown may still be of the letters before.
      if (row && !search.isPlaceholderData) choose(row)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      if (only) setOnly(undefined)
      else onEscape()
    }
  }

  return (
    <div className={mergeClasses(styles.box, className)}>
      <div role="search" className={styles.bar}>
        <span className={styles.field}>
          <Search20Regular aria-hidden className={styles.icon} />
          <input
            type="text"
            role="combobox"
            aria-label={label}
            aria-expanded={rows.length > 0}
            aria-controls={`${id}-results`}
            aria-autocomplete="list"
            aria-activedescendant={activeKey === undefined ? undefined : `${id}-results-${activeKey}`}
            autoComplete="off"
            spellCheck={false}
            autoFocus
            maxLength={500}
            dir="auto"
            placeholder={placeholder}
            value={text}
            className={styles.input}
            // What was searched before is there to be read, and to be typed over.
            onFocus={(event) => event.target.select()}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setText(event.target.value)
              setOnly(undefined)
              setMoved(undefined)
              onText?.(event.target.value)
            }}
          />
        </span>
        {act}
      </div>
      <div className={styles.results}>
        <Said
          text={text}
          result={result}
          isPending={isAsked && search.isPending}
          error={search.error}
          onTryAgain={() => void search.refetch()}
        />
        {rows.length > 0 && (
          <ResultList
            id={`${id}-results`}
            groups={groups}
            activeKey={activeKey}
            onActive={setMoved}
            onChoose={choose}
          />
        )}
        {only && result?.[only].isMore && <p className={styles.said}>{t('search.addWord')}</p>}
      </div>
    </div>
  )
}

interface SaidProps {
  readonly text: string
  readonly result: SearchResult | undefined
  readonly isPending: boolean
  readonly error: unknown
  readonly onTryAgain: () => void
}

/** What there is to say of the results, or in place of them. */
function Said({ text, result, isPending, error, onTryAgain }: SaidProps) {
  const { t } = useTranslation()
  const row = useRowStyles()
  const styles = useStyles()
  const isOnline = useOnline()
  const stage = useLoadingStage(isPending)
  const requestId = requestIdOf(error)
  if (error && text.trim() !== '') {
    return (
      <div role="alert" className={styles.said}>
        <p className={row.text}>{isOnline ? messageOf(error, t) : t('search.offline')}</p>
        {requestId && <p className={row.meta}>{t('errors.requestId', { id: requestId })}</p>}
        <Button size="small" onClick={onTryAgain}>
          {t('actions.tryAgain')}
        </Button>
      </div>
    )
  }
  if (text.trim() === '') return <p className={styles.said}>{isOnline ? t('search.hint') : t('search.offline')}</p>
  if (!result) {
    if (stage === 'loaded' || stage === 'quiet') return null
    return (
      <div aria-busy className={styles.loading}>
        {stage !== 'skeleton' && <p className={row.text}>{t('search.slow')}</p>}
        {[170, 210, 150].map((width) => (
          <Bar key={width} width={width} />
        ))}
      </div>
    )
  }
  const count = result.people.count + result.companies.count + result.history.count
  return (
    <>
      {count === 0 && <p className={styles.said}>{t('search.nothing', { text: text.trim() })}</p>}
      {result.corrected.map(({ typed, found }) => (
        <p key={typed} className={styles.said}>
          {t('search.near', { typed })} <b className={styles.near}>{found.join(', ')}</b>
        </p>
      ))}
      {!result.isComplete && <p className={styles.said}>{t('search.incomplete')}</p>}
    </>
  )
}

function useSpokenResults(result: SearchResult | undefined) {
  const { t } = useTranslation()
  useEffect(() => {
    if (!result) return
    const said = (['people', 'companies', 'history'] as const)
      .filter((kind) => result[kind].count > 0)
      .map((kind) => t(`search.counted.${kind}`, { count: result[kind].count }))
    announce(said.length > 0 ? said.join(', ') : t('search.nothingFound'), SPEAK_MS)
  }, [result, t])
}

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', minHeight: 0 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    flexShrink: 0,
    height: '44px',
    boxSizing: 'border-box',
    padding: '0 8px 0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  field: {
    display: 'flex',
    alignItems: 'center',
    flexGrow: 1,
    minWidth: 0,
    height: '32px',
    boxSizing: 'border-box',
    columnGap: '6px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  input: {
    flexGrow: 1,
    minWidth: 0,
    padding: '0',
    border: 'none',
    outlineStyle: 'none',
    background: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '::placeholder': { color: tokens.colorNeutralForeground4, opacity: '1' },
    '@media (pointer: coarse)': { fontSize: '16px' },
  },
  results: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '12px 0 24px',
  },
  said: {
    margin: '0',
    padding: '0 16px',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 339px)': { padding: '0 12px' },
  },
  near: { color: tokens.colorNeutralForeground2 },
  loading: { display: 'flex', flexDirection: 'column', rowGap: '14px', padding: '4px 16px 4px 60px' },
})
