import { getMergePreview, postMerge } from '../../addin/customers/merges.api.ts'
import type { MergeSubject, NewMerge } from '../../shared/merges.ts'
import { act } from './sample-mail.ts'
import { anna, type World } from './world.ts'

/** As a pane does it: what the preview has shown is merged. */
export async function mergeThem(
  world: World,
  [of, keptId, goneId]: readonly [MergeSubject, keptId: string, goneId: string],
  take: NewMerge['take'] = {},
  who = anna,
) {
  const query = { of, keptId, goneId }
  const { kept, gone } = await getMergePreview(world.apiOf(who), query, new AbortController().signal)
  const revisions = { kept: kept.revision, gone: gone.revision }
  return postMerge(world.apiOf(who), { ...query, revisions, take }, act())
}
