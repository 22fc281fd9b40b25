import { useEffect, useMemo, useRef } from 'react'
import { type CalendarEntry } from '../demo-config-answer.ts'
import { type Theme } from '../protocol/theme.ts'
import { HtmlFrame } from './HtmlFrame.tsx'
import { mailDocument } from './mail-document.ts'

interface EventDetailsProps {
  readonly entry: CalendarEntry
  readonly when: string
  readonly theme: Theme
  readonly onClose: () => void
}

const noPictures: ReadonlyMap<string, string> = new Map()

/** An event, opened: with the text that whoever made it wrote into it, and its links. */
export function EventDetails({ entry, when, theme, onClose }: EventDetailsProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { html } = useMemo(() => mailDocument(entry.body, noPictures), [entry.body])
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="event" aria-labelledby="event-title" onClose={onClose}>
      <h2 id="event-title" dir="auto">
        {entry.subject || 'No title'}
      </h2>
      <p>{when}</p>
      {entry.location && <p dir="auto">{entry.location}</p>}
      <HtmlFrame title="Text of the event" html={html} theme={theme} />
      <div className="event-foot">
        <button type="button" autoFocus onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  )
}
