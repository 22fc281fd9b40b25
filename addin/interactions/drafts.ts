import { useSyncExternalStore } from 'react'
import { type Draft, EMPTY_DRAFT, isUntouched } from './log-line.rules.ts'

const STORAGE_KEY = 'followthrough.drafts'
const MAX_DRAFTS = 50

/**
 * What is typed, per mail. In memory and, so that a reload of the pane keeps it, in sessionStorage, which ends with the
 * window. It holds the rep's own words and no mail.
 */
export class Drafts {
  readonly #drafts: Map<string, Draft>
  readonly #listeners = new Set<() => void>()
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'> | undefined

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined) {
    this.#storage = storage
    this.#drafts = new Map(readStored(storage))
  }

  readonly subscribe = (notify: () => void) => {
    this.#listeners.add(notify)
    return () => this.#listeners.delete(notify)
  }

  of(itemId: string): Draft {
    return this.#drafts.get(itemId) ?? EMPTY_DRAFT
  }

  change(itemId: string, change: Partial<Draft>): void {
    const draft = { ...this.of(itemId), ...change }
    this.#drafts.delete(itemId)
    this.#drafts.set(itemId, draft)
    this.#store()
  }

  clear(itemId: string): void {
    this.#drafts.delete(itemId)
    this.#store()
  }

  #store() {
    for (const itemId of [...this.#drafts.keys()].slice(0, -MAX_DRAFTS)) this.#drafts.delete(itemId)
    try {
      const worthKeeping = [...this.#drafts].filter(([, draft]) => !isUntouched(draft))
      this.#storage?.setItem(STORAGE_KEY, JSON.stringify(worthKeeping))
    } catch {
      // Full or forbidden: the words stay in memory.
    }
    for (const notify of this.#listeners) notify()
  }
}

export function useDraft(drafts: Drafts, itemId: string): Draft {
  return useSyncExternalStore(drafts.subscribe, () => drafts.of(itemId))
}

/** Storage may be forbidden for frames of another site. */
export function sessionStorageIfAllowed(): Storage | undefined {
  try {
    return window.sessionStorage
  } catch {
    return undefined
  }
}

function readStored(storage: Pick<Storage, 'getItem'> | undefined): [string, Draft][] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(STORAGE_KEY) ?? '[]')
    return (stored as [string, Partial<Draft>][]).map(([itemId, draft]) => [itemId, { ...EMPTY_DRAFT, ...draft }])
  } catch {
    return []
  }
}
