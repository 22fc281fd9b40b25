import { type RefObject, useEffect } from 'react'

let wanted: string | null = null

/** A follow-up was edited: wherever its row comes to stand, the focus is to be there. */
export function returnFocusTo(id: string): void {
  wanted = id
}

/** Takes the focus when the row is made anew in another group; never from anything that has it. */
export function useReturnedFocus(id: string, target: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (wanted !== id || !document.hasFocus() || document.activeElement !== document.body) return
    wanted = null
    target.current?.focus()
  }, [id, target])
}
