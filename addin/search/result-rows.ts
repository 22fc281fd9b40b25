import {
  type CompanyHit,
  type HistoryHit,
  type PersonHit,
  type SearchKind,
  type SearchResult,
} from '../../shared/search.ts'

/** One row that the arrow keys reach. */
export type ResultRow = { readonly key: string } & (
  | { readonly kind: 'people'; readonly hit: PersonHit }
  | { readonly kind: 'companies'; readonly hit: CompanyHit }
  | { readonly kind: 'history'; readonly hit: HistoryHit }
  /** "3 more people" */
  | { readonly kind: 'more'; readonly of: SearchKind; readonly count: number; readonly isMore: boolean }
)

export interface ResultGroup {
  readonly kind: SearchKind
  readonly count: number
  /** There are more than were counted. */
  readonly isMore: boolean
  readonly rows: readonly ResultRow[]
}

/** Of each kind first so many, unless only that kind is shown. */
const SHOWN = { people: 3, companies: 3, history: 3 } as const

/** What was found, group by group, as it is shown. `only`: the kind that more is asked of. */
export function resultGroups(result: SearchResult, only: SearchKind | undefined): ResultGroup[] {
  const groups: ResultGroup[] = [
    {
      kind: 'people',
      ...result.people,
      rows: result.people.hits.map((hit) => ({ kind: 'people', key: hit.contactId, hit })),
    },
    {
      kind: 'companies',
      ...result.companies,
      rows: result.companies.hits.map((hit) => ({ kind: 'companies', key: hit.companyId, hit })),
    },
    {
      kind: 'history',
      ...result.history,
      rows: result.history.hits.map((hit) => ({ kind: 'history', key: hit.interactionId, hit })),
    },
  ]
  return groups
    .filter(({ kind, rows }) => rows.length > 0 && (only === undefined || only === kind))
    .map((group) => {
      if (only !== undefined || group.count <= SHOWN[group.kind] + 1) return group
      const rows = group.rows.slice(0, SHOWN[group.kind])
      const more: ResultRow = {
        kind: 'more',
        key: `more-${group.kind}`,
        of: group.kind,
        count: group.count - rows.length,
        isMore: group.isMore,
      }
      return { ...group, rows: [...rows, more] }
    })
}
