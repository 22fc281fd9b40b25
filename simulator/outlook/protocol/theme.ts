export const themes = ['light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

/** The four members `Office.context.officeTheme` has in Outlook. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string
  readonly bodyForegroundColor: string
  readonly controlBackgroundColor: string
  readonly controlForegroundColor: string
}

export const officeThemes: Readonly<Record<Theme, OfficeTheme>> = {
  light: {
    bodyBackgroundColor: '#ffffff',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#f5f5f5',
    controlForegroundColor: '#242424',
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#3d3d3d',
    controlForegroundColor: '#ffffff',
  },
  contrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#ffff00',
  },
}

/** Payload of `officeThemeChanged`: an array with one JSON text, its colors as integers. */
export function themeEventData(theme: Theme): readonly [string] {
  const colors = Object.entries(officeThemes[theme]) as [string, string][]
  return [JSON.stringify(Object.fromEntries(colors.map(([name, hex]) => [name, Number.parseInt(hex.slice(1), 16)])))]
}
