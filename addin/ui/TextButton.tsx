import { type ComponentProps, type ReactNode } from 'react'
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

interface TextButtonProps extends ComponentProps<'button'> {
  readonly icon?: ReactNode
  /** `link` offers something; `quiet` is one of several ways on. */
  readonly look?: 'link' | 'quiet'
}

/** A button that reads as part of the text. Its target is 24 px high. */
export function TextButton({ icon, look = 'link', className, children, ...rest }: TextButtonProps) {
  const styles = useStyles()
  return (
    <button
      type="button"
      {...rest}
      className={mergeClasses(styles.button, look === 'quiet' ? styles.quiet : styles.link, className)}
    >
      {icon}
      {children}
    </button>
  )
}

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '24px',
    padding: '0 4px',
    margin: '0 -4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'transparent',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0' },
    ':disabled': { cursor: 'default', color: tokens.colorNeutralForegroundDisabled },
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '@media (forced-colors: active)': { color: 'ButtonText' },
  },
})
