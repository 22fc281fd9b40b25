import { type KeyboardEvent } from 'react'

/**
 * Esc closes the topmost thing. An Esc that nobody takes reaches Office.js, which listens on the window and gives the focus
 * back to the mail (`EscExit` in its `AgaveHostAction`): the one that closed something must not.
 */
export const onEscape = (close: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.stopPropagation()
  close()
}
