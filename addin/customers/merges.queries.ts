import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type MergeSubject, type MergeUndone, type NewMerge } from '../../shared/merges.ts'
import { type Api } from '../api.ts'
import { useApi } from '../ApiContext.tsx'
import { useActKey } from '../use-act-key.ts'
import { deleteMerge, getMergeCandidates, getMergePreview, getMerges, postMerge } from './merges.api.ts'

export const mergesOf = (api: Api, of: MergeSubject, keptId: string) =>
  queryOptions({ queryKey: ['merges', of, keptId], queryFn: ({ signal }) => getMerges(api, of, keptId, signal) })

export const mergePreview = (api: Api, of: MergeSubject, keptId: string, goneId: string) =>
  queryOptions({
    queryKey: ['merge-preview', of, keptId, goneId],
    queryFn: ({ signal }) => getMergePreview(api, { of, keptId, goneId }, signal),
    // What is confirmed has to be what is there now.
    staleTime: 0,
    gcTime: 0,
  })

export const mergeCandidates = (api: Api, of: MergeSubject, id: string, q: string) =>
  queryOptions({
    queryKey: ['merge-candidates', of, id, q],
    queryFn: ({ signal }) => getMergeCandidates(api, of, id, q, signal),
  })

/** Both change what every card, list and timeline of the two shows. */
function useRefresh() {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      ['merges', 'recognize', 'follow-ups', 'timeline'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    )
}

export function useMerge() {
  const api = useApi()
  const keyOf = useActKey()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (merge: NewMerge) => postMerge(api, merge, { key: keyOf(merge) }),
    onSuccess: () => refresh(),
  })
}

/** `onUndone` hears it before the list is asked for anew, because what was undone is not on it any more. */
export function useUndoMerge(onUndone: (undone: MergeUndone) => void) {
  const api = useApi()
  const keyOf = useActKey()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (id: string) => deleteMerge(api, id, { key: keyOf(id) }),
    onSuccess: (undone) => {
      onUndone(undone)
      return refresh()
    },
  })
}
