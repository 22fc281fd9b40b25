import { makeStyles, tokens } from '@fluentui/react-components'

/** The two axes of the pane: what stands before a text is centered in 32 px, the text starts 12 px after it. */
export const useRowStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: '12px',
    alignItems: 'start',
  },
  lead: { display: 'flex', justifyContent: 'center', color: tokens.colorNeutralForeground3 },
  meta: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  section: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  heading: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  text: { margin: '0', overflowWrap: 'anywhere' },
  ellipsis: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  numbers: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  plainList: { listStyleType: 'none', margin: '0', padding: '0' },
})
