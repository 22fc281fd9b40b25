import { type ContentLevel, type Visibility } from '../../shared/interactions.ts'

/** What colleagues will see, as the sentence above `Log` says it: its key, and how many files. */
export function disclosureOf(visibility: Visibility, level: ContentLevel, count: number) {
  if (visibility === 'private') return ['disclosure.private'] as const
  if (level === 'headers') return ['disclosure.headers'] as const
  const what = level === 'full' ? 'full' : 'text'
  return count === 0 ? ([`disclosure.${what}`] as const) : ([`disclosure.${what}Files`, { count }] as const)
}
