import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type SearchResult } from '../../shared/search.ts'
import { useApi } from '../ApiContext.tsx'
import { getSearch, type SearchFor } from './search.api.ts'

const TYPING_MS = 120

/**
 * Searches as somebody types. What was found last stays until there is something newer; an answer to what is no longer
 * asked is dropped, because each question has a key of its own.
 */
export function useSearch({ q, ...rest }: SearchFor) {
  const api = useApi()
  const text = useSettled(q.trim())
  const query = { ...rest, q: text }
  return useQuery<SearchResult>({
    queryKey: ['search', query],
    queryFn: ({ signal }) => getSearch(api, query, signal),
    enabled: text !== '',
    placeholderData: (last) => (text === '' ? undefined : last),
    staleTime: 3000,
    // What is still being read in can be found in a moment.
    refetchInterval: ({ state }) => (state.data?.isComplete === false ? 3000 : false),
    retry: false,
  })
}

/** A text once nobody types for a moment; an empty one at once. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : TYPING_MS)
    return () => clearTimeout(timer)
  }, [text])
  return text === '' ? '' : settled
}
