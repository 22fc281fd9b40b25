import { useSyncExternalStore } from 'react'
import { makeStyles } from '@fluentui/react-components'

let sentence = ''
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** Says it to screen readers after `delayMs`, unless something newer comes first. */
export function announce(text: string, delayMs = 0): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    // The same words again are only read if the text changes.
    sentence = text === sentence ? `${text}\u00a0` : text
    for (const notify of listeners) notify()
  }, delayMs)
}

/** The one polite live region of the pane. */
export function LiveRegion() {
  const styles = useStyles()
  const text = useSyncExternalStore(
    (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
    () => sentence,
  )
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {text}
    </div>
  )
}

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})
