import { useSyncExternalStore } from 'react'

/** High contrast is not one of them: the browser then replaces colors itself, and styles answer to `forced-colors`. */
export type Theme = 'light' | 'dark'

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
  applyTheme(brightness(theme.bodyBackgroundColor) < 0.5 ? 'dark' : 'light')
}

function applyTheme(theme: Theme): void {
  if (theme === current) return
  current = theme
  for (const notify of listeners) notify()
}

/** 0 is black, 1 is white. Colors come as "#202020", and from older hosts as "202020" or a number. */
export function brightness(color: string | number): number {
  const hex = typeof color === 'number' ? color.toString(16).padStart(6, '0') : color.replace('#', '')
  const [red = 0, green = 0, blue = 0] = (/^(..)(..)(..)/.exec(hex) ?? []).slice(1).map((part) => parseInt(part, 16))
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}
