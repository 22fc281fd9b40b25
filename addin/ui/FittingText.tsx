import { makeStyles } from '@fluentui/react-components'
import { useLayoutEffect, useRef, useState } from 'react'

/** The long words where they fit on one line of their block, else the short ones: German is half as long again. */
export function FittingText({ long, short }: { readonly long: string; readonly short: string }) {
  const styles = useStyles()
  const ghost = useRef<HTMLSpanElement>(null)
  const [fits, setFits] = useState(true)

  useLayoutEffect(() => {
    const measure = () => {
      const { scrollWidth, clientWidth } = ghost.current!
      setFits(scrollWidth <= clientWidth)
    }
    measure()
    // The pane is as wide as its window.
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [long])

  return (
    <>
      {/* Never seen; it keeps the block as wide as the long words would like to have it. */}
      <span ref={ghost} aria-hidden className={styles.ghost}>
        {long}
      </span>
      {fits ? long : short}
    </>
  )
}

const useStyles = makeStyles({
  ghost: { display: 'block', height: '0', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})
