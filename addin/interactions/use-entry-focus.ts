import { type KeyboardEvent, useRef, useState } from 'react'
import { type TimelineEntry } from '../../shared/timeline.ts'
import { canOpen, keyOfEntry, stepFrom } from './entries.rules.ts'

/** One tab stop for a whole timeline: the arrow keys, Home and End go on from there. `show`: brings an entry into view first. */
export function useEntryFocus(entries: readonly TimelineEntry[], show?: (index: number) => void) {
  const list = useRef<HTMLUListElement>(null)
  const [chosen, setChosen] = useState<string>()
  const at = entries.findIndex((entry) => keyOfEntry(entry) === chosen)
  const stop = at >= 0 ? at : entries.findIndex(canOpen)

  /** The entry may have to be drawn first. */
  function focusOn(index: number, triesLeft = 10) {
    const button = list.current?.querySelector<HTMLElement>(`[data-entry="${index}"]`)
    if (button) button.focus()
    else if (triesLeft > 0) requestAnimationFrame(() => focusOn(index, triesLeft - 1))
  }

  function goTo(index: number) {
    setChosen(keyOfEntry(entries[index]!))
    show?.(index)
    focusOn(index)
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    const from = event.target instanceof HTMLElement ? event.target.dataset.entry : undefined
    // Inside an opened entry the keys belong to what stands there.
    if (from === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const to = stepFrom(entries, Number(from), event.key)
    if (to === undefined) return
    event.preventDefault()
    goTo(to)
  }

  return { list, stop, goTo, press, choose: setChosen }
}
