import { teamsHighContrastTheme, type Theme, webLightTheme } from '@fluentui/react-components'

const WHITE = '#ffffff'
const YELLOW = '#ffff00'
const CYAN = '#1aebff'
const ROSE = '#ffb3b3'
/** Fluent turns what is pointed at to black on cyan. Our rows hold links and meta text of their own colors, which stay. */
const POINTED_AT = '#404040'

export const contrastTheme: Theme = {
  ...teamsHighContrastTheme,
  fontFamilyBase: webLightTheme.fontFamilyBase,
  colorNeutralBackground1Hover: POINTED_AT,
  colorNeutralBackground1Pressed: POINTED_AT,
  colorNeutralBackground1Selected: POINTED_AT,
  colorSubtleBackgroundHover: POINTED_AT,
  colorSubtleBackgroundPressed: POINTED_AT,
  colorSubtleBackgroundSelected: POINTED_AT,
  colorNeutralForeground1Hover: WHITE,
  colorNeutralForeground1Pressed: WHITE,
  colorNeutralForeground1Selected: WHITE,
  colorNeutralForeground2Hover: WHITE,
  colorNeutralForeground2Pressed: WHITE,
  colorNeutralForeground2Selected: WHITE,
  colorNeutralForeground2BrandHover: CYAN,
  colorNeutralForeground2BrandPressed: CYAN,
  colorNeutralForeground2BrandSelected: CYAN,
  colorBrandForegroundLinkHover: YELLOW,
  colorBrandForegroundLinkPressed: YELLOW,
  colorStatusWarningForeground1: CYAN,
  colorStatusDangerForeground3: ROSE,
  // White bars would outshine every text.
  colorNeutralStencil1: POINTED_AT,
}
