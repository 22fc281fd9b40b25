import { type Theme, webLightTheme } from '@fluentui/react-components'
import { use } from 'react'
import { useTheme } from '../outlook/theme.ts'

let dark: Promise<Theme> | undefined

/** Dark is a chunk of its own: who works in light does not wait for it. */
function loadDarkTheme(): Promise<Theme> {
  dark ??= import(/* webpackChunkName: "dark" */ './dark-theme.ts').then(({ webDarkTheme }) => webDarkTheme)
  return dark
}

export function useFluentTheme(): Theme {
  const theme = useTheme()
  return theme === 'dark' ? use(loadDarkTheme()) : webLightTheme
}
