import { type Theme, webLightTheme } from '@fluentui/react-components'
import { use } from 'react'
import { type Theme as ThemeName, useTheme } from '../outlook/theme.ts'

let dark: Promise<Theme> | undefined
let contrast: Promise<Theme> | undefined

/** Chunks of their own: who works in light does not wait for the others. */
const load = {
  dark: () =>
    (dark ??= import(/* webpackChunkName: "dark" */ './dark-theme.ts').then(({ webDarkTheme }) => webDarkTheme)),
  contrast: () =>
    (contrast ??= import(/* webpackChunkName: "contrast" */ './contrast-theme.ts').then(
      ({ contrastTheme }) => contrastTheme,
    )),
}

/** As Outlook looks. */
export function useFluentTheme(): Theme {
  return useThemeNamed(useTheme())
}

export function useThemeNamed(name: ThemeName): Theme {
  return name === 'light' ? webLightTheme : use(load[name]())
}
