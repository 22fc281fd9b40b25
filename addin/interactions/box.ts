import { makeStyles, tokens } from '@fluentui/react-components'

/** The place of the line after logging. */
export const useBoxStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    padding: '12px',
    marginInline: '-4px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    // Drawn where backgrounds are not: in contrast themes.
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  past: { lineHeight: '24px' },
  title: { fontWeight: tokens.fontWeightSemibold, lineHeight: '24px' },
  tick: { color: tokens.colorStatusSuccessForeground1, '@media (forced-colors: active)': { color: 'CanvasText' } },
  acts: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  // Beside a whole sentence they leave it too little room.
  pastActs: { '@media (max-width: 339px)': { gridColumn: '2 / -1', columnGap: '16px' } },
  more: { alignSelf: 'flex-start', marginInlineStart: '40px' },
})
