import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark'
import { type KeyboardEvent } from 'react'
import { onEscape } from '../ui/on-escape.ts'
import { useRowStyles } from '../ui/row.ts'

export interface Choice {
  readonly id: string | null
  readonly name: string
  readonly meaning?: string
}

interface ChoiceMenuProps {
  readonly label: string
  readonly current: string | null
  readonly all: readonly Choice[]
  readonly onChoose: (id: string | null) => void
  readonly onClose: () => void
}

/** One of several, each with its meaning. It stands in the flow of the card, so that nothing lies over anything. */
export function ChoiceMenu({ label, current, all, onChoose, onClose }: ChoiceMenuProps) {
  const row = useRowStyles()
  const styles = useStyles()
  const first = all.some(({ id }) => id === current) ? current : all[0]?.id

  function move(event: KeyboardEvent<HTMLElement>) {
    const items = [...event.currentTarget.querySelectorAll('button')]
    const at = items.findIndex((item) => item === document.activeElement)
    const target =
      event.key === 'ArrowDown'
        ? items[(at + 1) % items.length]
        : event.key === 'ArrowUp'
          ? items.at(at - 1)
          : event.key === 'Home'
            ? items[0]
            : event.key === 'End'
              ? items.at(-1)
              : byLetter(items, at, event)
    if (!target) return
    event.preventDefault()
    target.focus()
  }

  return (
    <div
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={styles.menu}
      onKeyDown={(event) => {
        move(event)
        onEscape(onClose)(event)
      }}
    >
      {all.map(({ id, name, meaning }) => (
        <button
          key={id}
          type="button"
          role="menuitemradio"
          aria-checked={id === current}
          autoFocus={id === first}
          tabIndex={id === first ? 0 : -1}
          className={styles.choice}
          onClick={() => (id === current ? onClose() : onChoose(id))}
        >
          <span className={styles.tick}>{id === current && <Checkmark16Regular aria-hidden />}</span>
          <span className={styles.words}>
            <span dir="auto">{name}</span>
            {meaning && <span className={mergeClasses(row.meta)}>{meaning}</span>}
          </span>
        </button>
      ))}
    </div>
  )
}

/** The next one that begins with the letter that was typed. */
function byLetter(items: readonly HTMLElement[], at: number, { key, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined
  const inOrder = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  return inOrder.find(({ textContent }) => textContent.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()))
}

const useStyles = makeStyles({
  menu: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '280px',
    overflowY: 'auto',
    padding: '4px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    outlineStyle: 'none',
  },
  choice: {
    display: 'flex',
    columnGap: '8px',
    flexShrink: 0,
    padding: '4px',
    minHeight: '28px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  tick: { display: 'flex', width: '16px', flexShrink: 0, paddingTop: '2px' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
})
