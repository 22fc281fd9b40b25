import { type SearchQuery, type SearchResult, searchResultSchema } from '../../shared/search.ts'
import { type Api } from '../api.ts'

export type SearchFor = Pick<SearchQuery, 'q'> & Partial<SearchQuery>

export function getSearch(api: Api, query: SearchFor, signal: AbortSignal): Promise<SearchResult> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const parameters = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  return api.get(`/search?${parameters.toString()}`, searchResultSchema, { signal })
}
