import { useState } from 'react'
import { api } from './api.ts'
import { type Postroom } from './postroom.ts'
import { usePostroom } from './use-postroom.ts'

/** The faults of the Graph stand-in, in words. */
const kinds = {
  'status-401': 'refuses the token (401)',
  'status-403': 'denies access (403)',
  'status-404-mailbox': 'finds no mailbox (404)',
  'status-429': 'is asked too often (429)',
  'status-500': 'breaks (500)',
  'status-503': 'is unavailable (503)',
  'commit-then-504': 'does it and times out (504)',
  'commit-then-drop': 'does it and hangs up',
  drop: 'hangs up',
  hang: 'never answers',
  html: 'answers with a web page',
  empty: 'answers with nothing',
} as const
type Kind = keyof typeof kinds

export interface Fault {
  readonly kind: string
  readonly mailbox?: string
  readonly times: number
}

/** What the calendar service does wrong next: for the requests that the server sends, not for this page. */
export function Faults({ postroom }: { readonly postroom: Postroom }) {
  const { user } = usePostroom(postroom)
  const [pending, setPending] = useState<readonly Fault[]>([])
  const [kind, setKind] = useState<Kind>('status-503')
  const [times, setTimes] = useState(1)

  const run = async (work: () => Promise<unknown>) => {
    try {
      await work()
      setPending((await api.faults()).faults)
    } catch (error) {
      postroom.note(error instanceof Error ? error.message : String(error))
    }
  }
  const count = pending.reduce((sum, fault) => sum + fault.times, 0)

  return (
    <>
      <button type="button" className="link" popoverTarget="faults" onClick={() => void run(() => Promise.resolve())}>
        {count > 0 ? `Faults: ${count}` : 'Faults'}
      </button>
      <div id="faults" className="faults" popover="auto">
        <h2>The calendar service</h2>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void run(() => api.addFault({ kind, times, mailbox: user.email }))
          }}
        >
          <label>
            <span className="sr-only">What happens</span>
            <select value={kind} onChange={({ target }) => setKind(target.value as Kind)}>
              {Object.entries(kinds).map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
          <label>
            for the next{' '}
            <input
              type="number"
              min={1}
              max={99}
              value={times}
              onChange={({ target }) => setTimes(Math.max(1, target.valueAsNumber || 1))}
            />{' '}
            requests for {user.name}
          </label>
          <button>Do it</button>
        </form>
        {pending.length > 0 && (
          <>
            <ul>
              {pending.map((fault, index) => (
                <li key={index}>
                  {fault.times} × {fault.kind in kinds ? kinds[fault.kind as Kind] : fault.kind}
                </li>
              ))}
            </ul>
            <button type="button" onClick={() => void run(() => api.clearFaults())}>
              Clear all
            </button>
          </>
        )}
      </div>
    </>
  )
}
