import { makeStyles } from '@fluentui/react-components'

/**
 * Facts in a row with a dot between them, which goes with the fact after it and is not seen where that one begins a line:
 * there it stands left of the row, which is cut off.
 */
export const useDotStyles = makeStyles({
  // Room for focus rings is left on all sides; the dot begins further out.
  row: { clipPath: 'inset(-4px -4px -4px -3px)' },
  afterDot: {
    position: 'relative',
    '::before': {
      content: ['"·"', '"·" / ""'],
      position: 'absolute',
      insetInlineEnd: '100%',
      width: '10px',
      textAlign: 'center',
    },
  },
})
