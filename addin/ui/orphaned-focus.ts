import { type RefObject, useEffect, useRef } from 'react'

/**
 * What had the focus is gone while the keyboard is in the pane: the focus goes on to what took its place, or the next Tab
 * would begin at the top. It is never taken from the mail, which has it in another document.
 */
function takeOrphanedFocus(target: HTMLElement | null): void {
  if (document.hasFocus() && document.activeElement === document.body) target?.focus()
}

/** Takes it when the component comes. */
export function useOrphanedFocus(target: RefObject<HTMLElement | null>, isWanted = true): void {
  useEffect(() => {
    if (isWanted) takeOrphanedFocus(target.current)
  }, [target, isWanted])
}

/** Brings the focus back to what opened something, once that is closed. */
export function useFocusReturn(): { remember: () => void; bringBack: () => void } {
  const opener = useRef<Element>(null)
  return {
    remember: () => {
      opener.current = document.activeElement
    },
    bringBack: () => {
      if (opener.current instanceof HTMLElement) opener.current.focus()
    },
  }
}
