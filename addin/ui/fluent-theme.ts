import { type Theme, webLightTheme } from '@fluentui/react-components'
import { use } from 'react'
import { useTheme } from '../outlook/theme.ts'

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

export function useFluentTheme(): Theme {
  const theme = useTheme()
  return theme === 'light' ? webLightTheme : use(load[theme]())
}
