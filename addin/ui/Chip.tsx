import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ComponentProps } from 'react'

/** One of a few answers, as tall as a line of text allows. */
export function Chip({ isChosen, className, ...rest }: ComponentProps<'button'> & { readonly isChosen?: boolean }) {
  const styles = useStyles()
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      {...rest}
      className={mergeClasses(styles.chip, isChosen && styles.chosen, className)}
    />
  )
}

const useStyles = makeStyles({
  chip: {
    minHeight: '24px',
    padding: '2px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    background: 'transparent',
    color: tokens.colorBrandForegroundLink,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
    boxShadow: `inset 0 0 0 1px ${tokens.colorTransparentStrokeInteractive}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
})
