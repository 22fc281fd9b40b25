import { useEffect, useState } from 'react'
import { Icon } from './icons.tsx'
import { type Postroom } from './postroom.ts'
import { usePostroom } from './use-postroom.ts'

const PAUSE = 200

export function TopBar({ postroom }: { readonly postroom: Postroom }) {
  const { settings, user, search } = usePostroom(postroom)
  const [text, setText] = useState(search)

  useEffect(() => {
    if (text === search) return
    const timer = setTimeout(() => void postroom.searchFor(text), PAUSE)
    return () => clearTimeout(timer)
  }, [postroom, text, search])

  return (
    <header className="top-bar">
      <span className="logo">
        <Icon name="inbox" size={18} />
      </span>
      <h1>Postroom</h1>
      <nav className="views" aria-label="View">
        {(['mail', 'calendar'] as const).map((view) => (
          <button
            key={view}
            type="button"
            aria-current={settings.view === view ? 'page' : undefined}
            onClick={() => void postroom.change({ view })}
          >
            {view === 'mail' ? 'Mail' : 'Calendar'}
          </button>
        ))}
      </nav>
      <label className="search">
        <Icon name="search" size={18} />
        <span className="sr-only">Search mail and people</span>
        <input
          type="search"
          placeholder="Search mail and people"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onFocus={() => void (settings.view === 'calendar' && postroom.change({ view: 'mail' }))}
        />
      </label>
      <span className="initials" title={user.name}>
        {initialsOf(user.name)}
      </span>
    </header>
  )
}

/** First letters of first and last name. Titles such as “Dr.” do not count. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '' && !word.endsWith('.'))
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => Array.from(word ?? '')[0] ?? '')
  return letters.join('').toUpperCase() || '?'
}
