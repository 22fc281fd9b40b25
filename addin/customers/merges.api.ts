import { type MergeCandidate, mergeCandidatesSchema } from '../../shared/doubles.ts'
import {
  type Merge,
  mergeListSchema,
  type MergePreview,
  type MergePreviewQuery,
  mergePreviewSchema,
  mergeSchema,
  type MergeSubject,
  type MergeUndone,
  mergeUndoneSchema,
  type NewMerge,
} from '../../shared/merges.ts'
import { type Act, type Api } from '../api.ts'

export const getMergePreview = (
  api: Api,
  { of, keptId, goneId }: MergePreviewQuery,
  signal: AbortSignal,
): Promise<MergePreview> =>
  api.get(`/merges/preview?of=${of}&keptId=${keptId}&goneId=${goneId}`, mergePreviewSchema, { signal })

export const getMerges = (api: Api, of: MergeSubject, keptId: string, signal: AbortSignal): Promise<Merge[]> =>
  api.get(`/merges?of=${of}&keptId=${keptId}`, mergeListSchema, { signal })

export const postMerge = (api: Api, merge: NewMerge, act: Act): Promise<Merge> =>
  api.write('POST', '/merges', merge, mergeSchema, act)

export const deleteMerge = (api: Api, id: string, act: Act): Promise<MergeUndone> =>
  api.write('DELETE', `/merges/${id}`, undefined, mergeUndoneSchema, act)

/** Without words those who are likely the same. */
export const getMergeCandidates = (
  api: Api,
  of: MergeSubject,
  id: string,
  q: string,
  signal: AbortSignal,
): Promise<MergeCandidate[]> => {
  const query = new URLSearchParams({ of, id, ...(q === '' ? {} : { q }) })
  return api.get(`/merges/candidates?${query.toString()}`, mergeCandidatesSchema, { signal })
}
