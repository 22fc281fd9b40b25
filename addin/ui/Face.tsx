import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { withoutTitles } from './first-name.ts'

interface FaceProps {
  readonly name: string
  readonly size: 16 | 24 | 32
  /** Somebody who is not known yet has no color. */
  readonly isNeutral?: boolean
}

/**
 * Initials on a color that stays with the name. Fluent's Avatar, for the same picture, would bring badges and presence
 * icons of 11 KB before the first card.
 */
export function Face({ name, size, isNeutral = false }: FaceProps) {
  const styles = useStyles()
  const bare = withoutTitles(name)
  const color = isNeutral ? styles.neutral : styles[COLORS[hash(bare) % COLORS.length]!]
  return (
    <span aria-hidden className={mergeClasses(styles.face, styles[SIZES[size]], color)}>
      {initialsOf(bare).slice(0, size === 16 ? 1 : 2)}
    </span>
  )
}

const SIZES = { 16: 'small', 24: 'medium', 32: 'large' } as const
const COLORS = ['red', 'peach', 'gold', 'forest', 'teal', 'steel', 'lavender', 'grape', 'plum'] as const

/** "Priya Raman" and "Raman, Priya" are PR; an address is its first letter. */
export function initialsOf(name: string): string {
  if (name.includes('@')) return name.slice(0, 1).toLocaleUpperCase()
  const [last, first] = name.split(',').map((part) => part.trim())
  const words = (first ? `${first} ${last}` : name).split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => firstLetter(word ?? ''))
    .join('')
    .toLocaleUpperCase()
}

/** Whole, also where it is a pair of code units. */
function firstLetter(word: string): string {
  return word === '' ? '' : String.fromCodePoint(word.codePointAt(0)!)
}

function hash(text: string): number {
  let value = 0
  for (const letter of text) value = (value * 31 + letter.codePointAt(0)!) >>> 0
  return value
}

const useStyles = makeStyles({
  face: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '1',
    userSelect: 'none',
  },
  small: { width: '16px', height: '16px', fontSize: '9px' },
  medium: { width: '24px', height: '24px', fontSize: '10px' },
  large: { width: '32px', height: '32px', fontSize: '12px' },
  neutral: { backgroundColor: tokens.colorNeutralBackground6, color: tokens.colorNeutralForeground2 },
  red: { backgroundColor: tokens.colorPaletteCranberryBackground2, color: tokens.colorPaletteCranberryForeground2 },
  peach: { backgroundColor: tokens.colorPalettePeachBackground2, color: tokens.colorPalettePeachForeground2 },
  gold: { backgroundColor: tokens.colorPaletteGoldBackground2, color: tokens.colorPaletteGoldForeground2 },
  forest: { backgroundColor: tokens.colorPaletteForestBackground2, color: tokens.colorPaletteForestForeground2 },
  teal: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  steel: { backgroundColor: tokens.colorPaletteSteelBackground2, color: tokens.colorPaletteSteelForeground2 },
  lavender: { backgroundColor: tokens.colorPaletteLavenderBackground2, color: tokens.colorPaletteLavenderForeground2 },
  grape: { backgroundColor: tokens.colorPaletteGrapeBackground2, color: tokens.colorPaletteGrapeForeground2 },
  plum: { backgroundColor: tokens.colorPalettePlumBackground2, color: tokens.colorPalettePlumForeground2 },
})
