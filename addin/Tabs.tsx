import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useDueCount } from './follow-ups/follow-ups.queries.ts'
import { useDates } from './ui/Surroundings.tsx'
import { useMyPromises } from './promises/promises.queries.ts'
import { type OpenItem } from './outlook/current-item.ts'
import { IconButton } from './ui/IconButton.tsx'

export type TabName = 'item' | 'my-day'

interface TabsProps {
  readonly tab: TabName
  readonly itemKind: OpenItem['kind']
  /** Nobody is signed in: there is nothing to count. */
  readonly isSignedIn: boolean
  readonly onSelect: (tab: TabName) => void
  readonly onSearch: () => void
}

/** Words instead of icons, because the first one says whose content the pane belongs to. */
export function Tabs({ tab, itemKind, isSignedIn, onSelect, onSearch }: TabsProps) {
  const { t } = useTranslation()
  const styles = useStyles()
  const itemTab =
    itemKind === 'draft' ? 'tabs.thisDraft' : itemKind === 'appointment' ? 'tabs.thisEvent' : 'tabs.thisMail'

  function move(event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    const other = tab === 'item' ? 'my-day' : 'item'
    onSelect(other)
    document.getElementById(`tab-${other}`)?.focus()
  }

  const tabProps = (name: TabName) => ({
    id: `tab-${name}`,
    role: 'tab',
    type: 'button' as const,
    'aria-selected': tab === name,
    'aria-controls': 'tab-content',
    tabIndex: tab === name ? 0 : -1,
    className: mergeClasses(styles.tab, tab === name && styles.selected),
    onClick: () => onSelect(name),
  })

  return (
    <header className={styles.bar}>
      <div role="tablist" className={styles.tabs} onKeyDown={move}>
        <button {...tabProps('item')}>{t(itemTab)}</button>
        <button {...tabProps('my-day')}>
          {t('tabs.myDay')} {isSignedIn && <DueCount />}
        </button>
      </div>
      {isSignedIn && (
        <span className={styles.search}>
          <IconButton label={t('search.open')} icon={<Search20Regular />} onClick={onSearch} />
        </span>
      )}
    </header>
  )
}

/** Never red: a red number all day is noise. */
function DueCount() {
  const { t } = useTranslation()
  const styles = useStyles()
  const promised = useMyPromises().data ?? []
  const today = useDates().today()
  const count = useDueCount() + promised.filter(({ dueOn }) => dueOn !== null && dueOn <= today).length
  if (count === 0) return null
  return (
    <span className={styles.count} aria-label={t('tabs.due', { count })}>
      {count}
    </span>
  )
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'stretch',
    flexShrink: 0,
    height: '44px',
    boxSizing: 'border-box',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 339px)': { padding: '0 4px' },
  },
  tabs: { display: 'flex', columnGap: '4px' },
  search: { display: 'flex', alignItems: 'center', marginInlineStart: 'auto' },
  tab: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    padding: '0 10px',
    border: 'none',
    background: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-4px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: '10px',
      bottom: '-1px',
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: '20px',
    height: '20px',
    boxSizing: 'border-box',
    padding: '0 5px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '1',
    fontWeight: tokens.fontWeightSemibold,
  },
})
