import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { Icon } from './icons.tsx'
import { type Postroom } from './postroom.ts'
import { usePostroom } from './use-postroom.ts'

/** Outlook's task pane is 320 wide at least; ours is designed for 360. */
const width = { least: 320, usual: 360, most: 640, step: 20 } as const

export function PanePanel({ postroom }: { readonly postroom: Postroom }) {
  const { settings } = usePostroom(postroom)
  const [size, setSize] = useState<number>(width.usual)
  const [isDragging, setDragging] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const paneKey = postroom.paneKey()
  const isPinned = settings.pin === 'on'

  useEffect(() => postroom.connectPane(frame.current!), [postroom, paneKey])

  const resize = (to: number) => setSize(Math.max(width.least, Math.min(width.most, Math.round(to))))
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!isDragging) return
    resize(event.currentTarget.parentElement!.getBoundingClientRect().right - event.clientX)
  }

  return (
    <aside
      id="pane"
      className={`sheet pane${isDragging ? ' dragging' : ''}`}
      aria-label="Add-in"
      style={{ width: size }}
    >
      <div
        className="edge"
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the add-in"
        aria-valuemin={width.least}
        aria-valuemax={width.most}
        aria-valuenow={size}
        tabIndex={0}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setDragging(true)
        }}
        onPointerMove={drag}
        onPointerUp={() => setDragging(false)}
        onPointerCancel={() => setDragging(false)}
        onDoubleClick={() => setSize(width.usual)}
        onKeyDown={({ key }) => {
          if (key === 'ArrowLeft') resize(size + width.step)
          if (key === 'ArrowRight') resize(size - width.step)
        }}
      />
      <div className="pane-head">
        <span className="pane-mark" aria-hidden="true">
          <svg width="18" height="18" viewBox="0 0 128 128">
            <rect width="128" height="128" rx="28" />
            <path d="M25 66l23 23 39-46" />
            <circle cx="102" cy="86" r="10" />
          </svg>
        </span>
        <h2>Followthrough</h2>
        <button
          type="button"
          data-focus
          aria-pressed={isPinned}
          className="quiet"
          title={
            isPinned ? 'Unpin: the add-in closes with its mail' : 'Pin: the add-in stays when you open another mail'
          }
          onClick={() => void postroom.change({ pin: isPinned ? 'off' : 'on' })}
        >
          <Icon name="pin" />
          <span className="sr-only">Pin</span>
        </button>
        <button type="button" className="quiet" title="Close the add-in" onClick={() => postroom.closePane()}>
          <Icon name="close" />
          <span className="sr-only">Close the add-in</span>
        </button>
      </div>
      <div ref={frame} className="pane-frame" />
    </aside>
  )
}
