import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ComponentProps, type ReactNode, type Ref } from 'react'
import { type Span } from '../follow-ups/date-phrase.ts'

interface LineFieldProps extends Omit<ComponentProps<'textarea'>, 'value' | 'ref' | 'children'> {
  readonly value: string
  /** The words that gave the date, in the first line. */
  readonly understood: readonly Span[]
  readonly token?: ReactNode
  readonly fieldRef?: Ref<HTMLTextAreaElement>
}

/**
 * A real textarea over a mirror with the same text, which paints the tint and gives the height. Screen readers, input
 * methods and undo see only the textarea.
 */
export function LineField({ value, understood, token, fieldRef, className, ...rest }: LineFieldProps) {
  const styles = useStyles()
  return (
    <div className={mergeClasses(styles.line, className)}>
      {token}
      <div className={styles.field}>
        <div aria-hidden className={mergeClasses(styles.text, styles.mirror)}>
          {tinted(value, understood, styles.tint)}
          {/* A last line break is drawn only when something follows it. */}
          {'\u200b'}
        </div>
        <textarea
          {...rest}
          ref={fieldRef}
          rows={1}
          dir="auto"
          value={value}
          className={mergeClasses(styles.text, styles.area)}
        />
      </div>
    </div>
  )
}

function tinted(text: string, spans: readonly Span[], className: string): ReactNode[] {
  let at = 0
  const parts: ReactNode[] = []
  for (const [start, end] of spans) {
    parts.push(text.slice(at, start))
    parts.push(
      <mark key={start} className={className}>
        {text.slice(start, end)}
      </mark>,
    )
    at = end
  }
  return [...parts, text.slice(at)]
}

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px', rowGap: '4px' },
  field: { position: 'relative', flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  text: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '24px',
    maxHeight: '160px',
    margin: '0',
    padding: '2px 0',
    border: 'none',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
    '@media (pointer: coarse)': { fontSize: '16px', lineHeight: '22px' },
  },
  mirror: {
    pointerEvents: 'none',
    overflow: 'hidden',
    // The system's colors belong to the real field then; the mirror only underlines.
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', color: 'transparent' },
  },
  area: {
    position: 'absolute',
    inset: '0',
    height: '100%',
    resize: 'none',
    background: 'transparent',
    color: 'transparent',
    caretColor: tokens.colorNeutralForeground1,
    '::selection': { color: 'transparent', backgroundColor: tokens.colorBrandBackground2Pressed },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'CanvasText',
      caretColor: 'CanvasText',
      '::selection': { color: 'HighlightText', backgroundColor: 'Highlight' },
    },
    outlineStyle: 'none',
    overflowY: 'auto',
    '::placeholder': { color: tokens.colorNeutralForeground4, opacity: 1 },
  },
  tint: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: `0 2px 0 ${tokens.colorTransparentStrokeInteractive}, 0 0 0 2px ${tokens.colorBrandBackground2}`,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'transparent',
      backgroundColor: 'transparent',
      boxShadow: 'none',
      textDecorationLine: 'underline',
      textDecorationColor: 'Highlight',
      textDecorationThickness: '2px',
    },
  },
})
