import { useSyncExternalStore } from 'react'

/**
 * Windows' contrast themes are not meant: there the browser replaces colors itself, and styles answer to `forced-colors`.
 * `contrast` is a host that is black itself, with no grays in which a dark theme could show its borders.
 */
export type Theme = 'light' | 'dark' | 'contrast'

let current: Theme = 'light'
const listeners = new Set<() => void>()

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => current)
}

function subscribe(notify: () => void) {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

/** Call once, after Office.js is ready. Outlook on the web may know the theme only through the event. */
export function followTheme(): void {
  apply(Office.context.officeTheme)
  Office.context.mailbox.addHandlerAsync(
    Office.EventType.OfficeThemeChanged,
    (event: { officeTheme?: Office.OfficeTheme }) => apply(event.officeTheme),
  )
}

function apply(theme: Office.OfficeTheme | undefined) {
  if (!theme?.bodyBackgroundColor) return
  const chosen = themeOf(theme.bodyBackgroundColor)
  // At once, while the theme's own chunk may still be loading; scroll bars and date fields follow the scheme, too.
  document.body.style.backgroundColor = hexOf(theme.bodyBackgroundColor)
  document.documentElement.style.colorScheme = chosen === 'light' ? 'light' : 'dark'
  if (chosen === current) return
  current = chosen
  for (const notify of listeners) notify()
}

/** By the host's background. Outlook's own black theme is a dark gray; pure black is a contrast theme. */
export function themeOf(background: string | number): Theme {
  const value = brightness(background)
  return value === 0 ? 'contrast' : value < 0.5 ? 'dark' : 'light'
}

/** 0 is black, 1 is white. Colors come as "#202020", and from older hosts as "202020" or a number. */
export function brightness(color: string | number): number {
  const [red = 0, green = 0, blue = 0] = (/^#(..)(..)(..)/.exec(hexOf(color)) ?? [])
    .slice(1)
    .map((part) => parseInt(part, 16))
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}

function hexOf(color: string | number): string {
  const digits = typeof color === 'number' ? color.toString(16).padStart(6, '0') : color.replace('#', '')
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}
