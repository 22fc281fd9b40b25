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
