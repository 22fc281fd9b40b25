import {
  type CountedTimelinePage,
  countedTimelinePageSchema,
  type TimelineKind,
  type TimelinePeople,
  timelinePeopleSchema,
} from '../../shared/timeline.ts'
import { type Api } from '../api.ts'

/** Whose timeline: the company's where there is one. */
export interface TimelineOf {
  readonly contactId: string | null
  readonly companyId: string | null
}

/** Which entries are shown; nothing chosen: all. */
export interface TimelineFilter {
  readonly kinds: readonly TimelineKind[]
  readonly person: { readonly of: 'us' | 'them'; readonly id: string } | null
  readonly words: string
}

export const NO_FILTER: TimelineFilter = { kinds: [], person: null, words: '' }

export function getTimeline(
  api: Api,
  of: TimelineOf,
  filter: TimelineFilter,
  { before, limit }: { before?: string | undefined; limit: number },
  signal: AbortSignal,
): Promise<CountedTimelinePage> {
  const { kinds, person, words } = filter
  const query = new URLSearchParams({
    ...whose(of),
    ...(kinds.length > 0 ? { kinds: kinds.join(',') } : {}),
    ...(person ? { [person.of === 'us' ? 'userId' : 'personId']: person.id } : {}),
    ...(words.trim() ? { q: words } : {}),
    ...(before === undefined ? {} : { before }),
    limit: String(limit),
  })
  return api.get(`/timeline?${query.toString()}`, countedTimelinePageSchema, { signal })
}

export const getTimelinePeople = (api: Api, of: TimelineOf, signal: AbortSignal): Promise<TimelinePeople> =>
  api.get(`/timeline/people?${new URLSearchParams(whose(of)).toString()}`, timelinePeopleSchema, { signal })

const whose = ({ companyId, contactId }: TimelineOf): Record<string, string> =>
  companyId ? { companyId } : { contactId: contactId ?? '' }
