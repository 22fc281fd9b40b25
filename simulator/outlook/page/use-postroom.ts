import { useSyncExternalStore } from 'react'
import { type Postroom } from './postroom.ts'
import { type PostroomState } from './postroom-store.ts'

export function usePostroom(postroom: Postroom): PostroomState {
  return useSyncExternalStore(postroom.subscribe, postroom.state)
}
