import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { type FollowUp } from '../../shared/follow-ups.ts'
import { useRowStyles } from '../ui/row.ts'
import { FollowUpRow } from './FollowUpRow.tsx'

interface FollowUpListProps {
  readonly listRef: RefObject<HTMLUListElement | null>
  readonly label: string
  readonly followUps: readonly FollowUp[]
  readonly myId: string | undefined
}

/** One tab stop: the arrow keys, Home and End go from row to row. */
export function FollowUpList({ listRef, label, followUps, myId }: FollowUpListProps) {
  const row = useRowStyles()
  const [current, setCurrent] = useState<string>()
  const stop = followUps.some(({ id }) => id === current) ? current : followUps[0]?.id

  // The list went on without the row that had the focus: it goes to the one that took its place.
  useEffect(() => {
    if (!current || stop === current || !document.hasFocus() || document.activeElement !== document.body) return
    listRef.current?.querySelector<HTMLElement>('[data-tick]')?.focus()
  }, [current, stop, listRef])

  function move(event: KeyboardEvent<HTMLUListElement>) {
    const ticks = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tick]')]
    const at = ticks.findIndex((tick) => tick === document.activeElement)
    if (at < 0) return
    const target =
      event.key === 'ArrowDown'
        ? ticks[at + 1]
        : event.key === 'ArrowUp'
          ? ticks[at - 1]
          : event.key === 'Home'
            ? ticks[0]
            : event.key === 'End'
              ? ticks.at(-1)
              : undefined
    if (!target) return
    event.preventDefault()
    target.focus()
  }

  return (
    <ul ref={listRef} aria-label={label} className={row.plainList} onKeyDown={move}>
      {followUps.map((followUp) => (
        <FollowUpRow
          key={followUp.id}
          followUp={followUp}
          myId={myId}
          withNext
          isTabStop={followUp.id === stop}
          onFocus={() => setCurrent(followUp.id)}
        />
      ))}
    </ul>
  )
}
