import { useEffect, useRef, useState, type DragEvent } from 'react'
import { Calendar } from './Calendar.tsx'
import { ControlBar } from './ControlBar.tsx'
import { Folders } from './Folders.tsx'
import { MailList } from './MailList.tsx'
import { PanePanel } from './PanePanel.tsx'
import { type Postroom } from './postroom.ts'
import { ReadingPane } from './ReadingPane.tsx'
import { TopBar } from './TopBar.tsx'
import { usePostroom } from './use-postroom.ts'

/** What F6 goes through, in this order. The pane's own document keeps the key to itself, as in Outlook. */
const regions = ['folders', 'mail-list', 'reading', 'pane', 'control-bar']

export function App({ postroom }: { readonly postroom: Postroom }) {
  const { settings, isPaneOpen, note } = usePostroom(postroom)
  const [isDropping, setDropping] = useState(false)
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => {
    document.documentElement.dataset['theme'] = settings.theme
  }, [settings.theme])

  useEffect(() => {
    postroom.onFocusLeft = (to) => {
      const id = to === 'mail' ? 'mail-list' : to === 'next' ? 'control-bar' : 'pane'
      focusRegion(id)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return
      event.preventDefault()
      const present = regions.filter((id) => document.getElementById(id))
      const current = present.findIndex((id) => document.getElementById(id)?.contains(document.activeElement))
      const step = event.shiftKey ? -1 : 1
      focusRegion(present[(current + step + present.length) % present.length]!)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [postroom])

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setDropping(false)
    void postroom.upload([...event.dataTransfer.files])
  }
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setDropping(true)
  }

  return (
    <div
      ref={root}
      className={`app ${settings.view}${isPaneOpen ? '' : ' without-pane'}${isDropping ? ' dropping' : ''}`}
      onDragOver={over}
      onDragLeave={(event) => event.currentTarget === event.target && setDropping(false)}
      onDrop={drop}
    >
      <TopBar postroom={postroom} />
      {settings.view === 'mail' ? (
        <>
          <Folders postroom={postroom} />
          <MailList postroom={postroom} />
          <ReadingPane postroom={postroom} />
        </>
      ) : (
        <Calendar postroom={postroom} />
      )}
      {isPaneOpen && <PanePanel postroom={postroom} />}
      <ControlBar postroom={postroom} />
      {isDropping && <p className="drop-hint">Drop .eml files to read them here</p>}
      <div className="note" role="status" hidden={note === null}>
        <span>{note}</span>
        <button type="button" onClick={() => postroom.note(null)}>
          Close
        </button>
      </div>
    </div>
  )
}

function focusRegion(id: string): void {
  const region = document.getElementById(id)
  const target = region?.querySelector<HTMLElement>('[data-focus], [tabindex="0"], a, button, select, input')
  target?.focus()
}
