import { useRef } from 'react'
import { newKey } from './api.ts'

/** The key of an act: the same for the same request tried again, so that it is done once, and a new one for another. */
export function useActKey(): (request: unknown) => string {
  const attempt = useRef<{ body: string; key: string }>(undefined)
  return (request) => {
    const body = JSON.stringify(request)
    if (attempt.current?.body !== body) attempt.current = { body, key: newKey() }
    return attempt.current.key
  }
}
